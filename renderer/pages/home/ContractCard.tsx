import type { ReactNode } from 'react';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { daysBetween, spanDays } from '../../../shared/domain/civilDate.ts';
import type { RecentWorkspace } from '../../../shared/ipc/views.ts';
import { nearDate } from '../../format/dates.ts';
import { useSession } from '../../state/context.ts';

interface Props {
  readonly entry: RecentWorkspace;
  readonly busy: boolean;
  readonly open: () => void;
  readonly forget: () => void;
}

/** What a contract owes next, as far as it is known without opening it. */
export function ContractCard({ entry, busy, open, forget }: Props) {
  const today = useSession((state) => state.info?.today ?? entry.openedAt.slice(0, 10));
  return (
    <li className={entry.present ? 'home-card' : 'home-card gone'}>
      <button type="button" className="home-card-open" disabled={busy || !entry.present} onClick={open}>
        <span className="home-card-name cut">{entry.name}</span>
        <span className="home-card-dir small soft cut verbatim" title={entry.dir}>
          {entry.dir}
        </span>
        {entry.present ? <TermBar entry={entry} today={today} /> : null}
        <span className="home-card-facts">
          {entry.present ? (
            <>
              <Fact label="逾期">
                {entry.overdue === null ? (
                  <span className="faint">打开后计算</span>
                ) : entry.overdue > 0 ? (
                  <span className="state fg-overdue">
                    <StateGlyph name="overdue" />
                    {entry.overdue} 份逾期
                  </span>
                ) : (
                  <span className="state fg-met">
                    <StateGlyph name="met" />
                    没有逾期
                  </span>
                )}
              </Fact>
              <Fact label="下一到期">
                {entry.nextDue ? (
                  <span className="cut">
                    {nearDate(entry.nextDue.date, today)}　{entry.nextDue.title}
                  </span>
                ) : (
                  <span className="faint">—</span>
                )}
              </Fact>
            </>
          ) : (
            <span className="state fg-overdue">
              <StateGlyph name="overdue" />
              文件夹不在原来的位置
            </span>
          )}
        </span>
      </button>
      <div className="home-card-foot small">
        <span className="faint">上次打开 {entry.openedAt.slice(0, 16).replace('T', ' ')}</span>
        <button type="button" className="link small" onClick={forget} title="只从列表移去，不动文件夹">
          从列表移去
        </button>
      </div>
    </li>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <span className="home-fact">
      <span className="faint">{label}</span>
      {children}
    </span>
  );
}

/** How far the term has run. */
function TermBar({ entry, today }: { readonly entry: RecentWorkspace; readonly today: string }) {
  const { term } = entry;
  if (!term) return null;
  const days = spanDays(term);
  const gone = Math.min(days, Math.max(0, daysBetween(term.start, today) + 1));
  return (
    <span className="home-term">
      <span className="row between tiny soft">
        <span>{term.start}</span>
        <span>{term.end}</span>
      </span>
      <span className="bar" style={{ display: 'block' }}>
        <span style={{ width: `${(gone / days) * 100}%` }} />
      </span>
      <span className="small soft">
        {today > term.end ? '服务期已满' : today < term.start ? '服务期未开始' : `第 ${gone} / ${days} 天`}
      </span>
    </span>
  );
}
