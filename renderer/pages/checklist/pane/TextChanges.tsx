import { Act } from '../../../components/Act.tsx';
import type { ItemView } from '../../../../shared/ipc/views.ts';
import { changeWords } from './changeWords.ts';

interface Props {
  readonly changes: ItemView['textChanges'];
  readonly draft: string;
  readonly busy: boolean;
  readonly locked: boolean;
  readonly adopt: () => void;
  readonly keep: () => void;
}

/** What changed behind a confirmed text since it was confirmed, and the two ways to settle it. */
export function TextChanges({ changes, draft, busy, locked, adopt, keep }: Props) {
  return (
    <div className="part-draft small">
      <p className="fg-stale">
        {changes.length === 0 ? '确认后记录有变，数字没有变。' : `确认后有 ${changes.length} 处数字变了：`}
      </p>
      {changes.length === 0 ? null : (
        <ul className="text-changes">
          {changes.map((change, index) => (
            <li key={`${index}|${change.old}|${change.new}`}>
              <span>{changeWords(change)}</span>
              {change.stands ? <span className="fg-overdue tiny">文字里还是旧的</span> : null}
              <span className="faint change-sentence">{change.sentence}</span>
            </li>
          ))}
        </ul>
      )}
      {draft === '' ? <p>按现在的记录没有初稿。</p> : <p>按现在的记录，初稿是：{draft}</p>}
      {locked ? null : (
        <div className="row wrap">
          {draft === '' ? null : (
            <Act small icon="check" busy={busy} onClick={adopt}>
              采用新稿
            </Act>
          )}
          <Act small busy={busy} onClick={keep} hint="以现在的记录为准重新确认，文字不变">
            保留我的文字
          </Act>
        </div>
      )}
    </div>
  );
}
