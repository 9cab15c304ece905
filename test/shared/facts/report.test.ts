/** Periodic reports: which sections a contract's parts become, the comparison with the period before, other contracts. */
import { describe, expect, it } from 'vitest';
import type { RequiredPart, Severity } from '../../../shared/domain/contract.ts';
import type { FactSource } from '../../../shared/documents/kind.ts';
import { DOCUMENT_KINDS } from '../../../shared/facts/index.ts';
import { comparisonTable, draftComparison } from '../../../shared/facts/report/comparison.ts';
import { neighboursOf, periodWords } from '../../../shared/facts/report/neighbours.ts';
import { sectionsOf } from '../../../shared/facts/report/sections.ts';
import { periodsOf } from '../../../shared/periods/periods.ts';
import type { RecordSet } from '../../../shared/records/types.ts';
import { calendar, incident, plainItem, presetContract, records, usage, work } from './material.ts';

const contract = presetContract();
const MONTHS = { kind: 'monthly', months: 'calendar' } as const;

function monthOf(start: string, set: RecordSet, parts: readonly RequiredPart[] = []): FactSource {
  const period = periodsOf(MONTHS, contract.term, calendar).find((entry) => entry.start === start);
  if (!period) throw new Error(start);
  const item = plainItem(contract, 'monthly-report', { cadence: MONTHS, period, parts });
  return { contract, records: set, calendar, owed: [], item, photos: [] };
}

function part(id: string, name: string): RequiredPart {
  return { id, name };
}

describe('sections', () => {
  const kinds = (names: readonly string[]): string[] =>
    sectionsOf(
      monthOf(
        '2025-10-01',
        records({}),
        names.map((name, index) => part(`p${index}`, name)),
      ),
      { own: '本月', previous: '上月', next: '下月', counter: '个月' },
      [],
    ).map((section) => section.kind);

  it.each([
    ['人员管理', 'organisation'],
    ['故障处理明细', 'incidents'],
    ['服务质量指标完成情况', 'levels'],
    ['日常巡检及维护记录', 'upkeep'],
    ['系统运行状况', 'operation'],
    ['下季度工作计划', 'next'],
    ['需甲方协调解决的问题', 'coordinate'],
    ['存在的问题及改进建议', 'problems'],
    ['应急演练情况', 'training'],
    ['廉政承诺', 'text'],
  ])('%s → %s', (name, kind) => {
    expect(kinds([name])).toEqual([kind]);
  });

  it('shows nothing twice: the second part about the same is for a person to write', () => {
    expect(kinds(['故障处理明细', '故障原因分析'])).toEqual(['incidents', 'text']);
  });

  it('puts changes, inspections and backups under 运行维护记录 unless they have a section of their own', () => {
    expect(kinds(['运行维护记录'])).toEqual(['upkeep']);
    expect(kinds(['运行维护记录', '变更情况'])).toEqual(['work', 'changes']);
  });

  it('adds how it went, what was promised and what comes next to the contract’s parts', () => {
    const report = DOCUMENT_KINDS['monthly-report'];
    const source = monthOf('2025-10-01', records({}), [part('people', '人员管理')]);
    expect(Object.keys(report?.drafts(source) ?? {})).toEqual(['overview', 'people', 'levels', 'next']);
  });
});

describe('comparison with the month before', () => {
  const set = records({
    work: [work('2025-09-08'), work('2025-10-08'), work('2025-10-09')],
    incidents: [
      incident('GZ-1', '2025-09-10 09:00', { restoredAt: '2025-09-10 09:03' }),
      incident('GZ-2', '2025-10-10 09:00', { severity: '紧急' as Severity, restoredAt: '2025-10-10 09:20' }),
    ],
    usage: [usage('2025-09', '教师', { visits: 900 }), usage('2025-10', '教师', { visits: 1200 })],
  });
  const source = monthOf('2025-10-01', set);
  const span = { start: '2025-10-01', end: '2025-10-31' };
  const table = comparisonTable(source, span, neighboursOf(source), periodWords(source));

  it('prints both figures and their difference', () => {
    expect(table['rows']).toContainEqual({ name: '工作记录（项）', now: '2', before: '1', change: '＋1' });
    expect(table['rows']).toContainEqual({ name: '登记故障（件）', now: '1', before: '1', change: '持平' });
    expect(table['rows']).toContainEqual({
      name: '访问量（人次）',
      now: '1,200',
      before: '900',
      change: '＋300',
    });
  });

  it('says the same in a sentence', () => {
    const text = draftComparison(source, span, neighboursOf(source), periodWords(source));
    expect(text).toContain('与上月相比，增加的有工作记录1项、紧急故障1件、访问量300人次');
  });

  it('has nothing to compare the first month with', () => {
    const first = monthOf('2025-09-01', set);
    const own = { start: '2025-09-01', end: '2025-09-30' };
    expect(comparisonTable(first, own, neighboursOf(first), periodWords(first))['compared']).toBe(false);
    expect(draftComparison(first, own, neighboursOf(first), periodWords(first))).not.toContain('上月');
  });

  it('says nothing about a month without records', () => {
    const silent = monthOf('2026-03-01', set);
    const own = { start: '2026-03-01', end: '2026-03-31' };
    expect(draftComparison(silent, own, neighboursOf(silent), periodWords(silent))).toBe('');
  });

  it('gives no visits for a week: they are counted by the month', () => {
    const week = { start: '2025-10-06', end: '2025-10-12' };
    const rows = comparisonTable(
      source,
      week,
      { previous: null, next: null, latest: [] },
      periodWords(source),
    );
    expect(JSON.stringify(rows)).not.toContain('访问量');
  });
});

describe('an incident that outlasts its period', () => {
  const set = records({
    work: [work('2025-09-30')],
    incidents: [incident('GZ-1', '2025-09-30 23:50', { restoredAt: '2025-10-01 00:30' })],
  });

  it('is open in the report of the period in which it was reported', () => {
    const drafts = DOCUMENT_KINDS['monthly-report']?.drafts(monthOf('2025-09-01', set));
    expect(drafts?.['incidents']).toContain('尚未恢复1件：GZ-1');
  });
});
