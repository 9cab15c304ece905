/** Incidents (故障) of a span, counted once here for every paper. */
import type { DateSpan } from '../../domain/civilDate.ts';
import { contains, dateOfMoment, minutesBetween } from '../../domain/civilDate.ts';
import type { Severity } from '../../domain/contract.ts';
import type { IncidentRecord } from '../../records/types.ts';

export const SEVERITIES: readonly Severity[] = ['紧急', '重要', '一般'];

/** Incidents reported in the span: an incident counts where it begins, whenever it ends. */
export function incidentsReported(incidents: readonly IncidentRecord[], span: DateSpan): IncidentRecord[] {
  return incidents.filter((incident) => contains(span, dateOfMoment(incident.reportedAt)));
}

/** Incidents restored in the span. */
export function incidentsSolved(incidents: readonly IncidentRecord[], span: DateSpan): IncidentRecord[] {
  return incidents.filter(
    (incident) => incident.restoredAt !== '' && contains(span, dateOfMoment(incident.restoredAt)),
  );
}

/** Incidents that were reported by the end of the span's last day and not restored by then. */
export function incidentsOpenAt(incidents: readonly IncidentRecord[], day: string): IncidentRecord[] {
  return incidents.filter(
    (incident) =>
      dateOfMoment(incident.reportedAt) <= day &&
      (incident.restoredAt === '' || dateOfMoment(incident.restoredAt) > day),
  );
}

export function countBySeverity(incidents: readonly IncidentRecord[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { 紧急: 0, 重要: 0, 一般: 0 };
  for (const incident of incidents) counts[incident.severity] += 1;
  return counts;
}

/** Minutes from report to restoration; null while it is open. */
export function repairMinutes(incident: IncidentRecord): number | null {
  return incident.restoredAt === '' ? null : minutesBetween(incident.reportedAt, incident.restoredAt);
}

/** The incident that took longest to restore; null without restored incidents. */
export function longestRepair(incidents: readonly IncidentRecord[]): IncidentRecord | null {
  let longest: IncidentRecord | null = null;
  for (const incident of incidents) {
    const minutes = repairMinutes(incident);
    if (minutes !== null && minutes > (longest ? (repairMinutes(longest) ?? -1) : -1)) longest = incident;
  }
  return longest;
}
