/** Written parts of the papers and the parts that the contract requires speak of the same. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import { DOCUMENT_KINDS } from '../../../shared/facts/index.ts';
import { calendar, presetContract, records } from './material.ts';

const contract = presetContract();
const owed = owedItems(contract, records({}), calendar);
const generated = contract.requirements.filter((requirement) => requirement.template !== null);

/** Required parts that tables of the template answer, without a text to be written. */
const COMPUTED: Readonly<Record<string, readonly string[]>> = {
  'weekly-log': ['work', 'solved', 'coordinate'],
  'monthly-log': ['work', 'solved', 'coordinate'],
  'usage-report': ['by-role', 'by-period'],
};

describe.each(generated.map((requirement) => [requirement.id, requirement] as const))(
  '%s',
  (_id, requirement) => {
    const item = owed.find((entry) => entry.requirement.id === requirement.id);
    const kind = DOCUMENT_KINDS[requirement.template ?? ''];
    if (!item || !kind) throw new Error(`no kind ${requirement.template ?? ''}`);
    const written = Object.keys(
      kind.drafts({ contract, records: records({}), calendar, item, owed, photos: [] }),
    );

    it('every required part is written or computed', () =>
      expect([...written, ...(COMPUTED[kind.id] ?? [])].toSorted()).toEqual(
        requirement.parts.map((part) => part.id).toSorted(),
      ));

    it('the template shows each written part once', () => {
      const html = readFileSync(`templates/documents/${kind.id}/template.html`, 'utf8');
      const shown = [...html.matchAll(/<part id="([^"]+)">/g)].map((match) => match[1] ?? '');
      expect(shown.toSorted()).toEqual(written.toSorted());
    });
  },
);
