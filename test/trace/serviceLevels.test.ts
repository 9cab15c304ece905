/** Every service level of every preset's sample against plain SQL over the raw records, to the last minute. */
import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '../../shared/calendar/publishedCalendar.ts';
import type { ServiceLevel } from '../../shared/domain/contract.ts';
import { SAMPLED_PRESETS } from '../../shared/sample/samples.ts';
import { serviceLevels } from '../../shared/service-levels/index.ts';
import { levelBySql } from './levelsBySql.ts';
import type { Span } from './levelsBySql.ts';
import { presetPapers } from './presetPapers.ts';
import type { PresetPapers } from './presetPapers.ts';

/** Windows of a measure that have begun, by SQLite's own calendar. */
function windowsOf({ db, contract }: PresetPapers, { window }: ServiceLevel, asOf: string): Span[] {
  const { start, end } = contract.term;
  if (window === 'term') return [{ start, end }];
  const first =
    window === 'month'
      ? `date('${start}', 'start of month')`
      : window === 'quarter'
        ? `date('${start}', 'start of month', '-' || ((strftime('%m', '${start}') - 1) % 3) || ' months')`
        : `'${start}'`;
  const months = { month: 1, quarter: 3, year: 12 }[window];
  return db
    .rows(
      `WITH RECURSIVE windows(w) AS (SELECT ${first} UNION ALL SELECT date(w, '+${months} months') FROM windows WHERE date(w, '+${months} months') <= '${end}')
       SELECT max(w, '${start}'), min(date(w, '+${months} months', '-1 day'), '${end}') FROM windows`,
    )
    .map(([from = '', to = '']) => ({ start: from, end: to }))
    .filter((span) => span.start <= asOf);
}

/** Decimals of the printed value cut off, for upper limits raised. */
function printed(level: ServiceLevel, numerator: number, denominator: number): string {
  const decimals = /\.(\d*?)0*$/.exec((level.target / 10_000).toFixed(4))?.[1]?.length ?? 0;
  const digits = level.unit === '%' ? decimals + 1 : level.unit === 'min' || level.unit === 'h' ? 1 : 0;
  const factor = (level.unit === '%' ? 100n : 1n) * 10n ** BigInt(digits);
  const divisor = BigInt(denominator) * (level.unit === 'h' ? 60n : 1n);
  const value = BigInt(numerator) * factor;
  const cut = level.direction === 'at-most' ? (value + divisor - 1n) / divisor : value / divisor;
  const text = cut.toString().padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

describe.each(SAMPLED_PRESETS)('%s', (preset) => {
  const papers = presetPapers(preset);
  const { contract, records, db } = papers;
  const { start, end } = contract.term;
  const [middle = ''] = db.rows(`SELECT date((julianday('${start}') + julianday('${end}')) / 2)`)[0] ?? [];

  it.each([
    ['in the middle of the term', middle],
    ['at its end', end],
    ['long after it', '2027-12-31'],
  ])('%s', (_, asOf) => {
    const values = serviceLevels(contract, records, { asOf, calendar: publishedCalendar() });
    const expected = contract.serviceLevels.flatMap((level) =>
      windowsOf(papers, level, asOf).map((window) => {
        const found = levelBySql({ db, contract, level, window, asOf });
        return {
          id: level.id,
          ...window,
          ...found,
          value: found.denominator === 0 ? null : printed(level, found.numerator, found.denominator),
        };
      }),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(
      values.map(({ id, window, numerator, denominator, verdict, value }) => ({
        id,
        start: window.start,
        end: window.end,
        numerator,
        denominator,
        verdict,
        value,
      })),
    ).toEqual(expected);
  });
});
