/** A whole term of records for a contract, in the words of its trade. */
import type { Calendar } from '../../calendar/calendar.ts';
import type { Contract } from '../../domain/contract.ts';
import { emptyRecordSet } from '../../records/types.ts';
import type { Flavour } from '../flavours/flavour.ts';
import { Random } from '../random.ts';
import type { SampleYear } from '../sampleYear.ts';
import { crewOf } from './crew.ts';
import { termExpenses, termSurvey, termUsage } from './figures.ts';
import { termIncidents } from './incidents.ts';
import { termBackups, termChanges, termDrills, termInspections, termTrainings } from './operations.ts';
import { termCalls, termDeliveries, termReconciliations } from './services.ts';
import type { TermSource } from './source.ts';
import { TermDays } from './termDays.ts';
import {
  termAssessments,
  termAssets,
  termCloudResources,
  termContents,
  termInventories,
  termSecured,
} from './things.ts';
import { termWork } from './work.ts';

export interface TermOptions {
  readonly seed: number;
  readonly scale: number;
}

export function makeTerm(
  contract: Contract,
  calendar: Calendar,
  flavour: Flavour,
  { seed, scale }: TermOptions,
): SampleYear {
  const days = new TermDays(contract.term, calendar);
  const source: TermSource = { contract, flavour, days, crew: crewOf(contract) };
  const part = (name: string): Random => Random.of(seed, `${flavour.preset} ${name}`);
  const { calls, sales, assets: kept, contents, secured } = flavour;
  const incidents = termIncidents(source, part('incidents'), scale);
  const deliveries = sales ? termDeliveries(source, sales, part('deliveries')) : [];
  const assets = kept ? termAssets(source, kept, part('assets')) : [];
  const facts = {
    ...emptyRecordSet(),
    incidents,
    changes: termChanges(source, part('changes')),
    inspections: termInspections(source, part('inspections')),
    trainings: termTrainings(source, part('trainings')),
    drills: termDrills(source),
    backups: termBackups(source, part('backups')),
    usage: termUsage(source, part('usage')),
    survey: termSurvey(source, part('survey')),
    expenses: termExpenses(source, part('expenses')),
    serviceCalls: calls ? termCalls(source, calls, part('calls'), scale) : [],
    deliveries,
    reconciliations: sales ? termReconciliations(source, sales, deliveries, part('reconciliations')) : [],
    assets,
    inventories: kept ? termInventories(source, kept, assets) : [],
    assessments: kept ? termAssessments(source, kept, assets, part('assessments')) : [],
    contentUpdates: contents ? termContents(source, contents, part('contents')) : [],
    cloudResources: termCloudResources(source, incidents, part('cloud')),
    securedEvents: secured ? termSecured(source, secured) : [],
  };
  return {
    records: { ...facts, work: termWork(source, facts, part('work'), scale) },
    surveyIssued: flavour.survey.issued,
    photos: flavour.photos.map(({ scene, caption, place, at }) => ({
      scene,
      caption,
      place,
      takenOn: days.at(at),
      photographer: source.crew.clerks[0] ?? source.crew.lead,
    })),
    papers: [],
  };
}
