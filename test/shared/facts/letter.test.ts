/** The confirmation letter on a few incidents counted by hand. */
import { describe, expect, it } from 'vitest';
import { slaLetter } from '../../../shared/facts/documents/slaLetter.ts';
import type { ChangeRecord, RecordSet } from '../../../shared/records/types.ts';
import { incident, presetContract, records, sourceOf, work } from './material.ts';

const contract = presetContract();

function change(number: string, some: Partial<ChangeRecord>): ChangeRecord {
  return {
    number,
    system: '直播平台主站',
    type: '配置变更',
    title: '连接池上限调整',
    appliedOn: '2025-10-01',
    consentBy: '方知远',
    consentOn: '2025-10-09',
    consentForm: '邮件',
    start: '2025-10-10 21:00',
    end: '2025-10-10 21:30',
    plannedDowntime: 10,
    implementer: '韩述安',
    result: '成功',
    note: '',
    ...some,
  };
}

/** 3 ordinary incidents: 5 min (exactly in time), 8 min (late), 12 min (beyond the minimum); 1 urgent outage. */
const set = records({
  work: ['2025-09-01', '2025-10-01', '2025-11-03'].map((date) => work(date)),
  incidents: [
    incident('GZ-1', '2025-09-03 09:00', { restoredAt: '2025-09-03 09:05' }),
    incident('GZ-2', '2025-09-04 09:00', { restoredAt: '2025-09-04 09:08', causeParty: '第三方' }),
    incident('GZ-3', '2025-09-05 09:00', { restoredAt: '2025-09-05 09:12', cause: '', measure: '' }),
    incident('GZ-4', '2025-09-30 23:50', {
      severity: '紧急',
      outage: true,
      outageStart: '2025-09-30 23:40',
      restoredAt: '2025-10-01 00:10',
      cause: '数据库连接池占满，应用节点全部等待',
    }),
  ],
  changes: [change('BG-1', {}), change('BG-2', { consentOn: '2025-10-11' })],
});

function letter(some: RecordSet) {
  const source = sourceOf(contract, some, 'sla-letter');
  return { values: slaLetter.facts(source).values, drafts: slaLetter.drafts(source) };
}

const { values, drafts } = letter(set);

/** The section of a measure in annex 1. */
function section(name: string) {
  const sections = values['sections'];
  if (!Array.isArray(sections)) throw new Error('no sections');
  return sections.find(
    (entry: unknown) => entry !== null && typeof entry === 'object' && Reflect.get(entry, 'name') === name,
  ) as unknown;
}

