import type Database from 'better-sqlite3';
import type { Migration } from './migration.ts';

/**
 * Penalties say what of the records tells that their case has come about. An older contract does not say it, so there
 * people state it: nothing is counted that was not counted before.
 */
export const breachSources: Migration = {
  to: 4,
  up: (db: Database.Database) => {
    const text = db.prepare<[], string>('SELECT data FROM contract WHERE id = 1').pluck().get();
    const contract: unknown = text === undefined ? null : JSON.parse(text);
    // A row that cannot be read is for the reader to refuse, not for this step to mend.
    if (!isFields(contract) || !Array.isArray(contract['penalties'])) return;
    const penalties: readonly unknown[] = contract['penalties'];
    const complete = {
      ...contract,
      penalties: penalties.map((penalty) => (isFields(penalty) ? { source: 'people', ...penalty } : penalty)),
    };
    db.prepare('UPDATE contract SET data = ? WHERE id = 1').run(JSON.stringify(complete));
  },
};

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
