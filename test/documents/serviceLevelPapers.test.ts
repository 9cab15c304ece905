/** The confirmation letter and its annexes for contracts that do not ask for it: the same paper on other promises. */
import { readFileSync } from 'node:fs';
import { owedItems } from '../../shared/checklist/owedItems.ts';
import type { FactSource } from '../../shared/documents/kind.ts';
import { contractFromPreset } from '../../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../../shared/preset/parsePreset.ts';
import { sampleTerm } from '../../shared/sample/sampleTerm.ts';
import { sampleOf } from '../../shared/sample/samples.ts';
import { calendar, plainItem } from '../shared/facts/material.ts';
import { describePaper } from './describePaper.ts';
import { makePaper } from './samplePapers.ts';

const PARTS = [
  { id: 'standards', name: '达到的服务质量标准' },
  { id: 'nonconformity', name: '不符合服务质量的认定' },
  { id: 'liability', name: '违约责任' },
];

function letterOf(preset: string): FactSource {
  const file = `templates/contracts/${preset}.yaml`;
  const parsed = parsePreset(readFileSync(file, 'utf8'), file);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { start, end, number } = sampleOf(preset);
  const contract = contractFromPreset(parsed.value, {
    start,
    end,
    name: '',
    number,
    buyer: '',
    vendor: '',
    lead: '',
  });
  const { records } = sampleTerm(contract, calendar);
  const name = '服务质量达标及违约责任确认书';
  return {
    contract,
    records,
    calendar,
    owed: owedItems(contract, records, calendar),
    item: plainItem(contract, 'sla-letter', { name, parts: PARTS }),
    photos: [],
  };
}

for (const [preset, why] of [
  ['onsite-infrastructure', 'promises over the whole term, a bond, changes of staff'],
  ['card-accounts', 'thousands of calls and parcels behind a figure, a penalty by the week with a cap'],
  ['cloud-lease', 'tables of factors by the monthly fee'],
  ['content-operations', 'penalties by the day with a cap'],
] as const) {
  describePaper(`${preset}-sla-letter`, why, () => makePaper(letterOf(preset)));
}
