/** `service-levels --explain`: three incidents by hand, every value and penalty worked out down to their numbers. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jsonOf, runCli, workFolder } from './runCli.ts';
import { EXPLAINED } from './shapes.ts';

const { dir, remove } = workFolder('levels');
const ws = join(dir, '合同');
const INCIDENTS = `编号,报告时间,报告人,故障现象,级别,所属系统,应答时间,到场时间,停机开始时间,恢复时间,是否停机,责任方,原因,处理措施,处理人
GZ-1,2025-09-08 08:12,孟老师,主站无法登录,紧急,直播平台主站,2025-09-08 08:13,2025-09-08 09:25,2025-09-08 08:09,2025-09-08 08:33,是,乙方,连接数用尽,扩大连接池,罗青桐
GZ-2,2025-10-10 11:00,孟老师,信令连接异常,重要,信令服务,2025-10-10 11:02,,,2025-10-10 11:21,否,第三方,运营商限速,切换通道,罗青桐
GZ-3,2025-10-11 09:00,孟老师,课表显示错误,重要,直播平台主站,2025-10-11 09:01,,,2025-10-11 09:14,否,乙方,缓存未更新,清理缓存,罗青桐
`;
const WORK = '日期,类别,工作内容,状态,执行人\n2025-09-03,日常巡检,检查平台运行情况,已完成,罗青桐\n';

beforeAll(async () => {
  const term = ['--start', '2025-09-01', '--end', '2026-06-30'];
  expect((await runCli(dir, 'new', ws, '--preset', 'classroom-platform', ...term)).code).toBe(0);
  for (const [kind, rows] of [
    ['incidents', INCIDENTS],
    ['work', WORK],
  ] as const) {
    const file = join(dir, `${kind}.csv`);
    writeFileSync(file, rows);
    const imported = await runCli(dir, 'import', ws, kind, file);
    expect(imported.code, imported.stderr).toBe(0);
  }
});
afterAll(remove);

it('gives every term with its records as JSON', async () => {
  const run = await runCli(dir, 'service-levels', ws, '--explain', '--json');
  expect(run.code).toBe(1);
  const { levels } = jsonOf(run, EXPLAINED);
  expect(levels.find(({ scope }) => scope === '重要故障')).toMatchObject({
    value: '50.0',
    verdict: 'below-target',
    names: '时限内件数÷到期件数×100%',
    figures: '1÷2×100%＝50.0%',
    missed: ['GZ-2'],
    terms: [
      { name: '时限内件数', amount: 1, unit: '件', inNumerator: 1, records: [{ number: 'GZ-3' }] },
      { name: '到期件数', amount: 2, inDenominator: 1, records: [{ number: 'GZ-2' }, { number: 'GZ-3' }] },
      { name: '其中超时', amount: 1, records: [{ number: 'GZ-2', note: '用时21分钟，时限15分钟' }] },
    ],
  });
  const september = levels.find(
    ({ metric, window }) => metric === 'availability' && window.start === '2025-09-01',
  );
  // 30 days of 1,440 minutes, down from 08:09 to 08:33.
  expect(september).toMatchObject({ numerator: 43_176, figures: '（43,200－24）÷43,200×100%＝99.9%' });
  expect(september?.terms[1]?.records).toEqual([
    expect.objectContaining({
      kind: 'incidents',
      number: 'GZ-1',
      from: '2025-09-08 08:09',
      to: '2025-09-08 08:33',
      amount: 24,
    }),
  ]);
});

it('works the penalties out to the fen, and leaves to people what no record tells', async () => {
  const run = await runCli(dir, 'service-levels', ws, '--explain', '--json');
  const { penalties } = jsonOf(run, EXPLAINED);
  const [late, below, refused] = penalties.workings;
  // The first work is of the third day: two days late, at a ten-thousandth of 129,000.00 yuan each.
  expect(late).toMatchObject({
    clause: '十.2',
    state: 'due',
    count: 2,
    formula: '129,000.00元×0.01%×2日＝25.80元',
    amountFen: 2580,
    mayTerminate: false,
  });
  expect(below).toMatchObject({ state: 'open', amountFen: null });
  expect(below?.breaches.map(({ evidence }) => evidence)).toContainEqual([
    { kind: 'incidents', number: 'GZ-2' },
  ]);
  expect(refused).toMatchObject({ state: 'people', amountFen: null });
  expect(penalties.sum).toEqual({ fen: 2580, open: 2 });
});

it('says the same in Chinese lines', async () => {
  const { code, stdout } = await runCli(dir, 'service-levels', ws, '--explain');
  expect(code).toBe(1);
  for (const words of [
    '三.2.2.1  重要故障解决率（重要故障）',
    '公式：规定时间内解决的重要故障数÷重要故障总数×100%',
    '约定：≥95%（15分钟内），最低 ≥90%（25分钟内）',
    '计算：时限内件数÷到期件数×100%：1÷2×100%＝50.0%',
    '时限内件数 1 件（分子，1 条记录）',
    'GZ-2  2025-10-10 11:00—11:21  1 件  用时21分钟，时限15分钟',
    '约定：工作日≤2小时、节假日≤4小时',
    '结论：未达目标\n  未在约定内：GZ-2',
    '十.2  未按约定开始服务',
    '计算：129,000.00元×0.01%×2日＝25.80元',
    '能够计算的合计 25.80 元；另有 2 种情形须由双方认定或者确定金额',
  ])
    expect(stdout).toContain(words);
});
