import { workingDay } from '../../calendar/workingDay.ts';
import { addDays, contains, fromDayNumber } from '../../domain/civilDate.ts';
import { periodsOf } from '../../periods/periods.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { behind, term } from '../terms.ts';
import type { CountedRecord } from '../value.ts';
import { unrecorded } from './unrecorded.ts';

/**
 * 每周对账次数: reconciliations that end in a week, in the week with the fewest. Only weeks that are over by the day
 * of reckoning and have a working day count: nobody reconciles in a week of holidays.
 */
export function weeklyReconciliation({ records, window, minutes, calendar }: MetricInput): MetricResult {
  const lastDay = fromDayNumber(minutes.end / 1440 - 1);
  const ends = new Set(records.reconciliations.map(({ start, end }) => `${start} ${end}`));
  if (ends.size === 0) return unrecorded();
  const counts = periodsOf({ kind: 'weekly' }, window)
    .filter((week) => week.end <= lastDay)
    .filter((week) => {
      for (let day = week.start; day <= week.end; day = addDays(day, 1)) {
        const answer = workingDay(calendar, day);
        if (!answer.known || answer.working) return true;
      }
      return false;
    })
    .map((week) => ({
      week,
      spans: [...ends].filter((span) => contains(week, span.slice(-10))),
    }));
  const [first] = counts;
  if (!first) return unrecorded();
  const fewest = counts.reduce((least, entry) => (entry.spans.length < least.spans.length ? entry : least));
  return {
    terms: [
      term('最少一周的对账次数', fewest.spans.length, '次', 'numerator', behind(fewest.spans, asSpan)),
      term('计入周数', counts.length, '周', 'shown'),
      term('对账期数', ends.size, '次', 'shown', behind([...ends], asSpan)),
    ],
    evidence: counts.filter(({ spans }) => spans.length === 0).map(({ week }) => week.start),
  };
}

function asSpan(span: string): CountedRecord {
  const [start = '', end = ''] = span.split(' ');
  return { kind: 'reconciliations', number: start, from: start, to: end, amount: 1, note: '' };
}
