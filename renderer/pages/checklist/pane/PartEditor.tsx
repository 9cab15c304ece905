import { Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useRef, useState } from 'react';
import { Act } from '../../../components/Act.tsx';
import type { ItemView } from '../../../../shared/ipc/views.ts';
import { useWorkspace } from '../../../state/context.ts';
import { withPhrase } from '../phraseStore.ts';
import { Phrases } from './Phrases.tsx';
import { TextChanges } from './TextChanges.tsx';

interface Props {
  readonly itemId: string;
  readonly part: ItemView['parts'][number];
  /** Figures that changed behind this text since it was confirmed. */
  readonly changes: ItemView['textChanges'];
  readonly locked: boolean;
  readonly done: () => void;
}

/** One text: the computed draft to read, mend and confirm. What was typed is kept when one walks away. */
export function PartEditor({ itemId, part, changes, locked, done }: Props) {
  const { item } = useWorkspace();
  const [text, setText] = useState(part.text);
  const [busy, setBusy] = useState(false);
  const [offering, setOffering] = useState(false);
  const area = useRef<TextAreaRef>(null);
  const unsaved = useRef<string | null>(null);
  useEffect(() => {
    unsaved.current = text === part.text ? null : text;
  }, [text, part.text]);

  useEffect(
    () => () => {
      // Left with changes: they are kept as unconfirmed text, never dropped.
      if (unsaved.current !== null) void item.getState().saveText(itemId, part.id, unsaved.current, false);
    },
    [item, itemId, part.id],
  );

  async function store(words: string, confirmed: boolean): Promise<boolean> {
    setBusy(true);
    unsaved.current = null;
    const saved = await item.getState().saveText(itemId, part.id, words, confirmed);
    setBusy(false);
    return saved;
  }

  async function confirm(words: string): Promise<void> {
    if (await store(words, true)) done();
  }

  const field = (): HTMLTextAreaElement | undefined => area.current?.resizableTextArea?.textArea;

  function insert(phrase: string): void {
    const { selectionStart: start, selectionEnd: end } = field() ?? {
      selectionStart: text.length,
      selectionEnd: text.length,
    };
    const written = withPhrase(text, phrase, { start, end });
    setText(written.text);
    // The caret can only follow once the new text is in the field.
    requestAnimationFrame(() => {
      field()?.focus();
      field()?.setSelectionRange(written.caret, written.caret);
    });
  }

  function selected(): string {
    const from = field();
    return from ? text.slice(from.selectionStart, from.selectionEnd) : '';
  }

  return (
    <div className="part-editor">
      {part.changedSince ? (
        <TextChanges
          changes={changes}
          draft={part.draft}
          busy={busy}
          locked={locked}
          adopt={() => void confirm(part.draft)}
          keep={() => void confirm(text)}
        />
      ) : null}
      <Input.TextArea
        ref={area}
        aria-label={part.name}
        autoSize={{ minRows: 3, maxRows: 14 }}
        maxLength={20_000}
        value={text}
        readOnly={locked}
        onChange={(event) => setText(event.target.value)}
      />
      {locked ? null : (
        <div className="row wrap">
          <Act
            small
            icon="check"
            busy={busy}
            disabled={text.trim() === '' || (part.confirmed && !part.changedSince && text === part.text)}
            onClick={() => void confirm(text)}
          >
            确认这一段
          </Act>
          {text === part.text ? null : (
            <Act small busy={busy} onClick={() => void store(text, false)}>
              先存着
            </Act>
          )}
          {part.draft !== '' && text !== part.draft && !part.changedSince ? (
            <button type="button" className="link small" onClick={() => setText(part.draft)}>
              换回初稿
            </button>
          ) : null}
          <button
            type="button"
            className="link small"
            aria-expanded={offering}
            onClick={() => setOffering(!offering)}
          >
            常用语
          </button>
          <span className="grow" />
          <span className="tiny faint">{text.length} 字</span>
        </div>
      )}
      {offering && !locked ? <Phrases insert={insert} selected={selected} /> : null}
    </div>
  );
}
