/** Written parts of the papers and the parts that the contracts require speak of the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildTree } from '../../../electron/documents/index.ts';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import type { Contract, Requirement } from '../../../shared/domain/contract.ts';
import type { Block } from '../../../shared/documents/tree.ts';
import { DOCUMENT_KINDS } from '../../../shared/facts/index.ts';
import { contractFromPreset } from '../../../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../../../shared/preset/parsePreset.ts';
import { sources } from '../../documents/samplePapers.ts';
import { calendar, plainItem, records } from './material.ts';

const FOLDER = 'templates/contracts';
const MARK = '此处为：';

/** Required parts that tables of the template answer, without a text to be written. */
const COMPUTED: Readonly<Record<string, readonly string[]>> = {
  'weekly-log': ['work', 'solved', 'coordinate'],
  'monthly-log': ['work', 'solved', 'coordinate'],
  'usage-report': ['by-role', 'by-period'],
  'weekly-report': ['work', 'incidents'],
  compilation: ['plan', 'logs', 'incidents', 'others'],
};

function contractOf(file: string): Contract {
  const preset = parsePreset(readFileSync(`${FOLDER}/${file}`, 'utf8'), file);
  if (!preset.ok) throw new Error(preset.error.message);
  return contractFromPreset(preset.value, {
    start: '2025-09-01',
    end: null,
    name: '',
    number: '',
    buyer: '',
    vendor: '',
    lead: '',
  });
}

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const contract = contractOf(file);
  const owed = owedItems(contract, records({}), calendar);
  const made = contract.requirements.filter(({ template }) => template !== null);

  it.each(made.map((requirement) => [requirement.id, requirement] as const))(
    '%s',
    async (_id, requirement) => {
      const { written, marks, headings } = await printed(requirement);
      const { parts, template } = requirement;
      expect(marks.toSorted(), 'each written part is shown once').toEqual(written.toSorted());
      // A log of a day is computed throughout, under the contract's own headings.
      const left = parts
        .filter(({ id, name }) => !written.includes(id) && !headings.includes(name))
        .map(({ id }) => id);
      expect(left, 'every required part is written or computed').toEqual(
        left.filter((id) => COMPUTED[template ?? '']?.includes(id)),
      );
    },
  );

  async function printed(
    requirement: Requirement,
  ): Promise<{ written: string[]; marks: string[]; headings: string[] }> {
    const kind = DOCUMENT_KINDS[requirement.template ?? ''];
    if (!kind) throw new Error(`no kind ${requirement.template ?? ''}`);
    const item =
      owed.find((entry) => entry.requirement.id === requirement.id) ??
      plainItem(contract, kind.id, requirement);
    const source = { contract, records: records({}), calendar, item, owed, photos: [] };
    const written = Object.keys(kind.drafts(source));
    const parts = Object.fromEntries(
      written.map((part) => [part, { text: `${MARK}${part}`, confirmed: true }] as const),
    );
    const frame = { title: requirement.name, project: '', code: '', digest: '', author: '' };
    const built = await buildTree(
      { template: kind.id, facts: kind.facts(source), parts, photos: {}, frame },
      sources,
    );
    if (!built.ok) throw new Error(built.error.message);
    const { blocks } = built.value.tree;
    const headings = blocks.flatMap((block) => (block.t === 'heading' ? [block.text] : []));
    return { written, marks: blocks.flatMap(marksIn), headings };
  }
});

function marksIn(block: Block): string[] {
  if (block.t !== 'paragraph') return [];
  const text = block.inlines.map((inline) => (inline.t === 'text' ? inline.text : '')).join('');
  return text.startsWith(MARK) ? [text.slice(MARK.length)] : [];
}
