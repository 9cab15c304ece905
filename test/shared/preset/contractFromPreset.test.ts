import { describe, expect, it } from 'vitest';
import { projectLead } from '../../../shared/domain/contract.ts';
import { AppFailure } from '../../../shared/errors/appError.ts';
import { contractFromPreset, termEnd } from '../../../shared/preset/contractFromPreset.ts';
import { readTerm } from '../../../shared/preset/shorthand.ts';
import { sampleContract, samplePreset } from './sampleContract.ts';

describe('the end of the term', () => {
  it.each([
    ['until 06-30', '2025-09-01', '2026-06-30', ''],
    ['until 06-30', '2026-06-30', '2026-06-30', 'a term of one day'],
    ['until 06-30', '2026-07-01', '2027-06-30', ''],
    ['until 2026-06-30', '2025-01-01', '2026-06-30', ''],
    ['12 months', '2026-03-01', '2027-02-28', 'the first day belongs to the term'],
    ['12 months', '2023-03-01', '2024-02-29', 'leap year'],
    ['12 months', '2024-02-29', '2025-02-27', ''],
    ['1 months', '2026-01-31', '2026-02-27', ''],
    ['12 months', '2024-08-18', '2025-08-17', ''],
  ])('%s from %s is %s (%s)', (rule, start, end) => {
    const term = readTerm(rule);
    expect(term && termEnd(term, start)).toBe(end);
  });

  it('is what the user entered, where that is given', () => {
    expect(sampleContract({ end: '2026-08-31' }).term).toEqual({ start: '2025-09-01', end: '2026-08-31' });
  });

  it('may not come before the start', () => {
    expect(() => sampleContract({ end: '2025-08-31' })).toThrow(AppFailure);
    expect(() => sampleContract({ end: '2025-08-31' })).toThrow('2025-08-31 早于开始日 2025-09-01');
  });
});

describe('parties and people', () => {
  it('are those of the preset unless entered', () => {
    const contract = sampleContract();
    expect(contract).toMatchObject({
      presetId: 'classroom-platform',
      name: '云岭区教育系统云课堂直播平台运行维护服务',
      buyer: { name: '云岭区教育信息中心' },
      vendor: { name: '北京启衡软件有限公司', leader: '沈砚秋' },
      signedOn: '2025-09-01',
      amountFen: 25800000,
    });
    expect(projectLead(contract)?.name).toBe('沈砚秋');
    expect(contract.staff).toHaveLength(8);
  });

  it('another lead takes the place of the first one', () => {
    const contract = sampleContract({ lead: '罗青桐' });
    expect(projectLead(contract)?.name).toBe('罗青桐');
    expect(contract.vendor.leader).toBe('罗青桐');
    expect(contract.staff.map((member) => member.name)).toEqual([
      '陆景行',
      '罗青桐',
      '韩述安',
      '秦望舒',
      '贺之遥',
      '叶南枝',
      '温知许',
    ]);
  });

  it("another unit brings none of the preset's people, addresses and phones", () => {
    const contract = sampleContract({ buyer: '青石区档案馆', vendor: '清源数据有限公司', lead: '林知微' });
    expect(contract.buyer).toEqual({ name: '青石区档案馆', leader: '', address: '', phone: '' });
    expect(contract.vendor).toEqual({ name: '清源数据有限公司', leader: '林知微', address: '', phone: '' });
    expect(contract.staff.map((member) => [member.name, member.title])).toEqual([['林知微', '项目负责人']]);
    expect(sampleContract({ vendor: '清源数据有限公司' }).staff).toEqual([]);
  });
});

describe('money', () => {
  it('shares the amount out', () => {
    const contract = sampleContract();
    expect(contract.payments.map((payment) => payment.amountFen)).toEqual([12900000, 12900000]);
    expect(contract.bond?.amountFen).toBe(2580000);
    expect(contract.budget.reduce((sum, line) => sum + line.amountFen, 0)).toBe(contract.amountFen);
  });

  it('gives the odd fen to the last payment', () => {
    const preset = samplePreset();
    const odd = { ...preset, contract: { ...preset.contract, amount: 25800001 } };
    const input = { start: '2025-09-01', end: null, name: '', number: '', buyer: '', vendor: '', lead: '' };
    expect(contractFromPreset(odd, input).payments.map((payment) => payment.amountFen)).toEqual([
      12900001, 12900000,
    ]);
  });
});

it('leaves contradictions for the lead to decide', () => {
  expect(sampleContract().contradictions).toMatchObject([
    { id: 'mttr-minor', decision: null, decidedBy: null },
  ]);
});

it('holds every service level of the clauses in exact figures', () => {
  const rows = sampleContract().serviceLevels.map((level) =>
    [
      level.id,
      level.unit,
      level.direction,
      level.target,
      level.minimum,
      level.withinTarget,
      level.withinMinimum,
      level.window,
    ].join(' '),
  );
  expect(rows).toEqual([
    'resolution-urgent % at-least 950000 900000 30 60 term',
    'resolution-major % at-least 950000 900000 15 25 term',
    'resolution-minor % at-least 950000 900000 5 10 term',
    'arrival h at-most 120    term',
    'mtbf h at-least 21600    month',
    'mttr-urgent min at-most 60    term',
    'mttr-major min at-most 25    term',
    'mttr-minor min at-most 10    term',
    'availability % at-least 950000    month',
    'response h at-most 1440    term',
    'solution h at-most 4320    term',
    'solved-share % at-least 900000    term',
    'stability % at-least 950000    term',
  ]);
});
