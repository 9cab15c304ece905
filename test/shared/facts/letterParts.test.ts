/** Letters of a contract that lists its own parts: each is asked for, known ones have a draft, unknown ones stay blank. */
import { describe, expect, it } from 'vitest';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import { DOCUMENT_KINDS } from '../../../shared/facts/index.ts';
import { sampleYear } from '../../../shared/sample/sampleYear.ts';
import { calendar, plainItem, presetContract } from './material.ts';

const contract = presetContract();
const { records } = sampleYear();
const owed = owedItems(contract, records, calendar);

describe.each([
  ['payment-application', 'performed'],
  ['acceptance-application', 'performed'],
  ['completion-application', 'performed'],
  ['acceptance-report', 'performed'],
  ['performance-acceptance', 'performed'],
  ['goals-table', 'summary'],
])('%s', (template, known) => {
  const kind = DOCUMENT_KINDS[template];
  if (!kind) throw new Error(template);
  const made = (parts: readonly { id: string; name: string }[]) => {
    const item = plainItem(contract, template, { template, name: '函件', stage: 'final', parts });
    const source = { contract, records, calendar, item, owed, photos: [] };
    return { drafts: kind.drafts(source), sections: kind.facts(source).values['sections'] };
  };

  it('asks nobody for a text where the contract lists no parts', () => {
    expect(made([]).drafts).toEqual({});
    expect(made([]).sections).toMatchObject([{ id: known, written: false }]);
  });

  it('asks for the parts that the contract lists, in its order', () => {
    const { drafts, sections } = made([
      { id: 'commitments', name: '承诺事项完成情况' },
      { id: known, name: '情况' },
    ]);
    expect(drafts['commitments']).toBe('');
    expect(drafts[known]).not.toBe('');
    expect(sections).toMatchObject([
      { id: 'commitments', name: '承诺事项完成情况', written: true },
      { id: known, name: '情况', written: true },
    ]);
  });
});

it('a part that names the payment is no section', () => {
  const kind = DOCUMENT_KINDS['payment-application'];
  const item = plainItem(contract, 'payment-application', { parts: [{ id: 'second', name: '第二笔' }] });
  const source = { contract, records, calendar, item, owed, photos: [] };
  expect(kind?.drafts(source)).toEqual({});
  expect(kind?.facts(source).values['title']).toBe('payment-application（第二笔）');
});
