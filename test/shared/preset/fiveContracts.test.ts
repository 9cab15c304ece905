/**
 * The presets of the five contracts: all that they owe, against a table of our own and, where it lies beside the
 * checkout, against the facts that were taken down from the contracts' text.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import { addDays, dayNumber, monthOf, weekday, yearOf } from '../../../shared/domain/civilDate.ts';
import { pricedAmount, projectLead } from '../../../shared/domain/contract.ts';
import type { Cadence, Contract, Penalty, Requirement } from '../../../shared/domain/contract.ts';
import { dueDate } from '../../../shared/due/dueDate.ts';
import { contractFromPreset } from '../../../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../../../shared/preset/parsePreset.ts';
import { emptyRecordSet } from '../../../shared/records/types.ts';
import { FIVE_CONTRACTS } from '../../fixtures/contracts/fiveContracts.ts';

const FOLDER = 'templates/contracts';
const PRESETS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length));

function contractOf(id: string, start: string): Contract {
  const parsed = parsePreset(readFileSync(`${FOLDER}/${id}.yaml`, 'utf8'), `${id}.yaml`);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const input = { start, end: null, name: '', number: '', buyer: '', vendor: '', lead: '' };
  return contractFromPreset(parsed.value, input);
}

function papersOf(contract: Contract, requirement: Requirement): number {
  return owedItems(contract, emptyRecordSet(), publishedCalendar()).filter(
    (item) => item.requirement.id === requirement.id,
  ).length;
}

function cadenceWords(cadence: Cadence): string {
  switch (cadence.kind) {
    case 'on-event':
      return `on-event ${cadence.event}`;
    case 'n-per-year':
      return `n-per-year ${cadence.times}`;
    default:
      return 'months' in cadence && cadence.months === 'contract' ? `${cadence.kind} contract` : cadence.kind;
  }
}

function penaltyWords(penalty: Penalty): string {
  const share = penalty.share ?? (penalty.cases.length > 0 ? `${penalty.cases.length} cases` : '-');
  const ends = penalty.terminates
    .map(
      ({ over, count, unit, running }) =>
        `${over ? 'over ' : ''}${count} ${unit}${running ? ' running' : ''}`,
    )
    .join(', ');
  const { id, clause, of, per, cap } = penalty;
  return [id, clause, share, of, per, cap ?? '-', ends || (penalty.terminatesAtCap ? 'at cap' : '-')].join(
    ' | ',
  );
}

describe.each(FIVE_CONTRACTS)('$preset from $start', (owed) => {
  const contract = contractOf(owed.preset, owed.start);

  it('ends its term', () => {
    expect(contract.term.end).toBe(owed.end);
  });

  it('owes every paper of its clauses, as often as they say', () => {
    const rows = contract.requirements.map((requirement) =>
      [
        requirement.id,
        requirement.clause,
        cadenceWords(requirement.cadence),
        papersOf(contract, requirement),
      ].join(' | '),
    );
    expect(rows).toEqual(owed.requirements);
  });

  it('pays its instalments, which are the whole amount', () => {
    expect(contract.payments.map((payment) => payment.amountFen)).toEqual(owed.paymentsFen);
    expect(owed.paymentsFen.reduce((sum, fen) => sum + fen, 0)).toBe(contract.amountFen);
    expect(contract.bond?.amountFen ?? null).toBe(owed.bondFen);
  });

  it('promises its measures', () => {
    const rows = contract.serviceLevels.map(
      ({ id, clause, metric, direction, target, unit }) =>
        `${id} | ${clause} | ${metric} | ${direction} ${target} ${unit}`,
    );
    expect(rows).toEqual(owed.levels);
  });

  it('knows its penalties, contradictions and staff needs', () => {
    expect(contract.penalties.map(penaltyWords)).toEqual(owed.penalties);
    expect(contract.contradictions.map(({ id }) => id)).toEqual(owed.contradictions);
    expect(contract.contradictions.every(({ decision }) => decision === null)).toBe(true);
    expect(
      contract.staffNeeds.map(
        ({ role, count, hours }) => `${role} × ${count}${hours === '' ? '' : `, ${hours}`}`,
      ),
    ).toEqual(owed.staffNeeds);
  });

  it('prices rows that multiply and add up to its amount', () => {
    expect(contract.pricedItems).toHaveLength(owed.pricedRows);
    if (owed.pricedRows === 0) return;
    expect(contract.pricedItems.reduce((sum, item) => sum + pricedAmount(item), 0)).toBe(contract.amountFen);
  });
});

describe.each(PRESETS)('%s is fit for a clerk', (id) => {
  const contract = contractOf(id, '2025-03-31');

  it('has a lead, people, and a decision to take', () => {
    expect(projectLead(contract)).not.toBeNull();
    expect(contract.contradictions.length).toBeGreaterThan(0);
    expect(contract.systems.length).toBeGreaterThan(0);
    expect(contract.userRoles.length).toBeGreaterThan(0);
    expect(contract.goals.length).toBeGreaterThan(0);
  });

  it('asks for a survey where a paper reports on one', () => {
    const reports = contract.requirements.some((entry) => entry.template === 'satisfaction-report');
    if (reports) expect(contract.survey).not.toBeNull();
  });

  it('can say when everything is due', () => {
    const dues = [
      contract.bond?.due ?? null,
      ...contract.payments.flatMap((payment) => [
        payment.due,
        ...payment.conditions.map((entry) => entry.due),
      ]),
    ];
    for (const rule of dues) {
      if (rule)
        expect(dueDate(rule, { period: null, contract, calendar: publishedCalendar() }).known).toBe(true);
    }
    expect(() => owedItems(contract, emptyRecordSet(), publishedCalendar())).not.toThrow();
  });
});

it('a renewal moves the days of the year with the term', () => {
  const dates = (start: string): unknown[] => {
    const contract = contractOf('card-accounts', start);
    return contract.payments.map(
      ({ due }) => due && dueDate(due, { period: null, contract, calendar: publishedCalendar() }),
    );
  };
  const on = (date: string) => ({ known: true, date });
  expect(dates('2024-08-18').slice(1)).toEqual([on('2024-09-30'), on('2024-11-30'), on('2025-06-30')]);
  expect(dates('2025-08-18').slice(1)).toEqual([on('2025-09-30'), on('2025-11-30'), on('2026-06-30')]);
});

interface Deliverable {
  readonly stage: string;
  /** `4.1` is a number to a YAML reader. */
  readonly clause: string | number;
  readonly name: string;
  readonly cadence: string;
  readonly kind?: string;
  readonly copies?: number;
  readonly by?: string;
  readonly signed_by?: readonly string[];
  readonly parts?: readonly string[];
  readonly review?: string;
}

