import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '../../../../electron/store/migrations/index.ts';
import { readContract } from '../../../../electron/store/queries/contract.ts';
import { sampleContract } from '../../../shared/preset/sampleContract.ts';

function migrated(data: string): Database.Database {
  const db = new Database(':memory:');
  migrate(db, 3);
  db.prepare('INSERT INTO contract VALUES (1, ?)').run(data);
  migrate(db);
  return db;
}

it('leaves the breaches of an older contract to people, and all else as it was', () => {
  const contract = sampleContract();
  const older = {
    ...contract,
    penalties: contract.penalties.map(({ source: _source, ...penalty }) => penalty),
  };
  expect(readContract(migrated(JSON.stringify(older)))).toEqual({
    ...contract,
    penalties: contract.penalties.map((penalty) => ({ ...penalty, source: 'people' })),
  });
});

it.each([
  ['a contract without penalties', { penalties: [] }],
  ['a source that is already named', { penalties: [{ id: 'late', source: 'late-start' }] }],
  ['no list at all', { penalties: 'none' }],
  ['a row that is no object', { penalties: ['late', 1, null] }],
])('leaves alone: %s', (_, data) => {
  const row = migrated(JSON.stringify(data)).prepare<[], string>('SELECT data FROM contract').pluck().get();
  expect(JSON.parse(row ?? '')).toEqual(data);
});
