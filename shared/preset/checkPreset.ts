/** Rules across the fields of a preset: references that lead somewhere, ids that occur once, sums that add up. */
import { levelOfGoal, pricedAmount } from '../domain/contract.ts';
import type { DueRule } from '../domain/contract.ts';
import { formatFen } from '../money/formatFen.ts';
import { shareOf } from '../money/shareOf.ts';
import { levelMistakes } from './checkLevels.ts';
import type { Mistake } from './mistake.ts';
import { settingMistakes } from './ruleSettings.ts';
import type { Preset } from './schema.ts';

export function checkPreset(preset: Preset): readonly Mistake[] {
  return [
    ...repeated(preset),
    ...stageMistakes(preset),
    ...preset.requirements.flatMap((_, index) => requirementMistakes(preset, index)),
    ...dueMistakes(preset),
    ...milestoneCircles(preset),
    ...paymentMistakes(preset),
    ...surveyMistakes(preset),
    ...budgetMistakes(preset),
    ...priceMistakes(preset),
    ...levelMistakes(preset),
    ...goalMistakes(preset),
    ...penaltyMistakes(preset),
    ...settingMistakes(preset),
  ];
}

const WITH_ID = [
  'milestones',
  'stages',
  'requirements',
  'payments',
  'serviceLevels',
  'penalties',
  'contradictions',
  'goals',
  'pricedItems',
  'staffNeeds',
] as const;

function repeated(preset: Preset): Mistake[] {
  const ids = WITH_ID.flatMap((list) =>
    twice(
      preset[list].map((entry) => entry.id),
      (index) => [list, index, 'id'],
    ),
  );
  const codes = twice(
    preset.requirements.map((entry) => entry.code),
    (index) => ['requirements', index, 'code'],
  );
  const people = twice(
    preset.staff.map((entry) => entry.name),
    (index) => ['staff', index, 'name'],
  );
  const conditions = preset.payments.flatMap((payment, position) =>
    twice(
      payment.conditions.map((entry) => entry.id),
      (index) => ['payments', position, 'conditions', index, 'id'],
    ),
  );
  const questions = twice(preset.survey?.questions.map((entry) => entry.id) ?? [], (index) => [
    'survey',
    'questions',
    index,
    'id',
  ]);
  return [...ids, ...codes, ...people, ...conditions, ...questions];
}

function twice(values: readonly string[], pathOf: (index: number) => Mistake['path']): Mistake[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index ? [{ path: pathOf(index), message: `“${value}”前面已经用过` }] : [],
  );
}

function stageMistakes({ stages, milestones }: Preset): Mistake[] {
  return stages.flatMap((stage, index) => [
    ...unknown(stage.packedWith, stages, ['stages', index, 'packedWith'], '阶段'),
    ...unknown(stage.milestone, milestones, ['stages', index, 'milestone'], '时间点'),
    ...(stages.find((other) => other.id === stage.packedWith)?.packedWith
      ? [{ path: ['stages', index, 'packedWith'], message: '所并入的阶段自己也并入别的阶段' }]
      : []),
  ]);
}

function unknown(
  reference: string | null,
  list: readonly { readonly id: string }[],
  path: Mistake['path'],
  what: string,
): Mistake[] {
  if (reference === null || list.some((entry) => entry.id === reference)) return [];
  return [{ path, message: `没有名为“${reference}”的${what}` }];
}

function requirementMistakes(preset: Preset, index: number): Mistake[] {
  const entry = preset.requirements[index];
  if (!entry) return [];
  const at = (key: string): Mistake['path'] => ['requirements', index, key];
  const wants = (condition: boolean, key: string, message: string): Mistake[] =>
    condition ? [{ path: at(key), message }] : [];
  const made = entry.form === 'generated' || entry.form === 'photos';
  const covering = preset.requirements.find((other) => other.id === entry.coveredBy);
  const { cadence } = entry;
  return [
    ...unknown(entry.stage, preset.stages, at('stage'), '阶段'),
    ...unknown(entry.coveredBy, preset.requirements, at('coveredBy'), '交付物'),
    ...wants(made && entry.template === null, 'form', `form 为 ${entry.form} 的要写明 template`),
    ...wants(!made && entry.template !== null, 'template', `form 为 ${entry.form} 的不用 template`),
    ...wants(
      entry.form === 'covered' && entry.coveredBy === null,
      'form',
      'form 为 covered 的要写明 coveredBy',
    ),
    ...wants(entry.form !== 'covered' && entry.coveredBy !== null, 'coveredBy', '只用于 form 为 covered 的'),
    ...wants(
      covering !== undefined && JSON.stringify(covering.cadence) !== JSON.stringify(cadence),
      'cadence',
      '与 coveredBy 所指交付物的周期不同，无法逐期代替',
    ),
    ...wants(covering?.form === 'covered', 'coveredBy', '所指交付物自己也由别的文件代替'),
    ...wants(
      entry.issuer !== 'vendor' && entry.form !== 'attached' && entry.form !== 'generated',
      'issuer',
      '甲方或专家出具的只能是 form: attached，或由程序起草的 form: generated',
    ),
    ...wants(
      cadence.kind === 'as-listed' && cadence.list.length === 0,
      'cadence',
      'as-listed 的要用 list 列出各项',
    ),
    ...wants(
      cadence.kind === 'n-per-year' && (cadence.times === 0 || 12 % cadence.times !== 0),
      'cadence',
      '每年的次数应能整除 12',
    ),
  ];
}

