/** Every figure of the papers of one incident and of one drill of cloud-lease, worked out again by SQL. */
import { describe, expect, it } from 'vitest';
import { presetPapers } from './presetPapers.ts';
import { dateSql, durationSql, minutesSql, one, saysFrame } from './tracing.ts';

const papers = presetPapers('cloud-lease');
const REPAIR = minutesSql('reportedAt', 'restoredAt');

function value(sql: string): string {
  return one(papers, `SELECT ${sql}`)[0] ?? '';
}

describe('故障登记与书面报告', () => {
  it('every incident: its times, its steps, the limits that hold for it', async () => {
    const all = await papers.all('incident-report');
    expect(all).toHaveLength(10);
    for (const { item, trace } of all) {
      trace.says(item.code);
      const own = `incidents WHERE number = '${item.eventKey}'`;
      const response = minutesSql('reportedAt', 'respondedAt');
      const down = minutesSql('outageStart', 'restoredAt');
      trace.says(value(`number || ' ' || ${dateSql('reportedAt')} FROM ${own}`));
      const words = `CASE WHEN outage THEN '整体停机' || ${durationSql(down)} ELSE '未整体停机' END`;
      trace.table('', [
        ['项目名称', papers.contract.name, '记录编号', item.code],
        one(papers, `SELECT '故障', title, '故障编号', number FROM ${own}`),
        one(papers, `SELECT '系统', system, '故障级别', severity, '责任方', causeParty FROM ${own}`),
        one(
          papers,
          `SELECT '接报时间', reportedAt, '恢复时间', restoredAt, '停机情况', ${words} FROM ${own}`,
        ),
        one(
          papers,
          `SELECT '应答用时', ${response} || '分钟', '解决用时', ${durationSql(REPAIR)}, '报告人', reporter FROM ${own}`,
        ),
      ]);
      const step = (at: string, what: string, who: string, from: string, where = '1'): string =>
        `SELECT ${at} AS at, substr(${at}, 12, 5) AS time, ${minutesSql('reportedAt', at)} AS after, ${what} AS what, ${who} AS who FROM ${from} AND ${where}`;
      const helpers = `incidents JOIN work ON work.reference = incidents.number WHERE incidents.number = '${item.eventKey}'`;
      const at = "(work.date || ' ' || work.start)";
      trace.table(
        '处理过程',
        papers.db.rows(
          `SELECT time, CASE WHEN after = 0 THEN '接报' WHEN after < 0 THEN '前' || -after ELSE '＋' || after END, what, who FROM (
             ${step('outageStart', "'系统停止服务'", "'—'", own, 'outage AND outageStart < reportedAt')}
             UNION ALL ${step('reportedAt', "'接报：' || title", 'reporter', own)}
             UNION ALL ${step('respondedAt', "'应答，判定为' || severity || '故障并开始处理'", 'handler', own)}
             UNION ALL ${step(at, "rtrim(work.content, '。') || '，' || rtrim(work.result, '。')", 'work.people', helpers, `work.start <> '' AND ${at} > reportedAt AND ${at} < restoredAt`)}
             UNION ALL ${step('restoredAt', "'系统恢复正常'", 'handler', own)}) ORDER BY at`,
        ),
      );
      trace.says(value(`rtrim(cause, '。') || '。属' || causeParty || '原因。' FROM ${own}`));
      trace.says(value(`rtrim(measure, '。') || '。' FROM ${own}`));
      const limit = (name: string, minutes: number, used: string, where = '1'): string[][] =>
        papers.db.rows(
          `SELECT '${name}', '≤${minutes}分钟', '—', ${used} || '.0分钟', CASE WHEN ${used} <= ${minutes} THEN '达标' ELSE '未达目标' END FROM ${own} AND ${where}`,
        );
      trace.table('与约定时限对照', [
        ...limit('故障响应时间', 15, response),
        ...limit('故障定位排除时间', 30, REPAIR),
        ...limit('重要信息系统故障定位排除时间', 10, REPAIR, "system = '安全监管系统'"),
      ]);
      const after = papers.db.rows(
        `SELECT work.date, rtrim(work.content, '。'), rtrim(work.result, '。'), work.people FROM ${helpers} AND CASE work.start WHEN '' THEN work.date || ' 23:59' ELSE ${at} END >= restoredAt`,
      );
      if (after.length > 0) trace.table('后续工作与结论', after);
      trace.says(
        value(
          `'故障自接报至恢复用时' || ${durationSql(REPAIR)} || '；' || CASE WHEN outage THEN '系统整体停机' || ${durationSql(down)} ELSE '未造成系统整体停机' END ||
           '；属' || causeParty || '原因。本服务期内，此日之前' || system || '登记故障' ||
           (SELECT count(*) FROM incidents o WHERE o.system = i.system AND substr(o.reportedAt, 1, 10) < substr(i.reportedAt, 1, 10)) || '件。'
           FROM incidents i WHERE number = '${item.eventKey}'`,
        ),
      );
      expect(trace.left(), item.id).toEqual([]);
    }
  });
});

describe('应急演练记录', () => {
  it('every drill: day, times, people, steps, result', async () => {
    const all = await papers.all('drill-record');
    expect(all).toHaveLength(2);
    for (const { item, trace } of all) {
      saysFrame(papers, { item, trace });
      const own = `drills WHERE number = '${item.eventKey}'`;
      trace.says(value(`number || ' ' || ${dateSql('date')} FROM ${own}`));
      const weekday = `substr('日一二三四五六', strftime('%w', date) + 1, 1)`;
      const people = "(length(participants) - length(replace(participants, '、', '')) + 1)";
      trace.table('演练方案', [
        one(papers, `SELECT '演练场景', scenario, '演练编号', number FROM ${own}`),
        one(
          papers,
          `SELECT '日期', ${dateSql('date')} || '（周' || ${weekday} || '）', '起止时间', start || '—' || "end" FROM ${own}`,
        ),
        one(papers, `SELECT '演练指挥', leader FROM ${own}`),
        one(papers, `SELECT '参加人员', participants || '（共' || ${people} || '人）' FROM ${own}`),
      ]);
      const steps = value(`course FROM ${own}`).split('；');
      trace.table(
        '演练过程',
        steps.map((step, index) => [
          String(index + 1),
          step.slice(0, 5),
          step.slice(5).replaceAll(/^[，：]|。$/gu, ''),
        ]),
      );
      trace.says(value(`rtrim(result, '。') || '。' FROM ${own}`));
      trace.table('存在的问题与改进措施', [
        one(papers, `SELECT 1, rtrim(problems, '。'), rtrim(improvement, '。') FROM ${own}`),
      ]);
      expect(trace.left(), item.id).toEqual([]);
    }
  });
});
