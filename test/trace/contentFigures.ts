/** The promises of content-operations, which several of its papers print. */
import type { DateSpan } from '../../shared/domain/civilDate.ts';
import { availability, longestOfIncidents, verdictsOf } from './levelFigures.ts';
import type { Level } from './levelFigures.ts';
import type { PresetPapers } from './presetPapers.ts';
import { daysOf } from './reportFigures.ts';
import type { TimeLimit } from './timeLimits.ts';
import { between, minutesSql } from './tracing.ts';

const RESPONSE: TimeLimit = {
  name: '咨询和故障响应时间',
  minutes: 15,
  printed: '≤15分钟',
  unit: '分钟',
  until: 'respondedAt',
};
const REMOTE: TimeLimit = {
  name: '严重故障远程恢复时间',
  minutes: 120,
  printed: '≤2小时',
  unit: '小时',
  until: 'restoredAt',
  where: "severity = '紧急' AND arrivedAt = ''",
};
const ON_SITE: TimeLimit = {
  name: '严重故障现场解决时间',
  minutes: 1440,
  printed: '≤24小时',
  unit: '小时',
  until: 'restoredAt',
  where: "severity = '紧急' AND arrivedAt <> ''",
};
const ARRIVAL: TimeLimit = {
  name: '到场时间',
  minutes: 240,
  printed: '≤4小时',
  unit: '小时',
  until: 'arrivedAt',
};

export const CONTENT_LIMITS: readonly TimeLimit[] = [RESPONSE, REMOTE, ON_SITE, ARRIVAL];

/** The seven promises of the contract over a span, all of them made for the whole term. */
export function contentLevels(papers: PresetPapers, span: DateSpan): readonly Level[] {
  const upto = (moment: string): string => `(SELECT upto FROM days WHERE day = substr(${moment}, 1, 10))`;
  return [
    availability(papers, span, {
      name: '系统正常运行率',
      printed: '≥95%',
      tenThousandths: 9500,
      decimals: 1,
      counted: daysOf(papers, span),
      verdicts: verdictsOf(papers, span),
    }),
    longestOfIncidents(papers, span, RESPONSE),
    // Working days from the day after the call to the day on which it was solved.
    longestOfCalls(papers, span, {
      name: '日常事务完成时间',
      printed: '≤1个工作日',
      most: 1,
      took: `${upto('solvedAt')} - ${upto('receivedAt')}`,
      words: "m || '个工作日'",
      where: "solvedAt <> '' AND kind NOT IN ('报修', '投诉', '建议')",
    }),
    longestOfIncidents(papers, span, REMOTE),
    longestOfIncidents(papers, span, ON_SITE),
    longestOfCalls(papers, span, {
      name: '电话响应时间',
      printed: '≤30分钟',
      most: 30,
      took: minutesSql('receivedAt', 'respondedAt'),
      words: "m || '.0分钟'",
      where: "respondedAt <> '' AND channel = '电话'",
    }),
    longestOfIncidents(papers, span, ARRIVAL),
  ];
}

/** The longest time that a call of the span took; the record named is the first that took so long. */
function longestOfCalls(
  papers: PresetPapers,
  span: DateSpan,
  promise: {
    readonly name: string;
    readonly printed: string;
    readonly most: number;
    readonly took: string;
    readonly words: string;
    readonly where: string;
  },
): Level {
  const { met, missed } = verdictsOf(papers, span);
  const [longest] = papers.db.rows(
    `SELECT count(*) OVER () || '件', ${promise.words}, CASE WHEN m <= ${promise.most} THEN '${met}' ELSE '${missed}' END, number
     FROM (SELECT ${promise.took} AS m, number, receivedAt FROM serviceCalls WHERE ${between('receivedAt', span)} AND ${promise.where})
     ORDER BY m DESC, receivedAt, number LIMIT 1`,
  );
  const [count = '0件', time = '—', verdict = '无事件', number] = longest ?? [];
  return {
    cells: [promise.name, promise.printed, count, time, verdict],
    figures: number === undefined ? '' : `最长用时＝${time}`,
    evidence: number === undefined ? [] : [number],
  };
}
