/** Tables and the chart of a test report. Rates name their base; times are milliseconds. */
import type { LoadTestRecord, TestCaseRecord } from '../../records/types.ts';
import { NONE, printCount, printPercent, printRatio, withoutEndMark } from '../format.ts';
import type { LoadSeries, TestedCase } from '../named/tests.ts';
import { countCases } from '../named/tests.ts';
import type { ChapterChart, ChapterTable } from './chapter.ts';

export function modulesTested(tested: readonly TestedCase[]): ChapterTable {
  const row = (name: string, cases: readonly TestedCase[]): string[] => {
    const count = countCases(cases);
    return [
      name,
      printCount(count.cases),
      printCount(count.passed),
      printCount(count.failed),
      printPercent(count.passed, count.cases),
    ];
  };
  return {
    caption: '用例执行汇总',
    cols: 'fr 24:n 24:n 24:n 28:n',
    head: ['模块', '用例', '通过', '不通过', '通过率（%）'],
    rows: [...Map.groupBy(tested, ({ last }) => last.module)].map(([module, cases]) => row(module, cases)),
    total: row('合　计', tested),
    whole: true,
    note: '注：以每个用例最后一次执行的结论计；通过率＝通过÷用例×100%，截取到一位小数。',
  };
}

/** Rounds in the order of their first day; one round alone needs no table. */
export function roundTable(runs: readonly TestCaseRecord[]): ChapterTable {
  const rounds = [...Map.groupBy(runs, ({ round }) => round)];
  return {
    caption: '各轮执行情况',
    cols: 'fr 32:c 32:c 20:n 20:n 20:n',
    head: ['轮次', '开始', '结束', '执行', '通过', '不通过'],
    rows:
      rounds.length < 2
        ? []
        : rounds.map(([round, list]) => {
            const days = list.map(({ date }) => date).toSorted();
            const passed = list.filter(({ verdict }) => verdict === '通过').length;
            return [
              round || NONE,
              days[0] ?? NONE,
              days.at(-1) ?? NONE,
              printCount(list.length),
              printCount(passed),
              printCount(list.length - passed),
            ];
          }),
    note: '',
  };
}

/** Every case that failed at least once, with how it ended. */
export function failureTable(tested: readonly TestedCase[]): ChapterTable {
  return {
    caption: '出现过不通过的用例',
    cols: '28 36 fr 24:c 22:c',
    head: ['编号', '功能点', '实际结果', '日期', '最后结论'],
    rows: tested.flatMap(({ number, runs, last }) =>
      runs
        .filter(({ verdict }) => verdict === '不通过')
        .map((run) => [number, run.feature, withoutEndMark(run.actual) || NONE, run.date, last.verdict]),
    ),
    note: '',
  };
}

/** Each transaction of a scenario at its highest load. */
export function loadTable(scenario: readonly LoadSeries[]): ChapterTable {
  const tops = scenario.map(topOf);
  const loads = new Set(tops.map(({ threads }) => threads));
  const [load] = loads;
  const users = loads.size === 1 && load !== undefined ? `${printCount(load)}个并发用户下` : '各自最高并发下';
  return {
    caption: `${scenario[0]?.scenario ?? ''}：${users}的响应时间`,
    cols: 'fr 17:n 14:n 14:n 14:n 14:n 14:n 15:n 15:n 15:n',
    head: [
      [
        { text: '事务', rowspan: 2 },
        { text: '样本数', rowspan: 2 },
        { text: '响应时间（毫秒）', colspan: 6 },
        { text: '每秒\n事务数', rowspan: 2 },
        { text: '错误率\n（%）', rowspan: 2 },
      ],
      ['平均', '中位', 'P90', 'P95', 'P99', '最大'].map((text) => ({ text })),
    ],
    rows: tops.map((top) => [
      top.transaction,
      printCount(top.samples),
      ...[top.averageMs, top.p50Ms, top.p90Ms, top.p95Ms, top.p99Ms, top.maxMs].map(printCount),
      printRatio(top.throughputMilli, 1000, 1),
      printRatio(top.errors * 100, top.samples, 2),
    ]),
    whole: true,
    note: '注：百分位数按最近秩法取值；错误率＝失败数÷样本数×100%，截取到两位小数。',
  };
}

