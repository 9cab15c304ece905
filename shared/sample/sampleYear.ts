/** The whole sample year: one believable contract year of records, for the demo, the tests and the benchmarks. */
import { emptyRecordSet } from '../records/types.ts';
import type { RecordSet } from '../records/types.ts';
import { sampleChanges } from './changes.ts';
import { sampleExpenses } from './expenses.ts';
import { sampleIncidents } from './incidents.ts';
import { sampleBackups, sampleDrills, sampleInspections, sampleTrainings } from './operations.ts';
import { SAMPLE_PAPERS, type SamplePaper } from './papers.ts';
import { SAMPLE_PHOTOS, type SamplePhoto } from './photos.ts';
import { Random } from './random.ts';
import { sampleSurvey, SURVEY_ISSUED } from './survey.ts';
import { sampleLoadTests, sampleTestCases } from './tests.ts';
import { sampleUsage } from './usage.ts';
import { sampleWork } from './work/sampleWork.ts';

export interface SampleOptions {
  /** Another seed gives another year of the same kind. */
  readonly seed?: number;
  /** Whole number ≥ 1: how many times the usual number of work records and minor incidents. */
  readonly scale?: number;
}

export interface SampleYear {
  readonly records: RecordSet;
  /** Survey sheets handed out (发放份数). */
  readonly surveyIssued: number;
  readonly photos: readonly SamplePhoto[];
  /** Papers that are put in by hand rather than generated. */
  readonly papers: readonly SamplePaper[];
}

/** The same options give the same year on every machine. Throws RangeError for a scale below 1. */
export function sampleYear({ seed = 20250901, scale = 1 }: SampleOptions = {}): SampleYear {
  if (!Number.isInteger(scale) || scale < 1)
    throw new RangeError(`scale must be a whole number from 1: ${scale}`);
  const facts = {
    ...emptyRecordSet(),
    incidents: sampleIncidents(Random.of(seed, 'incidents'), scale),
    changes: sampleChanges(),
    inspections: sampleInspections(),
    trainings: sampleTrainings(),
    drills: sampleDrills(),
    backups: sampleBackups(),
    usage: sampleUsage(Random.of(seed, 'usage')),
    survey: sampleSurvey(Random.of(seed, 'survey')),
    expenses: sampleExpenses(),
    testCases: sampleTestCases(),
    loadTests: sampleLoadTests(),
  };
  return {
    records: { ...facts, work: sampleWork(seed, facts, scale) },
    surveyIssued: SURVEY_ISSUED,
    photos: SAMPLE_PHOTOS,
    papers: SAMPLE_PAPERS,
  };
}
