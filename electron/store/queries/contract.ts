import type Database from 'better-sqlite3';
import type { Contract } from '../../../shared/domain/contract.ts';
import { damaged } from '../storeError.ts';

/** The lists without which nothing can be computed; a row without them was not written by this program. */
const LISTS = ['stages', 'requirements', 'payments', 'serviceLevels', 'staff', 'milestones'] as const;

/** @param known given back itself when the row still says the same: what was computed from it stays good */
export function readContract(db: Database.Database, known: Contract | null = null): Contract {
  const text = db.prepare<[], string>('SELECT data FROM contract WHERE id = 1').pluck().get();
  if (known !== null && text === JSON.stringify(known)) return known;
  const contract: unknown = text === undefined ? null : JSON.parse(text);
  if (!isContract(contract)) throw damaged('没有打开，文件保持原样');
  return contract;
}

/** A light check: the row is only ever written from a checked `Contract`. */
function isContract(value: unknown): value is Contract {
  if (typeof value !== 'object' || value === null) return false;
  const lists = LISTS.every((name) => Array.isArray(Reflect.get(value, name)));
  return lists && typeof Reflect.get(value, 'name') === 'string' && 'term' in value;
}

export function writeContract(db: Database.Database, contract: Contract): void {
  db.prepare(
    'INSERT INTO contract (id, data) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET data = excluded.data',
  ).run(JSON.stringify(contract));
}
