import type { CivilDate } from '../../../domain/civilDate.ts';
import { UNIT_WORDS } from '../../print.ts';
import type { ServiceLevelValue } from '../../value.ts';
import type { BreachFacts, EvidenceRecord } from '../breach.ts';

/**
 * 未达到服务质量标准: each measure missed in a window that is over counts once. Missed windows of one measure that
 * follow one another are 连续; windows still running are not judged, those without data leave the count open.
 * @param recordsOf the records that counted against a value
 */
export function missedLevels(
  values: readonly ServiceLevelValue[],
  asOf: CivilDate,
  recordsOf: (value: ServiceLevelValue) => readonly EvidenceRecord[],
): BreachFacts {
  const over = values.filter(({ window }) => window.end <= asOf);
  if (over.length === 0) return { kind: 'unknown', reason: '还没有期满的指标，期满后计算' };
  if (over.every(({ verdict }) => verdict === 'no-data'))
    return { kind: 'unknown', reason: '各项指标都没有可供计算的记录，由双方认定' };
  const silent = over.filter(({ verdict }) => verdict === 'no-data').length;
  const running = values.length - over.length;
  const breaches = [...Map.groupBy(over, ({ id, scope }) => `${id}|${scope}`)].flatMap(([chain, windows]) =>
    windows.flatMap((missed, place) => {
      const { name, window, value, unit, target, verdict } = missed;
      return verdict === 'below-target' || verdict === 'below-minimum'
        ? [
            {
              day: window.end,
              words: `${name}（${window.label}）实际${value ?? '—'}${UNIT_WORDS[unit]}，约定${target}`,
              evidence: recordsOf(missed),
              link: { chain, place },
              row: null,
              event: '',
            },
          ]
        : [];
    }),
  );
  return {
    kind: 'breaches',
    breaches: breaches.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    rule: [
      '每项指标在一个约定的统计期内未达标计1次，同一指标相邻的统计期均未达标为连续；是否构成违约由双方认定',
      running > 0 ? `${running}个统计期未满，暂不计` : '',
      silent > 0 ? `${silent}个统计期没有可供计算的记录，由双方另行认定` : '',
    ]
      .filter((words) => words !== '')
      .join('；'),
  };
}
