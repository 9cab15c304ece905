import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { COMMANDS } from '../commands/index.ts';
import { keyWords } from '../commands/keys.ts';
import { Icon } from '../components/Icon.tsx';
import { StateGlyph } from '../components/StateGlyph.tsx';
import { useServices, useWindowModel } from '../state/context.ts';
import { PLAIN_CHECKLIST } from '../state/navigation.ts';
import { STATE_WORDS } from '../../shared/domain/words.ts';
import { findCommands, findItems, parseQuery } from './paletteStore.ts';
import { useChecklistItems, useFoundRecords } from './paletteSources.ts';

interface Hit {
  readonly key: string;
  readonly group: string;
  readonly sign: ReactNode;
  readonly text: string;
  readonly detail: string;
  readonly keys: string | null;
  readonly disabled: boolean;
  readonly run: () => void;
}

/** Ctrl+K: one box for papers, commands and records. */
export function Palette() {
  const window_ = useWindowModel();
  const { navigation } = useServices();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const query = parseQuery(typed);
  const items = useChecklistItems();
  const records = useFoundRecords(query.scope === 'commands' ? '' : query.text);
  const list = useRef<HTMLDivElement>(null);
  const close = (): void => window_.frame.getState().close();

  const hits = useMemo<readonly Hit[]>(() => {
    const { go, current } = navigation.store.getState();
    const context = { window: window_, model: window_.workspace.getState().model, place: current.place };
    const papers = query.scope === 'all' ? findItems(items, query.text) : [];
    const commands = query.scope === 'records' ? [] : findCommands(COMMANDS, query.text, context);
    return [
      ...papers.map((item) => ({
        key: item.id,
        group: '文件',
        sign: <StateGlyph name={item.overdue ? 'overdue' : item.stale ? 'stale' : item.state} />,
        text: item.title,
        detail: [STATE_WORDS[item.state], item.overdue ? '逾期' : '', item.stale ? '需更新' : '']
          .filter(Boolean)
          .join('，'),
        keys: null,
        disabled: false,
        run: () => go({ page: 'checklist', ...PLAIN_CHECKLIST, selected: item.id }),
      })),
      ...commands.map(({ command, unavailable }) => ({
        key: command.id,
        group: '命令',
        sign: <Icon name={command.icon} size={16} />,
        text: command.label,
        detail: unavailable ?? '',
        keys: command.keys ? keyWords(command.keys) : null,
        disabled: unavailable !== null,
        run: () => command.run(context),
      })),
      ...(query.text === ''
        ? []
        : records.map((record) => ({
            key: record.id,
            group: '记录',
            sign: <Icon name="records" size={16} />,
            text: record.text,
            detail: record.detail,
            keys: null,
            disabled: false,
            run: () => go({ page: 'records', kind: record.kind, search: record.search, editing: record.id }),
          }))),
    ];
  }, [items, records, query.scope, query.text, navigation, window_]);

  const chosen = Math.min(at, Math.max(0, hits.length - 1));
  // After each drawing: the chosen line stays in view.
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });

  function run(hit: Hit | undefined): void {
    if (!hit || hit.disabled) return;
    close();
    hit.run();
  }
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((chosen + step + hits.length) % Math.max(1, hits.length));
    else if (event.key === 'Enter') run(hits[chosen]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="palette-shade" onMouseDown={(event) => event.target === event.currentTarget && close()}>
      <div
        className="palette"
        role="dialog"
        aria-modal="true"
        aria-label="搜索文件、记录或命令"
        onKeyDown={press}
      >
        <div className="palette-box">
          <Icon name="search" size={20} />
          <input
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            role="combobox"
            aria-expanded="true"
            aria-controls="palette-hits"
            aria-activedescendant={hits[chosen] ? `hit-${chosen}` : undefined}
            aria-label="搜索"
            placeholder="文件、记录或命令"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setAt(0);
            }}
          />
          <span className="key-cap">Esc</span>
        </div>
        <div className="palette-hits" id="palette-hits" role="listbox" aria-label="找到的" ref={list}>
          {hits.map((hit, index) => (
            <div key={hit.key} role="presentation">
              {hits[index - 1]?.group !== hit.group ? (
                <p className="palette-group" role="presentation">
                  {hit.group}
                </p>
              ) : null}
              <div
                id={`hit-${index}`}
                role="option"
                className="palette-hit"
                aria-selected={index === chosen}
                aria-disabled={hit.disabled}
                onMouseMove={() => setAt(index)}
                onClick={() => run(hit)}
              >
                {hit.sign}
                <span>
                  <Marked text={hit.text} words={query.text} />
                </span>
                <span className="faint cut">{hit.detail}</span>
                {hit.keys ? <span className="key-cap">{hit.keys}</span> : null}
              </div>
            </div>
          ))}
          {hits.length === 0 ? <p className="palette-none">没有找到“{typed}”</p> : null}
        </div>
        <div className="palette-foot tiny soft">
          <span>
            <span className="key-cap">↑ ↓</span> 选择
          </span>
          <span>
            <span className="key-cap">Enter</span> 打开
          </span>
          <span className="status-end">＞ 只搜命令　＃ 只搜记录</span>
        </div>
      </div>
    </div>
  );
}

/** The text with what was typed set off. */
function Marked({ text, words }: { readonly text: string; readonly words: string }) {
  const [word = ''] = words.split(/\s+/);
  const at = word === '' ? -1 : text.toLowerCase().indexOf(word.toLowerCase());
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <b className="palette-mark">{text.slice(at, at + word.length)}</b>
      {text.slice(at + word.length)}
    </>
  );
}
