/** All kinds of records, by id. What a kind is made of stands in its own file. */
import type { Contract } from '../../domain/contract.ts';
import type { RecordKind } from '../field.ts';
import type { RecordKindId } from '../types.ts';
import { assessments } from './assessments.ts';
import { assets } from './assets.ts';
import { backups } from './backups.ts';
import { changes } from './changes.ts';
import { cloudResources } from './cloudResources.ts';
import { contentUpdates } from './contentUpdates.ts';
import type { KindDeclaration } from './declare.ts';
import { deliveries } from './deliveries.ts';
import { drills } from './drills.ts';
import { expenses } from './expenses.ts';
import { incidents } from './incidents.ts';
import { inspections } from './inspections.ts';
import { inventories } from './inventories.ts';
import { loadTests } from './loadTests.ts';
import { reconciliations } from './reconciliations.ts';
import { securedEvents } from './securedEvents.ts';
import { serviceCalls } from './serviceCalls.ts';
import { staffChanges } from './staffChanges.ts';
import { survey } from './survey.ts';
import { testCases } from './testCases.ts';
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
  securedEvents,
  staffChanges,
  serviceCalls,
  deliveries,
  contentUpdates,
  reconciliations,
  assets,
  inventories,
  assessments,
  cloudResources,
  testCases,
  loadTests,
};

export function kindDeclaration<K extends RecordKindId>(id: K): (typeof KINDS)[K] {
  return KINDS[id];
}

/** Field table of a kind. Lists that hang on the contract (systems, roles, questions) are filled from it. */
export function recordKind(id: RecordKindId, contract: Contract): RecordKind {
  return KINDS[id].kind(contract);
}
