/**
 * 服务质量达标及违约责任确认书 of the sample contract, figure by figure: terms, months, records and penalties of every
 * measure worked out again by SQL over the raw records. No figure of the paper is left without a comparison.
 */
import { expect, it } from 'vitest';
import {
  DOWN,
  HOURS,
  incidents,
  MEASURES,
  MONTH,
  MONTHS,
  papers,
  RATE,
  REPAIR,
  value,
} from './confirmationMeasures.ts';
import type { PaperTrace } from './paperTrace.ts';
import type { PresetPapers } from './presetPapers.ts';
import { dateSql, minutesSql, one, yuanSql } from './tracing.ts';

const MISSED = MEASURES.map((measure, index) => ({ ...measure, n: index + 1 })).filter(({ met }) => !met);

function checkMeasures(trace: PaperTrace): void {
  trace.table(
    '服务质量指标约定值',
    MEASURES.map(({ name, target, minimum, counted, actual, met }, index) => [
      `${index + 1}`,
      name,
      target,
      minimum ?? '—',
      counted,
      actual,
      met ? '达标' : '未达目标',
    ]),
  );
  for (const [index, measure] of MEASURES.entries()) {
    const promised = measure.target.replace('\n', '、');
    trace.says(`${index + 1}. ${measure.name}`);
    trace.says(`约定${promised}${measure.minimum ? `，最低${measure.minimum}` : ''}。`);
    trace.says(`结果：${measure.result}，${measure.met ? '达标' : '未达目标'}。`);
    if (measure.terms) trace.table(`${measure.name}的计算项`, measure.terms);
    if (measure.records) trace.table(`${measure.name}：${measure.records.title}`, measure.records.rows);
    if (measure.rest) trace.says(measure.rest);
  }
}

function checkMonths(trace: PaperTrace): void {
  trace.table(
    '平均无故障运行时间，各月',
    papers.db.rows(
      `SELECT ${MONTH}, t, d, n, CASE WHEN n = 0 THEN '—' ELSE ${HOURS('((t - d) / n)')} END,
         CASE WHEN n = 0 THEN '无事件' WHEN t - d >= 360 * 60 * n THEN '达标' ELSE '未达目标' END FROM ${MONTHS} ORDER BY m`,
    ),
  );
  const rate = `rtrim(${RATE}, '%')`;
  trace.table(
    '系统可用率，各月',
    papers.db.rows(
      `SELECT ${MONTH}, t, d, ${rate}, CASE WHEN (t - d) * 100 >= t * 95 THEN '达标' ELSE '未达目标' END FROM ${MONTHS} ORDER BY m`,
    ),
  );
  trace.table('系统稳定性，各月', papers.db.rows(`SELECT ${MONTH}, t, d, ${rate} FROM ${MONTHS} ORDER BY m`));
}

/** What is said of the measure that was missed, in the letter itself and where it is worked out. */
function checkMissed(trace: PaperTrace): void {
  expect(MISSED.map(({ name }) => name)).toEqual(['重要故障解决率']);
  for (const { n, name, target, actual, counted } of MISSED) {
    trace.says(
      `第${n}项（${name}）未达到目标值，达到最低服务水平：约定${target}，实际${actual}（${counted}）。`,
    );
    trace.says(`第${n}项未达到约定值`);
  }
  const late = papers.db.rows(
    `SELECT number, ${REPAIR}, causeParty, rtrim(cause, '。'), rtrim(measure, '。') FROM incidents WHERE severity = '重要' AND ${REPAIR} > 15`,
  );
  for (const [number, minutes, party, cause, measure] of late) {
    trace.says(`超过目标时限的${late.length}件为${number}（用时${minutes}分钟，${party}原因）。`);
    trace.says(`${number}（${party}原因）：原因为${cause}；处理措施为${measure}。`);
  }
  trace.says(`其余有结论的${MEASURES.length - MISSED.length}项均达到约定值。`);
}

function checkIncidents(trace: PaperTrace): void {
  const since = (column: string): string =>
    `CASE WHEN ${column} = '' THEN '—' ELSE ${minutesSql('reportedAt', column)} END`;
  const limit = "CASE severity WHEN '紧急' THEN 30 WHEN '重要' THEN 15 ELSE 5 END";
  const least = "CASE severity WHEN '紧急' THEN 60 WHEN '重要' THEN 25 ELSE 10 END";
  trace.table(
    '　故障清单',
    papers.db.rows(
      `SELECT number, severity, reportedAt, ${since('respondedAt')}, ${since('arrivedAt')}, ${REPAIR}, CASE WHEN outage THEN ${DOWN} ELSE '—' END,
         rtrim(title, '。'), causeParty, CASE WHEN ${REPAIR} <= ${limit} THEN '时限内' WHEN ${REPAIR} <= ${least} THEN '超目标' ELSE '超最低' END
       FROM incidents ORDER BY reportedAt`,
    ),
  );
}

