/** Every text that a person has to write is asked for by the heading it stands under, never by its id. */
import { describe, expect, it } from 'vitest';
import { buildTree } from '../../electron/documents/index.ts';
import { owedItems } from '../../shared/checklist/owedItems.ts';
import { partName, partsOf } from '../../shared/domain/partNames.ts';
import { DOCUMENT_KINDS } from '../../shared/facts/index.ts';
import { emptyRecordSet } from '../../shared/records/types.ts';
import { calendar, plainItem, presetContract } from '../shared/facts/material.ts';
import { sources } from './samplePapers.ts';

const contract = presetContract();
const records = emptyRecordSet();
const owed = owedItems(contract, records, calendar);
const MARK = '此处为';

it.each(Object.keys(DOCUMENT_KINDS))('%s', async (id) => {
  const kind = DOCUMENT_KINDS[id];
  if (!kind) throw new Error(id);
  const item = plainItem(contract, id);
  const source = { contract, records, calendar, item, owed, photos: [] };
  const written = Object.keys(kind.drafts(source));
  const parts = Object.fromEntries(
    written.map((part) => [part, { text: `${MARK}${part}`, confirmed: true }] as const),
  );
  const frame = { title: id, project: '', code: '', digest: '', author: '' };
  const built = await buildTree(
    { template: id, facts: kind.facts(source), parts, photos: {}, frame },
    sources,
  );
  if (!built.ok) throw new Error(built.error.message);
  let heading = '';
  const above = new Map<string, string>();
  for (const block of built.value.tree.blocks) {
    if (block.t === 'heading') heading = block.text;
    if (block.t !== 'paragraph') continue;
    const text = block.inlines.map((inline) => (inline.t === 'text' ? inline.text : '')).join('');
    if (text.startsWith(MARK)) above.set(text.slice(MARK.length), heading.replace(/（.*/u, ''));
  }
  expect([...above].toSorted()).toEqual(
    written.map((part) => [part, partName(item.requirement, part)]).toSorted(),
  );
});

describe('the parts of a paper', () => {
  const parts = [{ id: 'next', name: '下阶段计划' }];
  it('are the contract’s, by its names, then those of the document', () =>
    expect(partsOf({ parts, template: 'quarterly-report' }, ['overview', 'next'])).toEqual([
      ...parts,
      { id: 'overview', name: '本期概况' },
    ]));
});
