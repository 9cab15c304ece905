/** Changes, inspections, backups and drills of a period as lists, one row a record. */
import type { Json } from '../../documents/kind.ts';
import type { BackupRecord, ChangeRecord, DrillRecord, InspectionRecord } from '../../records/types.ts';
import { joinClauses, NONE, printCount, printGigabytes, withoutEndMark } from '../format.ts';
import { hasConsent } from '../named/operations.ts';

export function changeRows(changes: readonly ChangeRecord[]): Json {
  return changes.map((change) => ({
    number: change.number,
    title: withoutEndMark(change.title),
    type: change.type || NONE,
    consent: hasConsent(change) ? `${change.consentBy || NONE}` : '未登记',
    consentOn: hasConsent(change) ? change.consentOn : '',
    consented: hasConsent(change),
    start: change.start,
    downtime: printCount(change.plannedDowntime),
    implementer: change.implementer || NONE,
    result: change.result,
    rolledBack: change.result === '回退',
  }));
}

export function inspectionRows(inspections: readonly InspectionRecord[]): Json {
  return inspections.map((inspection) => ({
    number: inspection.number,
    date: inspection.date,
    scope: inspection.scope || NONE,
    checked: printCount(inspection.checked),
    abnormal: printCount(inspection.abnormal),
    findings: joinClauses([inspection.finding]) || NONE,
    measures: joinClauses([inspection.measure]) || NONE,
    inspector: inspection.inspector || NONE,
  }));
}

export function backupRows(backups: readonly BackupRecord[]): Json {
  return backups.map((backup) => ({
    number: backup.number,
    date: backup.date,
    object: withoutEndMark(backup.object) || NONE,
    type: backup.type || NONE,
    size: printGigabytes(backup.sizeMb),
    place: withoutEndMark(backup.place) || NONE,
    checked: backup.restoreChecked ? '已验证' : NONE,
    operator: backup.operator || NONE,
  }));
}

export function drillRows(drills: readonly DrillRecord[]): Json {
  return drills.map((drill) => ({
    number: drill.number,
    date: drill.date,
    scenario: withoutEndMark(drill.scenario),
    result: withoutEndMark(drill.result) || NONE,
    problems: withoutEndMark(drill.problems) || NONE,
    improvement: withoutEndMark(drill.improvement) || NONE,
  }));
}
