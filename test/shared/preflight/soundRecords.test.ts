/** Registers that look odd and are in order: no finding. */
import { expect, it } from 'vitest';
import type { PreflightDossier } from '../../../shared/preflight/dossier.ts';
import { RULES, runPreflight } from '../../../shared/preflight/index.ts';
import { clean, first, more } from './plant.ts';

function messages(rule: string, dossier: PreflightDossier): string[] {
  const only = RULES.filter(({ id }) => id === rule);
  const { findings, rules } = runPreflight(dossier, only);
  expect(rules[0]?.looked).toBeGreaterThan(0);
  return findings.map(({ message }) => message);
}

it('a duty of the whole day goes on beside a training', () => {
  const dossier = more('work', {
    date: '2026-03-12',
    start: '08:00',
    end: '18:00',
    category: '值班值守',
    content: '值班',
    people: '秦望舒',
  });
  expect(messages('date.twoPlaces', dossier)).toEqual([]);
});

it('the work register tells of the training itself', () => {
  const dossier = more('work', {
    date: '2026-03-12',
    start: '14:00',
    end: '16:00',
    category: '技术支持',
    content: '到松涧小学为管理员讲解直播预约小程序',
    people: '秦望舒',
  });
  expect(messages('date.twoPlaces', dossier)).toEqual([]);
});

it('two faults settled on one way there are one visit', () => {
  const [incident] = clean.records.incidents;
  const visit = { arrivedAt: '2025-09-03 10:00', restoredAt: '2025-09-03 11:00', handler: '秦望舒' };
  const incidents = ['GZ-A', 'GZ-B'].flatMap((number) =>
    incident ? [{ ...incident, ...visit, number }] : [],
  );
  const dossier = { ...clean, records: { ...clean.records, incidents } };
  expect(messages('date.twoPlaces', dossier)).toEqual([]);
});

it('somebody who left and came again was there again', () => {
  const [change] = clean.records.staffChanges;
  if (!change) throw new Error('no change of staff');
  const staffChanges = [
    { ...change, type: '离岗' as const, date: '2025-09-01' },
    { ...change, type: '到岗' as const, date: '2025-09-02' },
  ];
  expect(messages('people.there', { ...clean, records: { ...clean.records, staffChanges } })).toEqual([]);
});

it('a drill without problems needs no remedy', () => {
  expect(messages('complete.drill', first('drills', { problems: '无', improvement: '' }))).toEqual([]);
});

it('numbers made of the day, or of the month and a counter, leave nothing out', () => {
  const [row] = clean.records.inspections;
  if (!row) throw new Error('no inspection');
  const on = (date: string, number: string): typeof row => ({ ...row, date, number });
  const inspections = [
    ...['2025-09-01', '2025-09-02', '2025-09-04', '2025-09-05'].map((day) =>
      on(day, `R${day.replaceAll('-', '')}`),
    ),
    ...[1, 2, 3].map((at) => on('2025-09-10', `M2025090${at}`)),
    ...[1, 2, 3].map((at) => on('2025-10-10', `M2025100${at}`)),
  ];
  expect(messages('complete.numbers', { ...clean, records: { ...clean.records, inspections } })).toEqual([]);
});