interface Facts {
  readonly id: string;
  readonly kind: string;
  readonly amount: number;
  readonly term: { readonly start: string; readonly end: string };
  readonly payments: readonly { readonly percent: number; readonly amount: number; readonly due?: string }[];
  readonly bond?: { readonly percent: number; readonly amount: number };
  readonly stages: readonly string[];
  readonly deliverables: readonly Deliverable[];
  readonly service_levels: readonly Readonly<Record<string, unknown>>[];
  readonly penalties: readonly Readonly<Record<string, unknown>>[];
  readonly conflicts?: readonly string[];
  readonly priced_items?: { readonly rows: number; readonly sum: number };
}

const FILE = ['../shared', '../../shared']
  .map((folder) => resolve(folder, 'contracts/facts.yaml'))
  .find((path) => existsSync(path));
const FACTS: readonly Facts[] =
  FILE === undefined ? [] : (parse(readFileSync(FILE, 'utf8')) as readonly Facts[]);

/** Entries of the facts that are several papers. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  项目周报和月报: ['项目周报', '项目月报'],
  '巡检报告/值班日志/应急演练和安全测试文档': ['巡检报告', '值班日志', '应急演练文档', '安全测试文档'],
};
/** Names under which the preset keeps a contract's own. */
const METRICS: Readonly<Record<string, string>> = {
  故障解决率: 'resolution-rate',
  上门时间: 'arrival',
  到场: 'arrival',
  MTBF: 'mtbf',
  MTTR: 'mttr',
  系统可用率: 'availability',
  云平台可用性: 'availability',
  IT系统稳定运行率: 'availability',
  系统正常运行率: 'availability',
  应答: 'response',
  响应: 'response',
  解决: 'solution',
  故障定位排除: 'solution',
  严重故障恢复: 'solution',
  严重故障现场解决: 'solution',
  问题解决效率: 'solved-share',
  系统稳定性: 'stability',
  远程协助及邮件响应: 'call-response',
  电话响应: 'call-response',
  客户服务满意度: 'satisfaction',
  IT服务客户满意度: 'satisfaction',
  补换卡配送: 'delivery',
  对账频次: 'weekly-reconciliation',
  日志留存: 'log-retention',
  数据可靠性: 'data-reliability',
  扩容: 'expansion',
  重大IT运行事故: 'incident-count',
  重大IT安全事件: 'security-incident-count',
  计算机终端可用性: 'inspected-share',
  IT服务投诉: 'complaints',
  日常事务完成: 'task-completion',
};