export function topOf({ results }: LoadSeries): LoadTestRecord {
  return results.at(-1) ?? results[0];
}

/** Loads that fit side by side. */
const MOST_LOADS = 8;

/** One measure of each transaction over all loads. */
export function loadMatrix(
  scenario: readonly LoadSeries[],
  measure: string,
  read: (result: LoadTestRecord) => number,
): ChapterTable {
  const all = [...new Set(scenario.flatMap(({ results }) => results.map(({ threads }) => threads)))].toSorted(
    (a, b) => a - b,
  );
  const loads = all.filter((_load, at) => all.length <= MOST_LOADS || isEvenly(at, all.length));
  return {
    caption: `${scenario[0]?.scenario ?? ''}：各并发用户数下的${measure}响应时间（毫秒）`,
    cols: `fr ${loads.map(() => `${Math.min(22, Math.floor(112 / loads.length))}:n`).join(' ')}`,
    head: ['事务', ...loads.map(printCount)],
    rows: scenario.map(({ transaction, results }) => [
      transaction,
      ...loads.map((load) => {
        const found = results.find(({ threads }) => threads === load);
        return found ? printCount(read(found)) : NONE;
      }),
    ]),
    whole: true,
    note:
      loads.length === all.length
        ? ''
        : `注：共测${printCount(all.length)}级并发，表中列出${printCount(loads.length)}级。`,
  };
}

/** Places spread over the whole, both ends among them. */
function isEvenly(at: number, count: number): boolean {
  for (let place = 0; place < MOST_LOADS; place += 1) {
    if (Math.round((place * (count - 1)) / (MOST_LOADS - 1)) === at) return true;
  }
  return false;
}

/** Loads at which a line can be drawn. */
const LEAST_LOADS = 3;

/** The transaction that is slowest at its highest load, over all loads; null with too few of them. */
export function loadChart(series: readonly LoadSeries[]): ChapterChart | null {
  const slowest = series
    .filter(({ results }) => results.length >= LEAST_LOADS)
    .toSorted((a, b) => topOf(b).p95Ms - topOf(a).p95Ms)[0];
  if (!slowest) return null;
  const values = (read: (result: LoadTestRecord) => number): number[] => slowest.results.map(read);
  return {
    name: 'load',
    caption: `${slowest.transaction}的响应时间与并发用户数`,
    alt: `${slowest.transaction}在各并发用户数下的平均、P95和P99响应时间，数值见上表。`,
    spec: {
      chart: 'load-lines',
      loads: values(({ threads }) => threads),
      loadName: '并发用户数',
      name: '响应时间',
      unit: '毫秒',
      series: [
        { name: 'P99', main: false, values: values(({ p99Ms }) => p99Ms) },
        { name: 'P95', main: true, values: values(({ p95Ms }) => p95Ms) },
        { name: '平均', main: false, values: values(({ averageMs }) => averageMs) },
      ],
    },
  };
}

export function speedCases(timed: readonly TestedCase[]): ChapterTable {
  return {
    caption: '性能用例',
    cols: '28 fr 40 40 17:c',
    head: ['编号', '功能点', '预期结果', '实际结果', '结论'],
    rows: timed.map(({ number, last }) => [
      number,
      last.feature,
      withoutEndMark(last.expected) || NONE,
      withoutEndMark(last.actual) || NONE,
      last.verdict,
    ]),
    note: '',
  };
}

export function caseTable(tested: readonly TestedCase[]): ChapterTable {
  return {
    caption: '测试用例与结论',
    cols: '19 22 fr 33 19:c 13:c',
    head: ['编号', '功能点', '步骤与预期结果', '实际结果', '日期', '结论'],
    rows: tested.map(({ number, last }) => [
      number,
      last.feature,
      [last.precondition, last.steps, last.expected].map(withoutEndMark).filter(Boolean).join('；') || NONE,
      withoutEndMark(last.actual) || NONE,
      last.date,
      last.verdict,
    ]),
    note: '',
  };
}
