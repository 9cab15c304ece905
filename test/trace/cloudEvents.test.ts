/** Every figure of the papers of one incident and of one drill of cloud-lease, worked out again by SQL. */
import { expect, it } from 'vitest';
import { traceDrill, traceIncident } from './eventPapers.ts';
import { presetPapers } from './presetPapers.ts';
import { minutesSql } from './tracing.ts';

const papers = presetPapers('cloud-lease');

it('故障登记与书面报告: every incident: its times, its steps, the limits that hold for it', async () => {
  const all = await papers.all('incident-report');
  expect(all).toHaveLength(10);
  const limit = (own: string, name: string, minutes: number, until: string, where = '1'): string[][] => {
    const used = minutesSql('reportedAt', until);
    return papers.db.rows(
      `SELECT '${name}', '≤${minutes}分钟', '—', ${used} || '.0分钟', CASE WHEN ${used} <= ${minutes} THEN '达标' ELSE '未达目标' END
       FROM ${own} AND ${where}`,
    );
  };
  for (const { item, trace } of all)
    traceIncident({ papers, item, trace }, (own) => [
      ...limit(own, '故障响应时间', 15, 'respondedAt'),
      ...limit(own, '故障定位排除时间', 30, 'restoredAt'),
      ...limit(own, '重要信息系统故障定位排除时间', 10, 'restoredAt', "system = '安全监管系统'"),
    ]);
});

it('应急演练记录: every drill: day, times, people, steps, result', async () => {
  const all = await papers.all('drill-record');
  expect(all).toHaveLength(2);
  for (const { item, trace } of all) traceDrill({ papers, item, trace });
});
