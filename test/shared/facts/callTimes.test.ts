import { expect, it } from 'vitest';
import type { ServiceLevel } from '../../../shared/domain/contract.ts';
import { callTimeRows } from '../../../shared/facts/documents/ledgers/callTimes.ts';
import type { ServiceCallRecord } from '../../../shared/records/types.ts';
import { calendar, presetContract } from './material.ts';

const LEVEL: ServiceLevel = {
  id: 'response',
  clause: '附件四',
  metric: 'response',
  name: '响应时间',
  severity: null,
  scope: '工作日报修',
  systems: [],
  mode: 'any',
  window: 'term',
  unit: 'h',
  direction: 'at-most',
  target: 120,
  minimum: null,
  withinTarget: null,
  withinMinimum: null,
  workdayLimit: 120,
  holidayLimit: null,
  vendorCauseOnly: false,
  formula: '',
};

function call(receivedAt: string, respondedAt: string): ServiceCallRecord {
  return {
    number: receivedAt,
    receivedAt,
    channel: '电话',
    caller: '',
    kind: '报修',
    content: '卡片无法读取',
    respondedAt,
    arrivedAt: '',
    solvedAt: '',
    result: '',
    handler: '',
    satisfaction: null,
  };
}

it('a limit for working days counts the calls of working days only', () => {
  const contract = { ...presetContract(), serviceLevels: [LEVEL] };
  const rows = callTimeRows({ contract, calendar }, [
    call('2025-10-10 09:00', '2025-10-10 09:30'),
    // A Sunday: the contract promises nothing for it.
    call('2025-10-12 09:00', '2025-10-12 15:00'),
    // A Saturday that was worked (调休上班).
    call('2025-10-11 09:00', '2025-10-11 12:00'),
  ]);
  expect(rows).toContainEqual({
    name: '响应（工作日报修）',
    count: '2',
    average: '105.0',
    longest: '180',
    limit: '≤2小时',
    within: '1',
    rate: '50.0',
    failed: true,
  });
});
