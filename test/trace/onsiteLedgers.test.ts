/** Every figure of the inspection reports and the asset registers of onsite-infrastructure, worked out again by SQL. */
import { expect, it } from 'vitest';
import { traceInspection } from './inspectionPapers.ts';
import { presetPapers } from './presetPapers.ts';
import { between, dateSql, one, saysFrame, spanOfItem, yuanSql } from './tracing.ts';

const papers = presetPapers('onsite-infrastructure');
/** Classes in the order in which the register has them. */
const CLASS = "instr('服务器 网络设备 安全设备 存储设备 终端设备 音视频设备 机房设施', category)";

function value(sql: string): string {
  return one(papers, `SELECT ${sql}`)[0] ?? '';
}

it('网络巡检报告, 主机巡检报告: each beside the one before, with the routine rounds of its day', async () => {
  const all = await papers.all('inspection-report');
  expect(all).toHaveLength(24);
  for (const { item, trace } of all) {
    const field = item.requirement.id === 'network-inspection' ? '网络' : '主机';
    const alike = `scope LIKE '%${field}%'`;
    const where = `${alike} AND ${between('date', spanOfItem(papers, item))}`;
    traceInspection({ papers, item, trace }, { where, alike });
  }
});

it('资产台账与统计表: every quarter by class, what came and went, warranties, each asset', async () => {
  const all = await papers.all('asset-register');
  expect(all).toHaveLength(4);
  for (const { item, trace } of all) {
    saysFrame(papers, { item, trace });
    const span = spanOfItem(papers, item);
    const until = value(dateSql(`'${span.end}'`));
    /** What was given up later was still in use. */
    const status = `CASE WHEN endOn > '${span.end}' THEN '在用' ELSE status END`;
    const held = `startOn <= '${span.end}' AND (endOn = '' OR endOn > '${span.end}')`;
    const before = `startOn < '${span.start}' AND (endOn = '' OR endOn >= '${span.start}')`;
    const [came, went] = [between('startOn', span), between('endOn', span)];
    const moved = value(`count(*) FROM assets WHERE (${came}) OR (${went})`);
    trace.says(
      value(
        `'截至${until}，台账登记资产' || sum(${held}) || '项，数量合计' || sum(CASE WHEN ${held} THEN quantity ELSE 0 END) || '。' ||
         CASE ${moved} WHEN 0 THEN '本期没有变动。' ELSE '本期新增' || sum(${came}) || '项，停用和报废' || sum(${went}) || '项。' END FROM assets`,
      ),
    );
    trace.says(`资产统计（截至${until}）`);
    trace.says(`${until}在台账内的资产如下。`);
    const sum = (where: string, what = 'quantity'): string =>
      `coalesce(sum(CASE WHEN ${where} THEN ${what} END), 0)`;
    const cells = [
      ...[before, came, went, held].map((where) => sum(where)),
      ...['在用', '闲置', '维修'].map((word) => sum(`${held} AND ${status} = '${word}'`)),
      yuanSql(sum(held, 'valueFen')),
    ].join(', ');
    trace.table('资产统计', [
      ...papers.db.rows(
        `SELECT category, ${cells} FROM assets WHERE (${before}) OR (${came}) GROUP BY category ORDER BY ${CLASS}`,
      ),
      ...papers.db.rows(`SELECT '合计', ${cells} FROM assets`),
    ]);
    if (moved !== '0')
      trace.table(
        '本期变动',
        papers.db.rows(
          `SELECT * FROM (SELECT startOn AS day, '新增', number, name, quantity || unit, place, note FROM assets WHERE ${came}
             UNION ALL SELECT endOn, status, number, name, quantity || unit, place, note FROM assets WHERE ${went}) ORDER BY day, number`,
        ),
      );
    trace.says('质保到期提示（期末前和其后90天内）');
    trace.table(
      '质保到期提示',
      papers.db.rows(
        `SELECT number, name, place, warrantyTo, CASE WHEN warrantyTo < '${span.end}' THEN '已到期' ELSE '即将到期' END FROM assets
         WHERE ${held} AND warrantyTo <> '' AND julianday(warrantyTo) - julianday('${span.end}') <= 90 ORDER BY warrantyTo, ${CLASS}, number`,
      ),
    );
    const line = (first: string, second: string): string => `${first} || char(10) || ${second}`;
    trace.table(
      '资产台账',
      papers.db.rows(
        `SELECT row_number() OVER (ORDER BY ${CLASS}, number), ${line('number', 'serial')}, ${line('name', 'model')}, category,
           quantity || unit, place, department || ' ' || keeper, ${line('startOn', 'warrantyTo')}, ${status}
         FROM assets WHERE ${held} ORDER BY ${CLASS}, number`,
      ),
    );
    expect(trace.left(), item.id).toEqual([]);
  }
});
