/** The sample contract of each preset: its term and what was settled on the way. */
import type { CivilDate } from '../domain/civilDate.ts';

export interface Sample {
  readonly preset: string;
  /** First day of the sample's term. */
  readonly start: CivilDate;
  /** Last day; null = by the preset's rule. */
  readonly end: CivilDate | null;
  /** Contract number; '' = the preset's own. */
  readonly number: string;
  /** Real dates of milestones, where they differ from the planned ones. */
  readonly milestones: Readonly<Record<string, CivilDate>>;
  /** What the lead decided on the contract's contradictions; others get `DECISION`. */
  readonly decisions: Readonly<Record<string, string>>;
}

export const SAMPLE_PRESET = 'classroom-platform';

const DECISION = '按较严格的一处执行';

const SAMPLES: readonly Sample[] = [
  {
    preset: SAMPLE_PRESET,
    start: '2025-09-01',
    end: '2026-06-30',
    number: 'YLJX-2025-017',
    // The meeting was held after the last day of service, when the papers of the whole term could lie before it.
    milestones: { 'final-acceptance': '2026-07-15' },
    decisions: {},
  },
];

/** The sample of a preset; presets of the user's own get a term of their rule's length. */
export function sampleOf(preset: string): Sample {
  return (
    SAMPLES.find((sample) => sample.preset === preset) ?? {
      preset,
      start: '2025-03-01',
      end: null,
      number: '',
      milestones: {},
      decisions: {},
    }
  );
}

export function decisionOn(sample: Sample, contradiction: string): string {
  return sample.decisions[contradiction] ?? DECISION;
}
