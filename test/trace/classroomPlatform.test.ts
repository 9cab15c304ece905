/** Figures of four papers of the sample contract, each worked out again by SQL over the raw records. */
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleYear } from '../../shared/sample/sampleYear.ts';
import type { DocTree } from '../../shared/documents/tree.ts';
import { samplePaper } from '../documents/samplePapers.ts';
import { percentSql, proseOf, recordsDb, tableOf } from './recordsDb.ts';

const db = recordsDb(sampleYear().records);
const trees = new Map<string, DocTree>();
const tree = (id: string): DocTree => {
  const found = trees.get(id);
  if (!found) throw new Error(id);
  return found;
};
const PAPERS = [
  'monthly-log:2025-10-01',
  'half-year-report:2025-09-01',
  'usage-report',
  'satisfaction-report',
];

beforeAll(async () => {
  for (const id of PAPERS) trees.set(id, (await samplePaper(id)).built.tree);
});

const MINUTES = (from: string, to: string): string =>
  `(strftime('%s', ${to}) - strftime('%s', ${from})) / 60`;
/** 2025年9月, 10月, … 2026年1月: the year where it changes. */
const MONTH = (month: string, first: string): string =>
  `CASE WHEN ${month} = '${first}' OR substr(${month}, 6) = '01' THEN substr(${month}, 1, 4) || '年' ELSE '' END || CAST(substr(${month}, 6) AS INTEGER) || '月'`;

describe('月工作记录单 of October', () => {
  const inside = "date BETWEEN '2025-10-01' AND '2025-10-31'";

  it('pieces of work by week and category, days and their counts', () => {
    const paper = tree('monthly-log:2025-10-01');
    const [days, total] = db.rows(`SELECT count(DISTINCT date), count(*) FROM work WHERE ${inside}`)[0] ?? [];
    expect(proseOf(paper)).toContain(`本月有工作记录${days}天，共${total}项`);
    const byCategory = new Map(
      db
        .rows(`SELECT category, count(*) FROM work WHERE ${inside} GROUP BY category`)
        .map(([name, count]) => [name, count]),
    );
    const table = tableOf(paper, 1);
    const sums = table.at(-1)?.slice(1) ?? [];
    expect(sums.slice(0, -1).toSorted()).toEqual([...byCategory.values()].toSorted());
    expect(sums.at(-1)).toBe(total);
    const weeks = db.rows(
      `SELECT count(*) FROM work WHERE ${inside} GROUP BY date(date, 'weekday 0') ORDER BY date(date, 'weekday 0')`,
    );
    expect(table.slice(0, -1).map((row) => row.at(-1))).toEqual(weeks.map(([count]) => count));
    expect(tableOf(paper, 2).map((row) => row.at(-1))).toEqual(
      db
        .rows(`SELECT count(*) FROM work WHERE ${inside} GROUP BY date ORDER BY date`)
        .map(([count]) => count),
    );
  });

  it('incidents restored in the month and their minutes', () => {
    const paper = tree('monthly-log:2025-10-01');
    const solved = db.rows(
      `SELECT number, severity, (${MINUTES('reportedAt', 'restoredAt')}) || '分钟' FROM incidents
       WHERE substr(restoredAt, 1, 7) = '2025-10' ORDER BY restoredAt`,
    );
    expect(tableOf(paper, 3).map((row) => [row[1], row[2], row.at(-1)])).toEqual(solved);
    const reported = db.rows(
      `SELECT count(*) FROM incidents WHERE substr(reportedAt, 1, 7) = '2025-10'`,
    )[0]?.[0];
    expect(proseOf(paper)).toContain(`登记故障${reported}件`);
  });
});

