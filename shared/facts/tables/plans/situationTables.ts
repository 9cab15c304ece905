/** Tables of 运维管理现状分析: incidents by system, those that took longest, and those that came back. */
import type { DateSpan } from '../../../domain/civilDate.ts';
import { dateOfMoment } from '../../../domain/civilDate.ts';
import type { Json } from '../../../documents/kind.ts';
import type { IncidentRecord } from '../../../records/types.ts';
import { NONE, printCount, withoutEndMark } from '../../format.ts';
import { countBySeverity, incidentsReported, repairMinutes } from '../../named/incidents.ts';

/** Rows of the longest incidents. */
const MOST = 5;

export function bySystem(incidents: readonly IncidentRecord[], span: DateSpan): Json {
  return [...Map.groupBy(incidentsReported(incidents, span), ({ system }) => system)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([system, list]) => {
      const counts = countBySeverity(list);
      const minutes = list.flatMap((incident) => repairMinutes(incident) ?? []);
      const sum = minutes.reduce((total, value) => total + value, 0);
      return {
        system: system || NONE,
        urgent: printCount(counts.紧急),
        important: printCount(counts.重要),
        ordinary: printCount(counts.一般),
        sum: printCount(list.length),
        own: printCount(list.filter(({ causeParty }) => causeParty === '乙方').length),
        minutes: printCount(sum),
        longest: minutes.length === 0 ? NONE : printCount(Math.max(...minutes)),
      };
    });
}

/** The longest first; those equal in time in the order of their report. */
export function longestIncidents(incidents: readonly IncidentRecord[], span: DateSpan): Json {
  return incidentsReported(incidents, span)
    .filter((incident) => repairMinutes(incident) !== null)
    .toSorted((a, b) => (repairMinutes(b) ?? 0) - (repairMinutes(a) ?? 0))
    .slice(0, MOST)
    .map((incident) => ({
      number: incident.number,
      date: dateOfMoment(incident.reportedAt),
      title: withoutEndMark(incident.title),
      cause: withoutEndMark(incident.cause) || NONE,
      party: incident.causeParty,
      minutes: printCount(repairMinutes(incident) ?? 0),
    }));
}

export interface RepeatedCause {
  readonly cause: string;
  readonly incidents: readonly IncidentRecord[];
}

/** Causes that the records word alike more than once, the most frequent first. Likeness in meaning is for a person. */
export function repeatedCauses(incidents: readonly IncidentRecord[], span: DateSpan): RepeatedCause[] {
  const told = incidentsReported(incidents, span).filter(({ cause }) => withoutEndMark(cause) !== '');
  return [...Map.groupBy(told, ({ cause }) => withoutEndMark(cause))]
    .filter(([, list]) => list.length > 1)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([cause, list]) => ({ cause, incidents: list }));
}

export function repeatedTable(incidents: readonly IncidentRecord[], span: DateSpan): Json {
  return repeatedCauses(incidents, span)
    .slice(0, MOST)
    .map(({ cause, incidents: list }) => ({
      cause,
      count: printCount(list.length),
      systems: [...new Set(list.map(({ system }) => system))].join('、') || NONE,
      numbers: list.map(({ number }) => number).join('、'),
    }));
}
