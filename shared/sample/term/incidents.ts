/** The incidents of a term: each case once, spread over it, with its times in order. */
import { fromMinuteNumber, minuteNumber } from '../../domain/civilDate.ts';
import type { IncidentRecord } from '../../records/types.ts';
import type { IncidentCase } from '../flavours/flavour.ts';
import type { Random } from '../random.ts';
import { numbered } from './numbered.ts';
import type { TermSource } from './source.ts';

export function termIncidents(source: TermSource, random: Random, scale: number): IncidentRecord[] {
  const { flavour } = source;
  const cases = Array.from({ length: scale }, (_, round) =>
    random.shuffle(flavour.incidents.filter((entry) => round === 0 || entry.outage === undefined)),
  ).flat();
  const drafts = cases.map((entry, index) => draft(source, random, entry, (index + 0.5) / cases.length));
  return numbered('GZ', drafts, (incident) => incident.reportedAt, scale > 9 ? 5 : 3);
}

function draft(
  { contract, flavour, days, crew }: TermSource,
  random: Random,
  entry: IncidentCase,
  share: number,
): Omit<IncidentRecord, 'number'> {
  const { respond, restore, arrive } = flavour.courses[entry.severity];
  const jitter = (random.next() - 0.5) / Math.max(1, flavour.incidents.length);
  const day = days.at(share + jitter);
  const reported = minuteNumber(`${day} 00:00`) + random.int(8 * 60 + 30, 15 * 60);
  const response = entry.slow?.[0] ?? random.int(...respond);
  const lead = entry.outage === undefined ? 0 : Math.min(2, entry.outage - 1);
  const wanted =
    entry.slow?.[1] ?? (entry.outage === undefined ? random.int(...restore) : entry.outage - lead);
  const length = Math.max(wanted, response + 1);
  const arrival = arrive && length > arrive[1] ? random.int(...arrive) : null;
  const two = entry.severity === '紧急' && crew.director !== crew.engineers[0];
  const hand = random.pick(crew.engineers);
  return {
    system: contract.systems[entry.system % Math.max(1, contract.systems.length)] ?? contract.shortName,
    severity: entry.severity,
    title: entry.title,
    reporter: /监控|告警|使用率/.test(entry.title) ? '监控告警' : random.pick(flavour.reporters),
    reportedAt: fromMinuteNumber(reported),
    respondedAt: fromMinuteNumber(reported + response),
    arrivedAt: arrival === null ? '' : fromMinuteNumber(reported + Math.max(arrival, response)),
    restoredAt: fromMinuteNumber(reported + length),
    outage: entry.outage !== undefined,
    outageStart: entry.outage === undefined ? '' : fromMinuteNumber(reported - lead),
    causeParty: entry.party,
    cause: entry.cause,
    measure: entry.measure,
    handler: two && hand !== crew.director ? `${hand}、${crew.director}` : hand,
  };
}
