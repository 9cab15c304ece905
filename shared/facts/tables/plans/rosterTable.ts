/** Tables of 重保方案 that are filled by hand: the duty roster of an event and the check of each system beforehand. */
import type { DateSpan } from '../../../domain/civilDate.ts';
import type { Json } from '../../../documents/kind.ts';
import type { SecuredEventRecord } from '../../../records/types.ts';
import { NONE, printTime, printWeekday } from '../../format.ts';
import { daysOf } from '../../spans.ts';

/** One row a day; the first and the last day begin and end with the event. */
export function rosterRows(event: SecuredEventRecord, span: DateSpan): Json {
  return daysOf(span).map((day) => ({
    date: day,
    weekday: printWeekday(day),
    time: `${day === span.start ? printTime(event.start) : '00:00'}—${day === span.end ? printTime(event.end) : '24:00'}`,
    leader: event.leader || NONE,
  }));
}

/** What is looked at in each system; the findings are written by hand. */
export const CHECKS: readonly string[] = ['运行状态', '容量余量', '账号与权限', '日志与告警', '备份可用'];
