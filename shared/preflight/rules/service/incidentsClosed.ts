import { atRecord, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

export const incidentsClosed: Rule = {
  id: 'service.open',
  family: '服务质量',
  property: '完整性',
  name: '故障都已恢复、原因已定',
  unit: '条故障记录',
  severity: 'warning',
  source: '合同质量标准条款',
  check: ({ records }) =>
    each(records.incidents, (incident) => {
      if (incident.restoredAt === '') {
        return atRecord(
          'incidents',
          incident.number,
          `故障 ${incident.number} 没有恢复时间，停机按统计日计算。补录恢复时间`,
        );
      }
      return incident.causeParty === '待定'
        ? atRecord(
            'incidents',
            incident.number,
            `故障 ${incident.number} 的责任方还是“待定”。确定后指标才算得准`,
          )
        : null;
    }),
};
