import { Act } from '../../components/Act.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Loading, Problem } from '../../components/Situations.tsx';
import { useScrollMemory } from '../../components/useScrollMemory.ts';
import { daysBetween } from '../../../shared/domain/civilDate.ts';
import { PLAIN_CHECKLIST } from '../../state/navigation.ts';
import { useResource, useServices, useSession, useWorkspace } from '../../state/context.ts';
import { spokenDate } from '../../format/dates.ts';
import type { OverviewView } from '../../../shared/ipc/views.ts';
import { FindingsPanel, WaitingPanel } from './SidePanels.tsx';
import { PaymentPanel } from './PaymentPanel.tsx';
import { TaskPanel } from './TaskPanel.tsx';
import { YearStrip } from './YearStrip.tsx';
import './desk.css';

/** 合同工作台: where the year stands and what to do now. */
export function DeskPage() {
  const { overview } = useWorkspace();
  const { store } = useServices().navigation;
  const term = useSession((state) => state.workspace?.term);
  const { value, error } = useResource(overview);
  const scroll = useScrollMemory<HTMLDivElement>(value !== null);
  if (!value || !term) {
    return (
      <div className="page">
        {error ? <Problem error={error} retry={() => void overview.load()} /> : <Loading rows={14} />}
      </div>
    );
  }
  const tasks = value.mine.flatMap((group) => group.rows);
  const { go } = store.getState();
  const [first] = tasks;
  return (
    <div className="page desk-page" ref={scroll}>
      <PageHead title="合同工作台" sub={headline(value, term)}>
        <Act
          icon="plus"
          keys="Ctrl J"
          onClick={() => go({ page: 'records', kind: 'work', search: '', editing: 'new' })}
        >
          记一条
        </Act>
        {first ? (
          <Act
            primary
            keys="Ctrl ↵"
            onClick={() =>
              go({
                page: 'checklist',
                ...PLAIN_CHECKLIST,
                only: { label: '该我办', ids: tasks.map((row) => row.itemId) },
                selected: first.itemId,
              })
            }
          >
            逐件处理 {tasks.length} 件
          </Act>
        ) : null}
      </PageHead>
      {error ? <Problem error={error} retry={() => void overview.load()} /> : null}
      <YearStrip overview={value} term={term} />
      <div className="desk-columns">
        <TaskPanel overview={value} />
        <div className="desk-side">
          <WaitingPanel overview={value} />
          <FindingsPanel overview={value} />
          <PaymentPanel overview={value} />
        </div>
      </div>
    </div>
  );
}

function headline(value: OverviewView, term: { start: string; end: string }): string {
  const { today } = value;
  const words =
    today < term.start
      ? [`服务期从${spokenDate(term.start, today)}开始`]
      : today > term.end
        ? ['服务期已满']
        : [`服务期第 ${value.dayOfTerm} 天，余 ${value.daysLeft} 天`];
  const next = value.marks
    .filter((mark) => mark.date >= today)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))[0];
  if (next) words.push(`距${next.label} ${daysBetween(today, next.date)} 天`);
  return words.join(' · ');
}
