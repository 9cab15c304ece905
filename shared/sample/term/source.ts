/** What the records of a term are made from. */
import type { Contract } from '../../domain/contract.ts';
import type { Flavour } from '../flavours/flavour.ts';
import type { Crew } from '../people.ts';
import type { TermDays } from './termDays.ts';

export interface TermSource {
  readonly contract: Contract;
  readonly flavour: Flavour;
  readonly days: TermDays;
  readonly crew: Crew;
}
