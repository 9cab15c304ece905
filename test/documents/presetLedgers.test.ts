/** The ledgers that the presets of other contracts ask for, each in its own period: every one can be made. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { owedItems } from '../../shared/checklist/owedItems.ts';
import { contractFromPreset } from '../../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../../shared/preset/parsePreset.ts';
import { LEDGERS } from '../../shared/facts/documents/ledgers/index.ts';
import { calendar, records } from '../shared/facts/material.ts';
import * as made from './ledgerRecords.ts';
import { makePaper } from './samplePapers.ts';

const all = records({
  serviceCalls: made.serviceCalls(),
  deliveries: made.deliveries(),
  contentUpdates: made.contentUpdates(),
  reconciliations: made.reconciliations(),
  assets: made.assets(),
  inventories: made.inventories(),
  assessments: made.assessments(),
  cloudResources: made.cloudResources(),
});

it.each(['card-accounts', 'cloud-lease', 'onsite-infrastructure', 'content-operations'])('%s', async (id) => {
  const file = `templates/contracts/${id}.yaml`;
  const preset = parsePreset(readFileSync(file, 'utf8'), file);
  if (!preset.ok) throw new Error(preset.error.message);
  const contract = contractFromPreset(preset.value, {
    start: '2025-09-01',
    end: null,
    name: '',
    number: '',
    buyer: '',
    vendor: '',
    lead: '',
  });
  const owed = owedItems(contract, all, calendar);
  const templates = new Set(LEDGERS.map((kind) => kind.id));
  const items = owed.filter(
    ({ requirement, period }) =>
      templates.has(requirement.template ?? '') &&
      (period === null || (period.start <= '2025-11-16' && period.end >= '2025-11-16')),
  );
  expect(items.length).toBeGreaterThan(0);
  for (const item of items) {
    const { pdf, built } = await makePaper({ contract, records: all, calendar, item, owed, photos: [] });
    expect(pdf.pages, item.title).toBeGreaterThan(0);
    expect(JSON.stringify(built.tree), item.title).not.toMatch(/undefined|NaN|\[object/);
  }
});
