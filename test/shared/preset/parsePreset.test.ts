import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePreset } from '../../../shared/preset/parsePreset.ts';
import { PRESET_FILE } from './sampleContract.ts';

const MINIMAL = `id: small
name: 小合同
kind: 运维
contract:
  name: 小合同
  shortName: 小
  codePrefix: QH
  amount: 1000.00
  term: 12 months
  copies: 2
buyer: { name: 云岭区教育信息中心 }
vendor: { name: 北京启衡软件有限公司 }
milestones:
  - { id: final, name: 终验, planned: term-end }
stages:
  - { id: final, name: 终验, milestone: final }
requirements:
  - id: weekly
    name: 周报
    clause: 一.1
    stage: final
    cadence: weekly
    due: period-end +2 working-days
    code: ZB
payments:
  - { id: all, name: 全款, share: 100%, when: 验收后 }
budget:
  - { category: 人员费用, amount: 1000 }
`;

function messages(text: string): readonly string[] {
  const parsed = parsePreset(text, 'small.yaml');
  return parsed.ok ? [] : parsed.error.message.replace(/^.*? 处要改。/, '').split('；');
}

/** Replaces a piece of the file that occurs exactly once, so that no case tests nothing. */
function edited(from: string, to: string): string {
  expect(MINIMAL.split(from)).toHaveLength(2);
  return MINIMAL.replace(from, to);
}

it('reads the presets that are delivered', () => {
  expect(parsePreset(readFileSync(PRESET_FILE, 'utf8'), 'classroom-platform.yaml')).toMatchObject({
    ok: true,
  });
});

it('fills what may be left out', () => {
  const parsed = parsePreset(MINIMAL, 'small.yaml');
  expect(parsed.ok && parsed.value.requirements[0]).toEqual({
    id: 'weekly',
    name: '周报',
    clause: '一.1',
    stage: 'final',
    cadence: { kind: 'weekly' },
    form: 'attached',
    template: null,
    coveredBy: null,
    issuer: 'vendor',
    copies: 1,
    signers: [],
    parts: [],
    due: { kind: 'offset', from: 'period-end', count: 2, unit: 'working-days', roll: 'next' },
    review: null,
    code: 'ZB',
  });
});

