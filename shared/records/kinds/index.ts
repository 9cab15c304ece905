/** All kinds of records, by id. What a kind is made of stands in its own file. */
import type { Contract } from '../../domain/contract.ts';
import type { RecordKind } from '../field.ts';
import type { RecordKindId } from '../types.ts';
import { backups } from './backups.ts';
import { changes } from './changes.ts';
import type { KindDeclaration } from './declare.ts';
import { drills } from './drills.ts';
import { expenses } from './expenses.ts';
import { incidents } from './incidents.ts';
import { inspections } from './inspections.ts';
import { survey } from './survey.ts';
import { trainings } from './trainings.ts';
import { usage } from './usage.ts';
import { work } from './work.ts';

const KINDS: { readonly [K in RecordKindId]: KindDeclaration<K> } = {
  work,
  incidents,
  changes,
  inspections,
  trainings,
  drills,
  backups,
  usage,
  survey,
  expenses,
};

export function kindDeclaration<K extends RecordKindId>(id: K): (typeof KINDS)[K] {
  return KINDS[id];
}

/** Field table of a kind. Lists that hang on the contract (systems, roles, questions) are filled from it. */
export function recordKind(id: RecordKindId, contract: Contract): RecordKind {
  return KINDS[id].kind(contract);
}
