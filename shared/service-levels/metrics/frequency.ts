import { eventsOf } from '../../checklist/events.ts';
import type { Event } from '../../checklist/events.ts';
import { fromDayNumber } from '../../domain/civilDate.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { pieces } from '../terms.ts';
import { unrecorded } from './unrecorded.ts';

/**
 * 频次: trainings, drills, inspections … that were over by the day of reckoning and began in the window. A window that is
 * still running is not judged before its number is reached.
 */
export function frequency({ level, rules, records, window, minutes }: MetricInput): MetricResult {
  const { counted: kind } = rules;
  if (kind === null) return unrecorded();
  const lastDay = fromDayNumber(minutes.end / 1440 - 1);
  const held = eventsOf(records, kind).filter(
    ({ span }) => span.start >= window.start && span.start <= window.end && span.end <= lastDay,
  );
  const describe = ({ key, span }: Event) =>
    ({ kind, number: key, from: span.start, to: span.end, amount: 1, note: '' }) as const;
  const pending = lastDay < window.end && level.direction === 'at-least' && held.length < level.target;
  return {
    terms: [
      pieces(
        pending ? '已开展次数（期间未满，尚不判断）' : '开展次数',
        '次',
        pending ? 'shown' : 'numerator',
        held,
        describe,
      ),
    ],
    ...(pending ? { verdict: 'no-events' as const } : {}),
    evidence: held.map(({ key }) => key),
  };
}
