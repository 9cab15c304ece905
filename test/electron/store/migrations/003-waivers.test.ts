import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '../../../../electron/store/migrations/index.ts';
import { readContract } from '../../../../electron/store/queries/contract.ts';
import { sampleContract } from '../../../shared/preset/sampleContract.ts';

it('gives a contract from before no settings of rules, and keeps everything else', () => {
  const contract = sampleContract();
  const { ruleSettings: _, ...older } = contract;
  const db = new Database(':memory:');
  migrate(db, 2);
  db.prepare('INSERT INTO contract VALUES (1, ?)').run(JSON.stringify(older));
  migrate(db);
  expect(readContract(db)).toEqual({ ...contract, ruleSettings: {} });
  expect(db.prepare('SELECT count(*) FROM waiver').pluck().get()).toBe(0);
});

it('leaves a row that it cannot read to the reader', () => {
  const db = new Database(':memory:');
  migrate(db, 2);
  db.prepare("INSERT INTO contract VALUES (1, '[1]')").run();
  expect(() => migrate(db)).not.toThrow();
  expect(() => readContract(db)).toThrow();
});
