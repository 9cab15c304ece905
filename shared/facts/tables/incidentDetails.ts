/** Incidents one by one with cause, treatment and time, for reports of a period (故障处理明细). */
import { dateOfMoment } from '../../domain/civilDate.ts';
import type { Contract } from '../../domain/contract.ts';
import type { Json } from '../../documents/kind.ts';
import type { IncidentRecord } from '../../records/types.ts';
import { joinClauses, NONE, printCount, withoutEndMark } from '../format.ts';
import { repairMinutes } from '../named/incidents.ts';
import { timeliness, TIMELINESS_WORDS } from './resolutionTable.ts';

export function incidentDetails(contract: Contract, incidents: readonly IncidentRecord[]): Json {
  return incidents.map((incident) => {
    const minutes = repairMinutes(incident);
    const timely = timeliness(contract, incident);
    return {
      number: incident.number,
      severity: incident.severity,
      reported: dateOfMoment(incident.reportedAt),
      system: incident.system || NONE,
      title: withoutEndMark(incident.title),
      treatment: joinClauses([incident.cause, incident.measure]) || NONE,
      party: incident.causeParty,
      minutes: minutes === null ? '未恢复' : printCount(minutes),
      within: TIMELINESS_WORDS[timely],
      late: timely === 'late' || timely === 'too-late' || timely === 'open',
    };
  });
}
