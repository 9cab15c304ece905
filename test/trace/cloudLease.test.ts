/** Every figure of the cloud reports and the monthly reports of cloud-lease, worked out again by SQL. */
import { describe, expect, it } from 'vitest';
import type { DateSpan } from '../../shared/domain/civilDate.ts';
import { presetPapers } from './presetPapers.ts';
import { between, dateSql, daySql, minutesSql, one, saysFrame, spanOfItem, yuanSql } from './tracing.ts';
import { cloudLevels, cloudWorkings, COMPARED, downSql, minutesOf, rateSql } from './cloudFigures.ts';

const papers = presetPapers('cloud-lease');
const BREAK = 'char(10)';
const REPAIR = minutesSql('reportedAt', 'restoredAt');

function value(sql: string): string {
  return one(papers, `SELECT ${sql}`)[0] ?? '';
}

describe('政务云服务报告', () => {
  it('every quarter: fees from price and quantity, use and availability of each month', async () => {
    const all = await papers.all('cloud-report');
    expect(all).toHaveLength(4);
    for (const { item, trace } of all) {
      saysFrame(papers, { item, trace });
      const span = spanOfItem(papers, item);
      const months = papers.db
        .rows(`SELECT DISTINCT substr(day, 1, 7) FROM days WHERE ${between('day', span)} ORDER BY 1`)
        .map(([month]) => month ?? '');
      const uses = `(SELECT c.*, p.n, p.name, p.unit, p.fen, p.quantity FROM cloudResources c JOIN priced p ON c.item IN (p.id, p.name)
        WHERE month IN (${months.map((month) => `'${month}'`).join(', ')}))`;
      const [items, total, times, down] = one(
        papers,
        `SELECT count(DISTINCT n), ${yuanSql('sum(fen * ordered)')}, sum(downMinutes > 0), sum(downMinutes) FROM ${uses}`,
      );
      trace.says(`本期登记${items}项云资源的用量，按合同单价计${total}元。`);
      trace.says(
        times === '0' ? '各项资源没有登记不可用时间。' : `有${times}项次登记了不可用时间，合计${down}分钟。`,
      );
      trace.says('费用按合同第十条第8款的单价');
      trace.says('÷当月总时间×100%，总时间为当月在本期内的天数×24小时，截取三位小数；合同约定≥99.99%');
      trace.says(value(`${dateSql('min(day)')} FROM days WHERE day > '${span.end}' AND working`));
      trace.table('本期用量和费用', [
        ...papers.db.rows(
          `SELECT name, unit, ${yuanSql('fen')}, quantity, count(*), sum(ordered), ${yuanSql('sum(fen * ordered)')} FROM ${uses} GROUP BY n ORDER BY n`,
        ),
        ['合计', total ?? ''],
      ]);
      const names = months.map((month) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`);
      const each = (cell: string): string =>
        months.map((month) => `max(CASE WHEN month = '${month}' THEN ${cell} END)`).join(', ');
      trace.heads('使用与开通数量', ['计价项', '单位', ...names]);
      trace.table(
        '使用与开通数量',
        papers.db.rows(
          `SELECT name, unit, ${each("used || '／' || ordered")} FROM ${uses} GROUP BY n ORDER BY n`,
        ),
      );
      const whole = "(CAST(strftime('%d', month || '-01', '+1 month', '-1 day') AS INTEGER) * 1440)";
      const rate = rateSql(`(${whole} - downMinutes)`, whole);
      const lost = `CASE WHEN downMinutes = 0 THEN '' ELSE ${BREAK} || downMinutes || '分' END`;
      trace.heads('各项每月可用性', ['计价项', ...names]);
      trace.table(
        '各项每月可用性',
        papers.db.rows(`SELECT name, ${each(`${rate} || ${lost}`)} FROM ${uses} GROUP BY n ORDER BY n`),
      );
      if (trace.has('用量和可用性的说明'))
        trace.table(
          '用量和可用性的说明',
          papers.db.rows(`SELECT month, name, rtrim(note, '。') FROM ${uses} WHERE note <> ''`),
          { sorted: true },
        );
      expect(trace.left(), item.id).toEqual([]);
    }
  });
});

describe('运维服务月报', () => {
  const before = (span: DateSpan): DateSpan => {
    const [start = '', end = ''] = one(
      papers,
      `SELECT date('${span.start}', '-1 month'), date('${span.start}', '-1 day')`,
    );
    return { start, end };
  };

  it('every month beside the last, incidents, care, cloud, measures, next steps', async () => {
    const all = await papers.all('monthly-report');
    expect(all).toHaveLength(12);
    for (const { item, trace } of all) {
      saysFrame(papers, { item, trace }, { coded: false });
      const span = spanOfItem(papers, item);
      const last = before(span);
      const known = last.start >= papers.contract.term.start;
      const days = value(`count(*) FROM days WHERE ${between('day', span)}`);
      trace.says(value(`${dateSql('min(day)')} FROM days WHERE day > '${span.end}' AND working`));

      const now = COMPARED.map((measure) => ({
        ...measure,
        now: value(measure.sql(span)),
        before: known ? value(measure.sql(last)) : '0',
      })).filter((row) => !row.rare || row.now !== '0' || (known && row.before !== '0'));
      const gap = (row: { now: string; before: string }): string => {
        const decimals = row.now.split('.')[1]?.length ?? 0;
        const size = Math.round((Number(row.now) - Number(row.before)) * 10 ** decimals) / 10 ** decimals;
        return size === 0 ? '持平' : `${size > 0 ? '＋' : '−'}${Math.abs(size).toFixed(decimals)}`;
      };
      trace.says(
        `本月共${days}天：${now
          .filter((row) => Number(row.now) > 0)
          .map((row) => `${row.name}${row.now}${row.unit}`)
          .join('，')}。`,
      );
      if (known) {
        const lastDays = value(`count(*) FROM days WHERE ${between('day', last)}`);
        trace.heads('主要数据', ['项目', `本月\n（${days}天）`, `上月\n（${lastDays}天）`, '增减']);
        trace.table(
          '主要数据',
          now.map((row) => [`${row.name}（${row.unit}）`, row.now, row.before, gap(row)]),
        );
        for (const sign of ['＋', '−']) {
          const moved = now.filter((row) => gap(row).startsWith(sign));
          if (moved.length > 0)
            trace.says(
              `${sign === '＋' ? '增加' : '减少'}的有${moved
                .map(
                  (row) =>
                    `${row.name.replace('其中', '')}${gap(row).slice(1)}${row.unit === '%' ? '个百分点' : row.unit}`,
                )
                .join('、')}`,
            );
        }
      } else {
        trace.heads('主要数据', ['项目', `本月（${days}天）`]);
        trace.table(
          '主要数据',
          now.map((row) => [`${row.name}（${row.unit}）`, row.now]),
        );
      }
      const inMonth = (day: string, month: DateSpan): string =>
        value(`count(*) FROM incidents WHERE ${between(day, month)}`);
      const third = before(last);
      if (third.start >= papers.contract.term.start)
        trace.says(
          `最近三个月登记故障依次为${[third, last, span].map((month) => `${inMonth('reportedAt', month)}件`).join('、')}，`,
        );

      const month = span.end.slice(0, 7);
      const [resources, lost] = one(
        papers,
        `SELECT count(DISTINCT item), sum(downMinutes) FROM cloudResources WHERE month = '${month}'`,
      );
      trace.says(`截至${value(daySql(`'${span.end}'`))}，登记云资源${resources}项。`);
      if (lost !== '0') trace.says(`合计${lost}分钟`);
      trace.table(
        '云资源使用情况',
        papers.db.rows(
          `SELECT p.name, ordered, used, downMinutes FROM cloudResources c JOIN priced p ON c.item IN (p.id, p.name) WHERE month = '${month}' ORDER BY p.n`,
        ),
        { sorted: true },
      );

      const whole = minutesOf(span);
      trace.says(
        `统计期自${value(dateSql(`'${span.start}'`))}至${value(dateSql(`'${span.end}'`))}，共${days}天，合${value(whole)}分钟；` +
          `故障停机${value(downSql(span))}分钟，可用率${value(rateSql(`(${whole} - ${downSql(span)})`, whole))}%，合同约定不低于99.99%。`,
      );
      const outage = papers.db.rows(
        `SELECT ${minutesSql('outageStart', 'restoredAt')}, number, ${dateSql('outageStart')} FROM incidents WHERE outage AND ${between('outageStart', span)} ORDER BY 1 DESC`,
      );
      if (outage.length > 0)
        trace.says(
          `系统整体停机${outage.length}次。最长的一次为${outage[0]?.[0]}分钟（${outage[0]?.[1]}，${outage[0]?.[2]}）`,
        );
      for (const [type, count, sum] of papers.db.rows(
        `SELECT type, count(*), sum(count(*)) OVER () FROM changes WHERE ${between('start', span)} GROUP BY type`,
      )) {
        trace.says(`实施变更${sum}项`);
        trace.says(`${type}${count}项`);
      }
      const [inspections, checked, abnormal] = one(
        papers,
        `SELECT count(*), sum(checked), sum(abnormal) FROM inspections WHERE ${between('date', span)}`,
      );
      const [backups, restored] = one(
        papers,
        `SELECT count(*), sum(restoreChecked) FROM backups WHERE ${between('date', span)}`,
      );
      trace.says(
        `开展巡检${inspections}次，检查${checked}项，发现异常${abnormal}项。备份${backups}次，其中做恢复验证${restored}次。`,
      );

      const incidents = papers.db.rows(
        `SELECT number || ${BREAK} || substr(reportedAt, 1, 10), severity, title || '（' || causeParty || '）', cause || '；' || measure, ${REPAIR}, '—', number
         FROM incidents WHERE ${between('reportedAt', span)} ORDER BY reportedAt`,
      );
      if (incidents.length === 0) trace.says('本月没有登记故障。');
      else {
        const [reported, urgent, important, ordinary] = one(
          papers,
          `SELECT count(*), sum(severity = '紧急'), sum(severity = '重要'), sum(severity = '一般') FROM incidents WHERE ${between('reportedAt', span)}`,
        );
        trace.says(`登记故障${reported}件，其中紧急${urgent}件、重要${important}件、一般${ordinary}件；`);
        for (const [party, count] of papers.db.rows(
          `SELECT causeParty, count(*) FROM incidents WHERE ${between('reportedAt', span)} GROUP BY causeParty`,
        ))
          trace.says(`${party}原因${count}件`);
        trace.table(
          '故障处理明细',
          incidents.map((row) => row.slice(0, 6)),
        );
        for (const [severity, number, title, minutes, cause] of papers.db.rows(
          `SELECT severity, number, title, ${REPAIR}, rtrim(cause, '。') FROM incidents WHERE ${between('reportedAt', span)}`,
        ))
          if (incidents.length > 1)
            trace.says(`${number}（${severity}，${title}）用时${minutes}分钟，原因：${cause}。`);
        if (incidents.length > 1) for (const n of incidents.keys()) trace.says(`（${n + 1}）GZ-`);
      }

      const safety = value(`count(*) FROM work WHERE category LIKE '%安全%' AND ${between('date', span)}`);
      trace.says(`登记安全维护${safety}项`);
      for (const [from, to, name] of papers.db.rows(
        `SELECT ${dateSql('start')}, ${dateSql('"end"')}, name FROM securedEvents WHERE ${between('start', span)} AND substr("end", 1, 10) <= '${span.end}'`,
      ))
        trace.says(`${from}至${to}保障“${name}”`);

      const levels = cloudLevels(papers, span);
      trace.table(
        '服务质量指标',
        levels.map(({ cells }) => cells),
      );
      trace.table('服务质量指标的计算', cloudWorkings(levels));
      trace.says('超过4条的列前4条和总数');
      const counted = (verdict: string): number => levels.filter(({ cells }) => cells[4] === verdict).length;
      trace.says(
        `合同约定指标${levels.length}项：${(
          [
            ['本期达到', '本期达到约定值（期满评定）'],
            ['本期未达', '本期未达约定值（期满评定）'],
            ['无事件', '没有发生应计事件'],
            ['无数据', '没有可供计算的记录'],
          ] as const
        )
          .filter(([verdict]) => counted(verdict) > 0)
          .map(([verdict, words]) => `${words}${counted(verdict)}项`)
          .join('，')}。`,
      );
      for (const { cells } of levels.filter(({ cells: [, , , , verdict] }) => verdict === '本期未达'))
        trace.says(`${cells[0]}本期未达目标：约定${cells[1]}，实际${cells[3]}（${cells[2]}）`);

      const [nextStart, nextEnd] = one(
        papers,
        `SELECT date('${span.end}', '+1 day'), date('${span.end}', '+1 day', '+1 month', '-1 day')`,
      );
      if (span.end === papers.contract.term.end)
        trace.says(`合同服务期于${value(dateSql(`'${span.end}'`))}届满。`);
      else {
        trace.says(`${value(daySql(`'${nextStart}'`))}—${Number(nextEnd?.slice(8))}日，继续做好`);
        for (const [day, request] of papers.db.rows(
          `SELECT ${daySql('requestBy')}, request FROM work WHERE status = '需甲方协调' AND ${between('date', span)} AND requestBy BETWEEN '${nextStart}' AND '${nextEnd}'`,
        ))
          trace.says(`${day}，跟进请甲方协调的事项：${request}`);
        for (const owed of papers.owed) {
          const due = owed.due.known ? owed.due.date : '';
          if (
            owed.requirement.cadence.kind === 'quarterly' &&
            due >= (nextStart ?? '') &&
            due <= (nextEnd ?? '')
          )
            trace.says(`${value(daySql(`'${due}'`))}，提交${owed.title}。`);
        }
      }
      expect(trace.left(), item.id).toEqual([]);
    }
  });
});
