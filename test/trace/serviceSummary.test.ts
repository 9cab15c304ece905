/** Every figure of the 服务总结报告 of cloud-lease, worked out again by SQL over the raw records. */
import { expect, it } from 'vitest';
import { cloudLevels, downSql, minutesOf, rateSql } from './cloudFigures.ts';
import { presetPapers } from './presetPapers.ts';
import { percentSql } from './recordsDb.ts';
import { dateSql, daySql, minutesSql, monthSql, one, saysFrame, yuanSql } from './tracing.ts';

const papers = presetPapers('cloud-lease');
const { contract } = papers;
const span = contract.term;
const REPAIR = minutesSql('reportedAt', 'restoredAt');
const MONTHS = `(SELECT DISTINCT substr(day, 1, 7) AS m FROM days WHERE day BETWEEN '${span.start}' AND '${span.end}' ORDER BY 1)`;
const PRINTED = monthSql('m', `'${span.start.slice(0, 7)}'`);
/** `2025年5月` */
const MONTH = (month: string): string =>
  `CAST(substr(${month}, 1, 4) AS INTEGER) || '年' || CAST(substr(${month}, 6, 2) AS INTEGER) || '月'`;

function value(sql: string): string {
  return one(papers, `SELECT ${sql}`)[0] ?? '';
}

