/** Measures over service calls, deliveries and reconciliations. */
import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import type { ServiceLevel } from '../../../shared/domain/contract.ts';
import { emptyRecordSet } from '../../../shared/records/types.ts';
import type {
  DeliveryRecord,
  ReconciliationRecord,
  RecordSet,
  ServiceCallRecord,
} from '../../../shared/records/types.ts';
import { serviceLevels } from '../../../shared/service-levels/index.ts';
import { sampleContract } from '../sample/sampleContract.ts';
import { level } from './inputs.ts';

const CALENDAR = publishedCalendar();

function judged(change: Partial<ServiceLevel>, records: Partial<RecordSet>, asOf = '2026-06-30') {
  const measure = level('response', { workdayLimit: null, holidayLimit: null, ...change });
  const contract = { ...sampleContract(), serviceLevels: [measure] };
  const [value] = serviceLevels(contract, { ...emptyRecordSet(), ...records }, { asOf, calendar: CALENDAR });
  return [value?.value ?? null, value?.verdict, value?.evidence] as const;
}

function call(number: string, change: Partial<ServiceCallRecord> = {}): ServiceCallRecord {
  return {
    number,
    receivedAt: '2025-09-30 10:00',
    channel: '电话',
    caller: '',
    kind: '咨询',
    content: '',
    respondedAt: '2025-09-30 10:20',
    arrivedAt: '',
    solvedAt: '2025-09-30 11:00',
    result: '',
    handler: '',
    satisfaction: null,
    ...change,
  };
}

describe('answers to calls', () => {
  const limit = { metric: 'call-response', target: 30, unit: 'min' } as const;
  const late = call('K2', { channel: '邮件', respondedAt: '2025-09-30 10:31' });
  it('the longest stands for all, and names those beyond the limit', () => {
    expect(judged(limit, { serviceCalls: [call('K1'), late] })).toEqual(['31.0', 'below-target', ['K2']]);
    expect(judged(limit, { serviceCalls: [call('K1')] })).toEqual(['20.0', 'met', ['K1']]);
  });
  it('may be promised for some channels only', () => {
    expect(judged({ ...limit, systems: ['电话'] }, { serviceCalls: [call('K1'), late] })[1]).toBe('met');
  });
  it('no call, no figure', () => {
    expect(judged(limit, {})).toEqual([null, 'no-events', []]);
  });
});

describe('daily tasks', () => {
  const limit = { metric: 'task-completion', target: 1, unit: 'working-days' } as const;
  it.each([
    ['the same day', '2025-09-30 17:00', '0', 'met'],
    // 1 to 8 October 2025 are days off.
    ['over the holiday week', '2025-10-09 09:00', '1', 'met'],
    ['a day too late', '2025-10-10 09:00', '2', 'below-target'],
  ])('%s', (_, solvedAt, value, verdict) => {
    expect(judged(limit, { serviceCalls: [call('K1', { solvedAt })] }).slice(0, 2)).toEqual([value, verdict]);
  });
  it('faults and complaints are none', () => {
    const others = ['报修', '投诉'].map((kind) => call(kind, { kind, solvedAt: '2025-12-01 09:00' }));
    expect(judged(limit, { serviceCalls: others })[1]).toBe('no-events');
  });
});

it('complaints are a share of calls, and nothing without calls', () => {
  const limit = { metric: 'complaints', target: 50_000, unit: '%', direction: 'at-most' } as const;
  const calls = Array.from({ length: 20 }, (_, index) =>
    call(`K${index}`, index === 0 ? { kind: '投诉' } : {}),
  );
  expect(judged(limit, { serviceCalls: calls })).toEqual(['5.0', 'met', ['K0']]);
  expect(judged(limit, { serviceCalls: calls.slice(0, 19) })[1]).toBe('below-target');
  expect(judged(limit, {})).toEqual([null, 'no-data', []]);
});

describe('delivery', () => {
  const limit = { metric: 'delivery', target: 7, unit: 'working-days' } as const;
  const card = (number: string, paidOn: string, receivedOn: string): DeliveryRecord => ({
    number,
    goods: '补换卡',
    paidOn,
    sentOn: '',
    receivedOn,
    area: '',
    carrier: '',
    waybill: '',
    result: receivedOn === '' ? '配送中' : '已签收',
    note: '',
  });
  it.each([
    // Spring Festival 2026: 15 to 23 February off, Saturday 14 and Saturday 28 worked.
    ['over Spring Festival, on the last day', '2026-02-12', '2026-02-28', '7', 'met'],
    ['a working day later', '2026-02-12', '2026-03-02', '8', 'below-target'],
  ])('%s', (_, paidOn, receivedOn, value, verdict) => {
    expect(judged(limit, { deliveries: [card('A', paidOn, receivedOn)] }).slice(0, 2)).toEqual([
      value,
      verdict,
    ]);
  });
  it('what is still under way counts once its time is over', () => {
    const open = [card('A', '2026-03-02', '')];
    expect(judged(limit, { deliveries: open }, '2026-03-11')[1]).toBe('no-events');
    expect(judged(limit, { deliveries: open }, '2026-03-12')).toEqual(['8', 'below-target', ['A']]);
  });
});

describe('weekly reconciliation', () => {
  const limit = {
    metric: 'weekly-reconciliation',
    target: 1,
    unit: 'times',
    direction: 'at-least',
  } as const;
  const week = (start: string, end: string): ReconciliationRecord => ({
    start,
    end,
    item: '补卡工本费',
    channel: '',
    count: 1,
    amountFen: 1,
    statementCount: 1,
    statementFen: 1,
    reason: '',
    handedFen: null,
    handedOn: '',
    voucher: '',
    reconciler: '',
    reviewer: '',
  });
  const weeks = [
    week('2025-09-01', '2025-09-07'),
    week('2025-09-08', '2025-09-14'),
    week('2025-09-15', '2025-09-21'),
  ];
  it('is judged by the week with the fewest', () => {
    expect(judged(limit, { reconciliations: weeks }, '2025-09-25')).toEqual(['1', 'met', []]);
    const gap = weeks.toSpliced(1, 1);
    expect(judged(limit, { reconciliations: gap }, '2025-09-25')).toEqual([
      '0',
      'below-target',
      ['2025-09-08'],
    ]);
  });
  it('several lines of one period are one reconciliation', () => {
    const twice = weeks.flatMap((row) => [row, { ...row, item: '配送费' }]);
    expect(judged(limit, { reconciliations: twice }, '2025-09-25')[0]).toBe('1');
  });
  it('has no figure without any', () => {
    expect(judged(limit, {})).toEqual([null, 'no-data', []]);
  });
});
