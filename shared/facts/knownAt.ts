/**
 * The records as they stood on the evening of a day. A paper of a period is signed and handed over; what the following
 * days bring in must neither change it nor make it out of date.
 */
import type { CivilDate } from '../domain/civilDate.ts';
import { dateOfMoment } from '../domain/civilDate.ts';
import type { FactSource } from '../documents/kind.ts';
import { ledgersKnownAt } from './knownLedgers.ts';
import { remember } from './remember.ts';
import type { ChangeRecord, IncidentRecord, RecordSet } from '../records/types.ts';

export function recordsKnownAt(records: RecordSet, day: CivilDate): RecordSet {
  const past = <T extends { readonly date: CivilDate }>(rows: readonly T[]): T[] =>
    rows.filter(({ date }) => date <= day);
  return onDemand<RecordSet>({
    work: () => past(records.work),
    incidents: () =>
      records.incidents
        .filter(({ reportedAt }) => dateOfMoment(reportedAt) <= day)
        .map((incident) => incidentKnownAt(incident, day)),
    changes: () =>
      records.changes.filter(({ appliedOn }) => appliedOn <= day).map((change) => changeKnownAt(change, day)),
    inspections: () => past(records.inspections),
    trainings: () => past(records.trainings),
    drills: () => past(records.drills),
    backups: () => past(records.backups),
    usage: () => records.usage.filter(({ month }) => month <= day.slice(0, 7)),
    survey: () => past(records.survey),
    expenses: () => past(records.expenses),
    ...ledgersKnownAt(records, day),
  });
}

/** A paper looks at few kinds of records: each list is made when it is first asked for. */
function onDemand<T extends object>(make: { readonly [K in keyof T]: () => T[K] }): T {
  const made = {};
  for (const [name, list] of Object.entries<() => unknown>(make)) {
    Object.defineProperty(made, name, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = list();
        Object.defineProperty(made, name, { enumerable: true, value });
        return value;
      },
    });
  }
  // Every name of T has got its getter above.
  return made as T;
}

const known = remember<RecordSet>();

/** The source of a paper whose last day is `day`. */
export function knownAt(source: FactSource, day: CivilDate): FactSource {
  return { ...source, records: known(source, day, () => recordsKnownAt(source.records, day)) };
}

function incidentKnownAt(incident: IncidentRecord, day: CivilDate): IncidentRecord {
  const later = (moment: string): boolean => moment !== '' && dateOfMoment(moment) > day;
  if (!later(incident.restoredAt) && !later(incident.arrivedAt)) return incident;
  return {
    ...incident,
    restoredAt: later(incident.restoredAt) ? '' : incident.restoredAt,
    arrivedAt: later(incident.arrivedAt) ? '' : incident.arrivedAt,
  };
}

function changeKnownAt(change: ChangeRecord, day: CivilDate): ChangeRecord {
  return change.consentOn > day ? { ...change, consentOn: '', consentBy: '', consentForm: '' } : change;
}
