/** The tables of annex 1: availability per month with its formula's terms, and the outages behind it. */
import type { DateSpan } from '../../domain/civilDate.ts';
import { dateOfMoment, spanDays } from '../../domain/civilDate.ts';
import type { Json, JsonObject } from '../../documents/kind.ts';
import type { IncidentRecord } from '../../records/types.ts';
import { NONE, printCount, printDay, printMonthColumn, printTime, withoutEndMark } from '../format.ts';
import type { MonthAvailability } from '../named/levels.ts';
import { fails, printAvailability, VERDICT_WORDS } from '../named/levels.ts';
import { outagesIn } from '../named/outages.ts';
import { monthsOf } from '../spans.ts';

export function availabilityTable(availability: readonly MonthAvailability[], span: DateSpan): JsonObject {
  const months = monthsOf(span);
  const labels = printMonthColumn(months.map((entry) => entry.month));
  const known = new Map(availability.map((entry) => [entry.start.slice(0, 7), entry]));
  const rows = months.map((month, index): Json => {
    const entry = known.get(month.month);
    return {
      month: labels[index] ?? '',
      days: spanDays(month),
      ...terms(entry ? [entry] : []),
      verdict: VERDICT_WORDS[entry?.verdict ?? 'no-data'],
      failed: entry ? fails(entry.verdict) : false,
    };
  });
  const all = [...known.values()];
  return {
    rows,
    total: {
      days: spanDays(span),
      ...terms(all),
    },
  };
}

function terms(months: readonly MonthAvailability[]): JsonObject {
  if (months.length === 0) return { total: NONE, down: NONE, up: NONE, value: NONE };
  const total = months.reduce((sum, month) => sum + month.total, 0);
  const down = months.reduce((sum, month) => sum + month.down, 0);
  return {
    total: printCount(total),
    down: printCount(down),
    up: printCount(total - down),
    value: printAvailability(months),
  };
}

/** Outages with the sum of their minutes, and whether that equals column D. */
export function outageTable(
  incidents: readonly IncidentRecord[],
  availability: readonly MonthAvailability[],
  span: DateSpan,
): JsonObject {
  const outages = outagesIn(incidents, span);
  const sum = outages.reduce((total, outage) => total + outage.minutes, 0);
  const down = availability.reduce((total, entry) => total + entry.down, 0);
  return {
    rows: outages.map(({ incident, minutes, open }) => ({
      number: incident.number,
      date: dateOfMoment(incident.outageStart || incident.reportedAt),
      times: printOutageTimes(incident, open),
      minutes: printCount(minutes),
      cause: shortCause(incident.cause),
      party: incident.causeParty,
    })),
    total: printCount(sum),
    remark:
      sum === down
        ? `共${outages.length}件，与上表D列合计一致`
        : `共${outages.length}件，重叠时段合并后为${printCount(down)}分钟`,
  };
}

/** The cause's first clause: the list of outages says what it was, the incident's own report says the rest. */
function shortCause(cause: string): string {
  const first = /^[^，；。]{6,}?(?=[，；。])/u.exec(cause.trim())?.[0];
  return first ?? (withoutEndMark(cause) || NONE);
}

/** `08:12—08:30`; the day is added where it changes. */
function printOutageTimes(incident: IncidentRecord, open: boolean): string {
  const start = incident.outageStart || incident.reportedAt;
  if (open) return `${printTime(start)}起`;
  const sameDay = dateOfMoment(start) === dateOfMoment(incident.restoredAt);
  return `${printTime(start)}—${sameDay ? '' : printDay(dateOfMoment(incident.restoredAt))}${printTime(incident.restoredAt)}`;
}