describe('a mistake is named with its line', () => {
  it.each<[string, string, string, string]>([
    [
      'an unknown key',
      '    clause: 一.1\n',
      '    claus: 一.1\n    clause: 一.1\n',
      '第20行：claus 不是模板的字段，请删去或改正拼写',
    ],
    ['an absent field, at what it is absent from', '    clause: 一.1\n', '', '第18行：clause 缺少'],
    ['an absent section', 'kind: 运维\n', '', '第1行：kind 缺少'],
    [
      'a wrong due rule',
      'period-end +2 working-days',
      'two days later',
      '第23行：due 应写成 period-end +2 working-days、milestone:final -5 working-days、term-end keep、first 09-30 或 2026-06-30',
    ],
    ['an absent due rule', '    due: period-end +2 working-days\n', '', '第18行：due 缺少'],
    ['a wrong cadence', 'cadence: weekly', 'cadence: fortnightly', '第22行：cadence 应写成'],
    ['a wrong amount', 'amount: 1000.00', 'amount: 一千', '第8行：amount 应写成 258000.00'],
    ['a wrong percentage', 'share: 100%', 'share: 100', '第26行：share 应写成 50%'],
    ['a number for a text', 'clause: 一.1', 'clause: 1', '第20行：clause 应为文字（数字和冒号须加引号）'],
    ['an empty text', 'name: 周报', "name: ''", '第19行：name 不能为空'],
    ['a wrong id', 'id: weekly', 'id: Weekly', '第18行：id 应由小写字母、数字和连字符组成，以字母开头'],
    [
      'a wrong choice',
      '    code: ZB',
      '    form: written\n    code: ZB',
      '第24行：form 应为 generated、attached、photos、media、covered 之一',
    ],
    ['too many copies', 'copies: 2', 'copies: 200', '第10行：copies 不能大于 99'],
    [
      'a long short name',
      'shortName: 小',
      `shortName: ${'小'.repeat(21)}`,
      '第6行：shortName 不能超过 20 个字',
    ],
    [
      'a list for a group',
      'buyer: { name: 云岭区教育信息中心 }',
      'buyer: [云岭区教育信息中心]',
      '第11行：buyer 应为一组字段',
    ],
    ['an unknown stage', 'stage: final', 'stage: finale', '第21行：stage 没有名为“finale”的阶段'],
    [
      'an unknown milestone',
      'period-end +2 working-days',
      'milestone:first -2 days',
      '第23行：due 没有名为“first”的时间点',
    ],
    [
      'a milestone that waits for itself',
      'planned: term-end',
      'planned: "milestone:final -2 days"',
      '第14行：planned 计划日期绕了一圈又回到自己',
    ],
    [
      'a goal that names no measure',
      'budget:\n',
      'goals: [{ id: a, group: g, name: n, target: t, fact: "level:nowhere" }]\nbudget:\n',
      '第27行：fact 没有名为“nowhere”的服务质量指标',
    ],
    [
      'an id used twice',
      'budget:\n',
      'goals: [{ id: a, group: g, name: n, target: t }, { id: a, group: g, name: n, target: t }]\nbudget:\n',
      '第27行：id “a”前面已经用过',
    ],
    [
      'generated without template',
      '    code: ZB',
      '    form: generated\n    code: ZB',
      '第24行：form form 为 generated 的要写明 template',
    ],
    [
      'a template for a paper put in',
      '    code: ZB',
      '    template: weekly-log\n    code: ZB',
      '第24行：template form 为 attached 的不用 template',
    ],
    [
      'covered by nothing',
      '    code: ZB',
      '    form: covered\n    code: ZB',
      '第24行：form form 为 covered 的要写明 coveredBy',
    ],
    [
      "the buyer's paper generated",
      '    code: ZB',
      '    form: media\n    issuer: buyer\n    code: ZB',
      '第25行：issuer 甲方或专家出具的只能是 form: attached，或由程序起草的 form: generated',
    ],
    [
      'a list that is empty',
      'cadence: weekly',
      'cadence: as-listed',
      '第22行：cadence as-listed 的要用 list 列出各项',
    ],
    [
      'a list that nobody asks for',
      '    code: ZB',
      '    list: [一]\n    code: ZB',
      '第24行：list 只用于 cadence 为 as-listed 的',
    ],
    ['five times a year', 'cadence: weekly', 'cadence: 5-per-year', '第22行：cadence 每年的次数应能整除 12'],
    ['shares below the whole', 'share: 100%', 'share: 90%', '第25行：payments 各笔付款的比例之和不是 100%'],
    [
      'amounts that are not the whole',
      'share: 100%',
      'amount: 900',
      '第25行：payments 各笔付款共 900.00 元，与合同金额 1,000.00 元不符',
    ],
    [
      'share and amount',
      'share: 100%',
      'share: 100%, amount: 1000',
      '第26行：payments share 与 amount 应写且只写一个',
    ],
    [
      'a budget that does not add up',
      '{ category: 人员费用, amount: 1000 }',
      '{ category: 人员费用, amount: 999.99 }',
      '第27行：budget 预算各项共 999.99 元，与合同金额 1,000.00 元不符',
    ],
    [
      'a stage packed with another that is packed elsewhere',
      '  - { id: final, name: 终验, milestone: final }',
      '  - { id: final, name: 终验, packedWith: b }\n  - { id: b, name: 乙, packedWith: c }\n  - { id: c, name: 丙 }',
      '第16行：packedWith 所并入的阶段自己也并入别的阶段',
    ],
    [
      'prices that do not add up',
      'budget:\n',
      'pricedItems: [{ id: a, category: c, name: n, unit: 个, price: 0.01, quantity: 25000, months: 12 }]\nbudget:\n',
      '第27行：pricedItems 分项报价共 3,000.00 元，与合同金额 1,000.00 元不符',
    ],
    [
      'a measure of a system that the contract does not have',
      'budget:\n',
      'serviceLevels: [{ id: a, clause: c, metric: availability, name: n, systems: [甲], target: at-least 96%, formula: f }]\nbudget:\n',
      '第27行：systems systems 中没有“甲”这个系统',
    ],
    [
      'a penalty out of a bond that nobody gives',
      'budget:\n',
      'penalties: [{ id: a, clause: c, when: w, rate: r, of: bond, share: 5% }]\nbudget:\n',
      '第27行：of 合同没有履约保证金（bond）',
    ],
    [
      'termination at a cap that is not set',
      'budget:\n',
      'penalties: [{ id: a, clause: c, when: w, rate: r, share: 5%, terminatesAtCap: true }]\nbudget:\n',
      '第27行：terminatesAtCap 要写明 cap',
    ],
    [
      'a share in time without a time',
      'budget:\n',
      'serviceLevels: [{ id: a, clause: c, name: n, formula: f, metric: response-rate, target: at-least 95% }]\nbudget:\n',
      '第27行：target 及时率要写明时限，例如 at-least 95% within 30min',
    ],
    [
      'a rule that is none',
      'budget:\n',
      'serviceLevels: [{ id: a, clause: c, name: n, formula: f, metric: availability, target: at-least 95%, rules: { accross: worst } }]\nbudget:\n',
      '第27行：accross 不是模板的字段，请删去或改正拼写',
    ],
    [
      'a way of adding up that is none',
      'budget:\n',
      'serviceLevels: [{ id: a, clause: c, name: n, formula: f, metric: availability, target: at-least 95%, rules: { across: best } }]\nbudget:\n',
      '第27行：across 应为 together、each、worst、weighted 之一',
    ],
    [
      'the worst system of a measure that knows no downtime',
      'budget:\n',
      'serviceLevels: [{ id: a, clause: c, name: n, formula: f, metric: mttr, target: at-most 30min, rules: { across: worst } }]\nbudget:\n',
      '第27行：across 只用于可用率、稳定性和平均无故障运行时间',
    ],
    [
      'weights for nothing',
      'budget:\n',
      'serviceLevels: [{ id: a, clause: c, name: n, formula: f, metric: availability, target: at-least 95%, rules: { weights: { 甲: 2 } } }]\nbudget:\n',
      '第27行：weights 只用于 across 为 weighted 的',
    ],
    [
      'maintenance of a measure that knows no downtime',
      'budget:\n',
      'serviceLevels: [{ id: a, clause: c, name: n, formula: f, metric: mttr, target: at-most 30min, rules: { maintenance: exclude-both } }]\nbudget:\n',
      '第27行：maintenance 只用于可用率、稳定性和平均无故障运行时间',
    ],
    [
      'more than whole degradation',
      'budget:\n',
      'serviceLevels: [{ id: a, clause: c, name: n, formula: f, metric: availability, target: at-least 95%, rules: { degraded: 150% } }]\nbudget:\n',
      '第27行：degraded 不能超过 100%',
    ],
    [
      'an exemption of oneself',
      'budget:\n',
      'serviceLevels: [{ id: a, clause: c, name: n, formula: f, metric: availability, target: at-least 95%, rules: { exempts: [乙方] } }]\nbudget:\n',
      '第27行：exempts 应为 甲方、第三方、不可抗力 之一',
    ],
    [
      'service hours that run backwards',
      'budget:\n',
      "serviceLevels: [{ id: a, clause: c, name: n, formula: f, metric: mttr, target: at-most 30min, rules: { hours: ['18:00-09:00'] } }]\nbudget:\n",
      '第27行：hours 应写成 09:00-12:00（一天之内，先早后晚）',
    ],
    [
      'service hours that overlap',
      'budget:\n',
      "serviceLevels: [{ id: a, clause: c, name: n, formula: f, metric: mttr, target: at-most 30min, rules: { hours: ['09:00-12:00', '11:00-18:00'] } }]\nbudget:\n",
      '第27行：hours 各段服务时间要按先后排列，不能重叠',
    ],
    [
      'a frequency of nothing',
      'budget:\n',
      'serviceLevels: [{ id: a, clause: c, name: n, formula: f, metric: frequency, target: at-least 4 times }]\nbudget:\n',
      '第27行：counted 频次指标要用 counted 写明数什么，target 写成 at-least 4 times',
    ],
    [
      'something counted for no frequency',
      'budget:\n',
      'serviceLevels: [{ id: a, clause: c, name: n, formula: f, metric: mttr, target: at-most 30min, rules: { counted: drills } }]\nbudget:\n',
      '第27行：counted 只用于 metric 为 frequency 的',
    ],
    ['a key written twice', 'kind: 运维\n', 'kind: 运维\nkind: 运维\n', '第4行：同一个字段写了两次'],
    [
      'a tab as indent',
      '  name: 小合同\n  shortName',
      '\tname: 小合同\n  shortName',
      '第5行：缩进不对，应使用空格并与上下对齐',
    ],
    [
      'a bracket left open',
      'vendor: { name: 北京启衡软件有限公司 }',
      'vendor: { name: 北京启衡软件有限公司',
      '第13行：',
    ],
  ])('%s', (_, from, to, expected) => {
    const found = messages(edited(from, to));
    expect(
      found.some((message) => message.startsWith(expected)),
      found.join('\n'),
    ).toBe(true);
  });

  it('all of them at once, in the order of the file', () => {
    const text = edited('kind: 运维\n', 'kind: 运维\ncolour: red\n')
      .replace('copies: 2', 'copies: 0')
      .replace('code: ZB', 'code: zb');
    const parsed = parsePreset(text, 'small.yaml');
    expect(parsed).toEqual({
      ok: false,
      error: {
        code: 'preset.faulty',
        message:
          '合同模板 small.yaml 有 3 处要改。第4行：colour 不是模板的字段，请删去或改正拼写；第11行：copies 不能小于 1；第25行：code 应为 1 至 6 个大写字母或数字',
        place: { file: 'small.yaml', line: 4 },
      },
    });
  });

  it.each(['', '# nothing\n', '只有一句话', '[1, 2]'])('a file that is no preset: %j', (text) => {
    expect(parsePreset(text, 'x.yaml')).toMatchObject({
      ok: false,
      error: { place: { file: 'x.yaml', line: 1 } },
    });
  });
});

it('checks a service level against itself', () => {
  const levels = `serviceLevels:
  - id: rate
    clause: 三.1
    metric: resolution-rate
    name: 解决率
    target: at-least 95% within 30min
    minimum: at-most 90% within 60min
    formula: 及时数÷总数
`;
  expect(messages(MINIMAL + levels)).toEqual(['第35行：minimum 与 target 的方向或单位不一致']);
});
