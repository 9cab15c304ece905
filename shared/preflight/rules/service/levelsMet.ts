import { isRecorded } from '../../../service-levels/metrics/index.ts';
import { UNIT_WORDS } from '../../../service-levels/print.ts';
import { each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

const WORDS = { 'below-target': '未达目标', 'below-minimum': '低于最低服务水平' } as const;

/** A missed figure is no fault of the dossier; what matters is that the letter says so. */
export const levelsMet: Rule = {
  id: 'service.level',
  family: '服务质量',
  property: '真实性',
  name: '服务质量指标达到约定值',
  unit: '个指标值',
  severity: 'manual',
  source: '合同质量标准条款',
  check: ({ serviceLevels }) =>
    each(serviceLevels, (value) => {
      if (value.verdict === 'no-data') {
        return {
          item: null,
          thing: `${value.name}（${value.window.label}）`,
          reason: isRecorded(value.metric) ? '没有任何记录可算' : '不由记录计算，要附证明材料',
          where: { page: 'contract', section: 'service-levels' },
        };
      }
      return value.verdict === 'below-target' || value.verdict === 'below-minimum'
        ? {
            item: null,
            message: `${value.name}（${value.window.label}）为${value.value ?? '—'}${UNIT_WORDS[value.unit]}，约定 ${value.target}，${WORDS[value.verdict]}。确认书要如实写明并说明原因`,
            where: {
              page: 'service-levels',
              value: { id: value.id, scope: value.scope, start: value.window.start },
            },
          }
        : null;
    }),
};
