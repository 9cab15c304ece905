/** The promises of cloud-lease, which several of its papers print. */
import type { DateSpan } from '../../shared/domain/civilDate.ts';
import { availability, longestOfIncidents, verdictsOf } from './levelFigures.ts';
import type { Level } from './levelFigures.ts';
import type { PresetPapers } from './presetPapers.ts';
import { daysOf } from './reportFigures.ts';
import type { TimeLimit } from './timeLimits.ts';

/** A promise of 99.99 % is printed with three decimals. */
export const CLOUD_DECIMALS = 3;

export const CLOUD_LIMITS: readonly TimeLimit[] = [
  { name: '故障响应时间', minutes: 15, printed: '≤15分钟', unit: '分钟', until: 'respondedAt' },
  { name: '到场时间', minutes: 60, printed: '≤1小时', unit: '小时', until: 'arrivedAt' },
  { name: '故障定位排除时间', minutes: 30, printed: '≤30分钟', unit: '分钟', until: 'restoredAt' },
  {
    name: '重要信息系统故障定位排除时间',
    minutes: 10,
    printed: '≤10分钟',
    unit: '分钟',
    until: 'restoredAt',
    where: "system = '安全监管系统'",
  },
];

/** The seven promises of the contract over a span, all of them made for the whole term. */
export function cloudLevels(papers: PresetPapers, span: DateSpan): readonly Level[] {
  const unrecorded = (name: string, printed: string): Level => ({
    cells: [name, printed, '—', '—', '无数据'],
    figures: '',
    evidence: [],
  });
  return [
    availability(papers, span, {
      name: '云平台可用性',
      printed: '≥99.99%',
      tenThousandths: 9999,
      decimals: CLOUD_DECIMALS,
      counted: daysOf(papers, span),
      verdicts: verdictsOf(papers, span),
    }),
    unrecorded('数据可靠性', '≥99.9999%'),
    unrecorded('扩容时间', '≤7天'),
    ...CLOUD_LIMITS.map((limit) => longestOfIncidents(papers, span, limit)),
  ];
}
