/** 服务质量指标 as the reports print them, worked out by SQL: the table, how each value came about, what was missed. */
import type { DateSpan } from '../../shared/domain/civilDate.ts';
import type { PaperTrace } from './paperTrace.ts';
import type { PresetPapers } from './presetPapers.ts';
import { downSql, minutesOf, upSql } from './reportFigures.ts';
import { timeSql, tookSql } from './timeLimits.ts';
import type { TimeLimit } from './timeLimits.ts';
import { between, one } from './tracing.ts';

export interface Level {
  /** 指标、约定目标、计数、实际、结论. */
  readonly cells: readonly string[];
  /** The fraction in figures, or the longest time; '' without a value. */
  readonly figures: string;
  /** Numbers of the records that it rests on. */
  readonly evidence: readonly string[];
}

/** What a verdict is called: a measure promised for the whole term is only told of in a part of it. */
export function verdictsOf(
  { contract: { term } }: PresetPapers,
  span: DateSpan,
): { readonly met: string; readonly missed: string } {
  return span.start === term.start && span.end === term.end
    ? { met: '达标', missed: '未达目标' }
    : { met: '本期达到', missed: '本期未达' };
}

/** The longest time that an incident of the span took. */
export function longestOfIncidents(papers: PresetPapers, span: DateSpan, limit: TimeLimit): Level {
  const { met, missed } = verdictsOf(papers, span);
  const inSpan = `${between('reportedAt', span)} AND ${limit.where ?? '1'}`;
  const cells = one(
    papers,
    `SELECT '${limit.name}', '${limit.printed}', count(m) || '件', CASE WHEN count(m) = 0 THEN '—' ELSE ${timeSql('max(m)', limit.unit)} END,
       CASE WHEN count(m) = 0 THEN '无事件' WHEN max(m) <= ${limit.minutes} THEN '${met}' ELSE '${missed}' END
     FROM (SELECT ${tookSql(limit)} AS m FROM incidents WHERE ${inSpan})`,
  );
  return {
    cells,
    figures: cells[3] === '—' ? '' : `最长用时＝${cells[3]}`,
    evidence: papers.db
      .rows(
        `SELECT number FROM incidents WHERE ${limit.until} <> '' AND ${inSpan} ORDER BY reportedAt, number`,
      )
      .flat(),
  };
}

/** The share of a span in which the system ran; `counted` is `31天` or `1个月`, `tenThousandths` the least share. */
export function availability(
  papers: PresetPapers,
  span: DateSpan,
  promise: {
    readonly name: string;
    readonly printed: string;
    readonly tenThousandths: number;
    readonly decimals: number;
    readonly counted: string;
    /** Incidents of the systems that it is promised for, as a condition in SQL; all without it. */
    readonly where?: string;
    readonly verdicts: { readonly met: string; readonly missed: string };
  },
): Level {
  const where = promise.where ?? '1';
  const [whole, down] = [minutesOf(span), downSql(span, where)];
  const { met, missed } = promise.verdicts;
  const [minutes, lost, rate = '', verdict = ''] = one(
    papers,
    `SELECT ${whole}, ${down}, ${upSql(span, promise.decimals, where)} || '%',
       CASE WHEN (${whole} - ${down}) * 10000 >= ${whole} * ${promise.tenThousandths} THEN '${met}' ELSE '${missed}' END`,
  );
  return {
    cells: [promise.name, promise.printed, promise.counted, rate, verdict],
    figures: `（${minutes}－${lost}）÷${minutes}×100%＝${rate}`,
    evidence: papers.db
      .rows(
        `SELECT number FROM incidents WHERE outage AND ${between('outageStart', span)} AND ${where} ORDER BY reportedAt`,
      )
      .flat(),
  };
}

/** The table of measures, the workings of those with a value, the verdicts counted, those that were missed. */
export function checkLevels(trace: PaperTrace, levels: readonly Level[]): void {
  trace.table(
    '服务质量指标约定值',
    levels.map(({ cells }) => cells),
  );
  trace.table(
    '服务质量指标的计算',
    levels
      .filter(({ figures }) => figures !== '')
      .map(({ cells: [name = ''], figures, evidence }) => [name, figures, firstFour(evidence)]),
  );
  trace.says('超过4条的列前4条和总数');
  const counted = (verdict: string): number => levels.filter(({ cells }) => cells[4] === verdict).length;
  trace.says(
    `合同约定指标${levels.length}项：${(
      [
        ['达标', '达标'],
        ['未达目标', '未达目标'],
        ['本期达到', '本期达到约定值（期满评定）'],
        ['本期未达', '本期未达约定值（期满评定）'],
        ['无事件', '没有发生应计事件'],
        ['无数据', '没有可供计算的记录'],
      ] as const
    )
      .filter(([verdict]) => counted(verdict) > 0)
      .map(([verdict, words]) => `${words}${counted(verdict)}项`)
      .join('，')}。`,
  );
  for (const { cells } of levels)
    if (cells[4] === '本期未达' || cells[4] === '未达目标')
      trace.says(
        `${cells[0]}${cells[4]}${cells[4] === '本期未达' ? '目标' : ''}：约定${cells[1]}，实际${cells[3]}（${cells[2]}）`,
      );
}

function firstFour(evidence: readonly string[]): string {
  if (evidence.length === 0) return '—';
  return `${evidence.slice(0, 4).join('、')}${evidence.length > 4 ? `等${evidence.length}条` : ''}`;
}
