/**
 * Results that several parts of one paper ask for, computed once. Contract and records are never changed in place,
 * so a result holds as long as they are the same objects, and is forgotten together with them.
 */
import type { Contract } from '../domain/contract.ts';
import type { FactSource } from '../documents/kind.ts';
import type { RecordSet } from '../records/types.ts';

type Basis = Pick<FactSource, 'contract' | 'records' | 'calendar'>;

/** `key` names what else the result depends on: a day, a span. */
export function remember<T>(): (basis: Basis, key: string, compute: () => T) => T {
  const byRecords = new WeakMap<RecordSet, WeakMap<Contract, Map<string, T>>>();
  return ({ records, contract, calendar }, rest, compute) => {
    const key = `${calendar.version} ${rest}`;
    const byContract = byRecords.get(records) ?? new WeakMap<Contract, Map<string, T>>();
    byRecords.set(records, byContract);
    const results = byContract.get(contract) ?? new Map<string, T>();
    byContract.set(contract, results);
    const known = results.get(key);
    if (known !== undefined) return known;
    const value = compute();
    results.set(key, value);
    return value;
  };
}
