/** 52 weeks of the sample contract; the weeks after its end repeat the first ones with shifted dates. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Roots } from '../electron/app/roots.ts';
import type { TreeInput } from '../electron/documents/types.ts';
import { publishedCalendar } from '../shared/calendar/publishedCalendar.ts';
import { owedItems } from '../shared/checklist/owedItems.ts';
import { addDays, contains } from '../shared/domain/civilDate.ts';
import { DOCUMENT_KINDS } from '../shared/facts/index.ts';
import { contractFromPreset } from '../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../shared/preset/parsePreset.ts';
import type { RecordSet } from '../shared/records/types.ts';
import { sampleYear } from '../shared/sample/sampleYear.ts';

const SAMPLE_WEEKS = 44;

export interface WeekRows {
  readonly title: string;
  readonly rows: readonly { date: string; time: string; content: string; result: string; people: string }[];
}

export function weeklyInputs(roots: Roots): { inputs: TreeInput[]; rows: WeekRows[] } {
  const file = join(roots.templates, 'contracts/classroom-platform.yaml');
  const preset = parsePreset(readFileSync(file, 'utf8'), 'classroom-platform.yaml');
  if (!preset.ok) throw new Error(preset.error.message);
  const contract = contractFromPreset(preset.value, {
    start: '2025-09-01',
    end: '2026-08-30',
    name: '',
    number: '',
    buyer: '',
    vendor: '',
    lead: '',
  });
  const records = fiftyTwoWeeks(sampleYear().records);
  const calendar = publishedCalendar();
  const owed = owedItems(contract, records, calendar);
  const kind = DOCUMENT_KINDS['weekly-log'];
  if (!kind) throw new Error('no weekly log');
  const weeks = owed.filter((item) => item.requirement.id === 'weekly-log');
  const inputs = weeks.map((item): TreeInput => {
    const source = { contract, records, calendar, item, owed, photos: [] };
    const drafts = kind.drafts(source);
    return {
      template: 'weekly-log',
      facts: kind.facts(source),
      parts: Object.fromEntries(
        Object.entries(drafts).map(([part, text]) => [part, { text, confirmed: true }]),
      ),
      frame: {
        title: item.requirement.name,
        project: contract.name,
        code: item.code,
        digest: '0'.repeat(64),
        author: contract.vendor.name,
      },
      photos: {},
    };
  });
  const rows = weeks.map((item) => ({
    title: item.period?.label ?? '',
    rows: records.work
      .filter((work) => item.period && contains(item.period, work.date))
      .map(({ date, start, end, content, result, people }) => ({
        date,
        time: `${start}—${end}`,
        content,
        result,
        people,
      })),
  }));
  return { inputs, rows };
}

function fiftyTwoWeeks(records: RecordSet): RecordSet {
  const shift = SAMPLE_WEEKS * 7 - 7;
  const work = records.work.map((record) => ({ ...record, date: addDays(record.date, shift) }));
  return { ...records, work: [...records.work, ...work].filter((record) => record.date <= '2026-08-30') };
}
