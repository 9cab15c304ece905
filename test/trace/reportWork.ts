/** What the reports of several contracts tell of the work of a span, by SQL: work, care, incidents, people. */
import { expect } from 'vitest';
import { percentSql } from './recordsDb.ts';
import type { Report } from './reportPieces.ts';
import { between, dateSql, gigabytesSql, minutesSql, monthSql, one } from './tracing.ts';

const BREAK = 'char(10)';
const REPAIR = minutesSql('reportedAt', 'restoredAt');
const SEVERITIES = "sum(severity = '紧急'), sum(severity = '重要'), sum(severity = '一般')";

/** Pieces of work by category, and those that wait for the buyer. */
export function saysWork({ papers, trace, span }: Report): void {
  const [total, asked] = one(
    papers,
    `SELECT count(*), sum(status = '需甲方协调') FROM work WHERE ${between('date', span)}`,
  );
  trace.says(`统计期内登记日常工作${total}项：`);
  for (const [category, count] of papers.db.rows(
    `SELECT category, count(*) FROM work WHERE ${between('date', span)} GROUP BY category`,
  ))
    trace.says(`${category}${count}项`);
  if (asked !== '0') trace.says(`其中提请甲方协调的事项${asked}项`);
}

/** Changes by type with the interruptions told beforehand, inspections and backups in sentences. */
export function saysCare({ papers, trace, span }: Report): void {
  const [changes, planned] = one(
    papers,
    `SELECT count(*), sum(plannedDowntime) FROM changes WHERE ${between('start', span)}`,
  );
  if (changes !== '0') trace.says(`实施变更${changes}项`);
  for (const [type, count] of papers.db.rows(
    `SELECT type, count(*) FROM changes WHERE ${between('start', span)} GROUP BY type`,
  ))
    trace.says(`${type}${count}项`);
  if (Number(planned) > 0) trace.says(`计划中断合计${planned}分钟`);
  const [inspections, checked, abnormal] = one(
    papers,
    `SELECT count(*), sum(checked), sum(abnormal) FROM inspections WHERE ${between('date', span)}`,
  );
  trace.says(`开展巡检${inspections}次，检查${checked}项，发现异常${abnormal}项。`);
  const [backups, restored] = one(
    papers,
    `SELECT count(*), sum(restoreChecked) FROM backups WHERE ${between('date', span)}`,
  );
  trace.says(`备份${backups}次，其中做恢复验证${restored}次。`);
}

/** The tables of changes, inspections and backups; a kind without a record has none. */
export function checkCareTables({ papers, trace, span }: Report): void {
  const tables = [
    [
      '　变更',
      `SELECT number, rtrim(title, '。'), consentBy || ${BREAK} || consentOn, start, implementer, result FROM changes WHERE ${between('start', span)} ORDER BY start`,
    ],
    [
      '　巡检',
      `SELECT number || ${BREAK} || date, checked, abnormal, finding, measure FROM inspections WHERE ${between('date', span)} ORDER BY date`,
    ],
    [
      '　备份',
      `SELECT number || ${BREAK} || date, object, type, ${gigabytesSql('sizeMb')}, place, CASE WHEN restoreChecked THEN '已验证' ELSE '—' END
       FROM backups WHERE ${between('date', span)} ORDER BY date`,
    ],
  ] as const;
  for (const [caption, sql] of tables) {
    const rows = papers.db.rows(sql);
    expect(trace.has(caption), caption).toBe(rows.length > 0);
    if (rows.length > 0) trace.table(caption, rows);
  }
}

/** 各类工作: pieces of each category, their share, how far they are. */
export function checkWorkStates({ papers, trace, span }: Report): void {
  const inside = `FROM work WHERE ${between('date', span)}`;
  const states = trace.head('　各类工作').slice(3);
  expect(states).toEqual(['已完成', '进行中', '需甲方协调']);
  const cells = (whole: string): string =>
    ['count(*)', percentSql('count(*)', whole), ...states.map((state) => `sum(status = '${state}')`)].join(
      ', ',
    );
  trace.table(
    '　各类工作',
    [
      ...papers.db.rows(`SELECT category, ${cells(`SELECT count(*) ${inside}`)} ${inside} GROUP BY category`),
      one(papers, `SELECT '合计', ${cells('count(*)')} ${inside}`),
    ],
    { sorted: true },
  );
}

