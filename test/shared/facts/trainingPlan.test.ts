/** How many trainings a plan lists, and what it fills in: the contract's wish, then the records, nothing else. */
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../shared/domain/contract.ts';
import { DOCUMENT_KINDS } from '../../../shared/facts/index.ts';
import type { TrainingRecord } from '../../../shared/records/types.ts';
import { trainingDuty, trainingPlan } from '../../../shared/facts/tables/plans/trainingPlanTable.ts';
import { calendar, plainItem, presetContract, records } from './material.ts';

const preset = presetContract();
const bare: Contract = { ...preset, goals: [] };

const goal = (target: string): Contract => ({
  ...bare,
  goals: [{ id: 't', group: '产出数量', name: '培训场次', target, fact: 'trainings' }],
});

const quarterly: Contract = {
  ...bare,
  requirements: [
    {
      ...plainItem(bare, 'training-record', { name: '业务培训记录' }).requirement,
      cadence: { kind: 'n-per-year', times: 4 },
    },
  ],
};

const training = (date: string, topic: string): TrainingRecord => ({
  number: `PX-${date}`,
  date,
  start: '',
  end: '',
  topic,
  mode: '现场',
  place: '',
  trainer: '',
  audience: '',
  attendees: 20,
  feedback: '',
});

const plan = (contract: Contract, trainings: readonly TrainingRecord[]) =>
  trainingPlan(
    {
      contract,
      records: records({ trainings }),
      calendar,
      owed: [],
      photos: [],
      item: plainItem(contract, 'training-plan'),
    },
    contract.term,
  ).map(({ from, rows }) => [from, ...rows.map(({ topic, date }) => `${date}${topic}`)]);

describe('trainingPlan', () => {
  it.each([
    ['nothing said', bare, null],
    ['so many in all', goal('不少于4场'), 4],
    ['one a quarter of the calendar, four of which the term touches', goal('每季度不少于1场'), 4],
    ['a target in words', goal('按需开展'), null],
    ['a paper four times a year', quarterly, 4],
  ])('%s', (_name, contract, times) =>
    expect(trainingDuty(contract, contract.term)?.times ?? null).toBe(times),
  );

  it('rows wanted in all: recorded ones first, the rest blank', () =>
    expect(plan(goal('不少于3场'), [training('2025-09-18', '操作')])).toEqual([
      ['', '2025-09-18操作'],
      ['', ''],
      ['', ''],
    ]));

  it('more held than wanted: all are listed', () =>
    expect(
      plan(goal('不少于1场'), [training('2025-09-18', '甲'), training('2025-10-09', '乙')]),
    ).toHaveLength(2));

  it('periods of the contract: each with the trainings of its days', () =>
    expect(plan(quarterly, [training('2025-09-18', '甲'), training('2026-03-12', '乙')])).toEqual([
      ['2025-09-01', '2025-09-18甲'],
      ['2025-12-01', ''],
      ['2026-03-01', '2026-03-12乙'],
      ['2026-06-01', ''],
    ]));
});

describe('培训计划', () => {
  const paper = (due: string, trainings: readonly TrainingRecord[]) => {
    const contract = goal('不少于2场');
    const kind = DOCUMENT_KINDS['training-plan'];
    if (!kind) throw new Error('no training plan');
    const source = {
      contract,
      records: records({ trainings }),
      calendar,
      owed: [],
      photos: [],
      item: { ...plainItem(contract, 'training-plan'), due: { known: true, date: due } as const },
    };
    return { date: kind.facts(source).date, text: Object.values(kind.drafts(source)).join('') };
  };
  const held = [training('2025-09-18', '甲'), training('2026-03-12', '乙')];

  it.each([
    ['due before the first training', '2025-09-12', held, '2025-09-12'],
    ['due when it has begun: the working day before', '2025-09-26', held, '2025-09-17'],
    // 2025-10-09 is the first working day after the feast: the one before it is 30 September.
    ['days off before it', '2025-10-31', [training('2025-10-09', '甲')], '2025-09-30'],
    [
      'trainings on the first day: no day before the term',
      '2025-09-26',
      [training('2025-09-01', '甲')],
      '2025-09-01',
    ],
    ['nothing recorded', '2025-09-26', [], '2025-09-26'],
  ])('%s', (_name, due, trainings, date) => expect(paper(due, trainings).date).toBe(date));

  it('says nothing of what became known after it: how many came', () =>
    expect(paper('2025-09-12', held).text).toBe(
      paper(
        '2025-09-12',
        held.map((one) => ({ ...one, attendees: 99 })),
      ).text,
    ));
});
