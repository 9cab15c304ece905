import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import type { Contract, Requirement } from '../../../shared/domain/contract.ts';
import type {
  DrillRecord,
  IncidentRecord,
  InspectionRecord,
  RecordSet,
} from '../../../shared/records/types.ts';
import { emptyRecordSet } from '../../../shared/records/types.ts';
import { sampleContract } from '../preset/sampleContract.ts';

const calendar = publishedCalendar();
const contract = sampleContract();
const empty = emptyRecordSet();
const owed = owedItems(contract, empty, calendar);

function of(id: string) {
  return owed.filter((item) => item.requirement.id === id);
}

describe('the sample contract', () => {
  it.each([
    ['weekly-log', 44, 'weekly-log:2025-09-01', '周工作记录单（2025年第36周）', 'QH-ZJ-001', '2025-09-09'],
    ['monthly-log', 10, 'monthly-log:2025-09-01', '月工作记录单（2025年9月）', 'QH-YJ-01', '2025-10-14'],
    [
      'half-year-report',
      2,
      'half-year-report:2025-09-01',
      '半年阶段性总结报告单（2025年9月—2026年2月）',
      'QH-BN-01',
      '2026-03-13',
    ],
    ['weekly-report', 44, 'weekly-report:2025-09-01', '项目周报（2025年第36周）', 'QH-ZB-001', '2025-09-09'],
    ['monthly-report', 10, 'monthly-report:2025-09-01', '项目月报（2025年9月）', 'QH-YB-01', '2025-10-14'],
    ['technical-docs', 1, 'technical-docs', '系统技术文档（项目终验）', 'QH-JS-01', '2026-06-08'],
    ['stage-photos', 1, 'stage-photos', '成果照片（阶段性验收）', 'QH-JP-01', '2025-12-25'],
    ['service-summary', 1, 'service-summary', '运行维护服务总结报告', 'QH-ZZ-01', '2026-06-08'],
    ['expert-opinion', 1, 'expert-opinion', '项目整体验收专家评审意见', 'QH-PS-01', '2026-06-23'],
  ])('%s: %i items, the first as expected', (asked, count, id, title, code, due) => {
    const items = of(asked);
    expect(items).toHaveLength(count);
    expect(items[0]).toMatchObject({ id, title, code, serial: 1, due: { known: true, date: due } });
  });

  it('owes every once-item of its clauses', () => {
    const once = contract.requirements
      .filter((entry) => entry.cadence.kind === 'once')
      .map((entry) => entry.id);
    expect(once).toEqual([
      'performance-plan',
      'management-rules',
      'requirements-analysis',
      'stage-summary',
      'stage-photos',
      'stage-technical-docs',
      'stage-test-report',
      'stage-media',
      'stage-usage-report',
      'photos',
      'technical-docs',
      'test-report',
      'media',
      'usage-report',
      'satisfaction-report',
      'service-summary',
      'sla-letter',
      'expert-opinion',
      'acceptance-report',
      'security-test',
      'duty-log',
    ]);
    for (const id of once) expect(of(id)).toHaveLength(1);
    expect(owed).toHaveLength(44 + 10 + 2 + 44 + 10 + once.length);
  });

  it('ends with a week of two days', () => {
    expect(of('weekly-log').at(-1)).toMatchObject({
      id: 'weekly-log:2026-06-29',
      code: 'QH-ZJ-044',
      period: { start: '2026-06-29', end: '2026-06-30', index: 44, clipped: true },
    });
  });

  it('has each id, title and code once', () => {
    for (const key of ['id', 'title', 'code'] as const) {
      expect(new Set(owed.map((item) => item[key])).size).toBe(owed.length);
    }
  });

  it('lists the stages in their order, and time in its own', () => {
    const stages = owed.map((item) =>
      contract.stages.findIndex((stage) => stage.id === item.requirement.stage),
    );
    expect(stages).toEqual(stages.toSorted((a, b) => a - b));
    const starts = of('weekly-log').map((item) => item.period?.start ?? '');
    expect(starts).toEqual(starts.toSorted());
  });
});

function inspection(number: string, date: string): InspectionRecord {
  return {
    number,
    date,
    scope: '服务器',
    checked: 12,
    abnormal: 0,
    finding: '',
    measure: '',
    inspector: '秦望舒',
  };
}

describe('events', () => {
  const drill: DrillRecord = {
    number: 'YL-001',
    date: '2026-03-20',
    start: '14:00',
    end: '15:30',
    scenario: '主站切换',
    leader: '沈砚秋',
    participants: '韩述安',
    course: '',
    result: '',
    problems: '',
    improvement: '',
  };
  const records = {
    ...empty,
    inspections: [inspection('XJ-002', '2025-09-12'), inspection('XJ-001', '2025-09-05')],
    drills: [drill],
  };
  const items = owedItems(contract, records, calendar).filter((item) => item.eventKey !== null);

  it('call for one paper each, in the order of their days, due from the day of the event', () => {
    expect(items.map(({ id, title, code, period, due }) => [id, title, code, period, due])).toEqual([
      [
        'inspection-report:XJ-001',
        '巡检报告（XJ-001）',
        'QH-XJ-01',
        null,
        { known: true, date: '2025-09-12' },
      ],
      [
        'inspection-report:XJ-002',
        '巡检报告（XJ-002）',
        'QH-XJ-02',
        null,
        { known: true, date: '2025-09-19' },
      ],
      [
        'drill-record:YL-001',
        '应急演练文档（YL-001）',
        'QH-YL-01',
        null,
        { known: true, date: '2026-03-27' },
      ],
    ]);
  });

  it('count from the restoration of an incident, from the report while it is open', () => {
    const incident: IncidentRecord = {
      number: 'GZ-1',
      system: '资源库',
      severity: '一般',
      title: '',
      reporter: '',
      reportedAt: '2026-03-02 23:50',
      respondedAt: '2026-03-02 23:55',
      arrivedAt: '',
      restoredAt: '2026-03-03 00:10',
      outage: false,
      outageStart: '',
      causeParty: '乙方',
      cause: '',
      measure: '',
      handler: '罗青桐',
    };
    const report = requirement({
      id: 'report',
      name: '故障报告',
      cadence: { kind: 'on-event', event: 'incidents' },
    });
    const list = owedItems(
      only(report),
      { ...empty, incidents: [incident, { ...incident, number: 'GZ-2', restoredAt: '' }] },
      calendar,
    );
    expect(list.map((item) => [item.id, item.due])).toEqual([
      ['report:GZ-1', { known: true, date: '2026-03-03' }],
      ['report:GZ-2', { known: true, date: '2026-03-02' }],
    ]);
  });
});

