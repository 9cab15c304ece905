/** The working of a value: terms that make up its fraction, and the records behind each. */
import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { explainLevel, explainLevels, serviceLevels } from '../../../shared/service-levels/index.ts';
import { sampleYear } from '../../../shared/sample/sampleYear.ts';
import { sampleContract } from '../sample/sampleContract.ts';

const contract = sampleContract();
const { records } = sampleYear();
const reckoning = { asOf: '2026-07-10', calendar: publishedCalendar() };
const values = serviceLevels(contract, records, reckoning);

describe('every value of the sample', () => {
  it.each(values.map((value) => [`${value.id} ${value.window.start}`, value] as const))('%s', (_, value) => {
    const found = explainLevel(contract, records, reckoning, {
      id: value.id,
      scope: value.scope,
      start: value.window.start,
    });
    if (!found) throw new Error('no working');
    const { terms, missed } = found;
    expect(found.value).toEqual(value);
    expect(value.evidence).toEqual(expect.arrayContaining(missed.map(({ number }) => number)));
    expect(terms.map(({ records: _records, recordUnit: _unit, ...term }) => term)).toEqual(value.working);
    const sum = (factor: 'inNumerator' | 'inDenominator'): number =>
      value.working.reduce((total, term) => total + term[factor] * term.amount, 0);
    const divided = value.working.some(({ inDenominator }) => inDenominator !== 0);
    expect([sum('inNumerator'), divided ? sum('inDenominator') : value.denominator]).toEqual([
      value.numerator,
      value.denominator,
    ]);
    for (const term of terms) {
      expect(term.records).toHaveLength(term.count);
      for (const { number, from, to } of term.records) {
        expect(number).not.toBe('');
        expect(to === '' || from <= to).toBe(true);
      }
    }
  });
});

it('names the outages of a month with the interval of each', () => {
  const failed = values.find(({ id, working }) => id === 'availability' && (working[1]?.amount ?? 0) > 0);
  if (!failed) throw new Error('no month with an outage');
  const [total, down] =
    explainLevel(contract, records, reckoning, {
      id: 'availability',
      scope: '系统整体',
      start: failed.window.start,
    })?.terms ?? [];
  expect([total?.name, total?.amount, down?.name]).toEqual(['总时间', failed.denominator, '停机时间']);
  const own = records.incidents.filter(({ number }) => failed.evidence.includes(number));
  expect(down?.records.map(({ number, from, to }) => [number, from, to])).toEqual(
    own.map(({ number, outageStart, restoredAt }) => [number, outageStart, restoredAt]),
  );
});

it('explains all values as it explains each', () => {
  const all = explainLevels(contract, records, reckoning);
  expect(all.map(({ value }) => value)).toEqual(values);
  for (const { value, terms, missed } of all)
    expect(
      explainLevel(contract, records, reckoning, {
        id: value.id,
        scope: value.scope,
        start: value.window.start,
      }),
    ).toEqual({ value, terms, missed });
});

it('has no working for a measure or a window that is not there', () => {
  expect(
    explainLevel(contract, records, reckoning, { id: 'none', scope: '系统整体', start: '2025-09-01' }),
  ).toBeNull();
  expect(
    explainLevel(contract, records, reckoning, { id: 'mtbf', scope: '系统整体', start: '2025-09-02' }),
  ).toBeNull();
});
