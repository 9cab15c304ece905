/** Totals of changes, inspections, backups, trainings and drills in a span. */
import type { DateSpan } from '../../domain/civilDate.ts';
import { dateOfMoment } from '../../domain/civilDate.ts';
import type {
  BackupRecord,
  ChangeRecord,
  DrillRecord,
  InspectionRecord,
  RecordSet,
  TrainingRecord,
} from '../../records/types.ts';
import { inSpan } from '../spans.ts';

/** Changes carried out in the span. */
export function changesIn(records: RecordSet, span: DateSpan): ChangeRecord[] {
  return inSpan(records.changes, span, (change) => dateOfMoment(change.start));
}

/** A change has the buyer's consent when it was given on or before the day the work began. */
export function hasConsent(change: ChangeRecord): boolean {
  return change.consentOn !== '' && change.consentOn <= dateOfMoment(change.start);
}

export function plannedDowntime(changes: readonly ChangeRecord[]): number {
  return changes.reduce((total, change) => total + change.plannedDowntime, 0);
}

export interface InspectionTotals {
  readonly times: number;
  readonly checked: number;
  readonly abnormal: number;
}

export function inspectionsIn(records: RecordSet, span: DateSpan): InspectionRecord[] {
  return inSpan(records.inspections, span, (inspection) => inspection.date);
}

export function inspectionTotals(inspections: readonly InspectionRecord[]): InspectionTotals {
  return {
    times: inspections.length,
    checked: inspections.reduce((total, inspection) => total + inspection.checked, 0),
    abnormal: inspections.reduce((total, inspection) => total + inspection.abnormal, 0),
  };
}

export function backupsIn(records: RecordSet, span: DateSpan): BackupRecord[] {
  return inSpan(records.backups, span, (backup) => backup.date);
}

export function trainingsIn(records: RecordSet, span: DateSpan): TrainingRecord[] {
  return inSpan(records.trainings, span, (training) => training.date);
}

export function attendeesOf(trainings: readonly TrainingRecord[]): number {
  return trainings.reduce((total, training) => total + training.attendees, 0);
}

export function drillsIn(records: RecordSet, span: DateSpan): DrillRecord[] {
  return inSpan(records.drills, span, (drill) => drill.date);
}
