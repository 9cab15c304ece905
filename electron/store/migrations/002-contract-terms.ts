import type Database from 'better-sqlite3';
import type { Migration } from './migration.ts';

/**
 * Contracts take down more of their text: priced items, staff needs, review periods, structured penalties. What an
 * older contract does not say is filled in as silent, so that the rest of the program need not ask. Holiday years
 * that the user enters get a table.
 */
export const contractTerms: Migration = {
  to: 2,
  up: (db) => {
    db.exec(`
CREATE TABLE holiday_year (
  year INTEGER PRIMARY KEY,
  off TEXT NOT NULL CHECK (json_valid(off)),
  worked TEXT NOT NULL CHECK (json_valid(worked))
) STRICT;
`);
    completeContract(db);
  },
};

type Fields = Readonly<Record<string, unknown>>;

const CONTRACT: Fields = { termAsWritten: '', staffNeeds: [], pricedItems: [] };
const REQUIREMENT: Fields = { review: null };
const LEVEL: Fields = { scope: '', systems: [], mode: 'any' };
const BOND: Fields = { due: null };
const PENALTY: Fields = {
  of: 'contract',
  per: 'once',
  share: null,
  cap: null,
  after: null,
  terminates: [],
  terminatesAtCap: false,
  thenShare: null,
  cases: [],
};

function completeContract(db: Database.Database): void {
  const text = db.prepare<[], string>('SELECT data FROM contract WHERE id = 1').pluck().get();
  const contract: unknown = text === undefined ? null : JSON.parse(text);
  // A row that cannot be read is for the reader to refuse, not for this step to mend.
  if (!isFields(contract)) return;
  const complete = {
    ...CONTRACT,
    ...contract,
    requirements: each(contract['requirements'], REQUIREMENT),
    serviceLevels: each(contract['serviceLevels'], LEVEL),
    penalties: each(contract['penalties'], PENALTY),
    bond: isFields(contract['bond']) ? { ...BOND, ...contract['bond'] } : contract['bond'],
  };
  db.prepare('UPDATE contract SET data = ? WHERE id = 1').run(JSON.stringify(complete));
}

function each(list: unknown, silent: Fields): unknown {
  if (!Array.isArray(list)) return list;
  const entries: readonly unknown[] = list;
  return entries.map((entry) => (isFields(entry) ? { ...silent, ...entry } : entry));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
