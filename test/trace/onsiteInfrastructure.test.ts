/** Figures of sampled papers of onsite-infrastructure, worked out again by SQL over the raw records. */
import { describe, expect, it } from 'vitest';
import type { DateSpan } from '../../shared/domain/civilDate.ts';
import type { DocTree } from '../../shared/documents/tree.ts';
import { presetPapers } from './presetPapers.ts';
import type { PresetPapers } from './presetPapers.ts';
import { proseOf, tableOf } from './recordsDb.ts';
import { between, minutesSql, valueOf } from './tracing.ts';

const MINUTES = minutesSql('reportedAt', 'restoredAt');

/** Rows of a table by their first cell. */
function byHead(tree: DocTree, which: string | number): ReadonlyMap<string, readonly string[]> {
  return new Map(tableOf(tree, which).map((row) => [row[0] ?? '', row]));
}

/** Every incident of the span with its minutes, as the list of incidents in a report shows them. */
function checkIncidents(papers: PresetPapers, tree: DocTree, span: DateSpan): void {
  const rows = papers.db.rows(
    `SELECT number || substr(reportedAt, 1, 10), severity, ${MINUTES} FROM incidents
     WHERE ${between('reportedAt', span)} ORDER BY reportedAt`,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(
    tableOf(tree, '故障处理明细').map((row) => [(row[0] ?? '').replaceAll(/\s/g, ''), row[1], row[4]]),
  ).toEqual(rows);
  const counts = papers.db.rows(
    `SELECT count(*), sum(severity = '紧急'), sum(severity = '重要'), sum(severity = '一般') FROM incidents WHERE ${between('reportedAt', span)}`,
  )[0];
  expect(proseOf(tree)).toContain(
    `登记故障${counts?.[0]}件，其中紧急${counts?.[1]}件、重要${counts?.[2]}件、一般${counts?.[3]}件`,
  );
}

/** Pieces of work of each month, and their sum. */
function checkWork(papers: PresetPapers, tree: DocTree, span: DateSpan): void {
  const rows = papers.db.rows(
    `SELECT count(*) FROM work WHERE ${between('date', span)} GROUP BY substr(date, 1, 7) ORDER BY substr(date, 1, 7)`,
  );
  const total = valueOf(papers, `count(*) FROM work WHERE ${between('date', span)}`);
  expect(tableOf(tree, '每月各类工作').map((row) => row.at(-1))).toEqual([
    ...rows.map(([count]) => count),
    total,
  ]);
  for (const [category, count] of papers.db.rows(
    `SELECT category, count(*) FROM work WHERE ${between('date', span)} GROUP BY category`,
  )) {
    expect(proseOf(tree)).toContain(`${category}${count}项`);
  }
}

function checkCare(papers: PresetPapers, tree: DocTree, span: DateSpan, listed = true): void {
  const [times, checked, abnormal] =
    papers.db.rows(
      `SELECT count(*), sum(checked), sum(abnormal) FROM inspections WHERE ${between('date', span)}`,
    )[0] ?? [];
  expect(proseOf(tree)).toContain(`开展巡检${times}次，检查${checked}项，发现异常${abnormal}项`);
  if (listed) {
    expect(tableOf(tree, '　巡检').map((row) => row.slice(1, 3))).toEqual(
      papers.db.rows(
        `SELECT checked, abnormal FROM inspections WHERE ${between('date', span)} ORDER BY date, number`,
      ),
    );
  }
  const backups = papers.db.rows(
    `SELECT count(*), sum(restoreChecked) FROM backups WHERE ${between('date', span)}`,
  )[0];
  expect(proseOf(tree)).toContain(`备份${backups?.[0]}次，其中做恢复验证${backups?.[1]}次`);
}

describe('onsite-infrastructure', () => {
  const papers = presetPapers('onsite-infrastructure');

  it('季度服务工作总结报告: the fourth quarter', async () => {
    const tree = await papers.tree('quarterly-report:2024-10-01');
    const span = { start: '2024-10-01', end: '2024-12-31' };
    checkIncidents(papers, tree, span);
    checkWork(papers, tree, span);
    checkCare(papers, tree, span);
    const main = byHead(tree, '主要数据');
    const last = { start: '2024-07-01', end: '2024-09-30' };
    expect(main.get('工作记录（项）')?.slice(1, 3)).toEqual(
      [span, last].map((each) => valueOf(papers, `count(*) FROM work WHERE ${between('date', each)}`)),
    );
    expect(main.get('访问量（人次）')?.slice(1, 3)).toEqual(
      [span, last].map((each) =>
        valueOf(
          papers,
          `sum(visits) FROM usage WHERE month BETWEEN '${each.start.slice(0, 7)}' AND '${each.end.slice(0, 7)}'`,
        ),
      ),
    );
    const down = `(SELECT coalesce(sum((strftime('%s', restoredAt) - strftime('%s', outageStart)) / 60), 0) FROM incidents WHERE outage AND ${between('outageStart', last)})`;
    expect(main.get('故障停机（分钟）')?.[2]).toBe(valueOf(papers, down));
  });

  it('服务年报: the whole term', async () => {
    const item = papers.owed.find(({ requirement }) => requirement.template === 'yearly-report');
    const tree = await papers.tree(item?.id ?? '');
    checkIncidents(papers, tree, papers.contract.term);
    checkWork(papers, tree, papers.contract.term);
    checkCare(papers, tree, papers.contract.term, false);
  });
});
