import { Panel } from '../../components/Marks.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { daysBetween } from '../../../shared/domain/civilDate.ts';
import type { OverviewView, TaskRow } from '../../../shared/ipc/views.ts';
import { nearDate } from '../../format/dates.ts';
import { PLAIN_CHECKLIST } from '../../state/navigation.ts';
import { useServices } from '../../state/context.ts';
import { nothingToDo } from './nothingToDo.ts';

/** Tasks listed per group; the rest is one click away in the list. */
const LISTED = 8;

/** 该我办: what waits for this role, the latest first. */
export function TaskPanel({ overview }: { readonly overview: OverviewView }) {
  const { store } = useServices().navigation;
  const count = overview.mine.reduce((sum, group) => sum + group.rows.length, 0);
  const { words, next } = nothingToDo(overview);
  const open = (row: TaskRow): void =>
    store.getState().go({ page: 'checklist', ...PLAIN_CHECKLIST, selected: row.itemId });
  return (
    <Panel
      className="tasks"
      title={
        <>
          该我办 <small>{count} 件</small>
        </>
      }
      aside="按到期先后"
    >
      {count === 0 ? (
        <p className="tasks-none soft">
          {words}
          {next ? (
            <button
              type="button"
              className="link tasks-next"
              onClick={() => store.getState().visit(next.page)}
            >
              {next.label}
            </button>
          ) : null}
        </p>
      ) : null}
      {overview.mine.map((group) => (
        <section key={group.group} aria-label={group.group}>
          {group.rows.length > 0 ? (
            <h3 className={group.rows[0]?.overdue ? 'task-group fg-overdue' : 'task-group'}>
              {group.rows[0]?.overdue ? <StateGlyph name="overdue" /> : null}
              {group.group} {group.rows.length}
            </h3>
          ) : null}
          <ul>
            {group.rows.slice(0, LISTED).map((row) => (
              <li key={row.itemId} className="task" onClick={() => open(row)}>
                <StateGlyph name={row.stale ? 'stale' : row.state} />
                <span className="task-name cut" title={row.title}>
                  {row.title}
                  {row.period ? <span className="soft">　{row.period}</span> : null}
                </span>
                <span className="small soft cut" title={row.need}>
                  {row.need}
                </span>
                <Due row={row} today={overview.today} />
                <button
                  type="button"
                  className="link small"
                  aria-label={`${row.action}：${row.title} ${row.period}`}
                  onClick={(event) => {
                    event.stopPropagation();
                    open(row);
                  }}
                >
                  {row.action}
                </button>
              </li>
            ))}
          </ul>
          {group.rows.length > LISTED ? (
            <button
              type="button"
              className="link small task-rest"
              onClick={() =>
                store.getState().go({
                  page: 'checklist',
                  ...PLAIN_CHECKLIST,
                  only: { label: group.group, ids: group.rows.map((row) => row.itemId) },
                  selected: group.rows[LISTED]?.itemId ?? null,
                })
              }
            >
              另有 {group.rows.length - LISTED} 件，在清单里看
            </button>
          ) : null}
        </section>
      ))}
    </Panel>
  );
}

function Due({ row, today }: { readonly row: TaskRow; readonly today: string }) {
  if (row.due === null) return <span className="small faint">待定</span>;
  const late = daysBetween(row.due, today);
  if (row.overdue && late > 0) return <span className="small fg-overdue">逾期 {late} 天</span>;
  return (
    <span className={late >= -1 && !row.stale ? 'small strong' : 'small'}>{nearDate(row.due, today)}</span>
  );
}
