import { dateOfMoment } from '../../../domain/civilDate.ts';
import { atRecord, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** A work record that names an incident must stand on a day the incident was open or followed up. */
export const workMatchesIncident: Rule = {
  id: 'date.workBeforeIncident',
  family: '日期与期间',
  property: '真实性',
  name: '工作记录不早于所属故障',
  unit: '条写有故障编号的工作记录',
  severity: 'warning',
  source: '数据一致：同一事实各处相同',
  check: ({ records }) => {
    const reported = new Map(
      records.incidents.map((incident) => [incident.number, dateOfMoment(incident.reportedAt)]),
    );
    return each(
      records.work.filter((work) => reported.has(work.reference)),
      (work) => {
        const day = reported.get(work.reference) ?? '';
        return work.date < day
          ? atRecord(
              'work',
              work.reference,
              `${work.date} 的工作记录写着处理故障 ${work.reference}，而该故障 ${day} 才发生。核对日期或编号`,
            )
          : null;
      },
    );
  },
};
