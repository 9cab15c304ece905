import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../../components/Icon.tsx';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import type { ItemView } from '../../../../shared/ipc/views.ts';
import { PartEditor } from './PartEditor.tsx';

type Part = ItemView['parts'][number];

/** The parts that the clause asks for: computed ones tick themselves, written ones wait for a person. */
export function PartsSection({ view, wanted }: { readonly view: ItemView; readonly wanted: string | null }) {
  const [open, setOpen] = useState<string | null>(wanted);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wanted !== null) section.current?.scrollIntoView({ block: 'start' });
  }, [wanted]);
  const { parts } = view;
  if (parts.length === 0) return null;
  const waiting = parts.filter((part) => !part.confirmed).length;
  return (
    <section className="pane-part" ref={section}>
      <h3>
        组成{' '}
        <small>
          {parts.length} 部分，{waiting === 0 ? '文字已全部确认' : `${waiting} 段文字待确认`}
        </small>
      </h3>
      <ul className={parts.some((part) => part.kind === 'written') ? 'parts' : 'parts plain'}>
        {parts.map((part) => (
          <li key={part.id}>
            {part.kind === 'computed' ? (
              <span className="part-line">
                <span className="fg-met">
                  <Icon name="check" size={15} />
                </span>
                <span>{part.name}</span>
                <span className="faint tiny part-state">由记录得出</span>
              </span>
            ) : (
              <button
                type="button"
                className="part-line part-open"
                aria-expanded={open === part.id}
                aria-label={`${part.name}，${stateWords(part, view.textChanges)}`}
                onClick={() => setOpen(open === part.id ? null : part.id)}
              >
                {part.confirmed && !part.changedSince ? (
                  <span className="fg-met">
                    <Icon name="check" size={15} />
                  </span>
                ) : (
                  <StateGlyph name={part.changedSince ? 'stale' : 'drafted'} size={15} />
                )}
                <span>{part.name}</span>
                <span
                  className={`tiny part-state ${part.changedSince ? 'fg-stale' : part.confirmed ? 'faint' : 'fg-drafted'}`}
                >
                  {stateWords(part, view.textChanges)}
                </span>
                <Icon name={open === part.id ? 'up' : 'down'} size={13} />
              </button>
            )}
            {open === part.id && part.kind === 'written' ? (
              <PartEditor
                key={`${view.item.id}|${part.id}`}
                itemId={view.item.id}
                part={part}
                changes={view.textChanges.filter((change) => change.part === part.id)}
                locked={isLocked(view)}
                done={() => setOpen(null)}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateWords(part: Part, all: ItemView['textChanges']): string {
  if (part.changedSince) {
    const changes = all.filter((change) => change.part === part.id).length;
    return changes === 0 ? '确认后数据有变' : `确认后 ${changes} 处数字有变`;
  }
  if (part.confirmed) return '已确认';
  return part.text === '' ? '还没有内容' : part.text === part.draft ? '初稿，待确认' : '已修改，待确认';
}

/** Packed papers stay as they were handed over. */
function isLocked(view: ItemView): boolean {
  return view.item.state === 'packed';
}
