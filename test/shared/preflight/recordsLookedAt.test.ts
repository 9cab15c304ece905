/** Every kind of record is looked at by preflight: its days, and the people it names. */
import { expect, it } from 'vitest';
import { datedRecords } from '../../../shared/preflight/datedRecords.ts';
import { mentions } from '../../../shared/preflight/mentions.ts';
import { recordKind } from '../../../shared/records/kinds/index.ts';
import { parseRow } from '../../../shared/records/parseRow.ts';
import { emptyRecordSet, RECORD_KINDS } from '../../../shared/records/types.ts';
import type { RecordKindId, RecordSet } from '../../../shared/records/types.ts';
import { contract } from '../records/contract.ts';

/** The example row of one kind, and nothing else. */
function exampleOf(id: RecordKindId): RecordSet {
  const { fields } = recordKind(id, contract);
  const row = parseRow(
    id,
    Object.fromEntries(fields.map(({ name, example }) => [name, example])),
    contract,
    '2026-06-30',
  );
  if ('problems' in row) throw new Error(JSON.stringify(row.problems));
  return { ...emptyRecordSet(), [id]: [row.data] };
}

const UNDATED = new Set<RecordKindId>(['usage', 'cloudResources', 'assets', 'securedEvents']);

it.each(RECORD_KINDS)(
  '%s has a day to check, unless it is a month, older than the contract or still to come',
  (id) => {
    const dated = datedRecords(exampleOf(id));
    expect(dated.map(({ kind }) => kind)).toEqual(UNDATED.has(id) ? [] : [id]);
    for (const { date } of dated) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  },
);

it.each(RECORD_KINDS.filter((id) => recordKind(id, contract).peopleField !== ''))(
  '%s names its people for the staff list',
  (id) => {
    const { fields, peopleField } = recordKind(id, contract);
    const people = fields.find(({ name }) => name === peopleField)?.example.split('、') ?? [];
    const named = mentions(exampleOf(id)).map(({ name }) => name);
    expect(named).toEqual(expect.arrayContaining(people));
    expect(people.length).toBeGreaterThan(0);
  },
);
