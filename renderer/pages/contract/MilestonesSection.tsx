import { useState } from 'react';
import { Act } from '../../components/Act.tsx';
import { DateField } from '../../components/DateField.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { weekdayWord } from '../../format/dates.ts';
import { useWorkspace } from '../../state/context.ts';
import type { ContractView } from '../../../shared/ipc/views.ts';

/** Dates that can move; everything counted from one follows it. */
export function MilestonesSection({ view }: { readonly view: ContractView }) {
  const { contractActions } = useWorkspace();
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
          <DateRow
            key={view.contract.signedOn}
            name="合同签订"
            date={view.contract.signedOn ?? view.contract.term.start}
            origin={view.contract.signedOn === null ? '未登记，按服务期首日推算' : '已登记'}
            reset={view.contract.signedOn === null ? null : '改回未登记'}
            save={contractActions.setSignedOn}
          />
          {view.milestones.map((milestone) => (
            <DateRow
              key={`${milestone.id}|${milestone.date ?? ''}`}
              name={milestone.name}
              date={milestone.date}
              origin={milestone.planned ? '按合同推算的计划日期' : '已确定'}
              reset={milestone.planned ? null : '改回计划日期'}
              save={(date) => contractActions.setMilestone(milestone.id, date)}
            />
          ))}
        </tbody>
      </table>
      <p className="small soft section-hint">
        改日期后，按这个里程碑推算的到期日随之变动。不知道时留着计划日期。
      </p>
    </section>
  );
}

interface DateRowProps {
  readonly name: string;
  /** The date that counts now; null while it hangs on a year that is not published. */
  readonly date: string | null;
  readonly origin: string;
  /** Words of the link that takes an entered date back; null where none was entered. */
  readonly reset: string | null;
  readonly save: (date: string | null) => Promise<boolean>;
}

function DateRow({ name, date: current, origin, reset, save }: DateRowProps) {
  const [date, setDate] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  /** Never greyed: what was typed counts only once the field is left, which the press itself does. */
  async function confirm(): Promise<void> {
    if (fault !== null) return;
    if (date === null) return setFault('先填日期，例如 2026-01-14');
    if (await save(date)) setDate(null);
  }
  return (
    <tr>
      <td>
        <b>{name}</b>
      </td>
      <td>{current ? `${current} ${weekdayWord(current)}` : '待定，节假日安排还没有公布'}</td>
      <td className="soft">{origin}</td>
      <td style={{ width: 220 }}>
        <DateField label={`${name}改为`} value={date} onChange={setDate} onFault={setFault} />
        {fault ? (
          <span className="small fg-overdue row">
            <StateGlyph name="overdue" size={13} />
            {fault}
          </span>
        ) : null}
      </td>
      <td>
        <span className="row">
          <Act small onClick={() => void confirm()}>
            确定日期
          </Act>
          {reset === null ? null : (
            <button type="button" className="link small" onClick={() => void save(null)}>
              {reset}
            </button>
          )}
        </span>
      </td>
    </tr>
  );
}
