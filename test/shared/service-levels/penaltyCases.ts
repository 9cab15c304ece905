/** Contracts of the presets and breaches by the dozen, for the tests of penalties. */
import { readFileSync } from 'node:fs';
import type { Contract, Penalty } from '../../../shared/domain/contract.ts';
import { contractFromPreset } from '../../../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../../../shared/preset/parsePreset.ts';
import type { Breach, BreachFacts } from '../../../shared/service-levels/penalties/breach.ts';
import type { WorkRecord } from '../../../shared/records/types.ts';

export function presetContract(preset: string, start: string): Contract {
  const file = `templates/contracts/${preset}.yaml`;
  const parsed = parsePreset(readFileSync(file, 'utf8'), file);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return contractFromPreset(parsed.value, {
    start,
    end: null,
    name: '',
    number: '',
    buyer: '',
    vendor: '',
    lead: '',
  });
}

export function penaltyOf(contract: Contract, id: string): Penalty {
  const penalty = contract.penalties.find((entry) => entry.id === id);
  if (!penalty) throw new Error(`no penalty ${id}`);
  return penalty;
}

export function breach(some: Partial<Breach> = {}): Breach {
  return { day: '2025-10-01', words: '双方认定', evidence: [], link: null, row: null, event: '', ...some };
}

/** So many breaches, each an event of its own. */
export function times(count: number): BreachFacts {
  return { kind: 'breaches', breaches: Array.from({ length: count }, () => breach()), rule: '双方认定' };
}

export function late(due: string, done: string): BreachFacts {
  return {
    kind: 'late',
    lateness: { due, done, open: false, words: '双方认定', evidence: [] },
    rule: '双方认定',
  };
}

export function work(date: string): WorkRecord {
  return {
    date,
    start: '08:30',
    end: '09:00',
    category: '例行巡检',
    content: '巡检',
    result: '正常',
    people: '罗青桐',
    status: '已完成',
    request: '',
    requestBy: '',
    reference: '',
  };
}
