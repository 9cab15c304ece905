/** What the tables of a section show, by its kind: the same named facts and tables as in every other paper. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { FactSource, Json, JsonObject } from '../../documents/kind.ts';
import type { StaffChangeRecord } from '../../records/types.ts';
import type { ServiceLevelValue } from '../../service-levels/value.ts';
import { NONE, printCount } from '../format.ts';
import { incidentsReported } from '../named/incidents.ts';
import {
  attendeesOf,
  backupsIn,
  changesIn,
  drillsIn,
  inspectionsIn,
  trainingsIn,
} from '../named/operations.ts';
import { problemsToCoordinate } from '../named/solved.ts';
import { lastUsage, usageByMonth } from '../named/usage.ts';
import { workIn } from '../named/work.ts';
import { inSpan, monthsOf } from '../spans.ts';
import { incidentDetails } from '../tables/incidentDetails.ts';
import { levelCells, levelRows, levelsNote } from '../tables/levelTable.ts';
import { careTable, incidentTable, trainingRows } from '../tables/operationTables.ts';
import { cloudTable } from '../tables/cloudTable.ts';
import { backupRows, changeRows, drillRows, inspectionRows } from '../tables/runningTables.ts';
import { teamTable } from '../tables/teamTable.ts';
import { monthTable, monthTotals } from '../tables/usageTables.ts';
import { workByMonth, workTable } from '../tables/workTable.ts';
import { comparisonTable } from './comparison.ts';
import type { Neighbours, PeriodWords } from './neighbours.ts';
import type { SectionKind } from './sections.ts';

/** What every section of one report is computed from. */
export interface ReportBasis {
  readonly source: FactSource;
  readonly span: DateSpan;
  readonly levels: readonly ServiceLevelValue[];
  readonly neighbours: Neighbours;
  readonly words: PeriodWords;
  /** Kinds of all sections of the report. */
  readonly kinds: ReadonlySet<SectionKind>;
}

const NOTHING: JsonObject = {};

const VALUES: Readonly<Record<SectionKind, (basis: ReportBasis) => JsonObject>> = {
  overview: ({ source, span, neighbours, words }) => comparisonTable(source, span, neighbours, words),
  organisation: ({ source: { contract, records }, span }) => ({
    team: teamTable(contract),
    staffChanges: staffChangeRows(inSpan(records.staffChanges, span, (change) => change.date)),
  }),
  operation: ({ source, span }): JsonObject =>
    monthsOf(span).length > 1
      ? { months: true, incidents: incidentTable(source, span), care: careTable(source.records, span) }
      : { months: false },
  levels: ({ source: { contract }, levels, span }) => {
    const rows = levelRows(contract, levels, span);
    return {
      rows: levelCells(rows),
      note: levelsNote(rows),
      workings: rows
        .filter(({ figures }) => figures !== '')
        .map(({ name, figures, evidence }) => ({ name, figures, records: printNumbers(evidence) })),
    };
  },
  incidents: ({ source: { contract, records }, span }) => ({
    rows: incidentDetails(contract, incidentsReported(records.incidents, span)),
  }),
  work: workValues,
  upkeep: (basis) => ({ ...workValues(basis), ...careValues(basis) }),
  changes: ({ source: { records }, span }) => ({ changes: changeRows(changesIn(records, span)) }),
  inspections: ({ source: { records }, span }) => ({
    inspections: inspectionRows(inspectionsIn(records, span)),
  }),
  backups: ({ source: { records }, span }) => ({ backups: backupRows(backupsIn(records, span)) }),
  care: careValues,
  training: ({ source: { records }, span }) => ({
    trainings: trainingRows(trainingsIn(records, span)),
    attendees: printCount(attendeesOf(trainingsIn(records, span))),
    drills: drillRows(drillsIn(records, span)),
  }),
  usage: ({ source: { records }, span }) => {
    const months = usageByMonth(records.usage, span);
    return {
      known: lastUsage(months) !== null,
      several: months.length > 1,
      months: months.length > 1 ? monthTable(months) : [],
      totals: monthTotals(months),
    };
  },
  cloud: ({ source, span }) => cloudTable(source, span),
  security: () => NOTHING,
  coordinate: ({ source: { records }, span }) => ({
    rows: problemsToCoordinate(workIn(records.work, span)),
  }),
  highlights: () => NOTHING,
  effect: () => NOTHING,
  budget: () => NOTHING,
  goals: () => NOTHING,
  problems: () => NOTHING,
  next: () => NOTHING,
  text: () => NOTHING,
};

export function sectionValues(basis: ReportBasis, kind: SectionKind): JsonObject {
  return VALUES[kind](basis);
}

function workValues({ source: { records }, span }: ReportBasis): JsonObject {
  const work = workIn(records.work, span);
  const several = monthsOf(span).length > 1;
  return {
    known: work.length > 0,
    several,
    ...(several ? workByMonth(work, span) : workTable(work)),
  };
}

function careValues({ source: { records }, span }: ReportBasis): JsonObject {
  return {
    changes: changeRows(changesIn(records, span)),
    inspections: inspectionRows(inspectionsIn(records, span)),
    backups: backupRows(backupsIn(records, span)),
  };
}

/** Numbers named in a cell before it says how many there are. */
const MOST_NUMBERS = 4;

function printNumbers(numbers: readonly string[]): string {
  if (numbers.length === 0) return NONE;
  const shown = numbers.slice(0, MOST_NUMBERS).join('、');
  return numbers.length > MOST_NUMBERS ? `${shown}等${printCount(numbers.length)}条` : shown;
}

function staffChangeRows(changes: readonly StaffChangeRecord[]): Json {
  return changes.map((change) => ({
    date: change.date,
    name: change.name,
    role: change.role || NONE,
    type: change.type,
    successor: change.successor || NONE,
    consent:
      change.consentOn === '' ? '未登记' : [change.consentBy, change.consentOn].filter(Boolean).join(' '),
    reason: change.reason || NONE,
  }));
}
