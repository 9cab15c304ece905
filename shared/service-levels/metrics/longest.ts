/** Limits that every single incident must keep: the longest time stands for all (应答、解决、上门). */
import { workingDay } from '../../calendar/workingDay.ts';
import { dateOfMoment } from '../../domain/civilDate.ts';
import { asInterval, numbersOf } from '../faults.ts';
import type { Fault } from '../faults.ts';
import { faultsIn } from '../metric.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { behind, pieces, term } from '../terms.ts';
import type { CountedRecord } from '../value.ts';

interface Timed {
  readonly fault: Fault;
  readonly end: number;
  readonly minutes: number;
  readonly limit: number;
}

/** 应答时间: report → first human reaction. */
export function response(input: MetricInput): MetricResult {
  return longest(timed(input, (fault) => fault.responded, limitOfDay(input)));
}

/** 解决时间: report → restored. Open incidents are not judged here; preflight names them. */
export function solution(input: MetricInput): MetricResult {
  return longest(
    timed(
      input,
      (fault) => fault.restored,
      () => input.level.target,
    ),
  );
}

/** 上门时间: report → arrival on site, with one limit for working days and one for days off. */
export function arrival(input: MetricInput): MetricResult {
  return longest(timed(input, (fault) => fault.arrived, limitOfDay(input)));
}

/** The limit of the day of the report; null on a day off for which the contract promises none. */
function limitOfDay({ level, calendar }: MetricInput): (fault: Fault) => number | null {
  return ({ record }) => {
    if (level.workdayLimit === null && level.holidayLimit === null) return level.target;
    const day = workingDay(calendar, dateOfMoment(record.reportedAt));
    return day.known && day.working ? (level.workdayLimit ?? level.target) : level.holidayLimit;
  };
}

function timed(
  input: MetricInput,
  until: (fault: Fault) => number | null,
  limitOf: (fault: Fault) => number | null,
): Timed[] {
  return faultsIn(input).flatMap((fault) => {
    const end = until(fault);
    const limit = limitOf(fault);
    if (end === null || limit === null) return [];
    return [{ fault, end, minutes: end - fault.reported, limit }];
  });
}

function longest(all: readonly Timed[]): MetricResult {
  const [first] = all;
  const counted = pieces('计入件数', '件', 'shown', all, describe);
  if (!first) return { terms: [counted], verdict: 'no-events', evidence: [] };
  // The one furthest over (or nearest to) its own limit speaks for all: limits may differ from day to day.
  const worst = all.reduce((a, b) => (b.minutes * a.limit > a.minutes * b.limit ? b : a), first);
  const beyond = all.filter(({ minutes, limit }) => minutes > limit);
  return {
    terms: [
      term('最长用时', worst.minutes, '分钟', 'numerator', behind([worst], describe)),
      counted,
      pieces('超时件数', '件', 'shown', beyond, describe),
    ],
    verdict: beyond.length === 0 ? 'met' : 'below-target',
    evidence: numbersOf(all.map(({ fault }) => fault)),
  };
}

function describe({ fault, end, minutes }: Timed): CountedRecord {
  return asInterval(fault, { start: fault.reported, end }, minutes);
}
