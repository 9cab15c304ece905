/**
 * Facts hold only what a paper shows, so a digest over facts and drafts tells exactly when it is out of date.
 * Here the digest is taken over every generated paper of the sample year before and after one edit.
 */
import { describe, expect, it } from 'vitest';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import { canonicalJson } from '../../../shared/domain/canonicalJson.ts';
import { contains } from '../../../shared/domain/civilDate.ts';
import { DOCUMENT_KINDS } from '../../../shared/facts/index.ts';
import type { RecordSet } from '../../../shared/records/types.ts';
import { sampleYear } from '../../../shared/sample/sampleYear.ts';
import { calendar, presetContract } from './material.ts';

const contract = presetContract();
const { records } = sampleYear();
const owed = owedItems(contract, records, calendar).filter((item) => item.requirement.template !== null);

/** Everything a paper is made from, as one text per item. */
function papers(set: RecordSet): ReadonlyMap<string, string> {
  return new Map(
    owed.map((item) => {
      const kind = DOCUMENT_KINDS[item.requirement.template ?? ''];
      if (!kind) throw new Error(`no kind for ${item.id}`);
      const source = { contract, records: set, calendar, item, owed, photos: [] };
      const { values, charts, date } = kind.facts(source);
      return [item.id, canonicalJson({ values, charts, date, drafts: kind.drafts(source) })];
    }),
  );
}

const before = papers(records);

function changedBy(set: RecordSet): string[] {
  return [...papers(set)].filter(([id, text]) => before.get(id) !== text).map(([id]) => id);
}

/** One record of a kind replaced. */
function edited<K extends keyof RecordSet>(
  kind: K,
  index: number,
  change: Partial<RecordSet[K][number]>,
): RecordSet {
  const list = records[kind].map((record, at) => (at === index ? { ...record, ...change } : record));
  return { ...records, [kind]: list };
}

describe('one edited record', () => {
  const step = Math.floor(records.work.length / 12);
  const some = Array.from({ length: 12 }, (_n, index) => index * step);

  it.each(some)('text of work record %i: its weekly and its monthly log, nothing else', (index) => {
    const { date } = records.work[index] ?? { date: '' };
    const expected = owed
      .filter(
        (item) =>
          ['weekly-log', 'monthly-log'].includes(item.requirement.template ?? '') &&
          item.period !== null &&
          contains(item.period, date),
      )
      .map((item) => item.id);
    expect(expected).toHaveLength(2);
    expect(changedBy(edited('work', index, { content: '核对备用电源' })).toSorted()).toEqual(
      expected.toSorted(),
    );
  });

  it('a work record with no effect on print changes nothing', () =>
    expect(changedBy(edited('work', 3, { reference: 'BG-2025-001' }))).toEqual([]));

  it('one answer of the survey: only what shows survey results', () => {
    const sheet = records.survey[0];
    const changed = changedBy(edited('survey', 0, { answers: { ...sheet?.answers, q2: 1 } }));
    expect(changed).toContain('satisfaction-report');
    expect(
      changed.every((id) =>
        ['satisfaction-report', 'service-summary', 'half-year-report:2026-03-01'].includes(id),
      ),
    ).toBe(true);
  });

  it('visits of one month: the papers that cover it, no log', () => {
    const index = records.usage.findIndex((row) => row.month === '2026-04');
    const changed = changedBy(edited('usage', index, { visits: 1 }));
    expect(changed.toSorted()).toEqual(
      ['half-year-report:2026-03-01', 'service-summary', 'usage-report'].toSorted(),
    );
  });

  it('the handler of an incident shows in no paper but as a person in charge of an open one', () =>
    expect(changedBy(edited('incidents', 0, { handler: '韩述安' }))).toEqual([]));

  it('an expense: the summary alone', () =>
    expect(changedBy(edited('expenses', 0, { amountFen: 1 }))).toEqual(['service-summary']));
});
