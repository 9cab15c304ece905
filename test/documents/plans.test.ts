/** Plans, rules and analyses of the sample contract, page by page. */
import { owedItems } from '../../shared/checklist/owedItems.ts';
import type { OwedItem } from '../../shared/domain/checklist.ts';
import type { Requirement } from '../../shared/domain/contract.ts';
import { sampleYear } from '../../shared/sample/sampleYear.ts';
import { calendar, plainItem } from '../shared/facts/material.ts';
import { describePaper } from './describePaper.ts';
import { makePaper, sampleContract } from './samplePapers.ts';

const contract = sampleContract();
const { records } = sampleYear();
const owed = owedItems(contract, records, calendar);

/** The contract's own item made by the template of the same name, or one that the preset does not ask for. */
function itemFor(template: string, some: Partial<Requirement>): OwedItem {
  const own = owed.find((item) => item.requirement.id === template);
  if (!own) return plainItem(contract, template, some);
  return { ...own, requirement: { ...own.requirement, form: 'generated', template, ...some } };
}

const PAPERS: readonly (readonly [template: string, why: string, some: Partial<Requirement>])[] = [
  ['performance-plan', 'the nine parts that the contract lists', {}],
  ['management-rules', 'the five parts that the contract lists', {}],
  ['requirements-analysis', 'the five parts that the contract lists', {}],
];

for (const [template, why, some] of PAPERS)
  describePaper(template, why, () =>
    makePaper({ contract, records, calendar, owed, item: itemFor(template, some), photos: [] }),
  );
