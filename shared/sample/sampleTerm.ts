/** The whole term of a sample contract, as records, photos and papers: driven by the contract itself. */
import type { Calendar } from '../calendar/calendar.ts';
import type { Contract } from '../domain/contract.ts';
import { flavourOf } from './flavours/index.ts';
import { SAMPLE_PRESET } from './samples.ts';
import { sampleYear, type SampleOptions, type SampleYear } from './sampleYear.ts';
import { makeTerm } from './term/makeTerm.ts';

const SEED = 20250901;

/**
 * The same contract, calendar and options give the same term on every machine. The classroom platform has a
 * year written out for it, with the school year's seasons; the others are made from their trade's vocabulary.
 */
export function sampleTerm(
  contract: Contract,
  calendar: Calendar,
  { seed = SEED, scale = 1 }: SampleOptions = {},
): SampleYear {
  return contract.presetId === SAMPLE_PRESET
    ? sampleYear({ seed, scale })
    : makeTerm(contract, calendar, flavourOf(contract.presetId), { seed, scale });
}
