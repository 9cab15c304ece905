/** First drafts of 运维管理现状分析及改进建议: what the records show, in figures; reasons beyond them are for a person. */
import type { DateSpan } from '../../../domain/civilDate.ts';
import type { FactSource } from '../../../documents/kind.ts';
import type { ServiceLevelValue } from '../../../service-levels/value.ts';
import { printCount, printMonth, printPercent } from '../../format.ts';
import { incidentsReported } from '../../named/incidents.ts';
import { fails } from '../../named/levels.ts';
import { workIn } from '../../named/work.ts';
import { monthsOf } from '../../spans.ts';
import { levelRows } from '../../tables/levelTable.ts';
import { repeatedCauses } from '../../tables/plans/situationTables.ts';
import { paragraphs, systemLine, termLine } from './lines.ts';

export function draftSituation({ contract, records }: FactSource, span: DateSpan): string {
  const counts = [
    [workIn(records.work, span).length, '项日常工作'],
    [incidentsReported(records.incidents, span).length, '件故障'],
  ] as const;
  const known = counts.filter(([count]) => count > 0).map(([count, what]) => `${printCount(count)}${what}`);
  const whole = span.start === contract.term.start && span.end === contract.term.end;
  return paragraphs([
    `${whole ? '' : '分析所涉期间在服务期内。'}${termLine(contract.term)}`,
    systemLine(contract),
    known.length === 0
      ? ''
      : `本报告依据期间登记的${known.join('、')}以及变更、巡检、备份记录编写，数字均由记录计算。`,
  ]);
}

export function draftIncidentAnalysis({ records }: FactSource, span: DateSpan): string {
  const incidents = incidentsReported(records.incidents, span);
  if (incidents.length === 0) return '';
  return paragraphs([
    trendLine(records.incidents, span),
    systemsLine(incidents),
    causeLine(incidents),
    repeatLine(records.incidents, span),
  ]);
}

interface MonthCount {
  readonly month: string;
  readonly count: number;
}

/** Months with most and fewest, and the later half of whole months against the earlier one. */
function trendLine(all: FactSource['records']['incidents'], span: DateSpan): string {
  const months: MonthCount[] = monthsOf(span).map((month) => ({
    month: month.month,
    count: incidentsReported(all, month).length,
  }));
  const sorted = months.toSorted((a, b) => b.count - a.count);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least || months.length < 2) return '';
  const half = Math.floor(months.length / 2);
  const sum = (list: readonly MonthCount[]): number => list.reduce((total, { count }) => total + count, 0);
  const [early, late] = [sum(months.slice(0, half)), sum(months.slice(-half))];
  const change =
    early === late
      ? `与前${half}个月相同，均为${printCount(late)}件`
      : `${printCount(late)}件，前${half}个月${printCount(early)}件，${late > early ? '多' : '少'}${printCount(Math.abs(late - early))}件`;
  return `趋势：各月中${printMonth(most.month)}最多，为${most.count}件，${printMonth(least.month)}最少，为${least.count}件；后${half}个月${change}。`;
}

function systemsLine(incidents: FactSource['records']['incidents']): string {
  const first = [...Map.groupBy(incidents, ({ system }) => system)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  )[0];
  if (!first || first[0] === '') return '';
  const [system, list] = first;
  return `分布：${system}最多，为${list.length}件，占${printPercent(list.length, incidents.length)}%（${list.length}/${incidents.length}）。`;
}

function causeLine(incidents: FactSource['records']['incidents']): string {
  const parties = [...Map.groupBy(incidents, ({ causeParty }) => causeParty)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([party, list]) => `${party === '待定' ? '原因方待定' : `${party}原因`}${list.length}件`);
  return `原因：${parties.join('、')}。`;
}

function repeatLine(all: FactSource['records']['incidents'], span: DateSpan): string {
  const repeated = repeatedCauses(all, span);
  const total = repeated.reduce((sum, { incidents }) => sum + incidents.length, 0);
  return repeated.length === 0
    ? '重复：登记的原因没有相同的；原因相近而写法不同的，由项目组判断。'
    : `重复：登记原因相同的有${repeated.length}类，共${total}件，见重复发生的故障表；原因相近而写法不同的，由项目组判断。`;
}

export function draftLevelResult(
  { contract }: FactSource,
  values: readonly ServiceLevelValue[],
  span: DateSpan,
): string {
  const rows = levelRows(contract, values, span);
  if (rows.every(({ verdict }) => verdict === 'no-data')) return '';
  const met = rows.filter(({ verdict }) => verdict === 'met').length;
  const failed = rows.filter(({ verdict }) => fails(verdict));
  const silent = rows.length - met - failed.length;
  return [
    `合同约定的${rows.length}项指标中，达到约定值的${met}项，未达到的${failed.length}项`,
    silent === 0 ? '' : `，没有事件或者没有记录可以计算的${silent}项`,
    failed.length === 0
      ? '。'
      : `。未达到的为：${failed.map(({ name, target, actual, counted }) => `${name}（约定${target.replace('\n', '、')}，实际${actual}，计数${counted}）`).join('；')}。`,
  ].join('');
}
