import { minuteNumber } from '../../domain/civilDate.ts';
import { numbersOf, unwatched } from '../metric.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { downtime, outageInterval } from '../outages.ts';

/**
 * MTBF 平均无故障运行时间: (T − D) ÷ n in minutes. The system as a whole is meant, so n counts outages, in the
 * window of their begin; without one there is no value (本期无故障).
 */
export function mtbf(input: MetricInput): MetricResult {
  if (unwatched(input)) return { numerator: 0, denominator: 0, verdict: 'no-data', evidence: [] };
  const { total, down, outages } = downtime(input);
  const begun = outages.filter((incident) => {
    const { start } = outageInterval(incident, minuteNumber(incident.reportedAt));
    return start >= input.minutes.start && start < input.minutes.end;
  });
  return { numerator: total - down, denominator: begun.length, evidence: numbersOf(begun) };
}
