/** Letters of the other presets, each with the clause, instalments and dates of its own contract. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { owedItems } from '../../shared/checklist/owedItems.ts';
import type { Contract } from '../../shared/domain/contract.ts';
import type { FactSource } from '../../shared/documents/kind.ts';
import { LETTERS } from '../../shared/facts/documents/letters/index.ts';
import { paymentOf } from '../../shared/facts/tables/instalments.ts';
import { contractFromPreset } from '../../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../../shared/preset/parsePreset.ts';
import { sampleTerm } from '../../shared/sample/sampleTerm.ts';
import { sampleOf } from '../../shared/sample/samples.ts';
import { calendar } from '../shared/facts/material.ts';
import { describePaper } from './describePaper.ts';
import { makePaper } from './samplePapers.ts';

function contractOf(preset: string): Contract {
  const file = `templates/contracts/${preset}.yaml`;
  const parsed = parsePreset(readFileSync(file, 'utf8'), file);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { start, end, number } = sampleOf(preset);
  return contractFromPreset(parsed.value, { start, end, name: '', number, buyer: '', vendor: '', lead: '' });
}

/** Sources of every letter that a preset asks for. */
function lettersOf(preset: string): readonly FactSource[] {
  const contract = contractOf(preset);
  const { records } = sampleTerm(contract, calendar);
  const owed = owedItems(contract, records, calendar);
  return owed
    .filter(({ requirement }) => LETTERS.some(({ id }) => id === requirement.template))
    .map((item) => ({ contract, records, calendar, item, owed, photos: [] }));
}

/** The first preset that asks for it shows each of the longer ways. */
const SHOWN: readonly (readonly [preset: string, items: readonly string[]])[] = [
  ['card-accounts', ['payment-application-second', 'bond-papers', 'performance-acceptance']],
  ['cloud-lease', ['payment-application-first', 'trial-opinion', 'acceptance-certificate']],
  ['onsite-infrastructure', ['payment-application-third', 'acceptance-application']],
  ['content-operations', ['completion-application', 'completion-confirmation']],
];

for (const [preset, items] of SHOWN) {
  const sources = lettersOf(preset);

  describe(preset, () => {
    it('says of each payment application which instalment it is for', () => {
      const applications = sources.filter(({ item }) => item.requirement.template === 'payment-application');
      expect(applications.map((source) => paymentOf(source)?.id)).toEqual(
        applications[0]?.contract.payments.map(({ id }) => id),
      );
    });
  });

  for (const id of process.env['ALL_LETTERS'] ? sources.map(({ item }) => item.id) : items) {
    const source = sources.find(({ item }) => item.id === id);
    if (!source) throw new Error(`${preset} asks for no ${id}`);
    describePaper(`${preset}-${id}`, 'a letter of its own contract', () => makePaper(source));
  }
}
