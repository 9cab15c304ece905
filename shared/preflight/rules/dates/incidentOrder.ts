import { atRecord, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** Report → response → (arrival) → restoration: a response before its report discredits the whole register. */
export const incidentOrder: Rule = {
  id: 'date.incidentOrder',
  family: '日期与期间',
  name: '故障各时刻先后合理',
  severity: 'blocker',
  source: '合同响应时间条款',
  check: ({ records }) =>
    each(records.incidents, (incident) => {
      const steps = [
        ['接报', incident.reportedAt],
        ['响应', incident.respondedAt],
        ['到场', incident.arrivedAt],
        ['恢复', incident.restoredAt],
      ].filter((step): step is [string, string] => step[1] !== '');
      const wrong = steps.find(([, moment], index) => index > 0 && moment < (steps[index - 1]?.[1] ?? ''));
      if (!wrong) return null;
      const before = steps[steps.indexOf(wrong) - 1];
      return atRecord(
        'incidents',
        incident.number,
        `故障 ${incident.number} 的${wrong[0]}时间 ${wrong[1]} 早于${before?.[0] ?? ''}时间 ${before?.[1] ?? ''}。核对原始记录`,
      );
    }),
};
