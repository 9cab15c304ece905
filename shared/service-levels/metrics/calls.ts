/** Measures over service calls (客户服务): answers, tasks done, complaints. */
import { workingDaysBetween } from '../../calendar/workingDaysBetween.ts';
import { contains, dateOfMoment, dayNumber, minutesBetween } from '../../domain/civilDate.ts';
import type { ServiceCallRecord } from '../../records/types.ts';
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

/** 远程协助、电话、邮件响应: received → first answer, the longest one for all. */
export function callResponse(input: MetricInput): MetricResult {
  return longestOf(
    input.level.target,
    callsIn(input).flatMap(({ number, receivedAt, respondedAt }) =>
      respondedAt === ''
        ? []
        : [{ number, from: receivedAt, to: respondedAt, length: minutesBetween(receivedAt, respondedAt) }],
    ),
    { kind: 'serviceCalls', unit: '分钟' },
  );
}

/** 日常事务完成: working days from the day after the request to the day it was done. */
export function taskCompletion(input: MetricInput): MetricResult {
  const tasks = callsIn(input).filter((call) => !NO_TASKS.has(call.kind) && call.solvedAt !== '');
  const timed = tasks.flatMap(({ number, receivedAt, solvedAt }) => {
    const length = workingDaysBetween(input.calendar, dateOfMoment(receivedAt), dateOfMoment(solvedAt));
    return length === null ? [] : [{ number, from: receivedAt, to: solvedAt, length }];
  });
  // With a year of unknown holidays among them the longest one is not known.
  if (timed.length < tasks.length) return unrecorded();
  return longestOf(input.level.target, timed, { kind: 'serviceCalls', unit: '个工作日' });
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
