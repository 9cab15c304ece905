/** Papers of a workspace without a single record: each can be made, none claims anything, no page breaks the build. */
import { describe, expect, it } from 'vitest';
import { buildTree, createPdfRenderer } from '../../electron/documents/index.ts';
import { owedItems } from '../../shared/checklist/owedItems.ts';
import { DOCUMENT_KINDS } from '../../shared/facts/index.ts';
import { emptyRecordSet } from '../../shared/records/types.ts';
import { calendar, plainItem, presetContract } from '../shared/facts/material.ts';
import { sources } from './samplePapers.ts';

const full = presetContract();
/** A contract of which nothing but its requirements is known. */
const bare = {
  ...full,
  number: '',
  survey: null,
  budget: [],
  goals: [],
  staff: [],
  serviceLevels: [],
  penalties: [],
  userRoles: [],
};
const renderer = createPdfRenderer(sources);

describe.each([
  ['the preset’s contract', full],
  ['a bare contract', bare],
])('%s', (_name, contract) => {
  const records = emptyRecordSet();
  const owed = owedItems(contract, records, calendar);

  it.each(Object.keys(DOCUMENT_KINDS))('%s', async (id) => {
    const item = owed.find((entry) => entry.requirement.template === id) ?? plainItem(contract, id);
    const kind = DOCUMENT_KINDS[id];
    if (!kind) throw new Error(id);
    const source = { contract, records, calendar, item, owed, photos: [] };
    const parts = Object.fromEntries(
      Object.entries(kind.drafts(source)).map(([part, text]) => [part, { text, confirmed: false }]),
    );
    const built = await buildTree(
      {
        template: id,
        facts: kind.facts(source),
        parts,
        photos: {},
        frame: {
          title: item.requirement.name,
          project: contract.name,
          code: item.code,
          digest: '',
          author: '',
        },
      },
      sources,
    );
    if (!built.ok) throw new Error(built.error.message);
    const pdf = renderer.render(built.value);
    expect(pdf.ok && pdf.value.pages).toBeGreaterThan(0);
    expect(JSON.stringify(built.value.tree)).not.toMatch(/undefined|NaN|\[object/);
  });
});
