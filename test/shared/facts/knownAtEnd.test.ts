/** A signed log stays as it is while later weeks bring in their records: it may use only what was known at its end. */
import { describe, expect, it } from 'vitest';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import type { CivilDate } from '../../../shared/domain/civilDate.ts';
import { DOCUMENT_KINDS } from '../../../shared/facts/index.ts';
import type { RecordSet } from '../../../shared/records/types.ts';
import { sampleYear } from '../../../shared/sample/sampleYear.ts';
import { calendar, presetContract } from './material.ts';

const contract = presetContract();
const year = sampleYear().records;

/** The workspace as it stood on the evening of `day`. */
function knownOn(day: CivilDate): RecordSet {
  const past = <T extends { readonly date: CivilDate }>(rows: readonly T[]): T[] =>
    rows.filter(({ date }) => date <= day);
  return {
    ...year,
    work: past(year.work),
    incidents: year.incidents
      .filter(({ reportedAt }) => reportedAt.slice(0, 10) <= day)
      .map((row) => (row.restoredAt.slice(0, 10) <= day ? row : { ...row, restoredAt: '' })),
    changes: year.changes.filter(({ appliedOn }) => appliedOn <= day),
    inspections: past(year.inspections),
    trainings: past(year.trainings),
    drills: past(year.drills),
    backups: past(year.backups),
    usage: year.usage.filter(({ month }) => month <= day.slice(0, 7)),
    expenses: past(year.expenses),
    survey: past(year.survey),
  };
}

describe.each(['weekly-log', 'monthly-log'])('%s', (id) => {
  const kind = DOCUMENT_KINDS[id];
  if (!kind) throw new Error(id);
  const items = owedItems(contract, year, calendar).filter(({ requirement }) => requirement.id === id);
  it.each(items.map((item) => [item.title, item] as const))('%s', (_title, item) => {
    const end = item.period?.end ?? '';
    const made = (records: RecordSet) => {
      const owed = owedItems(contract, records, calendar);
      const source = { contract, records, calendar, owed, item, photos: [] };
      return { facts: kind.facts(source), drafts: kind.drafts(source) };
    };
    expect(made(year)).toEqual(made(knownOn(end)));
  });
});
