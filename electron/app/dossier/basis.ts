/**
 * What follows from contract and records alone: the items owed, and the facts and first drafts of each paper. Texts,
 * files and approvals change far more often and have no part in it. After a change of records only what used the
 * changed ones is computed again.
 */
import type { Calendar } from '../../../shared/calendar/calendar.ts';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import type { OwedItem } from '../../../shared/domain/checklist.ts';
import type { Contract } from '../../../shared/domain/contract.ts';
import { canonicalJson } from '../../../shared/domain/canonicalJson.ts';
import type { DocumentFacts, DocumentKind, FactSource } from '../../../shared/documents/kind.ts';
import type { RecordSet } from '../../../shared/records/types.ts';
import { changedRows, watchLists } from '../../../shared/records/watchLists.ts';
import type { RowChanges, Use } from '../../../shared/records/watchLists.ts';
import { digestOf } from '../digests.ts';

export interface Basis {
  readonly contract: Contract;
  readonly calendar: Calendar;
  readonly records: RecordSet;
  readonly owed: readonly OwedItem[];
  readonly owedUse: Use;
  /** Facts and drafts by item. */
  readonly computed: Map<string, Kept>;
}

export interface Computed {
  readonly facts: DocumentFacts;
  readonly drafts: Readonly<Record<string, string>>;
  /** Digest over what the facts contribute to a document. */
  readonly digest: string;
}

interface Kept extends Computed {
  readonly item: OwedItem;
  /** The item's photos and the files and papers it shows. */
  readonly key: string;
  readonly use: Use;
}

/** After more changes than these (an import) everything is computed again. */
const MOST_CHANGES = 300;

/** The basis of contract and records as they are now, with all of `before` that still holds. */
export function basisOf(before: Basis | null, now: Pick<Basis, 'contract' | 'calendar' | 'records'>): Basis {
  const { contract, records } = now;
  if (!before || before.contract !== contract || before.calendar.version !== now.calendar.version) {
    return { ...now, ...owedOf(now), computed: new Map() };
  }
  const { calendar } = before;
  const changes = changedRows(before.records, records);
  if (changes.size === 0) return { ...before, records };
  const { owed, owedUse } = before.owedUse.affectedBy(changes)
    ? withKnownItems(before.owed, owedOf({ contract, calendar, records }))
    : before;
  const all: RowChanges = new Map([...changes, ...changedRows({ owed: before.owed }, { owed })]);
  const count = [...all.values()].reduce((sum, rows) => sum + rows.length, 0);
  const computed = count > MOST_CHANGES ? new Map<string, Kept>() : unaffected(before.computed, all);
  return { contract, calendar, records, owed, owedUse, computed };
}

function owedOf({
  contract,
  calendar,
  records,
}: Pick<Basis, 'contract' | 'calendar' | 'records'>): Pick<Basis, 'owed' | 'owedUse'> {
  const watch = watchLists(records);
  const owed = owedItems(contract, watch.lists, calendar);
  return { owed, owedUse: watch.end() };
}

/** Items that are as they were stay the same objects: what was computed for them stays good. */
function withKnownItems(
  before: readonly OwedItem[],
  now: Pick<Basis, 'owed' | 'owedUse'>,
): Pick<Basis, 'owed' | 'owedUse'> {
  const known = new Map(before.map((item) => [item.id, item]));
  const owed = now.owed.map((item) => {
    const old = known.get(item.id);
    return old && JSON.stringify(old) === JSON.stringify(item) ? old : item;
  });
  const same = owed.length === before.length && owed.every((item, at) => item === before[at]);
  return { owed: same ? before : owed, owedUse: now.owedUse };
}

function unaffected(computed: ReadonlyMap<string, Kept>, changes: RowChanges): Map<string, Kept> {
  return new Map([...computed].filter(([, { use }]) => !use.affectedBy(changes)));
}

/** Facts and drafts of an item, computed unless those at hand still hold. */
export function computedFor(basis: Basis, kind: DocumentKind, source: FactSource): Computed {
  const { item, photos, files = [], onHand = [] } = source;
  const key = canonicalJson({
    kind: kind.id,
    photos: photos.map(({ id, photo }) => ({ id, photo })),
    files: files.map(({ itemId, name, sha256: content }) => ({ itemId, name, content })),
    onHand,
  });
  const kept = basis.computed.get(item.id);
  if (kept?.key === key && kept.item === item) return kept;
  const watch = watchLists({ ...basis.records, owed: basis.owed });
  const { owed, ...records } = watch.lists;
  const watched = { ...source, records, owed };
  const facts = kind.facts(watched);
  const drafts = kind.drafts(watched);
  const digest = digestOf({ values: facts.values, charts: facts.charts, date: facts.date });
  const fresh: Kept = { facts, drafts, digest, item, key, use: watch.end() };
  basis.computed.set(item.id, fresh);
  return fresh;
}