function requirement(change: Partial<Requirement>): Requirement {
  const base = contract.requirements[0];
  if (!base) throw new Error('the sample has requirements');
  return {
    ...base,
    due: { kind: 'offset', from: 'period-end', count: 0, unit: 'days', roll: 'keep' },
    ...change,
  };
}

function only(...requirements: Requirement[]): Contract {
  return { ...contract, requirements };
}

it('owes one paper per entry of a list, and one for an ongoing duty', () => {
  const list = owedItems(
    only(
      requirement({
        id: 'listed',
        name: '验收清单文档',
        code: 'QD',
        cadence: { kind: 'as-listed', list: ['运维手册', '资产台账'] },
      }),
      requirement({ id: 'process', name: '服务过程文档', code: 'GC', cadence: { kind: 'ongoing' } }),
    ),
    empty,
    calendar,
  );
  expect(list.map(({ id, title, code }) => [id, title, code])).toEqual([
    ['listed:运维手册', '验收清单文档（运维手册）', 'QH-QD-01'],
    ['listed:资产台账', '验收清单文档（资产台账）', 'QH-QD-02'],
    ['process', '服务过程文档', 'QH-GC-01'],
  ]);
});

it('names the stage where two requirements of different stages share name and period', () => {
  const list = owedItems(
    only(
      requirement({
        id: 'a',
        name: '月报',
        code: 'A',
        stage: 'stage-acceptance',
        cadence: { kind: 'monthly', months: 'calendar' },
      }),
      requirement({
        id: 'b',
        name: '月报',
        code: 'B',
        stage: 'final',
        cadence: { kind: 'monthly', months: 'calendar' },
      }),
    ),
    empty,
    calendar,
  );
  expect(list[0]?.title).toBe('月报（阶段性验收，2025年9月）');
  expect(list.at(-1)?.title).toBe('月报（项目终验，2026年6月）');
});

it('a renewal begins where the last term ended: two halves of one week, each with an id of its own', () => {
  const logs = (start: string, end: string) =>
    owedItems(sampleContract({ start, end }), empty, calendar).filter(
      (item) => item.requirement.id === 'weekly-log',
    );
  const before = logs('2025-07-01', '2026-06-30').at(-1);
  const after = logs('2026-07-01', '2026-12-31')[0];
  expect([before?.period?.end, after?.period?.start]).toEqual(['2026-06-30', '2026-07-01']);
  expect([before?.title, after?.title]).toEqual([
    '周工作记录单（2026年第27周）',
    '周工作记录单（2026年第27周）',
  ]);
  expect([before?.id, after?.id, after?.serial]).toEqual([
    'weekly-log:2026-06-29',
    'weekly-log:2026-07-01',
    1,
  ]);
});

it('one paper for a round of counting, and one for the checks of a day', () => {
  const [model] = contract.requirements;
  if (!model) throw new Error('no requirement');
  const ofEvent = (event: 'inventories' | 'assessments', records: Partial<RecordSet>) =>
    owedItems(
      {
        ...contract,
        requirements: [
          {
            ...model,
            id: 'r',
            cadence: { kind: 'on-event', event },
            due: { kind: 'offset', from: 'period-end', count: 0, unit: 'days', roll: 'keep' },
          },
        ],
      },
      { ...empty, ...records },
      calendar,
    ).map((item) => [item.id, item.due.known && item.due.date]);
  const counted = { asset: 'A', name: '', place: '', booked: 1, counted: 1, condition: '', reason: '' };
  const row = (round: string, date: string) => ({ ...counted, round, date, counter: '', witness: '' });
  expect(
    ofEvent('inventories', {
      inventories: [row('第二轮', '2026-03-02'), row('第一轮', '2025-10-13'), row('第一轮', '2025-10-14')],
    }),
  ).toEqual([
    ['r:第一轮', '2025-10-14'],
    ['r:第二轮', '2026-03-02'],
  ]);
  const check = {
    asset: 'A',
    name: '',
    place: '',
    item: '',
    standard: '',
    measured: '',
    verdict: '合格',
    advice: '',
    assessor: '',
  } as const;
  expect(
    ofEvent('assessments', {
      assessments: [
        { ...check, date: '2026-01-08' },
        { ...check, date: '2026-01-08' },
      ],
    }),
  ).toEqual([['r:2026-01-08', '2026-01-08']]);
});

it('leaves due dates of an unpublished year open', () => {
  const later = sampleContract({ start: '2026-09-01', end: '2027-01-31' });
  const weekly = owedItems(later, empty, calendar).filter((item) => item.requirement.id === 'weekly-log');
  expect(weekly.find((item) => item.period?.end === '2026-12-27')?.due).toEqual({
    known: true,
    date: '2026-12-29',
  });
  expect(weekly.at(-1)?.due).toEqual({ known: false, missingYear: 2027 });
});
