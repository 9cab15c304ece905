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
    incident('GZ-3', '2025-09-05 09:00', { restoredAt: '2025-09-05 09:12' }),
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

describe('tables', () => {
  it('counts who was in time, exactly on the limit included', () =>
    expect(values['resolution']).toEqual([
      expect.objectContaining({ severity: '紧急', count: '1', within: '1', rate: '100.0' }),
      expect.objectContaining({ severity: '重要', count: '0', rate: '—' }),
      expect.objectContaining({
        severity: '一般',
        count: '3',
        within: '1',
        rate: '33.3',
        minimumWithin: '2',
        minimumRate: '66.6',
      }),
    ]));

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

  it('splits an outage over midnight between the months; list and column D agree', () => {
    expect(values['availability']).toMatchObject({
      rows: expect.arrayContaining([
        expect.objectContaining({
          month: '2025年9月',
          total: '43,200',
          down: '20',
          up: '43,180',
          value: '99.9',
        }),
        expect.objectContaining({ month: '10月', down: '10' }),
        expect.objectContaining({ month: '11月', down: '0', value: '100.0', verdict: '达标' }),
        expect.objectContaining({ month: '12月', verdict: '无数据' }),
      ]),
    });
    expect(values['outages']).toEqual({
      rows: [
        {
          number: 'GZ-4',
          date: '2025-09-30',
          times: '23:40—10月1日00:10',
          minutes: '30',
          cause: '数据库连接池占满',
          party: '乙方',
        },
      ],
      total: '30',
      remark: '共1件，与上表D列合计一致',
    });
  });

  it('announced interruptions count only with consent beforehand', () =>
    expect(values['plannedNote']).toBe('计划中断1次共10分钟，有甲方事先同意的变更单，不属于故障停机。'));

  it('lists each incident with its timeliness', () =>
    expect(values['incidents']).toMatchObject([
      { number: 'GZ-1', within: '时限内', late: false },
      { number: 'GZ-2', within: '超目标', late: true },
      { number: 'GZ-3', within: '超最低', late: true },
      { number: 'GZ-4', within: '时限内', late: false },
    ]));
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
