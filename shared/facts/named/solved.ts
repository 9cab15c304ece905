/** The tables 已解决问题 and 需甲方协调解决的问题 of weekly and monthly logs. */
import type { CivilDate, DateSpan } from '../../domain/civilDate.ts';
import type { Json, JsonObject } from '../../documents/kind.ts';
import type { IncidentRecord, WorkRecord } from '../../records/types.ts';
import { joinClauses, NONE, printCount, printDay, withoutEndMark } from '../format.ts';
import { incidentsOpenAt, incidentsSolved, repairMinutes } from './incidents.ts';
import { requestsToBuyer } from './work.ts';

/** Rows of solved incidents in the order of restoration, and those still open on the last day. */
export function solvedProblems(incidents: readonly IncidentRecord[], span: DateSpan): JsonObject {
  const solved = incidentsSolved(incidents, span).toSorted((a, b) =>
    a.restoredAt.localeCompare(b.restoredAt),
  );
  const open = incidentsOpenAt(incidents, span.end);
  return {
    rows: solved.map((incident, index) => ({
      n: index + 1,
      number: incident.number,
      severity: incident.severity,
      title: withoutEndMark(incident.title),
      treatment: joinClauses([incident.cause, incident.measure]) || NONE,
      minutes: printCount(repairMinutes(incident) ?? 0),
    })),
    open: open.map((incident) => ({
      number: incident.number,
      severity: incident.severity,
      title: withoutEndMark(incident.title),
    })),
    day: printDay(span.end),
  };
}

export function problemsToCoordinate(work: readonly WorkRecord[]): Json {
  return requestsToBuyer(work).map((record, index) => ({
    n: index + 1,
    problem: joinClauses([record.content, record.result]),
    request: withoutEndMark(record.request) || NONE,
    by: printWish(record.requestBy),
  }));
}

function printWish(day: CivilDate | ''): string {
  return day === '' ? NONE : printDay(day);
}
