import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '../../../../electron/store/migrations/index.ts';
import { readContract } from '../../../../electron/store/queries/contract.ts';
import { sampleContract } from '../../../shared/preset/sampleContract.ts';

it('fills what an older contract does not say, and keeps what it says', () => {
  const contract = sampleContract();
  const { termAsWritten: _, staffNeeds: __, pricedItems: ___, ...rest } = contract;
  const older = {
    ...rest,
    requirements: contract.requirements.map(({ review: _review, ...entry }) => entry),
    serviceLevels: contract.serviceLevels.map(
      ({ scope: _scope, systems: _systems, mode: _mode, ...entry }) => entry,
    ),
    penalties: contract.penalties.map(({ id, clause, when, rate, consequence }) => ({
      id,
      clause,
      when,
      rate,
      consequence,
    })),
  };
  const db = new Database(':memory:');
  migrate(db, 1);
  db.prepare('INSERT INTO contract VALUES (1, ?)').run(JSON.stringify(older));
  migrate(db);
  const read = readContract(db);
  expect(read).toMatchObject({ termAsWritten: '', staffNeeds: [], pricedItems: [] });
  expect(read.requirements).toEqual(contract.requirements);
  expect(read.serviceLevels).toEqual(contract.serviceLevels);
  expect(read.penalties[0]).toMatchObject({ id: contract.penalties[0]?.id, share: null, cases: [] });
  // Read again it is the same object: what was computed from it stays good.
  expect(readContract(db, read)).toBe(read);
});

it('leaves a row that it cannot read to the reader', () => {
  const db = new Database(':memory:');
  migrate(db, 1);
  db.prepare("INSERT INTO contract VALUES (1, '[1]')").run();
  expect(() => migrate(db)).not.toThrow();
  expect(() => readContract(db)).toThrow();
});
