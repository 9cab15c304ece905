import type { Unchecked } from '../../finding.ts';
import { atContract } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

const NOT_ISSUED: Unchecked = {
  item: null,
  thing: '满意度问卷的发放数',
  reason: '没有登记，无法与回收数比较',
  where: { page: 'contract', section: 'survey' },
};

export const surveyReturns: Rule = {
  id: 'figure.survey',
  family: '数据一致',
  property: '真实性',
  name: '回收问卷不多于发放问卷',
  unit: '份问卷',
  severity: 'blocker',
  source: '满意度调查：发放≥回收≥有效',
  check: ({ contract, records }) => {
    const issued = contract.survey?.issued ?? null;
    if (records.survey.length === 0) return { looked: 0, hits: [] };
    if (issued === null) {
      return { looked: 0, hits: [], unchecked: [NOT_ISSUED] };
    }
    return {
      looked: records.survey.length,
      hits:
        records.survey.length > issued
          ? [
              atContract(
                'survey',
                `回收问卷 ${records.survey.length} 份，多于发放的 ${issued} 份。核对发放数或重复的问卷`,
              ),
            ]
          : [],
    };
  },
};
