/** Records by hand (工作记录): the page's list, one row saved, rows removed. */
import { AppFailure } from '../../shared/errors/appError.ts';
import { recordKind } from '../../shared/records/kinds/index.ts';
import { parseRow } from '../../shared/records/parseRow.ts';
import { refusedRow } from '../../shared/records/refusedRow.ts';
import { naturalKey, recordValues } from '../../shared/records/recordValues.ts';
import type { RecordKindId } from '../../shared/records/types.ts';
import type { RecordRow, RecordsView } from '../../shared/ipc/views.ts';
import type { Contract } from '../../shared/domain/contract.ts';
import type { RecordTypes, Stored } from '../../shared/records/types.ts';
import type { Parts } from './parts.ts';
import { openStore, today, worker } from './parts.ts';

/** Source of a record that a person typed in here. */
export const TYPED_IN = '手工录入';

export interface ListRecordsInput {
  readonly kind: RecordKindId;
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
}

export function listRecords(parts: Parts, { kind, search, offset, limit }: ListRecordsInput): RecordsView {
  const store = openStore(parts);
  const contract = store.contract();
  const declared = recordKind(kind, contract);
  const found = store.listRecords(kind, { search, offset, limit });
  return {
    kind,
    label: declared.label,
    fields: declared.fields,
    total: found.total,
    counts: store.recordCounts(),
    rows: found.rows.map((row) => recordRow(kind, contract, row)),
  };
}

function recordRow<K extends RecordKindId>(
  kind: K,
  contract: Contract,
  row: Stored<RecordTypes[K]>,
): RecordRow {
  const declared = recordKind(kind, contract);
  return {
    id: row.id,
    values: recordValues(declared, row.data),
    problems: declared.check({ ...row.data }, contract),
    source: row.source,
  };
}

export interface SaveRecordInput {
  readonly kind: RecordKindId;
  /** Null = a new record. */
  readonly id: string | null;
  /** Field name → text as typed. */
  readonly values: Readonly<Record<string, string>>;
}

/** Every field at fault is named; nothing is saved then. */
export function saveRecord(parts: Parts, input: SaveRecordInput): RecordRow {
  return saveOne(parts, input.kind, input);
}

function saveOne<K extends RecordKindId>(parts: Parts, kind: K, input: SaveRecordInput): RecordRow {
  const store = openStore(parts);
  const contract = store.contract();
  const declared = recordKind(kind, contract);
  const parsed = parseRow(kind, input.values, contract, today(parts));
  if ('problems' in parsed) {
    const { code, message, place } = refusedRow(declared, parsed.problems);
    throw new AppFailure(code, message, place);
  }
  const key = naturalKey(declared, parsed.data);
  const twin = store.recordsByKey(kind).get(key);
  if (twin && twin.id !== input.id) {
    const message = `已有同样的${declared.label}（${key.replaceAll('|', ' ')}），不能重复登记`;
    const [first = '', ...others] = declared.identity;
    throw new AppFailure(
      'record.twice',
      message,
      others.length === 0 ? { fields: { [first]: message } } : undefined,
    );
  }
  const id = store.write(
    {
      who: worker(parts),
      action: input.id === null ? `新增${declared.label}` : `修改${declared.label}`,
      itemId: null,
      detail: key.replaceAll('|', ' '),
      undoable: true,
    },
    (tx) => tx.saveRecord(kind, input.id, { key, data: parsed.data, source: TYPED_IN }),
  );
  const saved = store.recordById(kind, id);
  if (!saved) throw new Error(`record ${id} was saved and is not there`);
  return recordRow(kind, contract, saved);
}

export function removeRecords(
  parts: Parts,
  { kind, ids }: { kind: RecordKindId; ids: readonly string[] },
): { removed: number } {
  const store = openStore(parts);
  const { label } = recordKind(kind, store.contract());
  const removed = store.write(
    { who: worker(parts), action: `删除${label}`, itemId: null, detail: `${ids.length} 条`, undoable: true },
    (tx) => tx.removeRecords(kind, ids),
  );
  return { removed };
}
