import type Database from 'better-sqlite3';

/** `payment/condition` of each condition ticked off. */
export function conditionsDone(db: Database.Database): Set<string> {
  return new Set(db.prepare<[], string>("SELECT payment || '/' || condition FROM condition").pluck().all());
}

export function writeCondition(
  db: Database.Database,
  payment: string,
  condition: string,
  done: boolean,
): void {
  db.prepare(
    done
      ? 'INSERT INTO condition (payment, condition) VALUES (?, ?) ON CONFLICT DO NOTHING'
      : 'DELETE FROM condition WHERE payment = ? AND condition = ?',
  ).run(payment, condition);
}