function dueMistakes(preset: Preset): Mistake[] {
  const rules: (readonly [DueRule | null, Mistake['path']])[] = [
    ...preset.requirements.map((entry, index) => [entry.due, ['requirements', index, 'due']] as const),
    ...preset.milestones.map((entry, index) => [entry.planned, ['milestones', index, 'planned']] as const),
    [preset.bond?.due ?? null, ['bond', 'due']] as const,
    ...preset.payments.flatMap((entry, index) => [
      [entry.due, ['payments', index, 'due']] as const,
      ...entry.conditions.map(
        (condition, position) => [condition.due, ['payments', index, 'conditions', position, 'due']] as const,
      ),
    ]),
  ];
  return rules.flatMap(([rule, path]) => unknown(milestoneOf(rule), preset.milestones, path, '时间点'));
}

function milestoneOf(rule: DueRule | null): string | null {
  return rule?.kind === 'offset' && rule.from.startsWith('milestone:')
    ? rule.from.slice('milestone:'.length)
    : null;
}

function milestoneCircles({ milestones }: Preset): Mistake[] {
  const next = new Map(milestones.map((entry) => [entry.id, milestoneOf(entry.planned)]));
  return milestones.flatMap((entry, index) => {
    let at = next.get(entry.id) ?? null;
    for (let steps = 0; at !== null && at !== entry.id && steps < milestones.length; steps += 1) {
      at = next.get(at) ?? null;
    }
    return at === entry.id
      ? [{ path: ['milestones', index, 'planned'], message: '计划日期绕了一圈又回到自己' }]
      : [];
  });
}

function paymentMistakes({ payments, stages, contract }: Preset): Mistake[] {
  const faults = payments.flatMap((payment, index): Mistake[] => [
    ...((payment.share === null) === (payment.amount === null)
      ? [{ path: ['payments', index], message: 'share 与 amount 应写且只写一个' }]
      : []),
    ...payment.conditions.flatMap((condition, position): Mistake[] => {
      const at = (key: string): Mistake['path'] => ['payments', index, 'conditions', position, key];
      if (condition.kind === 'stage' && condition.stage === null) {
        return [{ path: at('kind'), message: 'kind 为 stage 的要写明 stage' }];
      }
      if (condition.kind === 'date' && condition.due === null) {
        return [{ path: at('kind'), message: 'kind 为 date 的要写明 due' }];
      }
      return unknown(condition.stage, stages, at('stage'), '阶段');
    }),
  ]);
  if (faults.length > 0 || payments.length === 0) return faults;
  const total = payments.reduce(
    (sum, payment) => sum + (payment.amount ?? shareOf(contract.amount, payment.share ?? 0)),
    0,
  );
  const shares = payments.reduce((sum, payment) => sum + (payment.share ?? 0), 0);
  const allShares = payments.every((payment) => payment.share !== null);
  // Shares alone are judged as shares: rounding to fen is evened out in the last instalment.
  const wrong = allShares ? shares !== 1_000_000 : total !== contract.amount;
  if (!wrong) return [];
  const message = allShares
    ? '各笔付款的比例之和不是 100%'
    : `各笔付款共 ${formatFen(total)} 元，与合同金额 ${formatFen(contract.amount)} 元不符`;
  return [{ path: ['payments'], message }];
}

function surveyMistakes({ survey }: Preset): Mistake[] {
  return survey ? unknown(survey.overall, survey.questions, ['survey', 'overall'], '题目') : [];
}

function budgetMistakes({ budget, contract }: Preset): Mistake[] {
  const total = budget.reduce((sum, line) => sum + line.amount, 0);
  if (budget.length === 0 || total === contract.amount) return [];
  return [
    {
      path: ['budget'],
      message: `预算各项共 ${formatFen(total)} 元，与合同金额 ${formatFen(contract.amount)} 元不符`,
    },
  ];
}

function priceMistakes({ pricedItems, contract }: Preset): Mistake[] {
  const total = pricedItems.reduce((sum, item) => sum + pricedAmount(item), 0);
  if (pricedItems.length === 0 || total === contract.amount) return [];
  return [
    {
      path: ['pricedItems'],
      message: `分项报价共 ${formatFen(total)} 元，与合同金额 ${formatFen(contract.amount)} 元不符`,
    },
  ];
}

function goalMistakes({ goals, serviceLevels }: Preset): Mistake[] {
  return goals.flatMap((goal, index) =>
    unknown(levelOfGoal(goal), serviceLevels, ['goals', index, 'fact'], '服务质量指标'),
  );
}

function penaltyMistakes({ penalties, bond }: Preset): Mistake[] {
  return penalties.flatMap((penalty, index): Mistake[] => [
    ...(penalty.share !== null && penalty.cases.length > 0
      ? [{ path: ['penalties', index, 'cases'], message: 'share 与 cases 只写一个' }]
      : []),
    ...(penalty.terminatesAtCap && penalty.cap === null
      ? [{ path: ['penalties', index, 'terminatesAtCap'], message: '要写明 cap' }]
      : []),
    ...(penalty.of === 'bond' && bond === null
      ? [{ path: ['penalties', index, 'of'], message: '合同没有履约保证金（bond）' }]
      : []),
  ]);
}
