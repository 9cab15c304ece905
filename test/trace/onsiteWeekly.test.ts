/** Every figure of the 服务周报 of onsite-infrastructure, worked out again by SQL over the raw records. */
import { expect, it } from 'vitest';
import type { DateSpan } from '../../shared/domain/civilDate.ts';
import { presetPapers } from './presetPapers.ts';
import { comparedBy } from './reportFigures.ts';
import { besideLast, daysText, saysNextSteps, spanAfter, spanBefore } from './reportPieces.ts';
import { between, daySql, minutesSql, saysFrame, spanOfItem } from './tracing.ts';

const papers = presetPapers('onsite-infrastructure');

/** Categories with the contents named first; contents told twice are named once. */
function workRows(span: DateSpan): string[][] {
  return papers.db.rows(
    `WITH told AS (SELECT category, rtrim(content, '。') AS content, row_number() OVER () AS n FROM work WHERE ${between('date', span)}),
       kinds AS (SELECT category, content, row_number() OVER (PARTITION BY category ORDER BY min(n)) AS n FROM told GROUP BY category, content)
     SELECT category, (SELECT count(*) FROM told WHERE told.category = kinds.category),
       group_concat(content, '；') FILTER (WHERE n <= 4) || CASE WHEN count(*) > 4 THEN '等' ELSE '' END || '。'
     FROM (SELECT * FROM kinds ORDER BY category, n) AS kinds GROUP BY category`,
  );
}

/** What stood out in the week besides its faults, in the order of the days. */
function eventRows(span: DateSpan): string[][] {
  const event = (
    n: number,
    day: string,
    kind: string,
    content: string,
    result: string,
    from: string,
  ): string =>
    `SELECT substr(${day}, 1, 10) AS day, ${n} AS n, '${kind}' AS kind, number, ${content} AS content, ${result} AS result FROM ${from} WHERE ${between(day, span)}`;
  return papers.db.rows(
    `SELECT ${daySql('day')}, kind, number, content, result FROM (
       ${event(1, 'start', '变更', 'title', "result || '：' || note", 'changes')}
       UNION ALL ${event(2, 'date', '巡检', 'scope', "'检查' || checked || '项，异常' || abnormal || '项'", 'inspections')}
       UNION ALL ${event(3, 'date', '备份', 'object', "CASE WHEN restoreChecked THEN '已做恢复验证：' || restoreResult ELSE '未做恢复验证' END", 'backups')}
       UNION ALL ${event(4, 'date', '培训', 'topic', "attendees || '人参加'", 'trainings')}
       UNION ALL ${event(5, 'date', '演练', 'scenario', "rtrim(result, '。')", 'drills')}) ORDER BY day, n, number`,
  );
}

it('every week beside the last, work, incidents, other events, requests, the week to come', async () => {
  const all = await papers.all('weekly-report');
  expect(all).toHaveLength(53);
  for (const { item, trace } of all) {
    saysFrame(papers, { item, trace });
    const span = spanOfItem(papers, item);
    const report = { papers, trace, span };
    const rows = besideLast(report, comparedBy(1), spanBefore(papers, span, '7 days')).map((row) => [
      `${row.name}（${row.unit}）`,
      row.now,
      row.before,
      row.change,
    ]);
    const half = Math.ceil(rows.length / 2);
    trace.table(
      '本周概况',
      rows.slice(0, half).map((row, index) => [...row, ...(rows[half + index] ?? ['', '', '', ''])]),
    );
    trace.table('本周工作', workRows(span), { sorted: true });

    const incidents = papers.db.rows(
      `SELECT number || char(10) || substr(reportedAt, 1, 10), severity, title, cause || '；' || measure, causeParty, ${minutesSql('reportedAt', 'restoredAt')}, '—'
       FROM incidents WHERE ${between('reportedAt', span)} ORDER BY reportedAt`,
    );
    expect(trace.has('故障处理')).toBe(incidents.length > 0);
    if (incidents.length > 0) trace.table('故障处理', incidents);

    const events = eventRows(span);
    expect(trace.has('变更、巡检、备份等事项')).toBe(events.length > 0);
    if (events.length > 0) trace.table('变更、巡检、备份等事项', events);

    const asked = papers.db.rows(
      `SELECT row_number() OVER (ORDER BY date, start), rtrim(content, '。') || '；' || rtrim(result, '。'), request, ${daySql('requestBy')}
       FROM work WHERE status = '需甲方协调' AND ${between('date', span)}`,
    );
    expect(trace.has('需甲方协调解决的问题')).toBe(asked.length > 0);
    if (asked.length > 0) trace.table('需甲方协调解决的问题', asked);

    const next = spanAfter(papers, span, '7 days');
    if (next) trace.says(`下周工作安排（${daysText(papers, next)}）`);
    saysNextSteps(report, next);
    expect(trace.left(), item.id).toEqual([]);
  }
});
