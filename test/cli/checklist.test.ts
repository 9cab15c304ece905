/** The slots of a fresh contract 01, as the command line lists them. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonOf, runCli, workFolder } from './runCli.ts';
import { CHECKLIST, NEW } from './shapes.ts';
import type { Row } from './shapes.ts';

const { dir, remove } = workFolder('checklist');
let rows: readonly Row[] = [];
const of = (requirement: string): readonly Row[] => rows.filter((row) => row.requirement === requirement);

beforeAll(async () => {
  const ws = join(dir, '2025 云课堂');
  const made = await runCli(
    dir,
    'new',
    ws,
    '--preset',
    'classroom-platform',
    '--start',
    '2025-09-01',
    '--end',
    '2026-06-30',
    '--json',
  );
  expect(made.code).toBe(0);
  const listed = await runCli(dir, 'checklist', ws, '--json');
  expect(listed.code).toBe(0);
  expect(listed.stderr).toBe('');
  rows = jsonOf(listed, CHECKLIST);
  expect(jsonOf(made, NEW)).toEqual({ dir: ws, items: rows.length });
});
afterAll(remove);

describe('周工作记录单：44 份', () => {
  it('从周一到周日，首尾相接，最后一份只有两天', () => {
    const weeks = of('weekly-log');
    expect(weeks).toHaveLength(44);
    expect(weeks[0]?.period).toMatchObject({ start: '2025-09-01', end: '2025-09-07' });
    expect(weeks.at(-1)?.period).toMatchObject({ start: '2026-06-29', end: '2026-06-30' });
    for (const [index, week] of weeks.entries()) {
      const { start, end } = week.period ?? { start: '', end: '' };
      expect(new Date(`${start}T00:00:00Z`).getUTCDay(), start).toBe(1);
      const before = weeks[index - 1]?.period?.end;
      if (before) expect(daysBetween(before, start), start).toBe(1);
      if (index < 43) expect(daysBetween(start, end), start).toBe(6);
    }
  });

  it('到期日是期末后第二个工作日，节假日顺延', () => {
    const due = (start: string): string | null | undefined =>
      of('weekly-log').find((week) => week.period?.start === start)?.due;
    expect(due('2025-09-01')).toBe('2025-09-09');
    // National Day and Mid-Autumn 2025: days off 1–8 October, so the week to 5 October is due on the 10th.
    expect(due('2025-09-29')).toBe('2025-10-10');
    expect(due('2026-06-29')).toBe('2026-07-02');
  });

  it('条款、签字人、份数', () => {
    for (const week of of('weekly-log')) {
      expect(week).toMatchObject({
        name: '周工作记录单',
        clause: '四.1.2(1)',
        stage: '项目终验',
        cadence: 'weekly',
        copies: 2,
        signers: ['乙方项目负责人'],
        state: 'due',
        stale: false,
      });
    }
  });
});

it('月工作记录单：10 份，按自然月', () => {
  const months = of('monthly-log');
  expect(months.map((month) => month.period?.start)).toEqual([
    ...['09', '10', '11', '12'].map((month) => `2025-${month}-01`),
    ...['01', '02', '03', '04', '05', '06'].map((month) => `2026-${month}-01`),
  ]);
  expect(months.at(-1)?.period?.end).toBe('2026-06-30');
  expect(months[0]).toMatchObject({
    clause: '四.1.1(4)',
    due: '2025-10-14',
    signers: ['乙方项目负责人'],
    copies: 1,
  });
});

it('半年阶段性总结报告单：2 份，从合同起始日起算，后一份不足半年', () => {
  expect(of('half-year-report').map(({ period }) => [period?.start, period?.end])).toEqual([
    ['2025-09-01', '2026-02-28'],
    ['2026-03-01', '2026-06-30'],
  ]);
});

/** Requirement, clause, stage, due, copies. */
const ONCE: readonly (readonly [string, string, string, string, number])[] = [
  ['performance-plan', '四.1.1(1)', '阶段性验收', '2025-12-25', 1],
  ['management-rules', '四.1.1(2)', '阶段性验收', '2025-12-25', 1],
  ['requirements-analysis', '四.1.1(3)', '阶段性验收', '2025-12-25', 1],
  ['stage-summary', '四.1.1(5)', '阶段性验收', '2025-12-25', 1],
  ['stage-photos', '四.1.1(6)', '阶段性验收', '2025-12-25', 1],
  ['stage-technical-docs', '四.1.1(7)', '阶段性验收', '2025-12-25', 1],
  ['stage-test-report', '四.1.1(8)', '阶段性验收', '2025-12-25', 1],
  ['stage-media', '四.1.1(9)', '阶段性验收', '2025-12-25', 1],
  ['stage-usage-report', '四.1.1(10)', '阶段性验收', '2025-12-25', 1],
  ['photos', '四.1.2(3)', '项目终验', '2026-06-08', 2],
  ['technical-docs', '四.1.2(4)', '项目终验', '2026-06-08', 2],
  ['test-report', '四.1.2(5)', '项目终验', '2026-06-08', 2],
  ['media', '四.1.2(6)', '项目终验', '2026-06-08', 2],
  ['usage-report', '四.1.2(7)', '项目终验', '2026-06-08', 2],
  ['satisfaction-report', '四.1.2(8)', '项目终验', '2026-06-08', 2],
  ['service-summary', '四.1.2(9)', '项目终验', '2026-06-08', 2],
  ['sla-letter', '四.1.2(10)', '项目终验', '2026-06-08', 2],
  ['expert-opinion', '四.2', '项目整体验收评审会', '2026-06-23', 1],
  ['acceptance-report', '四.2', '项目整体验收评审会', '2026-06-30', 1],
  ['security-test', '附件3.五', '履行中', '2026-06-08', 1],
  ['duty-log', '附件3.五', '履行中', '2026-06-08', 1],
];

it.each(ONCE)('一次性交付物 %s', (requirement, clause, stage, due, copies) => {
  expect(of(requirement)).toHaveLength(1);
  expect(of(requirement)[0]).toMatchObject({
    clause,
    stage,
    due,
    copies,
    cadence: 'once',
    period: null,
    state: 'due',
  });
});

it('没有别的：周报、月报与记录单同期，其余只在有事时才有', () => {
  expect(of('weekly-report').map((row) => row.period)).toEqual(of('weekly-log').map((row) => row.period));
  expect(of('monthly-report').map((row) => row.period)).toEqual(of('monthly-log').map((row) => row.period));
  expect(rows).toHaveLength(2 * (44 + 10) + 2 + ONCE.length);
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  for (const row of rows) expect(row.copies, row.id).toBeGreaterThanOrEqual(1);
});

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
