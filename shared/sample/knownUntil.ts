/** What of a sample is known on a day of its term: the rest has not happened yet. */
import type { CivilDate } from '../domain/civilDate.ts';
import type { Contract } from '../domain/contract.ts';
import { kindDeclaration, recordKind } from '../records/kinds/index.ts';
import { recordValues } from '../records/recordValues.ts';
import { RECORD_KINDS, type RecordKindId, type RecordSet, type RecordTypes } from '../records/types.ts';
import type { SampleYear } from './sampleYear.ts';

export function knownUntil(year: SampleYear, contract: Contract, today: CivilDate): SampleYear {
  const survey = year.records.survey.map((sheet) =>
    sheet.followUpOn > today ? { ...sheet, followUp: '', followUpOn: '' } : sheet,
  );
  const records = { ...year.records, survey };
  return {
    ...year,
    records: eachKind((id) => recordsUntil(records, id, contract, today)),
    photos: year.photos.filter((photo) => photo.takenOn <= today),
  };
}

/** Records none of whose dates lies after `today`; what is counted by the month is known once the month is over. */
function recordsUntil<K extends RecordKindId>(
  records: RecordSet,
  id: K,
  contract: Contract,
  today: CivilDate,
): readonly RecordTypes[K][] {
  const kind = recordKind(id, contract);
  const { ahead } = kindDeclaration(id);
  const dated = kind.fields.filter(
    ({ type, name }) => (type === 'date' || type === 'moment' || type === 'month') && !ahead.includes(name),
  );
  const list: readonly RecordTypes[K][] = records[id];
  return list.filter((record) => {
    const values = recordValues(kind, record);
    return dated.every(({ name, type }) => {
      const value = values[name] ?? '';
      return type === 'month' ? value < today.slice(0, 7) : value.slice(0, 10) <= today;
    });
  });
}

function eachKind(make: (id: RecordKindId) => readonly RecordTypes[RecordKindId][]): RecordSet {
  // The list of kinds and the type of the set are one declaration; TypeScript cannot see that through a loop.
  return Object.fromEntries(RECORD_KINDS.map((id) => [id, make(id)])) as unknown as RecordSet;
}
