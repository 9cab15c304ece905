/** Resolution of incidents: rate per severity and the list that it can be counted from. */
import type { Contract, ServiceLevel, Severity } from '../../domain/contract.ts';
import type { Json } from '../../documents/kind.ts';
import type { IncidentRecord } from '../../records/types.ts';
import type { ServiceLevelValue } from '../../service-levels/value.ts';
import { NONE, printCount, printPercent, withoutEndMark } from '../format.ts';
import { repairMinutes, SEVERITIES } from '../named/incidents.ts';

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

export function resolutionRows(contract: Contract, incidents: readonly IncidentRecord[]): Json {
  return SEVERITIES.flatMap((severity) => {
    const level = resolutionLevel(contract, severity);
    if (!level || level.withinTarget === null) return [];
    const own = incidents.filter((incident) => incident.severity === severity);
    const within = (limit: number): number =>
      own.filter((incident) => (repairMinutes(incident) ?? Number.POSITIVE_INFINITY) <= limit).length;
    const inTime = within(level.withinTarget);
    const minimum = level.withinMinimum === null ? null : within(level.withinMinimum);
    return [
      {
        severity,
        count: printCount(own.length),
        limit: printCount(level.withinTarget),
        within: printCount(inTime),
        rate: printPercent(inTime, own.length),
        minimumLimit: level.withinMinimum === null ? NONE : printCount(level.withinMinimum),
        minimumWithin: minimum === null ? NONE : printCount(minimum),
        minimumRate: minimum === null ? NONE : printPercent(minimum, own.length),
      },
    ];
  });
}

export function incidentRows(contract: Contract, incidents: readonly IncidentRecord[]): Json {
  return incidents.map((incident) => {
    const minutes = repairMinutes(incident);
    const timely = timeliness(contract, incident);
    return {
      number: incident.number,
      severity: incident.severity,
      reported: incident.reportedAt,
      minutes: minutes === null ? NONE : printCount(minutes),
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