it('服务总结报告: the whole term', async () => {
  const [{ item, trace } = { item: null, trace: null }] = await papers.all('service-summary');
  if (!item) throw new Error('no summary');
  saysFrame(papers, { item, trace }, { coded: false });
  const [start, end] = [value(dateSql(`'${span.start}'`)), value(dateSql(`'${span.end}'`))];
  trace.says(`${start}—${value(daySql(`'${span.end}'`))}`);
  trace.says(value(`${dateSql('min(day)')} FROM days WHERE day > '${span.end}' AND working`));

  // 组织管理状况
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
  const work = papers.db.rows('SELECT category, count(*) FROM work GROUP BY category ORDER BY count(*) DESC');
  trace.says(`统计期内登记日常工作${value('count(*) FROM work')}项：`);
  for (const [category, count] of work) trace.says(`${category}${count}项`);
  trace.says(`其中提请甲方协调的事项${value("count(*) FROM work WHERE status = '需甲方协调'")}项。`);

  // 系统运行状况
  const whole = minutesOf(span);
  const rate = value(rateSql(`(${whole} - ${downSql(span)})`, whole));
  const quiet = value(
    `sum(NOT EXISTS (SELECT 1 FROM incidents WHERE outage AND substr(outageStart, 1, 7) = m)) || '个月没有停机' FROM ${MONTHS}`,
  );
  trace.says(
    `统计期自${start}至${end}，共${value(`CAST(${whole} / 1440 AS INTEGER)`)}天，合${value(`CAST(${whole} AS INTEGER)`)}分钟；` +
      `故障停机${value(downSql(span))}分钟，可用率${rate}%，合同约定不低于99.99%。12个月中，${quiet}。`,
  );
  const [reported, urgent, important, ordinary] = one(
    papers,
    "SELECT count(*), sum(severity = '紧急'), sum(severity = '重要'), sum(severity = '一般') FROM incidents",
  );
  trace.says(`登记故障${reported}件，其中紧急${urgent}件、重要${important}件、一般${ordinary}件；`);
  for (const [party, count] of papers.db.rows(
    'SELECT causeParty, count(*) FROM incidents GROUP BY causeParty',
  ))
    trace.says(`${party}原因${count}件`);
  const slow = papers.db.rows(
    `SELECT number, severity, title, ${REPAIR}, cause, causeParty FROM incidents ORDER BY ${REPAIR} DESC, number`,
  );
  trace.says(
    `恢复用时最长的是${slow[0]?.[0]}（${slow[0]?.[1]}，${slow[0]?.[2]}），用时${slow[0]?.[3]}分钟。`,
  );
  const down = minutesSql('outageStart', 'restoredAt');
  const [outage = []] = papers.db.rows(
    `SELECT count(*) OVER (), ${down}, number, ${dateSql('outageStart')} FROM incidents WHERE outage ORDER BY ${down} DESC`,
  );
  trace.says(`系统整体停机${outage[0]}次。最长的一次为${outage[1]}分钟（${outage[2]}，${outage[3]}）`);
  trace.says(`实施变更${value('count(*) FROM changes')}项`);
  for (const [type, count] of papers.db.rows('SELECT type, count(*) FROM changes GROUP BY type'))
    trace.says(`${type}${count}项`);
  const [inspections, checked, abnormal] = one(
    papers,
    'SELECT count(*), sum(checked), sum(abnormal) FROM inspections',
  );
  const [backups, restored] = one(papers, 'SELECT count(*), sum(restoreChecked) FROM backups');
  trace.says(
    `开展巡检${inspections}次，检查${checked}项，发现异常${abnormal}项。备份${backups}次，其中做恢复验证${restored}次。`,
  );
  const incident = (where: string): string =>
    `(SELECT count(*) FROM incidents WHERE substr(reportedAt, 1, 7) = m AND ${where})`;
  const lost = `(SELECT coalesce(sum(${down}), 0) FROM incidents WHERE outage AND substr(outageStart, 1, 7) = m)`;
  const length = "(CAST(strftime('%d', m || '-01', '+1 month', '-1 day') AS INTEGER) * 1440)";
  trace.says('÷总时间×100%');
  trace.table('每月故障与可用率', [
    ...papers.db.rows(
      `SELECT ${PRINTED}, ${['紧急', '重要', '一般'].map((word) => incident(`severity = '${word}'`)).join(', ')}, ${incident('1')}, ${lost}, ${rateSql(`(${length} - ${lost})`, length)} FROM ${MONTHS}`,
    ),
    ['合计', urgent, important, ordinary, reported, value(downSql(span)), rate].map(String),
  ]);
  const care = (kind: string, day: string, what = 'count(*)'): string =>
    `(SELECT coalesce(${what}, 0) FROM ${kind} WHERE substr(${day}, 1, 7) = m)`;
  trace.table('每月日常维护', [
    ...papers.db.rows(
      `SELECT ${PRINTED}, ${care('work', 'date')}, ${care('changes', 'start')}, ${care('inspections', 'date')}, ${care('inspections', 'date', 'sum(checked)')},
         ${care('inspections', 'date', 'sum(abnormal)')}, ${care('backups', 'date')}, ${care('backups', 'date', 'sum(restoreChecked)')} FROM ${MONTHS}`,
    ),
    [
      '合计',
      value('count(*) FROM work'),
      value('count(*) FROM changes'),
      inspections,
      checked,
      abnormal,
      backups,
      restored,
    ].map(String),
  ]);
  trace.table(
    '服务质量指标约定值',
    cloudLevels(papers, span).map(({ cells }) => cells),
  );

  // 用户、访问、资源
  const stock = (month: string, what: string): string =>
    `(SELECT ${what} FROM usage WHERE month = '${month}')`;
  const [first, last] = ['2025-01', '2025-12'];
  const grown = (what: string): string => value(`${stock(last, what)} - ${stock(first, what)}`);
  const means = '(SELECT role, sum(active) / 12 AS mean FROM usage GROUP BY role)';
  const active = value(`sum(mean) FROM ${means}`);
  const registered = value(stock(last, 'sum(registered)'));
  const most = papers.db.rows(
    `SELECT ${MONTH('month')}, sum(active) FROM usage GROUP BY month ORDER BY 2 DESC LIMIT 1`,
  )[0];
  trace.says(
    `截至2025年12月末，平台注册用户${registered}人，较2025年1月末增加${grown('sum(registered)')}人。` +
      `每月至少登录一次的活跃用户平均${active}人，占期末注册用户的${value(percentSql(active, registered))}%。` +
      `活跃用户最多的是${most?.[0]}，为${most?.[1]}人。`,
  );
  const shares = papers.db.rows(
    `SELECT role, registered, ${percentSql('mean', 'registered')}, 1.0 * mean / registered FROM usage JOIN ${means} USING (role) WHERE month = '${last}' ORDER BY 4 DESC`,
  );
  for (const [role, count] of shares) trace.says(`${role}${count}人`);
  trace.says(
    `月均活跃比例最高的是${shares[0]?.[0]}（${shares[0]?.[2]}%），最低的是${shares.at(-1)?.[0]}（${shares.at(-1)?.[2]}%）。`,
  );
  trace.says('各类角色注册用户（2025年12月末）');
  const visits = papers.db.rows(
    `SELECT ${MONTH('month')}, sum(visits) FROM usage GROUP BY month ORDER BY 2 DESC`,
  );
  const total = value('sum(visits) FROM usage');
  trace.says(
    `访问量合计${total}人次，月平均${value('sum(visits) / 12 FROM usage')}人次。访问量最高的是${visits[0]?.[0]}（${visits[0]?.[1]}人次），最低的是${visits.at(-1)?.[0]}（${visits.at(-1)?.[1]}人次）。`,
  );
  const uses = `(SELECT month AS m, sum(registered) AS r, sum(active) AS a, sum(visits) AS v, sum(resources) AS n, sum(dataGb) AS g FROM usage GROUP BY month)`;
  trace.table('每月用户与访问情况', [
    ...papers.db.rows(`SELECT ${PRINTED}, r, a, v FROM ${uses} ORDER BY m`),
    ['合计', '—', '—', total],
  ]);
  trace.says(
    `截至2025年12月末，平台有资源${value(stock(last, 'sum(resources)'))}条，数据量${value(stock(last, 'sum(dataGb)'))}GB。` +
      `与2025年1月末相比，资源增加${grown('sum(resources)')}条，数据量增加${grown('sum(dataGb)')}GB。`,
  );
  const since = (what: string): string => `'+' || (${what} - lag(${what}) OVER (ORDER BY m))`;
  trace.table(
    '每月资源与数据量',
    papers.db.rows(`SELECT ${PRINTED}, n, ${since('n')}, g, ${since('g')} FROM ${uses} ORDER BY m`),
  );

  // 应用效果、培训
  const [trainings, attendees] = one(papers, 'SELECT count(*), sum(attendees) FROM trainings');
  trace.says(`平台服务访问${total}人次。`);
  trace.says(`为用户提供技术支持${value("count(*) FROM work WHERE category = '技术支持'")}次。`);
  trace.says(`开展培训${trainings}场（`);
  for (const [mode, count] of papers.db.rows('SELECT mode, count(*) FROM trainings GROUP BY mode'))
    trace.says(`${mode}${count}场`);
  trace.says(`），参加${attendees}人次。`);
  const [largest = []] = papers.db.rows(
    `SELECT ${daySql('date')}, topic, attendees FROM trainings ORDER BY attendees DESC`,
  );
  trace.says(`参加人数最多的是${largest[0]}的“${largest[1]}”，${largest[2]}人参加。`);
  trace.table('培训情况', [
    ...papers.db.rows(
      'SELECT row_number() OVER (ORDER BY date), date, topic, mode, audience, attendees FROM trainings',
    ),
    ['合计', attendees ?? ''],
  ]);

  // 预算、绩效
  const spent =
    '(SELECT category, sum(amountFen) AS spent, count(*) AS slips FROM expenses GROUP BY category)';
  const [budget, used, rest, share, slips] = one(
    papers,
    `SELECT ${yuanSql('b')}, ${yuanSql('s')}, ${yuanSql('(b - s)')}, ${percentSql('s', 'b')}, n FROM
       (SELECT (SELECT sum(fen) FROM budget) AS b, sum(amountFen) AS s, count(*) AS n FROM expenses)`,
  );
  trace.says(
    `预算合计${budget}元，截至统计期末支出${used}元（凭证${slips}笔），执行率${share}%，结余${rest}元。各科目支出均未超过预算。`,
  );
  trace.table('年度预算执行情况', [
    ...papers.db.rows(
      `SELECT category, ${yuanSql('fen')}, ${yuanSql('spent')}, ${yuanSql('(fen - spent)')}, ${percentSql('spent', 'fen')}, slips FROM budget JOIN ${spent} USING (category) ORDER BY n`,
    ),
    ['合计', budget, used, rest, share, slips].map(String),
  ]);
  const drills = Number(value('count(*) FROM drills'));
  const solved = value("sum(restoredAt <> '') FROM incidents");
  const solvedShare = value(`${percentSql(solved, String(reported))}`);
  const points = (printed: string, limit: number, decimals: number): string =>
    `${Number(printed) >= limit ? '高' : '低'}${Math.abs(Number(printed) - limit).toFixed(decimals)}个百分点`;
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
      `故障记录${solved}/${reported}件`,
      points(solvedShare, 95, 1),
    ],
    ['产出成本', '预算执行率', '不超过100%', `${share}%`, `支出凭证${slips}笔`, points(share ?? '', 100, 1)],
  ]);
  trace.says(`绩效指标共${contract.goals.length}项，按记录可以比较的4项，其中达到4项。`);

  // 问题、建议、其他
  trace.says(`故障定位排除时间未达到目标值：约定≤30分钟，实际${slow[0]?.[3]}.0分钟。`);
  for (const row of slow.slice(0, 3))
    trace.says(
      `${row[0]}（${row[1]}，${row[2]}）恢复用时${row[3]}分钟，原因：${row[4]?.replace(/。$/u, '')}，属${row[5]}原因。`,
    );
  for (const [number, improvement, day, result] of papers.db.rows(
    `SELECT number, rtrim(improvement, '。'), ${daySql('date')}, rtrim(result, '。') FROM drills`,
  )) {
    trace.says(`应急演练（${number}）提出：${improvement}。`);
    trace.says(`${day}组织应急演练`);
    trace.says(`结果：${result}。`);
  }
  trace.says(`值班值守${value("count(*) FROM work WHERE category = '值班值守'")}次。`);
  trace.table(
    '应急演练',
    papers.db.rows(
      "SELECT number, date, scenario, rtrim(result, '。') || '；' || rtrim(problems, '。'), rtrim(improvement, '。') FROM drills",
    ),
  );
  expect(trace.left()).toEqual([]);
});
