/** What the records tell of penalties, and what they do not. */
import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import type { Contract } from '../../../shared/domain/contract.ts';
import { emptyRecordSet } from '../../../shared/records/types.ts';
import type { RecordSet, StaffChangeRecord } from '../../../shared/records/types.ts';
import { serviceLevels } from '../../../shared/service-levels/index.ts';
import { penaltyWorkings } from '../../../shared/service-levels/penalties/index.ts';
import { incident, level } from './inputs.ts';
import { presetContract, work } from './penaltyCases.ts';

const calendar = publishedCalendar();

function workings(contract: Contract, some: Partial<RecordSet>, asOf: string) {
  const records = { ...emptyRecordSet(), ...some };
  const values = serviceLevels(contract, records, { asOf, calendar });
  return new Map(
    penaltyWorkings(contract, { records, span: contract.term, values, asOf, calendar }).map((working) => [
      working.id,
      working,
    ]),
  );
}

const classroom = presetContract('classroom-platform', '2025-09-01');
const ASOF = classroom.term.end;

describe('未按约定开始服务', () => {
  it.each([
    [['2025-09-01', '2025-09-02'], 'none', 0],
    [['2025-08-28'], 'none', 0],
    [['2025-09-04', '2025-09-03'], 'due', 2580],
  ] as const)('work on %o: %s', (days, state, amountFen) =>
    expect(workings(classroom, { work: days.map(work) }, ASOF).get('late-start')).toMatchObject({
      state,
      amountFen,
    }),
  );

  it('says nothing of a term without records', () =>
    expect(workings(classroom, {}, ASOF).get('late-start')).toMatchObject({
      state: 'people',
      amountFen: null,
      rule: '没有工作记录，实际开始服务的日期由双方认定',
    }));

  it('does not look beyond the day of reckoning', () =>
    expect(workings(classroom, { work: [work('2025-09-20')] }, '2025-09-10').get('late-start')?.state).toBe(
      'people',
    ));
});

describe('未达到服务质量标准', () => {
  /** MTTR of ordinary incidents by the month, at most 10 minutes. */
  const monthly = { ...classroom, serviceLevels: [level('mttr-minor', { window: 'month' })] };
  const slow = (month: string) => incident(`${month}-05 09:00`, `${month}-05 09:30`, { severity: '一般' });
  const missed = (months: readonly string[], asOf = '2025-12-31') =>
    workings(monthly, { work: [work('2025-09-01')], incidents: months.map(slow) }, asOf).get('below-quality');

  it.each([
    [['09', '10'], 2, 2, false],
    [['09', '11'], 2, 1, false],
    [['09', '10', '11'], 3, 3, true],
    [[], 0, 0, false],
  ] as const)('missed in %o: %i times, %i running', (months, times, run, mayTerminate) => {
    const working = missed(months);
    expect(working?.terminates).toMatchObject([{ count: run }, { count: times }]);
    expect(working?.mayTerminate).toBe(mayTerminate);
    expect(working?.state).toBe(times === 0 ? 'none' : 'open');
  });

  it('names the incidents behind each, in the order of the days', () => {
    const working = missed(['10', '09']);
    expect(working?.breaches.map(({ words, evidence }) => [words, evidence.length])).toEqual([
      ['一般故障平均恢复时间（2025年9月）实际30.0分钟，约定≤10分钟', 1],
      ['一般故障平均恢复时间（2025年10月）实际30.0分钟，约定≤10分钟', 1],
    ]);
  });

  it('leaves a window that is still running out of the count, and says so', () => {
    const working = missed(['09', '10'], '2025-10-20');
    expect(working?.breaches).toHaveLength(1);
    expect(working?.rule).toContain('1个统计期未满，暂不计');
  });

  it('says nothing where nothing was recorded, and names what is silent beside the rest', () => {
    const silent = { ...classroom, serviceLevels: [level('availability')] };
    expect(workings(silent, {}, ASOF).get('below-quality')).toMatchObject({
      state: 'people',
      amountFen: null,
    });
    const watched = { work: [work('2025-09-01')] };
    const working = workings(silent, watched, ASOF).get('below-quality');
    expect(working?.state).toBe('none');
    expect(working?.rule).toContain('9个统计期没有可供计算的记录，由双方另行认定');
  });
});

describe('擅自更换人员', () => {
  const onsite = presetContract('onsite-infrastructure', '2025-07-06');
  const change = (date: string, some: Partial<StaffChangeRecord>): StaffChangeRecord => ({
    date,
    name: '江照野',
    role: '服务工程师',
    type: '更换',
    successor: '',
    reason: '',
    noticeOn: '',
    consentBy: '',
    consentOn: '',
    handover: '',
    ...some,
  });
  const staff = (...staffChanges: readonly StaffChangeRecord[]) =>
    workings(onsite, { staffChanges }, onsite.term.end).get('staff');

  it.each([
    ['consent beforehand', change('2025-08-01', { consentOn: '2025-07-30' }), 0],
    ['consent on the day', change('2025-08-01', { consentOn: '2025-08-01' }), 0],
    ['consent afterwards', change('2025-08-01', { consentOn: '2025-08-02' }), 1],
    ['no consent', change('2025-08-01', {}), 1],
    ['somebody came', change('2025-08-01', { type: '到岗' }), 0],
    ['before the term', change('2025-07-01', {}), 0],
  ] as const)('%s', (_why, record, count) => expect(staff(record)?.breaches).toHaveLength(count));

  it('falls due with the third', () => {
    const three = ['2025-08-01', '2025-09-01', '2025-10-01'].map((date) => change(date, {}));
    expect(staff(...three.slice(1))).toMatchObject({ state: 'not-yet', amountFen: 0, mayTerminate: false });
    expect(staff(...three)).toMatchObject({ state: 'due', amountFen: 117_350_00, mayTerminate: true });
  });
});

it('what only people can state is never nothing', () => {
  const cloud = presetContract('cloud-lease', '2025-01-01');
  for (const [, working] of workings(cloud, { work: [work('2025-01-01')] }, cloud.term.end))
    expect(working).toMatchObject({
      state: 'people',
      amountFen: null,
      mayTerminate: working.terminates.length > 0 ? null : false,
    });
});
