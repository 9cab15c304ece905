/** Every figure of the 内容维护更新记录 of content-operations, worked out again by SQL over the raw records. */
import { describe, expect, it } from 'vitest';
import { presetPapers } from './presetPapers.ts';
import { percentSql } from './recordsDb.ts';
import { between, one, saysFrame, spanOfItem } from './tracing.ts';

describe('content-operations', () => {
  const papers = presetPapers('content-operations');
  const upto = (day: string): string => `(SELECT upto FROM days WHERE day = ${day})`;

  it('内容维护更新记录: every month', async () => {
    const all = await papers.all('content-update-record');
    expect(all).toHaveLength(13);
    for (const { item, trace } of all) {
      saysFrame(papers, { item, trace });
      const inside = between('date', spanOfItem(papers, item));
      const rows = papers.db.rows(
        `SELECT date, "column", title, type, count, source, coalesce(${upto('date')} - ${upto('receivedOn')}, '—'),
           editor || char(10) || reviewer, ${upto('date')} - ${upto('receivedOn')} FROM contentUpdates WHERE ${inside} ORDER BY date, "column", title`,
      );
      const taken = rows.flatMap((row) => (row[8] === '—' ? [] : [Number(row[8])]));
      const [lines, pieces, columns, passed, passedShare] = one(
        papers,
        `SELECT count(*), sum(count), count(DISTINCT "column"), sum(reviewer <> ''), ${percentSql("sum(reviewer <> '')", 'count(*)')}
         FROM contentUpdates WHERE ${inside}`,
      );
      expect(rows.length).toBeGreaterThan(0);
      const soon = taken.filter((days) => days <= 1).length;
      trace.says(`本期在${columns}个栏目更新内容${pieces}条。`);
      trace.says(`登记了收稿日期的${taken.length}项中，收稿当日或次一工作日发布的${soon}项。`);

      const types = trace.head('按栏目和类型统计').slice(1, -1);
      const counts = types.map((type) => `sum(CASE WHEN type = '${type}' THEN count ELSE 0 END)`).join(', ');
      trace.table(
        '按栏目和类型统计',
        [
          ...papers.db.rows(
            `SELECT "column", ${counts}, sum(count) FROM contentUpdates WHERE ${inside} GROUP BY "column"`,
          ),
          ...papers.db.rows(`SELECT '合计', ${counts}, sum(count) FROM contentUpdates WHERE ${inside}`),
        ],
        { sorted: true },
      );
      const sum = taken.reduce((total, days) => total + days, 0);
      trace.table('更新时效和审核', [
        [
          taken.length,
          taken.filter((days) => days === 0).length,
          taken.filter((days) => days === 1).length,
          taken.filter((days) => days > 1).length,
          (Math.trunc((sum * 10) / taken.length) / 10).toFixed(1),
          Math.max(...taken),
        ].map(String),
      ]);
      trace.says(`登记了审核人的${passed}项，占${passedShare}%`);
      trace.says(`本期更新${lines}项`);
      trace.table(
        '更新明细',
        [...rows.map((row) => row.slice(0, 8)), [`合计（${lines}项）`, pieces ?? '', '', '', '']],
        { sorted: true },
      );
      expect(trace.left(), item.id).toEqual([]);
    }
  });
});