/** The first stage's payment is 129,000.00 yuan; a day costs a ten-thousandth of it, rounded to the fen. */
function checkPenalties(trace: PaperTrace, { contract }: PresetPapers): void {
  const fen = contract.payments[0]?.amountFen ?? 0;
  const { start } = contract.term;
  const late = value(`CAST(julianday(min(date)) - julianday('${start}') AS INTEGER) FROM work`);
  expect(late).toBe('0');
  const [base = '', daily = ''] = one(
    papers,
    `SELECT ${yuanSql(`${fen}`)}, ${yuanSql(`((${fen} * 2 + 10000) / 20000)`)}`,
  );
  trace.table('违约金测算', [
    [
      '1',
      '未按约定开始服务\n（第十条第2款：相应阶段应付金额的0.01%/日）',
      `0次\n逾期达到10个工作日可解除：未达到（${late}）`,
      `每日${base}元×0.01%＝${daily}元`,
      '0.00',
    ],
    [
      '2',
      '未按服务内容与质量标准提供服务\n（第十条第3款：违约部分价款的0.1%/次）',
      `${MISSED.length}次（最长连续1次）\n连续达到3次可解除：未达到（1）；累计超过5次可解除：未达到（${MISSED.length}）`,
      `违约部分价款×0.1%×${MISSED.length}次，合同没有分列违约部分的价款，由双方确定`,
      '金额待定',
    ],
    ['3', '阶段验收不合格\n（第五条第5款：返还该阶段已付的服务费用）', '需人工判断', '—', '需人工判断'],
    ['能够计算的合计', '0.00'],
  ]);
  trace.says('能够计算金额的违约金合计0.00元；另有2种情形');
  const span = `${value(`CAST(substr('${start}', 1, 4) AS INTEGER) || '年' || CAST(substr('${start}', 6, 2) AS INTEGER) || '月'`)}—2026年6月`;
  const [number] = one(papers, `SELECT number FROM incidents WHERE severity = '重要' AND ${REPAIR} > 15`);
  for (const { name, actual } of MISSED)
    trace.says(`（1）${name}（${span}）实际${actual}，约定≥95%（15分钟内）（记录：${number}）。`);
}

/** Figures that are the contract's own words: clauses, rates, formulas. */
function checkContractWords(trace: PaperTrace, { contract }: PresetPapers): void {
  trace.says('合同（以下简称合同）第四条第1.2款第（10）项的要求');
  for (const clause of ['第三条第2.2.1款', '第三条第2.2.2款', '第七条第2款', '第四条第1.2款第（10）项'])
    trace.says(`依据合同${clause}，适用于`);
  for (const { formula } of contract.serviceLevels) trace.says(`公式：${formula}。`);
  for (let n = 1; n <= 7; n += 1) trace.says(`（${n}）${n === 1 ? '响应超过' : ''}`);
  trace.says('每逾期一日，我公司按相应阶段应付金额的0.01%支付违约金；逾期达到10个工作日，贵单位可解除合同');
  trace.says('按违约部分价款的0.1%支付违约金；连续3次或累计超过5次，贵单位可解除合同');
  trace.says('支付合同总额10%的违约金');
  trace.says('附件：1. 服务质量指标计算说明\n2. 故障清单\n3. 违约金计算说明');
  for (const [index, rule] of [
    '以工作记录的首日',
    '每项指标在一个约定的统计期内未达标计1次',
    '记录不能反映是否发生',
  ].entries())
    trace.says(`第${index + 1}项：${rule}`);
}

it('every figure of the confirmation letter comes out of the raw records', async () => {
  const [paper] = await papers.all('sla-letter');
  if (!paper) throw new Error('the contract owes no confirmation letter');
  const { trace } = paper;
  const { contract } = papers;
  const { start, end } = contract.term;
  trace.says(contract.number);
  trace.says(`我公司对${value(dateSql(`'${start}'`))}至${value(dateSql(`'${end}'`))}的服务质量`);
  trace.says(`服务期内登记故障${incidents}件`);
  const [times, planned] = one(
    papers,
    `SELECT count(*), sum(plannedDowntime) FROM changes WHERE plannedDowntime > 0 AND consentOn <> '' AND substr(consentOn, 1, 10) <= substr(start, 1, 10)`,
  );
  trace.says(`计划中断${times}次共${planned}分钟`);
  checkContractWords(trace, papers);
  checkMeasures(trace);
  checkMonths(trace);
  checkMissed(trace);
  checkIncidents(trace);
  checkPenalties(trace, papers);
  expect(trace.left()).toEqual([]);
});