describe('半年阶段性总结报告单', () => {
  const months = "('2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02')";
  const paper = (): DocTree => tree('half-year-report:2025-09-01');

  it('incidents, outage and availability of each month and of all', () => {
    const incident = (where: string): string =>
      `(SELECT count(*) FROM incidents WHERE substr(reportedAt, 1, 7) = m ${where})`;
    const down = `(SELECT coalesce(sum(${MINUTES('outageStart', 'restoredAt')}), 0) FROM incidents WHERE outage AND substr(outageStart, 1, 7) = m)`;
    const total = `CAST(strftime('%d', m || '-01', '+1 month', '-1 day') AS INTEGER) * 1440`;
    const rows = db.rows(
      `WITH months(m) AS (SELECT DISTINCT substr(date, 1, 7) FROM work WHERE substr(date, 1, 7) IN ${months} ORDER BY 1)
       SELECT ${MONTH('m', '2025-09')}, ${incident("AND severity = '紧急'")}, ${incident("AND severity = '重要'")},
         ${incident("AND severity = '一般'")}, ${incident('')}, ${down}, ${percentSql(`${total} - ${down}`, total)} FROM months ORDER BY m`,
    );
    const table = tableOf(paper(), '每月故障与可用率');
    expect(table.slice(0, -1)).toEqual(rows);
    const sum = (column: number): string => String(rows.reduce((all, row) => all + Number(row[column]), 0));
    expect(table.at(-1)?.slice(1, 6)).toEqual([1, 2, 3, 4, 5].map(sum));
  });

  it('daily care of each month', () => {
    const count = (kind: string, column: string, what = 'count(*)'): string =>
      `(SELECT coalesce(${what}, 0) FROM ${kind} WHERE substr(${column}, 1, 7) = m)`;
    const rows = db.rows(
      `WITH months(m) AS (SELECT DISTINCT substr(date, 1, 7) FROM work WHERE substr(date, 1, 7) IN ${months} ORDER BY 1)
       SELECT ${MONTH('m', '2025-09')}, ${count('work', 'date')}, ${count('changes', 'start')}, ${count('inspections', 'date')},
         ${count('inspections', 'date', 'sum(checked)')}, ${count('inspections', 'date', 'sum(abnormal)')}, ${count('backups', 'date')},
         ${count('backups', 'date', 'sum(restoreChecked)')} FROM months ORDER BY m`,
    );
    expect(tableOf(paper(), '每月日常维护').slice(0, -1)).toEqual(rows);
  });

  it('causes and the longest repair in the sentences', () => {
    const inside = "substr(reportedAt, 1, 7) BETWEEN '2025-09' AND '2026-02'";
    const prose = proseOf(paper());
    for (const [party, count] of db.rows(
      `SELECT causeParty, count(*) FROM incidents WHERE ${inside} GROUP BY causeParty`,
    )) {
      expect(prose).toContain(`${party}原因${count}件`);
    }
    const [number, minutes] =
      db.rows(
        `SELECT number, ${MINUTES('reportedAt', 'restoredAt')} AS m FROM incidents WHERE ${inside} ORDER BY m DESC LIMIT 1`,
      )[0] ?? [];
    expect(prose).toMatch(new RegExp(`恢复用时最长的是${number}（[^）]*），用时${minutes}分钟`));
  });
});

describe('用户使用统计数据报告', () => {
  it('visits of each month and role, and their sums', () => {
    const table = tableOf(tree('usage-report'), '各角色每月访问量');
    const roles = ['学生', '教师', '教研员', '学校管理员'];
    const of = (role: string): string => `sum(CASE WHEN role = '${role}' THEN visits END)`;
    const rows = db.rows(
      `SELECT ${MONTH('month', '2025-09')}, ${roles.map(of).join(', ')}, sum(visits) FROM usage GROUP BY month ORDER BY month`,
    );
    expect(table.slice(0, -1)).toEqual(rows);
    expect(table.at(-1)?.slice(1)).toEqual(
      db.rows(`SELECT ${roles.map(of).join(', ')}, sum(visits) FROM usage`)[0],
    );
  });

  it('by role: last registered users, mean active users, shares', () => {
    const rows = db.rows(
      `SELECT role, sum(CASE WHEN month = '2026-06' THEN registered END), sum(active) / 10,
         ${percentSql('(sum(active) / 10)', "sum(CASE WHEN month = '2026-06' THEN registered END)")}, sum(visits),
         ${percentSql('sum(visits)', '(SELECT sum(visits) FROM usage)')}, sum(sessions) FROM usage GROUP BY role`,
    );
    const table = tableOf(tree('usage-report'), '各角色用户、访问量');
    expect(table.slice(0, -1).toSorted()).toEqual(rows.toSorted());
  });
});

describe('用户使用满意度调查报告', () => {
  const valid = `(SELECT * FROM survey WHERE (SELECT count(*) FROM json_each(answers) WHERE value IS NULL) * 3 <= 8)`;

  it('returned and valid sheets', () => {
    const [returned, good] =
      db.rows(`SELECT (SELECT count(*) FROM survey), (SELECT count(*) FROM ${valid})`)[0] ?? [];
    expect(tableOf(tree('satisfaction-report'), '问卷发放与回收')[0]?.slice(1, 2)).toEqual([returned]);
    expect(tableOf(tree('satisfaction-report'), '问卷发放与回收')[0]?.[3]).toBe(good);
  });

  it('by role: sheets and how many were satisfied on the whole', () => {
    const overall = "json_extract(answers, '$.q8')";
    const rows = db.rows(
      `SELECT role, count(*), ${percentSql('count(*)', `(SELECT count(*) FROM ${valid})`)},
         sum(${overall} >= 4) || '/' || count(${overall}), ${percentSql(`sum(${overall} >= 4)`, `count(${overall})`)}
       FROM ${valid} GROUP BY role`,
    );
    expect(tableOf(tree('satisfaction-report'), '受访者构成').slice(0, -1).toSorted()).toEqual(
      rows.toSorted(),
    );
  });
});
