/** The sample of each preset: seeded, inside its term, by its own staff, every row as the import would take it. */
import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { contains, dateOfMoment, type CivilDate } from '../../../shared/domain/civilDate.ts';
import type { Contract } from '../../../shared/domain/contract.ts';
import { contractFromPreset } from '../../../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../../../shared/preset/parsePreset.ts';
import { kindDeclaration, recordKind } from '../../../shared/records/kinds/index.ts';
import { rowParser } from '../../../shared/records/parseRow.ts';
import { naturalKey, recordValues } from '../../../shared/records/recordValues.ts';
import { RECORD_KINDS } from '../../../shared/records/types.ts';
import { knownUntil } from '../../../shared/sample/knownUntil.ts';
import { SAMPLED_PRESETS, sampleOf } from '../../../shared/sample/samples.ts';
import { sampleTerm } from '../../../shared/sample/sampleTerm.ts';
import { serviceLevels } from '../../../shared/service-levels/index.ts';

const calendar = publishedCalendar();

function contractOf(preset: string): Contract {
  const file = `templates/contracts/${preset}.yaml`;
  const parsed = parsePreset(readFileSync(file, 'utf8'), file);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { start, end } = sampleOf(preset);
  return contractFromPreset(parsed.value, {
    start,
    end,
    name: '',
    number: '',
    buyer: '',
    vendor: '',
    lead: '',
  });
}

const shipped = SAMPLED_PRESETS.filter((preset) => existsSync(`templates/contracts/${preset}.yaml`));

describe.each(shipped)('%s', (preset) => {
  const contract = contractOf(preset);
  const term = sampleTerm(contract, calendar);
  const { records } = term;
  const after = '2027-12-31';

  it('the same seed gives the same term, another one another', () => {
    expect(sampleTerm(contract, calendar)).toEqual(term);
    expect(sampleTerm(contract, calendar, { seed: 7 }).records.work).not.toEqual(records.work);
  });

  it.each(RECORD_KINDS)('every row of %s is taken as it stands', (id) => {
    const kind = recordKind(id, contract);
    const parse = rowParser(id, contract, after);
    const wrong = records[id].flatMap((record) => {
      const parsed = parse(recordValues(kind, record));
      return isDeepStrictEqual(parsed, { data: record }) ? [] : [{ record, parsed }];
    });
    expect(wrong.slice(0, 2)).toEqual([]);
  });

  it('every record has a key of its own', () => {
    for (const id of RECORD_KINDS) {
      const kind = recordKind(id, contract);
      if (kindDeclaration(id).repeats === 'number') continue;
      const keys = records[id].map((record) => naturalKey(kind, record));
      expect(keys.length - new Set(keys).size, id).toBe(0);
    }
  });

  it('happens inside the term', () => {
    const outside: string[] = [];
    for (const id of RECORD_KINDS) {
      // The register holds what was there before; a deadline or a warranty may lie after the end.
      if (id === 'assets') continue;
      const kind = recordKind(id, contract);
      const dated = kind.fields.filter(
        ({ type, name }) =>
          (type === 'date' || type === 'moment') && !kindDeclaration(id).ahead.includes(name),
      );
      for (const record of records[id]) {
        const values = recordValues(kind, record);
        for (const { name } of dated) {
          const day: CivilDate = dateOfMoment(values[name] ?? '');
          if (day !== '' && !contains(contract.term, day)) outside.push(`${id} ${name} ${day}`);
        }
      }
    }
    expect(outside).toEqual([]);
  });

  it('is the work of the contract’s own people', () => {
    const staff = new Set(contract.staff.map(({ name }) => name));
    const named = [
      ...records.work.map((r) => r.people),
      ...records.incidents.map((r) => r.handler),
      ...records.changes.map((r) => r.implementer),
      ...records.inspections.map((r) => r.inspector),
      ...records.trainings.map((r) => r.trainer),
      ...records.drills.flatMap((r) => [r.leader, r.participants]),
      ...records.backups.map((r) => r.operator),
      ...records.serviceCalls.map((r) => r.handler),
      ...records.reconciliations.flatMap((r) => [r.reconciler, r.reviewer]),
      ...records.inventories.map((r) => r.counter),
      ...records.assessments.map((r) => r.assessor),
      ...records.contentUpdates.map((r) => r.editor),
      ...records.securedEvents.flatMap((r) => [r.leader, r.people]),
      ...records.testCases.map((r) => r.tester),
      ...term.photos.map((photo) => photo.photographer),
    ].flatMap((names) => names.split('、'));
    expect([...new Set(named)].filter((name) => !staff.has(name))).toEqual([]);
  });

  it('adds up: incidents in order, weeks reconciled, counts of what is in the register, budgets kept', () => {
    for (const { outageStart, reportedAt, respondedAt, restoredAt } of records.incidents) {
      const times = [outageStart, reportedAt, respondedAt, restoredAt].filter((time) => time !== '');
      expect(times).toEqual(times.toSorted());
    }
    for (const row of records.reconciliations) {
      const same = row.count === row.statementCount && row.amountFen === row.statementFen;
      expect(same || row.reason !== '', row.start).toBe(true);
      const postage = records.reconciliations.filter(
        ({ start, item }) => start === row.start && item === '配送费',
      );
      const sent = records.deliveries.filter((delivery) => contains(row, delivery.paidOn));
      expect(postage.reduce((sum, { count }) => sum + count, 0)).toBe(sent.length);
    }
    const numbers = new Set(records.assets.map(({ number }) => number));
    expect(
      [...records.inventories, ...records.assessments].filter(({ asset }) => !numbers.has(asset)),
    ).toEqual([]);
    for (const { category, amountFen } of contract.budget) {
      const spent = records.expenses.filter((expense) => expense.category === category);
      expect(spent.reduce((sum, expense) => sum + expense.amountFen, 0)).toBeLessThanOrEqual(amountFen);
    }
    for (const item of contract.pricedItems) {
      const months = records.cloudResources.filter((row) => row.item === item.name);
      expect(months.map(({ month }) => month)).toEqual([...new Set(months.map(({ month }) => month))]);
      expect(months.length).toBeGreaterThan(11);
    }
  });

  it('keeps nearly every measure that the records show', () => {
    const levels = serviceLevels(contract, records, { asOf: after, calendar });
    const missed = levels.filter(({ verdict }) => verdict.startsWith('below'));
    expect(missed.length).toBeLessThanOrEqual(2);
  });

  it('knows on a day only what has happened by then', () => {
    const middle = contract.term.start.replace(/^\d+/, (year) => String(Number(year) + 1)).slice(0, 4);
    const day = `${middle}-01-15`;
    const known = knownUntil(term, contract, day);
    expect(known.records.work.length).toBeGreaterThan(0);
    expect(known.records.work.every((work) => work.date <= day)).toBe(true);
    expect(known.records.cloudResources.every(({ month }) => month < day.slice(0, 7))).toBe(true);
  });
});
