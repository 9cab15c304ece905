import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Act } from '../../../components/Act.tsx';
import type { ItemView } from '../../../../shared/ipc/views.ts';
import { useWorkspace } from '../../../state/context.ts';

interface Props {
  readonly itemId: string;
  readonly part: ItemView['parts'][number];
  readonly locked: boolean;
  readonly done: () => void;
}

/** One text: the computed draft to read, mend and confirm. What was typed is kept when one walks away. */
export function PartEditor({ itemId, part, locked, done }: Props) {
  const { item } = useWorkspace();
  const [text, setText] = useState(part.text);
  const [busy, setBusy] = useState(false);
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

  async function save(confirm: boolean): Promise<void> {
    setBusy(true);
    unsaved.current = null;
    const saved = await item.getState().saveText(itemId, part.id, text, confirm);
    setBusy(false);
    if (saved && confirm) done();
  }

  return (
    <div className="part-editor">
      {part.changedSince && part.draft !== '' ? (
        <div className="part-draft small">
          <p className="fg-stale">确认后记录有变，按现在的记录，初稿是：</p>
          <p>{part.draft}</p>
        </div>
      ) : null}
      <Input.TextArea
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
            onClick={() => void save(true)}
          >
            确认这一段
          </Act>
          {text === part.text ? null : (
            <Act small busy={busy} onClick={() => void save(false)}>
              先存着
            </Act>
          )}
          {part.draft !== '' && text !== part.draft ? (
            <button type="button" className="link small" onClick={() => setText(part.draft)}>
              换回初稿
            </button>
          ) : null}
          <span className="grow" />
          <span className="tiny faint">{text.length} 字</span>
        </div>
      )}
    </div>
  );
}
