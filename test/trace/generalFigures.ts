/** The promises of general, which several of its papers print. */
import type { DateSpan } from '../../shared/domain/civilDate.ts';
import { availability, longestOfIncidents } from './levelFigures.ts';
import type { Level } from './levelFigures.ts';
import type { PresetPapers } from './presetPapers.ts';
import type { TimeLimit } from './timeLimits.ts';
import { between, valueOf } from './tracing.ts';

export const GENERAL_DECIMALS = 1;

export const GENERAL_LIMITS: readonly TimeLimit[] = [
  { name: '响应时间', minutes: 30, printed: '≤30分钟', unit: '分钟', until: 'respondedAt' },
  { name: '解决时间', minutes: 1440, printed: '≤24小时', unit: '小时', until: 'restoredAt' },
];

/** The two limits hold for the whole term, the availability for each month: of several months the worst counts. */
export function generalLevels(papers: PresetPapers, span: DateSpan): readonly Level[] {
  const months = papers.db
    .rows(`SELECT min(day), max(day) FROM days WHERE ${between('day', span)} GROUP BY substr(day, 1, 7)`)
    .map(([start = '', end = '']) =>
      availability(
        papers,
        { start, end },
        {
          name: '系统可用率',
          printed: '≥95%',
          tenThousandths: 9500,
          decimals: GENERAL_DECIMALS,
          counted: valueOf(
            papers,
            `count(DISTINCT substr(day, 1, 7)) || '个月' FROM days WHERE ${between('day', span)}`,
          ),
          verdicts: { met: '达标', missed: '未达目标' },
        },
      ),
    );
  const [worst] = months.toSorted((a, b) => rateOf(a) - rateOf(b));
  return [
    ...GENERAL_LIMITS.map((limit) => longestOfIncidents(papers, span, limit)),
    ...(worst ? [worst] : []),
  ];
}

function rateOf({ cells }: Level): number {
  return Number.parseFloat(cells[3] ?? '');
}
