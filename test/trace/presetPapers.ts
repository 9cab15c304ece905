/** Papers of a preset's sample term, by requirement and the first day of the period or the event's number. */
import { readFileSync } from 'node:fs';
import { publishedCalendar } from '../../shared/calendar/publishedCalendar.ts';
import { owedItems } from '../../shared/checklist/owedItems.ts';
import type { OwedItem } from '../../shared/domain/checklist.ts';
import type { Contract } from '../../shared/domain/contract.ts';
import type { DocTree } from '../../shared/documents/tree.ts';
import { contractFromPreset } from '../../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../../shared/preset/parsePreset.ts';
import type { RecordSet } from '../../shared/records/types.ts';
import { sampleOf } from '../../shared/sample/samples.ts';
import { sampleTerm } from '../../shared/sample/sampleTerm.ts';
import { makeTree } from '../documents/samplePapers.ts';
import { PaperTrace } from './paperTrace.ts';
import { recordsDb } from './recordsDb.ts';
import type { RecordsDb } from './recordsDb.ts';

export interface PresetPapers {
  readonly contract: Contract;
  readonly records: RecordSet;
  readonly owed: readonly OwedItem[];
  readonly db: RecordsDb;
  readonly tree: (itemId: string) => Promise<DocTree>;
  /** Every paper that a template makes in the term, with its figures still to be compared. */
  readonly all: (template: string) => Promise<readonly { item: OwedItem; trace: PaperTrace }[]>;
}

export function presetPapers(id: string): PresetPapers {
  const file = `templates/contracts/${id}.yaml`;
  const preset = parsePreset(readFileSync(file, 'utf8'), file);
  if (!preset.ok) throw new Error(preset.error.message);
  const { start, end } = sampleOf(id);
  const contract = contractFromPreset(preset.value, {
    start,
    end,
    name: '',
    number: '',
    buyer: '',
    vendor: '',
    lead: '',
  });
  const calendar = publishedCalendar();
  const { records } = sampleTerm(contract, calendar);
  const owed = owedItems(contract, records, calendar);
  const tree = async (itemId: string): Promise<DocTree> => {
    const item = owed.find((entry) => entry.id === itemId);
    if (!item) throw new Error(`no item ${itemId}`);
    return (await makeTree({ contract, records, calendar, owed, item, photos: [] })).tree;
  };
  return {
    contract,
    records,
    owed,
    db: recordsDb(records, contract, calendar),
    tree,
    all: (template) =>
      Promise.all(
        owed
          .filter(({ requirement }) => requirement.template === template)
          .map(async (item) => ({ item, trace: new PaperTrace(await tree(item.id)) })),
      ),
  };
}
