/** Every figure of the deliveries and of the counts of equipment of card-accounts, worked out again by SQL. */
import { describe, expect, it } from 'vitest';
import { presetPapers } from './presetPapers.ts';
import { percentSql } from './recordsDb.ts';
import { dateSql, one, saysFrame, shareSql, spanOfItem } from './tracing.ts';

const papers = presetPapers('card-accounts');
const upto = (day: string): string => `(SELECT upto FROM days WHERE day = ${day})`;
const BREAK = 'char(10)';

describe('补换卡配送记录', () => {
  it('every month: areas, time limits and each delivery as known on the last day', async () => {
    const all = await papers.all('delivery-record');
    expect(all).toHaveLength(12);
    for (const { item, trace } of all) {
      saysFrame(papers, { item, trace });
      const { start, end } = spanOfItem(papers, item);
      const later = (column: string): string => `CASE WHEN ${column} > '${end}' THEN '' ELSE ${column} END`;
      const changed = `(receivedOn > '${end}' OR sentOn > '${end}')`;
      const known = `(SELECT *, ${later('sentOn')} AS sent, CASE WHEN ${changed} THEN '' ELSE receivedOn END AS got,
        CASE WHEN sentOn > '${end}' THEN '待寄出' WHEN receivedOn > '${end}' THEN '配送中' ELSE result END AS state FROM deliveries WHERE paidOn <= '${end}')`;
      const rows = `(SELECT *, ${upto('got')} - ${upto('paidOn')} AS used,
          CASE WHEN coalesce(${upto('got')}, ${upto(`'${end}'`)}) - ${upto('paidOn')} > 7 THEN '超期' WHEN got = '' THEN '未到期' ELSE '按期' END AS timing
        FROM ${known} WHERE paidOn >= '${start}' OR got >= '${start}' OR state IN ('待寄出', '配送中'))`;
      const [paid, got, open, carried, inTime, late, pending, share] = one(
        papers,
        `SELECT sum(paidOn >= '${start}'), sum(got >= '${start}'), sum(state IN ('待寄出', '配送中')), sum(paidOn < '${start}'),
           sum(timing = '按期'), sum(timing = '超期'), sum(timing = '未到期'), ${shareSql("sum(timing = '按期')", "sum(timing <> '未到期')")} FROM ${rows}`,
      );
      trace.says(`本期新增配送${paid}件，签收${got}件，期末在途和待寄出${open}件。`);
      const names = papers.db.rows(`SELECT number FROM ${rows} WHERE timing = '超期'`).flat();
      trace.says(
        late === '0'
          ? '没有超过约定时限（≤7个工作日）的配送。'
          : `超过约定时限（≤7个工作日）的有${late}件：${names.join('、')}。`,
      );
      if (carried !== '0')
        trace.says(`含上期缴费、本期签收或仍在途的${carried}件；本期缴费${paid}件，本期签收${got}件。`);
      const states = trace.head('按区域和结果统计').slice(1, -1);
      const each = states.map((state) => `sum(state = '${state}')`).join(', ');
      trace.table(
        '按区域和结果统计',
        [
          ...papers.db.rows(`SELECT area, ${each}, count(*) FROM ${rows} GROUP BY area`),
          ...papers.db.rows(`SELECT '合计', ${each}, count(*) FROM ${rows}`),
        ],
        { sorted: true },
      );
      trace.table('配送时限', [['≤7个工作日', inTime ?? '', late ?? '', pending ?? '', share ?? '']]);
      const dash = (column: string): string =>
        `CASE coalesce(${column}, '') WHEN '' THEN '—' ELSE ${column} END`;
      if (trace.has('退回和丢失'))
        trace.table(
          '退回和丢失',
          papers.db.rows(
            `SELECT number, goods, state, ${dash("rtrim(note, '。')")} FROM ${rows} WHERE state IN ('退回', '丢失')`,
          ),
        );
      trace.table(
        '配送明细',
        papers.db.rows(
          `SELECT number || ${BREAK} || ${dash('waybill')}, goods || ${BREAK} || area, paidOn, ${dash('sent')}, ${dash('got')}, used, state, timing FROM ${rows}`,
        ),
        { sorted: true },
      );
      expect(trace.left(), item.id).toEqual([]);
    }
  });
});

describe('机具资产盘点表', () => {
  it('every round: quantities, differences, what was not counted', async () => {
    const all = await papers.all('asset-inventory');
    expect(all).toHaveLength(2);
    for (const { item, trace } of all) {
      saysFrame(papers, { item, trace });
      trace.says(item.eventKey ?? '');
      const rows = `(SELECT *, row_number() OVER () AS n, counted - booked AS gap FROM inventories WHERE round = '${item.eventKey}')`;
      const [items, booked, counted, over, short, same, share, day, last] = one(
        papers,
        `SELECT count(*), sum(booked), sum(counted), sum(max(gap, 0)), sum(max(-gap, 0)), sum(gap = 0), ${percentSql('sum(gap = 0)', 'count(*)')},
           ${dateSql('min(date)')}, max(date) FROM ${rows}`,
      );
      trace.says(day ?? '');
      const uncounted = papers.db.rows(
        `SELECT number, name, place, quantity || unit FROM assets WHERE startOn <= '${last}' AND (endOn = '' OR endOn > '${last}')
           AND number NOT IN (SELECT asset FROM ${rows})`,
      );
      trace.says(
        `本次盘点资产${items}项，账面数量${booked}，实盘数量${counted}，账实相符${same}项，占${share}%。` +
          (over === '0' && short === '0'
            ? '没有盘盈和盘亏。'
            : `盘盈${over}，盘亏${short}，原因见差异说明。`) +
          (uncounted.length === 0 ? '' : `台账中有${uncounted.length}项没有列入本次盘点，须补盘或说明。`),
      );
      trace.table('盘点结论', [[items, booked, counted, over, short, share].map(String)]);
      for (const [condition, count] of papers.db.rows(
        `SELECT condition, sum(counted) FROM ${rows} GROUP BY condition`,
      ))
        trace.says(`${condition}${count}`);
      const signed = "CASE WHEN gap > 0 THEN '+' || gap WHEN gap < 0 THEN '−' || -gap ELSE '0' END";
      if (over !== '0' || short !== '0')
        trace.table(
          '差异说明',
          papers.db.rows(
            `SELECT asset, name, CASE WHEN gap > 0 THEN '盘盈' ELSE '盘亏' END, ${signed}, rtrim(reason, '。') FROM ${rows} WHERE gap <> 0`,
          ),
        );
      if (uncounted.length > 0) trace.table('台账中没有列入', uncounted);
      trace.says(`本次盘点的${items}项资产如下。`);
      trace.table('盘点明细', [
        ...papers.db.rows(`SELECT n, asset, name, place, booked, counted, ${signed}, condition FROM ${rows}`),
        ['合计', booked ?? '', counted ?? '', '', ''],
      ]);
      expect(trace.left(), item.id).toEqual([]);
    }
  });
});
