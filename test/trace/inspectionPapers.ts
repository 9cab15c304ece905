/** 巡检报告: one inspection beside the one before, the routine rounds of its day, what it found; every figure by SQL. */
import { expect } from 'vitest';
import type { EventPaper } from './eventPapers.ts';
import { percentSql } from './recordsDb.ts';
import { datedSql, dateSql, one, valueOf } from './tracing.ts';

/** `where` picks the inspection, `alike` all that it is compared with: of the same field where a paper is of one field. */
export function traceInspection(
  { papers, item, trace }: EventPaper,
  { where, alike }: { readonly where: string; readonly alike: string },
): void {
  const value = (sql: string): string => valueOf(papers, sql);
  const own = `inspections WHERE ${where}`;
  trace.says(item.code);
  trace.says(value(`number || ' ' || ${dateSql('date')} FROM ${own}`));
  trace.table('', [
    ['项目名称', papers.contract.name, '记录编号', item.code],
    one(
      papers,
      `SELECT '巡检日期', ${datedSql('date')}, '巡检编号', number, '检查项数', checked || '项' FROM ${own}`,
    ),
    one(papers, `SELECT '巡检范围', scope, '异常项数', abnormal || '项' FROM ${own}`),
    one(papers, `SELECT '巡检人', inspector FROM ${own}`),
  ]);
  const counts = `checked, checked - abnormal, abnormal, ${percentSql('checked - abnormal', 'checked')}`;
  trace.table('检查结果', [
    ...papers.db.rows(`SELECT '本次（' || number || '）', ${counts} FROM ${own}`),
    ...papers.db.rows(
      `SELECT '上次（' || number || '，' || date || '）', ${counts} FROM inspections
       WHERE ${alike} AND date < (SELECT date FROM ${own}) ORDER BY date DESC LIMIT 1`,
    ),
  ]);
  trace.headed(
    ['当日例行巡检', '内容', '结果', '执行人'],
    papers.db.rows(
      `SELECT start || '—' || "end", rtrim(content, '。'), rtrim(result, '。'), people FROM work
       WHERE category = '例行巡检' AND date = (SELECT date FROM ${own})`,
    ),
  );
  // As many measures as findings stand side by side; otherwise all of both in one row.
  const [finding = '', measure = '', abnormal = ''] = one(
    papers,
    `SELECT rtrim(finding, '。'), rtrim(measure, '。'), abnormal FROM ${own}`,
  );
  const [found, done] = [finding.split('；'), measure.split('；')];
  if (abnormal !== '0')
    trace.table(
      '发现的问题与处理',
      found.length === done.length
        ? found.map((text, index) => [`${index + 1}`, text, done[index] ?? ''])
        : [['1', finding, measure]],
    );
  trace.says(
    value(
      `'本次巡检检查' || checked || '项，' || CASE abnormal WHEN 0 THEN '未发现异常' ELSE '发现异常' || abnormal || '项，占' || ${percentSql('abnormal', 'checked')} || '%' END || '。' FROM ${own}`,
    ),
  );
  expect(trace.left(), item.id).toEqual([]);
}