describe('tables', () => {
  it('says plainly what was missed', () =>
    expect(values['levels']).toContainEqual(
      expect.objectContaining({
        n: 3,
        name: '一般故障解决率',
        counted: '1/3',
        actual: '33.3%',
        verdict: '未达最低',
        failed: true,
      }),
    ));

  it('works a rate out from its terms, down to the records', () =>
    expect(section('一般故障解决率')).toMatchObject({
      n: 3,
      fraction: { numerator: '时限内件数', denominator: '到期件数', right: '×100%' },
      terms: [
        { name: '时限内件数', amount: '1', unit: '件', place: '分子', count: '1条' },
        { name: '到期件数', amount: '3', unit: '件', place: '分母', count: '3条' },
        { name: '其中超时', amount: '2', unit: '件', place: '仅列示', count: '2条' },
      ],
      promise: '5分钟内≥95%，最低10分钟内≥90%',
      result: '1÷3×100%＝33.3%',
      verdict: '未达最低',
      records: {
        rows: [
          { number: 'GZ-1', times: '2025-09-03 09:00—09:05' },
          {
            number: 'GZ-2',
            times: '2025-09-04 09:00—09:08',
            note: '未在约定内；用时8分钟，时限5分钟',
            missed: true,
          },
          { number: 'GZ-3', times: '2025-09-05 09:00—09:12' },
        ],
        rest: '',
      },
      remedy: {
        lines: ['GZ-2（第三方原因）：原因为缓存键未含学期标识；处理措施为补充后清理缓存。'],
        missing: 'GZ-3没有登记原因或者处理措施，须填写：',
      },
    }));

  it('splits an outage over midnight between the months, which are judged where the promise is by the month', () =>
    expect(section('系统可用率')).toMatchObject({
      terms: [],
      months: {
        judged: true,
        heads: [
          { name: '总时间', unit: '分钟' },
          { name: '停机时间', unit: '分钟' },
        ],
        rows: expect.arrayContaining([
          expect.objectContaining({ month: '2025年9月', cells: ['43,200', '20'], value: '99.9' }),
          expect.objectContaining({ month: '10月', cells: ['44,640', '10'] }),
          expect.objectContaining({ month: '11月', cells: ['43,200', '0'], value: '100.0', verdict: '达标' }),
          expect.objectContaining({ month: '12月', verdict: '无数据' }),
        ]),
      },
      chart: 'months-9',
      records: {
        unit: '分钟',
        rows: [
          { number: 'GZ-4', times: '2025-09-30 23:40—10月1日00:00', amount: '20' },
          { number: 'GZ-4', times: '2025-10-01 00:00—00:10', amount: '10' },
        ],
      },
      remedy: null,
    }));

  it('shows the months of a promise over the term without a verdict', () => {
    expect(section('系统稳定性')).toMatchObject({ months: { judged: false }, chart: '', verdict: '达标' });
    expect(JSON.stringify(section('系统稳定性'))).not.toContain('"failed":true');
  });

  it('announced interruptions count only with consent beforehand', () =>
    expect(values['plannedNote']).toBe('计划中断1次共10分钟，有甲方事先同意的变更单，不属于故障停机。'));

  it('lists each incident with its minutes and its timeliness', () =>
    expect(values['incidents']).toMatchObject([
      { number: 'GZ-1', minutes: '5', down: '—', within: '时限内', late: false },
      { number: 'GZ-2', minutes: '8', within: '超目标', late: true },
      { number: 'GZ-3', minutes: '12', within: '超最低', late: true },
      { number: 'GZ-4', minutes: '20', down: '30', within: '时限内', late: false },
    ]));
});

describe('penalties', () => {
  it('count what the records tell, with the records; what they do not tell is no amount', () =>
    expect(values['penalties']).toMatchObject({
      rows: [
        { n: 1, count: '0次', amount: '0.00', open: false },
        { n: 2, count: '1次（最长连续1次）', amount: '', state: '金额待定', open: true },
        { n: 3, count: '需人工判断', amount: '', state: '需人工判断', open: true },
      ],
      sum: '0.00',
      open: 2,
      details: [
        { numbers: '1', lines: [] },
        { numbers: '2', lines: [expect.stringContaining('（记录：GZ-2、GZ-3）')] },
        { numbers: '3', lines: [] },
      ],
    }));
  it('are left out where the contract has none', () => {
    const source = sourceOf({ ...contract, penalties: [] }, set, 'sla-letter');
    expect(slaLetter.facts(source).values['penalties']).toBeNull();
  });
});

describe('drafts', () => {
  it('name the incidents behind a missed target, with time and cause party', () => {
    expect(drafts['standards']).toContain(
      '表1第3项（一般故障解决率）未达到目标值，也低于最低服务水平：约定5分钟内≥95%，实际33.3%（1/3）。' +
        '超过目标时限的2件为GZ-2（用时8分钟，第三方原因）、GZ-3（用时12分钟，乙方原因）。',
    );
    expect(drafts['standards']).not.toContain('均达到约定值。\n表1');
  });
  it('leave the judgement to the buyer and name changes without consent', () => {
    expect(drafts['nonconformity']).toContain('表1第3项');
    expect(drafts['nonconformity']).toContain('以贵单位认定为准');
    expect(drafts['nonconformity']).toContain('变更BG-2没有登记贵单位的事前同意');
  });
  it('turn each penalty of the contract into a sentence', () => {
    expect(drafts['liability']?.split('\n')).toHaveLength(contract.penalties.length);
    expect(drafts['liability']).toContain('每违反一次，我公司按违约部分价款的0.1%支付违约金');
    expect(drafts['liability']).not.toContain('甲方');
  });
  it('claim nothing where nothing was recorded', () => {
    const silent = letter(records({})).drafts;
    expect(silent['standards']).not.toContain('均达到约定值');
    expect(silent['nonconformity']).not.toContain('核对：');
  });
});
