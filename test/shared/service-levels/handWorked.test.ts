/** Cases worked by hand (test/fixtures/service-levels/*.yaml, the arithmetic beside each) against the engine. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { presetSchema } from '../../../shared/preset/schema.ts';
import { emptyRecordSet } from '../../../shared/records/types.ts';
import type { RecordSet } from '../../../shared/records/types.ts';
import { serviceLevels } from '../../../shared/service-levels/index.ts';
import type { ServiceLevelValue } from '../../../shared/service-levels/value.ts';
import { sampleContract } from '../sample/sampleContract.ts';
import { caseRecords } from './caseRecords.ts';
import type { HandCase } from './caseRecords.ts';

function valuesOf(entry: HandCase): readonly ServiceLevelValue[] {
  const [start = '2025-09-01', end = '2025-09-30'] = entry.term ?? [];
  const levels = presetSchema.shape.serviceLevels.parse([
    { id: 'level', clause: '一', name: '指标', formula: '见例', ...entry.level },
  ]);
  const contract = {
    ...sampleContract(),
    term: { start, end },
    systems: ['甲系统', '乙系统', '丙系统'],
    serviceLevels: levels,
  };
  const records: RecordSet = { ...emptyRecordSet(), ...caseRecords(entry, { start, end }) };
  return serviceLevels(contract, records, { asOf: entry.asOf ?? end, calendar: publishedCalendar() });
}

function printed({ value, numerator, denominator, verdict }: ServiceLevelValue): string {
  return value === null ? `- ${verdict}` : `${numerator}/${denominator} ${value} ${verdict}`;
}

const FILES = ['availability', 'times'];

describe.each(FILES)('%s', (file) => {
  const cases = parse(readFileSync(`test/fixtures/service-levels/${file}.yaml`, 'utf8'), {
    merge: true,
  }) as HandCase[];

  it('has no name twice', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  it.each(cases.map((entry) => [entry.name, entry] as const))('%s', (_, entry) => {
    const values = valuesOf(entry);
    expect(values.map(printed)).toEqual(entry.expect);
    const amounts = new Map(values[0]?.working.map(({ name, amount }) => [name, amount]));
    for (const [name, amount] of Object.entries(entry.terms ?? {}))
      expect([name, amounts.get(name)]).toEqual([name, amount]);
  });
});