/** `95%`, `2h`, `30min`, `7个工作日`, `每周一次`, 0 as a target is kept: millionths, minutes, pieces. */
function limitOf(value: unknown): number {
  const text = String(value);
  if (text === '每周一次') return 1;
  const figure = Number(/[\d.]+/.exec(text)?.[0]);
  if (text.endsWith('%')) return Math.round(figure * 10_000);
  return text.endsWith('h') ? figure * 60 : figure;
}

/** Papers that a cadence gives over a term, counted apart from the program. */
function countOf(cadence: string, { start, end }: Facts['term']): number | null {
  const days = dayNumber(end) - dayNumber(start) + 1;
  const months = (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start) + 1;
  switch (cadence) {
    case 'once':
    case 'yearly':
    case 'ongoing':
    case 'as-listed':
      return 1;
    case 'daily':
      return days;
    case 'weekly':
      return (
        (dayNumber(addDays(end, 7 - weekday(end))) + 1 - dayNumber(addDays(start, 1 - weekday(start)))) / 7
      );
    case 'monthly':
      return months;
    case '4-per-year':
    case 'quarterly':
      return 4;
    case 'half-yearly':
      return 2;
    case 'on-event':
      return 0;
    default:
      return null;
  }
}

describe.runIf(FACTS.length > 0).each(FACTS.map((facts, index) => ({ facts, index })))(
  'the facts of $facts.id',
  ({ facts, index }) => {
    const owed = FIVE_CONTRACTS[index];
    const contract = contractOf(owed?.preset ?? '', owed?.start ?? '');
    const term = { start: contract.term.start, end: facts.term.end };

    it('are the contract of the preset', () => {
      expect(contract.term.end).toBe(term.end);
      expect(contract.amountFen).toBe(Math.round(facts.amount * 100));
      expect(contract.kind).toBe(facts.kind);
      const stages = contract.stages.map((stage) => stage.name);
      expect(stages).toEqual(expect.arrayContaining([...facts.stages]));
      expect(contract.contradictions.length).toBeGreaterThanOrEqual(facts.conflicts?.length ?? 0);
    });

    it.each(facts.deliverables.flatMap((entry) => namesOf(entry).map((name) => ({ ...entry, name }))))(
      'owe $stage $clause $name',
      (entry) => {
        const stage = contract.stages.find(({ name }) => name === entry.stage);
        const found = contract.requirements.filter(
          ({ name, clause, stage: id }) =>
            name === entry.name && clause === String(entry.clause) && id === (stage?.id ?? ''),
        );
        expect(found).toHaveLength(1);
        const [requirement] = found;
        if (!requirement) return;
        const cadence = CADENCES[entry.name] ?? entry.cadence;
        const count = countOf(cadence, term);
        if (count === null) expect(papersOf(contract, requirement)).toBeGreaterThan(0);
        else expect(papersOf(contract, requirement)).toBe(count);
        if (entry.copies) expect(requirement.copies).toBe(entry.copies);
        if (entry.by) expect(requirement.issuer).toBe(entry.by === '甲方' ? 'buyer' : 'experts');
        if (entry.signed_by) {
          expect(requirement.signers.map(({ role }) => role)).toEqual(
            expect.arrayContaining([...entry.signed_by]),
          );
        }
        expect(requirement.parts.length).toBeGreaterThanOrEqual(entry.parts?.length ?? 0);
        if (entry.review) expect(requirement.review).toEqual({ count: 10, unit: 'days' });
        if (entry.kind === 'photos' || entry.kind === 'media') expect(requirement.form).toBe(entry.kind);
      },
    );

    it('pay', () => {
      expect(contract.payments.map(({ share, amountFen }) => [share, amountFen])).toEqual(
        facts.payments.map(({ percent, amount }) => [percent * 10_000, Math.round(amount * 100)]),
      );
      facts.payments.forEach(({ due }, position) => {
        const rule = contract.payments[position]?.due;
        if (!due) return;
        expect(
          rule && dueDate(rule, { period: null, contract, calendar: publishedCalendar() }),
        ).toMatchObject({
          date: due,
        });
      });
      if (facts.bond) {
        expect(contract.bond).toMatchObject({
          share: facts.bond.percent * 10_000,
          amountFen: Math.round(facts.bond.amount * 100),
        });
        expect(contract.bond?.due).not.toBeNull();
      }
      if (facts.priced_items) expect(contract.pricedItems).toHaveLength(facts.priced_items.rows);
    });

    it.each(facts.service_levels)('promise $metric $scope $severity ($clause)', (entry) => {
      const limit = limitOf(entry['target'] ?? entry['min'] ?? entry['max'] ?? entry['workday']);
      const found = contract.serviceLevels.filter(
        (level) =>
          level.metric === METRICS[String(entry['metric'])] &&
          level.clause === String(entry['clause']) &&
          level.target === limit &&
          (entry['severity'] === undefined || level.severity === entry['severity']) &&
          (entry['scope'] === undefined || level.systems.length > 0),
      );
      expect(found.length).toBeGreaterThan(0);
      const [level] = found;
      if (entry['holiday'] !== undefined) expect(level?.holidayLimit).toBe(limitOf(entry['holiday']));
      if (entry['window'] !== undefined) {
        expect(level?.window).toBe(entry['window'] === '月' ? 'month' : 'year');
      }
      if (entry['within'] !== undefined) expect(level?.withinTarget).toBe(limitOf(entry['within']));
    });

    it.each(facts.penalties)('threaten: $when', (entry) => {
      const rate = String(entry['rate'] ?? '');
      const factors = entry['factors'];
      const share = Math.round(Number(/([\d.]+)%/.exec(rate)?.[1]) * 10_000);
      const per = rate.includes('/日') ? 'day' : rate.includes('/周') ? 'week' : null;
      const found = contract.penalties.filter((penalty) =>
        Array.isArray(factors)
          ? JSON.stringify(penalty.cases.map(({ factor }) => factor)) ===
            JSON.stringify(factors.map((factor) => limitOf(factor)))
          : penalty.share === share && (per === null || penalty.per === per),
      );
      expect(found.length).toBeGreaterThan(0);
      if (entry['may_terminate'] === true || entry['terminate_after'] !== undefined) {
        expect(found.some((penalty) => penalty.terminates.length > 0)).toBe(true);
      }
      if (entry['cap'] !== undefined) {
        expect(found.some((penalty) => penalty.cap === limitOf(String(entry['cap']).slice(3)))).toBe(true);
      }
    });
  },
);

function namesOf(entry: Deliverable): readonly string[] {
  return SEVERAL[entry.name] ?? [entry.name];
}

/** Where one entry is several papers, each has a cadence of its own. */
const CADENCES: Readonly<Record<string, string>> = {
  项目周报: 'weekly',
  项目月报: 'monthly',
  巡检报告: 'on-event',
  应急演练文档: 'on-event',
  值班日志: 'once',
  安全测试文档: 'once',
};
