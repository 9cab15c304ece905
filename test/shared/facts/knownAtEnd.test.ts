/** A signed log stays as it is while later weeks bring in their records: it may use only what was known at its end. */
import { describe, expect, it } from 'vitest';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import type { CivilDate } from '../../../shared/domain/civilDate.ts';
import type { Cadence } from '../../../shared/domain/contract.ts';
import type { OwedItem } from '../../../shared/domain/checklist.ts';
import { DOCUMENT_KINDS } from '../../../shared/facts/index.ts';
import { periodsOf } from '../../../shared/periods/periods.ts';
import type { RecordSet } from '../../../shared/records/types.ts';
import { sampleYear } from '../../../shared/sample/sampleYear.ts';
import { calendar, plainItem, presetContract } from './material.ts';

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

function expectKnownAtEnd(id: string, item: OwedItem): void {
  const kind = DOCUMENT_KINDS[id];
  if (!kind) throw new Error(id);
  const made = (records: RecordSet) => {
    const owed = owedItems(contract, records, calendar);
    const source = { contract, records, calendar, owed, item, photos: [] };
    return { facts: kind.facts(source), drafts: kind.drafts(source) };
  };
  expect(made(year)).toEqual(made(knownOn(item.period?.end ?? '')));
}

describe.each(['weekly-log', 'monthly-log'])('%s', (id) => {
  const items = owedItems(contract, year, calendar).filter(({ requirement }) => requirement.id === id);
  it.each(items.map((item) => [item.title, item] as const))('%s', (_title, item) => {
    expectKnownAtEnd(id, item);
  });
});

const DAYS: Cadence = { kind: 'daily', days: 'all' };
const MONTHS: Cadence = { kind: 'monthly', months: 'calendar' };
const QUARTERS: Cadence = { kind: 'quarterly', months: 'contract' };

describe.each<readonly [id: string, cadence: Cadence]>([
  ['daily-log', DAYS],
  ['weekly-report', { kind: 'weekly' }],
  ['monthly-report', MONTHS],
  ['quarterly-report', QUARTERS],
  ['half-year-brief', { kind: 'half-yearly', months: 'contract' }],
  ['yearly-report', { kind: 'yearly', months: 'calendar' }],
  ['inspection-report', MONTHS],
  ['incident-report', { kind: 'weekly' }],
  ['change-record', MONTHS],
  ['backup-record', QUARTERS],
  ['training-record', { kind: 'n-per-year', times: 4 }],
  ['drill-record', QUARTERS],
])('%s', (id, cadence) => {
  // Days and weeks of one month serve: it holds an outage, a change across midnight and a request.
  const periods = periodsOf(cadence, contract.term, calendar).filter(
    ({ start, end }) => cadence.kind !== 'daily' || (start >= '2025-11-03' && end <= '2025-11-12'),
  );
  it.each(periods.map((period) => [period.label, period] as const))('%s', (_label, period) => {
    expectKnownAtEnd(id, plainItem(contract, id, { cadence, period }));
  });
});
