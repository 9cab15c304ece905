/** 测试报告: what was tested when and by whom, function points, load, speed, and every case. */
import type { FactSource } from '../../documents/kind.ts';
import type { DateSpan } from '../../domain/civilDate.ts';
import { namesOf, printCount, printDate, printPercent, printRatio, printSpanInText } from '../format.ts';
import type { LoadSeries, TestedCase } from '../named/tests.ts';
import { countCases, loadSeries, loadTestsIn, runsIn, testedIn } from '../named/tests.ts';
import type { Chapter } from './chapter.ts';
import { chapter } from './chapter.ts';
import {
  caseTable,
  failureTable,
  loadChart,
  loadMatrix,
  loadTable,
  modulesTested,
  roundTable,
  speedCases,
  topOf,
} from './testTables.ts';

/** Case types that measure time. */
const TIMED = '性能测试';

export function testingChapters(source: FactSource, span: DateSpan): Chapter[] {
  const tested = testedIn(source.records, span);
  const series = loadSeries(loadTestsIn(source.records, span));
  const scenarios = scenariosOf(series);
  const chart = loadChart(series);
  return [
    chapter('scope', '测试概况', { sentences: scopeSentences(source, span) }),
    chapter('functions', '功能点', {
      draft: draftFunctions(tested),
      tables: [modulesTested(tested), roundTable(runsIn(source.records, span)), failureTable(tested)],
    }),
    chapter('load', '系统承载压力', {
      draft: draftLoad(series),
      tables: scenarios.flatMap((scenario) => [
        loadTable(scenario),
        ...(hasLoads(scenario) ? [loadMatrix(scenario, 'P95', ({ p95Ms }) => p95Ms)] : []),
      ]),
      charts: chart ? [chart] : [],
    }),
    chapter('speed', '运行速度', {
      draft: draftSpeed(tested, series),
      tables: [
        ...scenarios.map((scenario) => loadMatrix(scenario, '平均', ({ averageMs }) => averageMs)),
        speedCases(tested.filter(({ last }) => last.type === TIMED)),
      ],
    }),
    chapter('results', '测试结果', { sentences: resultSentences(tested, series) }),
    chapter('cases', '测试用例', { tables: [caseTable(tested)] }),
  ];
}

function hasLoads(scenario: readonly LoadSeries[]): boolean {
  return scenario.some(({ results }) => results.length > 1);
}

function scenariosOf(series: readonly LoadSeries[]): LoadSeries[][] {
  return [...Map.groupBy(series, ({ scenario }) => scenario).values()];
}

function scopeSentences({ records }: FactSource, span: DateSpan): string[] {
  const runs = runsIn(records, span);
  const loads = loadTestsIn(records, span);
  if (runs.length + loads.length === 0) return [`${printSpanInText(span)}，没有登记测试用例和压力测试。`];
  const days = [...runs, ...loads].map(({ date }) => date).toSorted();
  const [first = span.start, last = first] = [days[0], days.at(-1)];
  const testers = [...new Set(runs.flatMap(({ tester }) => namesOf(tester)))];
  const modules = new Set(runs.map(({ module }) => module)).size;
  return [
    `测试自${printSpanInText({ start: first, end: last })}。`,
    runs.length === 0
      ? '没有登记测试用例。'
      : `执行测试用例${printCount(testedIn(records, span).length)}个，分属${printCount(modules)}个模块，共执行${printCount(runs.length)}次` +
        `${testers.length === 0 ? '' : `，测试人员为${testers.join('、')}`}。`,
    loads.length === 0
      ? '没有登记压力测试。'
      : `压力测试${printCount(new Set(loads.map(({ scenario }) => scenario)).size)}个场景，最高${printCount(Math.max(...loads.map(({ threads }) => threads)))}个并发用户。` +
        '百分位数按最近秩法取值：P95是不少于95%的样本都不超过的最小响应时间。',
  ].filter((sentence) => sentence !== '');
}

function draftFunctions(tested: readonly TestedCase[]): string {
  if (tested.length === 0) return '';
  const { cases, passed, failed } = countCases(tested);
  const again = tested.filter(
    ({ runs, last }) => last.verdict === '通过' && runs.some((run) => run.verdict === '不通过'),
  );
  const left = tested.filter(({ last }) => last.verdict === '不通过');
  return (
    `执行用例${printCount(cases)}个，最后一次执行通过${printCount(passed)}个，不通过${printCount(failed)}个，通过率${printPercent(passed, cases)}%。` +
    (again.length === 0 ? '' : `其中${printCount(again.length)}个先不通过，修改后复测通过。`) +
    (left.length === 0 ? '' : `仍不通过的用例：${left.map(({ number }) => number).join('、')}。`)
  );
}

function draftLoad(series: readonly LoadSeries[]): string {
  if (series.length === 0) return '';
  return scenariosOf(series)
    .map((scenario) => {
      const tops = scenario.map(topOf);
      const users = Math.max(...tops.map(({ threads }) => threads));
      const samples = tops.reduce((sum, top) => sum + top.samples, 0);
      const errors = tops.reduce((sum, top) => sum + top.errors, 0);
      const slowest = tops.toSorted((a, b) => b.p95Ms - a.p95Ms)[0];
      return (
        `${scenario[0]?.scenario ?? ''}：最高${printCount(users)}个并发用户下采集样本${printCount(samples)}个，失败${printCount(errors)}个，错误率${printRatio(errors * 100, samples, 2)}%` +
        (slowest ? `；${slowest.transaction}最慢，P95为${printCount(slowest.p95Ms)}毫秒。` : '。')
      );
    })
    .join('\n');
}

function draftSpeed(tested: readonly TestedCase[], series: readonly LoadSeries[]): string {
  const timed = tested.filter(({ last }) => last.type === TIMED);
  const { cases, passed } = countCases(timed);
  const least = series.map(({ results }) => results[0]).toSorted((a, b) => b.averageMs - a.averageMs)[0];
  return [
    least
      ? `各事务在各自最低并发用户数下的平均响应时间不超过${printCount(least.averageMs)}毫秒，最长的是${least.transaction}（${printCount(least.threads)}个并发用户）。`
      : '',
    cases === 0 ? '' : `性能用例${printCount(cases)}个，通过${printCount(passed)}个。`,
  ].join('');
}

/** Counts, and what is still open; the judgement is a person's. */
function resultSentences(tested: readonly TestedCase[], series: readonly LoadSeries[]): string[] {
  const { cases, passed, failed } = countCases(tested);
  const results = series.flatMap((entry) => entry.results);
  const errors = results.reduce((sum, result) => sum + result.errors, 0);
  const samples = results.reduce((sum, result) => sum + result.samples, 0);
  const last = tested
    .map((entry) => entry.last.date)
    .toSorted()
    .at(-1);
  return [
    cases === 0 || last === undefined
      ? ''
      : `截至${printDate(last)}，用例${printCount(cases)}个，通过${printCount(passed)}个，` +
        (failed === 0 ? '没有不通过的用例。' : `不通过${printCount(failed)}个。`),
    samples === 0
      ? ''
      : `压力测试共采集样本${printCount(samples)}个，失败${printCount(errors)}个，错误率${printRatio(errors * 100, samples, 2)}%。`,
  ].filter((sentence) => sentence !== '');
}
