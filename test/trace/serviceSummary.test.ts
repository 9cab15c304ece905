/** Every figure of the summaries over the whole term of cloud-lease and of general, worked out again by SQL. */
import { describe, expect, it } from 'vitest';
import { CLOUD_DECIMALS, cloudLevels } from './cloudFigures.ts';
import { GENERAL_DECIMALS, generalLevels } from './generalFigures.ts';
import type { Level } from './levelFigures.ts';
import { presetPapers } from './presetPapers.ts';
import type { PresetPapers } from './presetPapers.ts';
import { percentSql } from './recordsDb.ts';
import { downSql, upSql } from './reportFigures.ts';
import { checkCareMonths, checkIncidentMonths, monthsOf } from './reportMonths.ts';
import { saysAvailability, saysNextWorkday } from './reportPieces.ts';
import type { Report } from './reportPieces.ts';
import { checkTeam, saysCare, saysIncidents, saysLongest, saysOutages, saysWork } from './reportWork.ts';
import {
  checkBudget,
  checkDrills,
  checkTrainings,
  points,
  saysEffect,
  saysProblems,
} from './summaryResults.ts';
import type { Spent } from './summaryResults.ts';
import { checkResources, checkVisits, saysRoleFigure, saysUsers } from './summaryUsage.ts';
import { dateSql, daySql, minutesSql, one, saysFrame, valueOf } from './tracing.ts';

async function summaryOf(papers: PresetPapers): Promise<Report> {
  const all = await papers.all('service-summary');
  expect(all).toHaveLength(1);
  const [paper] = all;
  if (!paper) throw new Error('no summary');
  saysFrame(papers, paper, { coded: false });
  return { papers, trace: paper.trace, span: papers.contract.term };
}

/** The parts that both contracts ask for, all but the goals. */
function checkSummary(
  report: Report,
  promise: { readonly decimals: number; readonly promised: string; readonly levels: readonly Level[] },
): Spent {
  const { papers, trace, span } = report;
  const value = (sql: string): string => valueOf(papers, sql);
  const lastDay = span.start.slice(0, 4) === span.end.slice(0, 4) ? daySql : dateSql;
  trace.says(`${value(dateSql(`'${span.start}'`))}—${value(lastDay(`'${span.end}'`))}`);
  saysNextWorkday(report);
  checkTeam(report);
  saysWork(report);
  saysAvailability(report, promise);
  const quiet = 'NOT EXISTS (SELECT 1 FROM incidents WHERE outage AND substr(outageStart, 1, 7) = m)';
  trace.says(
    value(`count(*) || '个月中，' || sum(${quiet}) || '个月没有停机。' FROM ${monthsOf(report).months}`),
  );
  saysIncidents(report);
  saysLongest(report);
  saysOutages(report);
  saysCare(report);
  trace.says('÷总时间×100%');
  checkIncidentMonths(report, promise.decimals);
  checkCareMonths(report);
  trace.table(
    '服务质量指标约定值',
    promise.levels.map(({ cells }) => cells),
  );
  saysUsers(report);
  saysRoleFigure(report);
  checkVisits(report);
  checkResources(report);
  saysEffect(report);
  checkTrainings(report);
  saysProblems(report);
  checkDrills(report);
  return checkBudget(report);
}

describe('cloud-lease', () => {
  const papers = presetPapers('cloud-lease');

  it('服务总结报告: the whole term', async () => {
    const report = await summaryOf(papers);
    const { trace, span } = report;
    const { share, slips } = checkSummary(report, {
      decimals: CLOUD_DECIMALS,
      promised: '不低于99.99%',
      levels: cloudLevels(papers, span),
    });
    const value = (sql: string): string => valueOf(papers, sql);
    const rate = value(upSql(span, CLOUD_DECIMALS));
    const [incidents, solved = '', solvedShare = ''] = one(
      papers,
      `SELECT count(*), sum(restoredAt <> ''), ${percentSql("sum(restoredAt <> '')", 'count(*)')} FROM incidents`,
    );
    const drills = Number(value('count(*) FROM drills'));
    trace.table('绩效目标完成情况', [
      ['产出数量', '运维服务月报', '每月1份', '—', '—', '—'],
      ['应急演练次数', '不少于1次', `${drills}次`, '演练记录', `高${drills - 1}次`],
      [
        '产出质量',
        '云平台可用性',
        '不低于99.99%',
        `${rate}%`,
        `故障记录，停机${value(downSql(span))}分钟`,
        points(rate, 99.99, 3),
      ],
      [
        '故障解决率',
        '不低于95%',
        `${solvedShare}%`,
        `故障记录${solved}/${incidents}件`,
        points(solvedShare, 95, 1),
      ],
      ['产出成本', '预算执行率', '不超过100%', `${share}%`, `支出凭证${slips}笔`, points(share, 100, 1)],
    ]);
    trace.says(`绩效指标共${papers.contract.goals.length}项，按记录可以比较的4项，其中达到4项。`);
    const longest = value(`max(${minutesSql('reportedAt', 'restoredAt')}) FROM incidents`);
    trace.says(`故障定位排除时间未达到目标值：约定≤30分钟，实际${longest}.0分钟。`);
    expect(trace.left()).toEqual([]);
  });
});

describe('general', () => {
  const papers = presetPapers('general');

  it('运行维护服务总结报告: the whole term', async () => {
    const report = await summaryOf(papers);
    const { trace, span } = report;
    const { share, slips } = checkSummary(report, {
      decimals: GENERAL_DECIMALS,
      promised: '每月不低于95%',
      levels: generalLevels(papers, span),
    });
    const rate = valueOf(papers, upSql(span, GENERAL_DECIMALS));
    trace.table('绩效目标完成情况', [
      [
        '产出质量',
        '系统可用率',
        '不低于95%',
        `${rate}%`,
        `故障记录，停机${valueOf(papers, downSql(span))}分钟`,
        points(rate, 95, GENERAL_DECIMALS),
      ],
      ['产出成本', '预算执行率', '不超过100%', `${share}%`, `支出凭证${slips}笔`, points(share, 100, 1)],
    ]);
    trace.says(`绩效指标共${papers.contract.goals.length}项，按记录可以比较的2项，其中达到2项。`);
    trace.says(
      valueOf(papers, `'统计期内紧急故障' || count(*) || '件' FROM incidents WHERE severity = '紧急'`),
    );
    trace.table(
      '紧急故障的应急处理',
      papers.db.rows(
        `SELECT number || char(10) || replace(reportedAt, ' ', char(10)), title, cause || '；' || measure, ${minutesSql('reportedAt', 'restoredAt')}
         FROM incidents WHERE severity = '紧急' ORDER BY reportedAt`,
      ),
    );
    expect(trace.left()).toEqual([]);
  });
});
