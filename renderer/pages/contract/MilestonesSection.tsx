import { useState } from 'react';
import { Act } from '../../components/Act.tsx';
import { DateField } from '../../components/DateField.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { weekdayWord } from '../../format/dates.ts';
import { useWorkspace } from '../../state/context.ts';
import type { ContractView } from '../../../shared/ipc/views.ts';

/** Dates that can move; everything counted from one follows it. */
export function MilestonesSection({ view }: { readonly view: ContractView }) {
  return (
    <section className="panel" aria-label="里程碑">
      <table className="table roomy">
        <thead>
          <tr>
            <th>里程碑</th>
            <th>现在的日期</th>
            <th>怎么来的</th>
            <th>改为</th>
            <th>
              <span className="hidden-text">操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {view.milestones.map((milestone) => (
            <MilestoneRow key={`${milestone.id}|${milestone.date ?? ''}`} milestone={milestone} />
          ))}
        </tbody>
      </table>
      <p className="small soft section-hint">
        改日期后，按这个里程碑推算的到期日随之变动。不知道时留着计划日期。
      </p>
    </section>
  );
}

function MilestoneRow({ milestone }: { readonly milestone: ContractView['milestones'][number] }) {
  const { contractActions } = useWorkspace();
  const [date, setDate] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  return (
    <tr>
      <td>
        <b>{milestone.name}</b>
      </td>
      <td>
        {milestone.date ? `${milestone.date} ${weekdayWord(milestone.date)}` : '待定，节假日安排还没有公布'}
      </td>
      <td className="soft">{milestone.planned ? '按合同推算的计划日期' : '已确定'}</td>
      <td style={{ width: 220 }}>
        <DateField label={`${milestone.name}改为`} value={date} onChange={setDate} onFault={setFault} />
        {fault ? (
          <span className="small fg-overdue row">
            <StateGlyph name="overdue" size={13} />
            {fault}
          </span>
        ) : null}
      </td>
      <td>
        <span className="row">
          <Act
            small
            disabled={date === null || fault !== null}
            onClick={() => void contractActions.setMilestone(milestone.id, date)}
          >
            确定日期
          </Act>
          {milestone.planned ? null : (
            <button
              type="button"
              className="link small"
              onClick={() => void contractActions.setMilestone(milestone.id, null)}
            >
              改回计划日期
            </button>
          )}
        </span>
      </td>
    </tr>
  );
}
