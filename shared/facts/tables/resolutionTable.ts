/** Resolution of incidents: rate per severity and the list that it can be counted from. */
import { minutesBetween } from '../../domain/civilDate.ts';
import type { Contract, ServiceLevel, Severity } from '../../domain/contract.ts';
import type { Json } from '../../documents/kind.ts';
import type { IncidentRecord } from '../../records/types.ts';
import type { ServiceLevelValue } from '../../service-levels/value.ts';
import { NONE, printCount, withoutEndMark } from '../format.ts';
import { repairMinutes } from '../named/incidents.ts';

/** The promised resolution of a severity, or undefined where the contract names none. */
export function resolutionLevel(contract: Contract, severity: Severity): ServiceLevel | undefined {
  return contract.serviceLevels.find(
    (level) => level.metric === 'resolution-rate' && level.severity === severity,
  );
}

export type Timeliness = 'in-time' | 'late' | 'too-late' | 'open' | 'no-limit';

export const TIMELINESS_WORDS: Readonly<Record<Timeliness, string>> = {
  'in-time': '时限内',
  late: '超目标',
  'too-late': '超最低',
  open: '未恢复',
  'no-limit': NONE,
};

/** Exactly on the limit is in time. */
export function timeliness(contract: Contract, incident: IncidentRecord): Timeliness {
  const level = resolutionLevel(contract, incident.severity);
  if (!level || level.withinTarget === null) return 'no-limit';
  const minutes = repairMinutes(incident);
  if (minutes === null) return 'open';
  if (minutes <= level.withinTarget) return 'in-time';
  return level.withinMinimum !== null && minutes <= level.withinMinimum ? 'late' : 'too-late';
}

/** All incidents with the minutes that the measures are made of. */
export function incidentRows(
  contract: Contract,
  incidents: readonly IncidentRecord[],
  outages: ReadonlyMap<string, number>,
): Json {
  return incidents.map((incident) => {
    const minutes = repairMinutes(incident);
    const timely = timeliness(contract, incident);
    const since = (moment: string): string =>
      moment === '' ? NONE : printCount(minutesBetween(incident.reportedAt, moment));
    const down = outages.get(incident.number);
    return {
      number: incident.number,
      severity: incident.severity,
      reported: incident.reportedAt,
      responded: since(incident.respondedAt),
      arrived: since(incident.arrivedAt),
      minutes: minutes === null ? NONE : printCount(minutes),
      down: down === undefined ? NONE : printCount(down),
      title: withoutEndMark(incident.title),
      party: incident.causeParty,
      within: TIMELINESS_WORDS[timely],
      late: timely === 'late' || timely === 'too-late' || timely === 'open',
    };
  });
}

/** Whether a resolution rate rests on these values at all: used to name the incidents behind a missed target. */
export function lateIncidents(
  contract: Contract,
  incidents: readonly IncidentRecord[],
  value: Pick<ServiceLevelValue, 'metric' | 'id'>,
): IncidentRecord[] {
  const level = contract.serviceLevels.find((entry) => entry.id === value.id);
  if (value.metric !== 'resolution-rate' || !level) return [];
  return incidents.filter(
    (incident) =>
      incident.severity === level.severity &&
      ['late', 'too-late', 'open'].includes(timeliness(contract, incident)),
  );
}
