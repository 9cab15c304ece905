import { each } from '../../rule.ts';
import { isRecorded } from '../../../service-levels/metrics/index.ts';
import type { Rule } from '../../rule.ts';

export const levelsHaveData: Rule = {
  id: 'service.noData',
  family: '服务质量',
  property: '完整性',
  name: '每个指标都有数据',
  unit: '个指标值',
  severity: 'warning',
  source: '合同质量标准条款',
  check: ({ serviceLevels }) =>
    // A measure that other papers prove has no records to add; service.level names it as left to a person.
    each(
      serviceLevels.filter(({ metric }) => isRecorded(metric)),
      (value) =>
        value.verdict === 'no-data'
          ? {
              item: null,
              message: `${value.name}（${value.window.label}）没有任何记录可算。补录该期间的工作、巡检或故障记录`,
              where: { page: 'contract', section: 'service-levels' },
            }
          : null,
    ),
};
