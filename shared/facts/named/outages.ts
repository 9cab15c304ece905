/** Outages (停机) of the system as a whole, each cut to a span. */
import type { DateSpan } from '../../domain/civilDate.ts';
import { addDays, minuteNumber } from '../../domain/civilDate.ts';
import type { IncidentRecord } from '../../records/types.ts';

export interface Outage {
  readonly incident: IncidentRecord;
  /** Minutes within the span. */
  readonly minutes: number;
  /** The incident was still open at the end of the span: counted up to there. */
  readonly open: boolean;
}

/** Outages that touch the span, in the order of their beginning. Overlapping ones are listed each in full. */
export function outagesIn(incidents: readonly IncidentRecord[], span: DateSpan): Outage[] {
  const from = minuteNumber(`${span.start} 00:00`);
  const to = minuteNumber(`${addDays(span.end, 1)} 00:00`);
  return incidents
    .filter((incident) => incident.outage)
    .map((incident) => {
      const start = minuteNumber(incident.outageStart || incident.reportedAt);
      const end = incident.restoredAt === '' ? to : minuteNumber(incident.restoredAt);
      return {
        incident,
        start,
        minutes: Math.min(end, to) - Math.max(start, from),
        open: incident.restoredAt === '',
      };
    })
    .filter((outage) => outage.minutes > 0)
    .toSorted((a, b) => a.start - b.start)
    .map(({ incident, minutes, open }) => ({ incident, minutes, open }));
}
