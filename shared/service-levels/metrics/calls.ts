/** Measures over service calls (客户服务): answers, tasks done, complaints. */
import { workingDaysBetween } from '../../calendar/workingDaysBetween.ts';
import { contains, dateOfMoment, dayNumber, fromDayNumber, minuteNumber } from '../../domain/civilDate.ts';
import type { ServiceCallRecord } from '../../records/types.ts';
import { knownBy } from '../faults.ts';
import { longestOf } from '../longestOf.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { pieces } from '../terms.ts';
import type { CountedRecord } from '../value.ts';
import { unrecorded } from './unrecorded.ts';

const COMPLAINT = '投诉';
/** Calls that are no daily task: faults are judged as incidents, complaints and proposals for themselves. */
const NO_TASKS: ReadonlySet<string> = new Set(['报修', COMPLAINT, '建议']);

/** Calls of the window; a measure may name the channels (远程, 邮件 …) that it is promised for. */
function callsIn({ level, records, window, minutes }: MetricInput): ServiceCallRecord[] {
  const lastDay = minutes.end / 1440 - 1;
  return records.serviceCalls.filter(({ receivedAt, channel }) => {
    const day = dateOfMoment(receivedAt);
    return (
      contains(window, day) &&
      dayNumber(day) <= lastDay &&
      (level.systems.length === 0 || level.systems.some((name) => channel.includes(name)))
    );
  });
}

/** 远程协助、电话、邮件响应: received → first answer, the longest one for all; unanswered ones once their limit has run out. */
export function callResponse(input: MetricInput): MetricResult {
  const { level, clock, cut } = input;
  const timed = callsIn(input).flatMap((call) => {
    const answered = call.respondedAt === '' ? null : knownBy(cut, minuteNumber(call.respondedAt));
    // Solved without a written answer: when somebody first reacted cannot be told.
    if (answered === null && call.solvedAt !== '') return [];
    const length = clock.run({ start: minuteNumber(call.receivedAt), end: answered ?? cut });
    const to = answered === null ? '' : call.respondedAt;
    return [{ number: call.number, from: call.receivedAt, to, open: answered === null, length }];
  });
  const known = timed.flatMap(({ length, ...rest }) => (length === null ? [] : [{ ...rest, length }]));
  // Service hours of a year of unknown holidays: the longest one is not known.
  if (known.length < timed.length) return unrecorded();
  return longestOf(
    level.target,
    known.filter(({ open, length }) => !open || length > level.target),
    { kind: 'serviceCalls', unit: '分钟' },
  );
}

/**
 * 日常事务完成: working days from the day after the request to the day it was done, or to the day of reckoning for what
 * is still open and beyond its limit.
 */
export function taskCompletion(input: MetricInput): MetricResult {
  const { level, minutes, calendar } = input;
  const lastDay = fromDayNumber(minutes.end / 1440 - 1);
  const tasks = callsIn(input).filter((call) => !NO_TASKS.has(call.kind));
  const timed = tasks.map(({ number, receivedAt, solvedAt }) => {
    const done = solvedAt !== '' && dateOfMoment(solvedAt) <= lastDay;
    const to = done ? solvedAt : lastDay;
    const length = workingDaysBetween(calendar, dateOfMoment(receivedAt), dateOfMoment(to));
    return { number, from: receivedAt, to, done, length };
  });
  const known = timed.flatMap(({ length, ...rest }) => (length === null ? [] : [{ ...rest, length }]));
  // With a year of unknown holidays among them the longest one is not known.
  if (known.length < timed.length) return unrecorded();
  return longestOf(
    level.target,
    known.filter(({ done, length }) => done || length > level.target),
    { kind: 'serviceCalls', unit: '个工作日' },
  );
}

/** 投诉: complaints ÷ calls where a share is promised, their number where a count is. */
export function complaints(input: MetricInput): MetricResult {
  const calls = callsIn(input);
  if (calls.length === 0) return unrecorded();
  const found = calls.filter((call) => call.kind === COMPLAINT);
  return {
    terms: [
      pieces('投诉件数', '件', 'numerator', found, asPiece),
      pieces('服务请求件数', '件', input.level.unit === '%' ? 'denominator' : 'shown', calls, asPiece),
    ],
    evidence: found.map((call) => call.number),
  };
}

function asPiece({ number, receivedAt }: ServiceCallRecord): CountedRecord {
  return { kind: 'serviceCalls', number, from: receivedAt, to: '', amount: 1, note: '' };
}
