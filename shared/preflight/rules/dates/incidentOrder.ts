import type { IncidentRecord } from '../../../records/types.ts';
import { atRecord, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

type Moment = readonly [name: string, of: (incident: IncidentRecord) => string];

const REPORTED: Moment = ['接报', (incident) => incident.reportedAt];
const RESPONDED: Moment = ['响应', (incident) => incident.respondedAt];
const ARRIVED: Moment = ['到场', (incident) => incident.arrivedAt];
const RESTORED: Moment = ['恢复', (incident) => incident.restoredAt];
const OUTAGE: Moment = ['停机开始', (incident) => incident.outageStart];

/** Service may be restored from afar before anybody arrives, so arrival and restoration have no order. */
const ORDER: readonly (readonly [earlier: Moment, later: Moment])[] = [
  [REPORTED, RESPONDED],
  [REPORTED, ARRIVED],
  [REPORTED, RESTORED],
  [RESPONDED, RESTORED],
  [OUTAGE, RESTORED],
];

/** Report → response → restoration: a response before its report discredits the whole register. */
export const incidentOrder: Rule = {
  id: 'date.incidentOrder',
  family: '日期与期间',
  property: '真实性',
  name: '故障各时刻先后合理',
  unit: '条故障记录',
  severity: 'blocker',
  source: '合同响应时间条款',
  check: ({ records }) =>
    each(records.incidents, (incident) => {
      const wrong = ORDER.find(([earlier, later]) => {
        const [before, after] = [earlier[1](incident), later[1](incident)];
        return before !== '' && after !== '' && after < before;
      });
      if (!wrong) return null;
      const [[earlier, before], [later, after]] = wrong;
      return atRecord(
        'incidents',
        incident.number,
        `故障 ${incident.number} 的${later}时间 ${after(incident)} 早于${earlier}时间 ${before(incident)}。核对原始记录`,
      );
    }),
};
