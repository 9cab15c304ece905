/** Tests (测试) of a span: what each case came to in the end, and what load tests measured. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { LoadTestRecord, RecordSet, TestCaseRecord } from '../../records/types.ts';
import { inSpan } from '../spans.ts';

/** A case with all its runs, the last of which counts. */
export interface TestedCase {
  readonly number: string;
  readonly runs: readonly TestCaseRecord[];
  readonly last: TestCaseRecord;
}

export function runsIn(records: RecordSet, span: DateSpan): TestCaseRecord[] {
  return inSpan(records.testCases, span, (run) => run.date);
}

/** Cases in the order of their first run. */
export function testedIn(records: RecordSet, span: DateSpan): TestedCase[] {
  return [...Map.groupBy(runsIn(records, span), (run) => run.number)].flatMap(([number, runs]) => {
    const last = runs.toSorted((a, b) => order(a.date, b.date) || order(a.round, b.round)).at(-1);
    return last ? [{ number, runs, last }] : [];
  });
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface CaseCount {
  readonly cases: number;
  readonly passed: number;
  readonly failed: number;
}

export function countCases(tested: readonly TestedCase[]): CaseCount {
  const passed = tested.filter(({ last }) => last.verdict === '通过').length;
  return { cases: tested.length, passed, failed: tested.length - passed };
}

/** By scenario, transaction and load, loads rising. */
export function loadTestsIn(records: RecordSet, span: DateSpan): LoadTestRecord[] {
  return inSpan(records.loadTests, span, (test) => test.date);
}

/** Results of one transaction over rising loads; the latest where a load was measured more than once. */
export interface LoadSeries {
  readonly scenario: string;
  readonly transaction: string;
  readonly results: readonly [LoadTestRecord, ...LoadTestRecord[]];
}

export function loadSeries(tests: readonly LoadTestRecord[]): LoadSeries[] {
  const groups = Map.groupBy(tests, ({ scenario, transaction }) => `${scenario}\n${transaction}`);
  return [...groups.values()].flatMap((group) => {
    const byLoad = new Map(
      group.toSorted((a, b) => order(a.date, b.date)).map((test) => [test.threads, test]),
    );
    const [first, ...rest] = [...byLoad.values()].toSorted((a, b) => a.threads - b.threads);
    return first
      ? [{ scenario: first.scenario, transaction: first.transaction, results: [first, ...rest] as const }]
      : [];
  });
}