/** 每月各类工作: what the head does not name stands under 其他. */
export function checkWorkByMonth({ papers, trace, span }: Report): void {
  const names = trace
    .head('每月各类工作')
    .slice(1, -1)
    .map((name) => name.replace('\n', ''));
  const named = names.map((name) => `'${name}'`).join(', ');
  const cells = [
    ...names.map((name) =>
      name === '其他' ? `sum(category NOT IN (${named}))` : `sum(category = '${name}')`,
    ),
    'count(*)',
  ].join(', ');
  const inside = `FROM work WHERE ${between('date', span)}`;
  const month = monthSql('substr(date, 1, 7)', `'${span.start.slice(0, 7)}'`);
  trace.table('每月各类工作', [
    ...papers.db.rows(
      `SELECT ${month}, ${cells} ${inside} GROUP BY substr(date, 1, 7) ORDER BY substr(date, 1, 7)`,
    ),
    one(papers, `SELECT '合计', ${cells} ${inside}`),
  ]);
}

/** The sentence that counts the incidents of a span by severity and by who caused them. */
export function saysIncidents({ papers, trace, span }: Report): void {
  const inside = `FROM incidents WHERE ${between('reportedAt', span)}`;
  const [reported, urgent, important, ordinary] = one(papers, `SELECT count(*), ${SEVERITIES} ${inside}`);
  if (reported === '0') return;
  trace.says(`登记故障${reported}件，其中紧急${urgent}件、重要${important}件、一般${ordinary}件；`);
  for (const [party, count] of papers.db.rows(`SELECT causeParty, count(*) ${inside} GROUP BY causeParty`))
    trace.says(`${party}原因${count}件`);
}

/** 故障处理明细: every incident of the span, and in words the three that took longest. */
export function checkIncidentDetails({ papers, trace, span }: Report): void {
  const inside = `FROM incidents WHERE ${between('reportedAt', span)}`;
  const rows = papers.db.rows(
    `SELECT number || ${BREAK} || substr(reportedAt, 1, 10), severity, title || '（' || causeParty || '）', cause || '；' || measure, ${REPAIR}, '—'
     ${inside} ORDER BY reportedAt`,
  );
  if (rows.length === 0) return;
  trace.table('故障处理明细', rows);
  const longest = papers.db.rows(
    `SELECT number, severity, title, ${REPAIR}, rtrim(cause, '。') ${inside} ORDER BY ${REPAIR} DESC, number LIMIT 3`,
  );
  if (rows.length === 1) return;
  for (const [index, [number, severity, title, minutes, cause]] of longest.entries())
    trace.says(`（${index + 1}）${number}（${severity}，${title}）用时${minutes}分钟，原因：${cause}。`);
}

/** The incident that took longest, and the longest time that the system stood. */
export function saysLongest({ papers, trace, span }: Report): void {
  const [slow] = papers.db.rows(
    `SELECT number, severity, title, ${REPAIR} FROM incidents WHERE ${between('reportedAt', span)} ORDER BY ${REPAIR} DESC, number LIMIT 1`,
  );
  if (slow) trace.says(`恢复用时最长的是${slow[0]}（${slow[1]}，${slow[2]}），用时${slow[3]}分钟。`);
}

/** How often the system stood as a whole, and how long at most. */
export function saysOutages({ papers, trace, span }: Report): void {
  const down = minutesSql('outageStart', 'restoredAt');
  const rows = papers.db.rows(
    `SELECT ${down}, number, ${dateSql('outageStart')} FROM incidents WHERE outage AND ${between('outageStart', span)} ORDER BY 1 DESC`,
  );
  const [[minutes, number, day] = []] = rows;
  if (rows.length > 0)
    trace.says(`系统整体停机${rows.length}次。最长的一次为${minutes}分钟（${number}，${day}）`);
}

/** 项目组人员: the people of the contract. */
export function checkTeam({ papers: { contract }, trace }: Report): void {
  trace.says(`共${contract.staff.length}人`);
  for (const [title, people] of Map.groupBy(contract.staff, (person) => person.title))
    trace.says(`${title}${people.length}人`);
  trace.table(
    '项目组人员',
    contract.staff.map((person, index) => [
      String(index + 1),
      person.name,
      person.title,
      person.role,
      person.education,
      person.duties,
    ]),
  );
}
