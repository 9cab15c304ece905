/** Tables of a span's operation: incidents and availability by month; changes, inspections and backups by month. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { FactSource, Json, JsonObject } from '../../documents/kind.ts';
import type { RecordSet } from '../../records/types.ts';
import { NONE, printCount, printMonthColumn } from '../format.ts';
import { countBySeverity, incidentsReported } from '../named/incidents.ts';
import type { MonthAvailability } from '../named/levels.ts';
import { printAvailability } from '../named/levels.ts';
import { availabilityByMonth } from '../named/levelsOf.ts';
import { backupsIn, changesIn, inspectionsIn, inspectionTotals } from '../named/operations.ts';
import { workIn } from '../named/work.ts';
import { monthsOf } from '../spans.ts';

type AvailabilitySource = Pick<FactSource, 'contract' | 'records' | 'calendar'>;

export function incidentTable(source: AvailabilitySource, span: DateSpan): JsonObject {
  const { records } = source;
  const months = monthsOf(span);
  const labels = printMonthColumn(months.map((entry) => entry.month));
  const availability = availabilityByMonth(source, span);
  return {
    // Without a promised availability nothing measures the downtime: the table leaves both columns out.
    measured: availability.length > 0,
    rows: months.map((month, index) => ({
      month: labels[index] ?? '',
      ...incidentCells(records, month),
      ...availabilityCells(availability.filter((entry) => entry.start.slice(0, 7) === month.month)),
    })),
    total: { ...incidentCells(records, span), ...availabilityCells(availability) },
  };
}

function incidentCells(records: RecordSet, span: DateSpan): JsonObject {
  const reported = incidentsReported(records.incidents, span);
  const counts = countBySeverity(reported);
  return {
    urgent: printCount(counts.紧急),
    important: printCount(counts.重要),
    ordinary: printCount(counts.一般),
    sum: printCount(reported.length),
  };
}

function availabilityCells(months: readonly MonthAvailability[]): JsonObject {
  const down = months.reduce((sum, month) => sum + month.down, 0);
  return {
    down: months.length === 0 ? NONE : printCount(down),
    availability: months.length === 0 ? NONE : printAvailability(months),
  };
}

export function careTable(records: RecordSet, span: DateSpan): JsonObject {
  const months = monthsOf(span);
  const labels = printMonthColumn(months.map((entry) => entry.month));
  return {
    rows: months.map((month, index) => ({ month: labels[index] ?? '', ...careCells(records, month) })),
    total: careCells(records, span),
  };
}

function careCells(records: RecordSet, span: DateSpan): JsonObject {
  const inspections = inspectionTotals(inspectionsIn(records, span));
  const backups = backupsIn(records, span);
  return {
    work: printCount(workIn(records.work, span).length),
    changes: printCount(changesIn(records, span).length),
    inspections: printCount(inspections.times),
    checked: printCount(inspections.checked),
    abnormal: printCount(inspections.abnormal),
    backups: printCount(backups.length),
    restored: printCount(backups.filter((backup) => backup.restoreChecked).length),
  };
}

/** Trainings of the span as a list. */
export function trainingRows(trainings: RecordSet['trainings']): Json {
  return trainings.map((training, index) => ({
    n: index + 1,
    date: training.date,
    topic: training.topic,
    mode: training.mode || NONE,
    place: training.place || NONE,
    trainer: training.trainer || NONE,
    audience: training.audience || NONE,
    attendees: printCount(training.attendees),
    feedback: training.feedback || NONE,
  }));
}
