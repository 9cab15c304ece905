/**
 * A preset (合同模板): what a kind of contract asks for, as written in `templates/contracts/*.yaml`. The schema reads
 * the short forms into domain values and refuses keys it does not know; rules across fields are in `checkPreset.ts`.
 */
import { z } from 'zod';
import { BREACH_SOURCES, EVENT_KINDS, EXEMPTING_PARTIES, METRIC_KINDS } from '../domain/contract.ts';
import type { Cadence, RequirementForm, ServiceLevel } from '../domain/contract.ts';
import {
  FORMS,
  readCadence,
  readDate,
  readDue,
  readDuration,
  readHours,
  readLimit,
  readMoney,
  readPercent,
  readReview,
  readSigner,
  readTerm,
  readThreshold,
} from './shorthand.ts';

/** Marks an absent field, so that the message can say 缺少 instead of naming a type. */
export const MISSING = 'missing';

/** A scalar written in a short form. */
function short<T>(form: string, read: (text: string) => T | null) {
  return z.unknown().transform((value, context): T => {
    const scalar = typeof value === 'string' || typeof value === 'number';
    const result = scalar ? read(String(value)) : null;
    if (result !== null) return result;
    context.addIssue({ code: 'custom', message: value === undefined ? MISSING : `应写成 ${form}` });
    return z.NEVER;
  });
}

const text = z.string().trim().min(1);
const optionalText = z.string().trim().default('');
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, '应由小写字母、数字和连字符组成，以字母开头');
const count = z.number().int().min(1).max(99);
const percent = short(FORMS.percent, readPercent);
const duration = short(FORMS.duration, readDuration);
const money = short(FORMS.money, readMoney);
const due = short(FORMS.due, readDue);
const date = short(FORMS.date, readDate);
const limit = short(FORMS.limit, readLimit);
const hours = short(FORMS.hours, readHours);
const threshold = short(FORMS.threshold, readThreshold);

/** `7`, `5%`, `true`: which one fits is for the rule to say. */
const setting = z.unknown().transform((value, context): string | number | boolean => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  context.addIssue({ code: 'custom', message: '应写成 7、5%、true 或 false' });
  return z.NEVER;
});

const party = z.strictObject({
  name: text,
  leader: optionalText,
  address: optionalText,
  phone: optionalText,
});

const milestone = z
  .strictObject({ id, name: text, planned: due })
  .transform((entry) => ({ ...entry, date: null }));

const stage = z.strictObject({
  id,
  name: text,
  packedWith: id.nullable().default(null),
  milestone: id.nullable().default(null),
});

const FORM_NAMES = [
  'generated',
  'attached',
  'photos',
  'media',
  'covered',
] as const satisfies readonly RequirementForm[];

const requirement = z
  .strictObject({
    id,
    name: text,
    clause: text,
    stage: id,
    cadence: short<Cadence>(FORMS.cadence, readCadence),
    /** Entries of an `as-listed` requirement. */
    list: z.array(text).default([]),
    form: z.enum(FORM_NAMES).default('attached'),
    template: id.nullable().default(null),
    coveredBy: id.nullable().default(null),
    issuer: z.enum(['vendor', 'buyer', 'experts']).default('vendor'),
    copies: count.default(1),
    signers: z.array(short(FORMS.signer, readSigner)).default([]),
    parts: z.record(id, text).default({}),
    due,
    /** `10 days`: silence for so long counts as consent. */
    review: short(FORMS.review, readReview).nullable().default(null),
    code: z.string().regex(/^[A-Z0-9]{1,6}$/, '应为 1 至 6 个大写字母或数字'),
  })
  .transform(({ list, parts, cadence, ...rest }, context) => {
    if (cadence.kind !== 'as-listed' && list.length > 0) {
      context.addIssue({ code: 'custom', path: ['list'], message: '只用于 cadence 为 as-listed 的' });
    }
    return {
      ...rest,
      cadence: cadence.kind === 'as-listed' ? { ...cadence, list } : cadence,
      parts: Object.entries(parts).map(([partId, name]) => ({ id: partId, name })),
    };
  });

const condition = z.strictObject({
  id,
  text,
  kind: z.enum(['date', 'stage', 'manual']).default('manual'),
  stage: id.nullable().default(null),
  due: due.nullable().default(null),
});

const payment = z.strictObject({
  id,
  name: text,
  share: percent.nullable().default(null),
  amount: money.nullable().default(null),
  due: due.nullable().default(null),
  when: text,
  conditions: z.array(condition).default([]),
});

const severity = z.enum(['紧急', '重要', '一般']);

/** How a measure is reckoned, where the contract says more than its formula. */
const levelRules = z.strictObject({
  across: z.enum(['together', 'each', 'worst', 'weighted']).default('together'),
  weights: z.record(z.string(), count).default({}),
  maintenance: z.enum(['count', 'exclude-downtime', 'exclude-both']).default('count'),
  degraded: percent.default(0),
  degradedSeverities: z.array(severity).default([]),
  exempts: z.array(z.enum(EXEMPTING_PARTIES)).default([]),
  hours: z.array(hours).default([]),
  pausesForBuyer: z.boolean().default(false),
  repairIn: z.enum(['start', 'end']).default('start'),
  counted: z.enum(EVENT_KINDS).nullable().default(null),
});

const serviceLevel = z
  .strictObject({
    id,
    clause: text,
    metric: z.enum(METRIC_KINDS),
    name: text,
    severity: severity.nullable().default(null),
    scope: optionalText,
    systems: z.array(text).default([]),
    mode: z.enum(['any', 'remote', 'on-site']).default('any'),
    window: z.enum(['month', 'quarter', 'year', 'term']).default('term'),
    target: limit,
    minimum: limit.nullable().default(null),
    workday: duration.nullable().default(null),
    holiday: duration.nullable().default(null),
    vendorCauseOnly: z.boolean().default(false),
    rules: levelRules.optional(),
    formula: text,
  })
  .transform(({ target, minimum, workday, holiday, ...rest }, context): ServiceLevel => {
    if (minimum && (minimum.unit !== target.unit || minimum.direction !== target.direction)) {
      context.addIssue({ code: 'custom', path: ['minimum'], message: '与 target 的方向或单位不一致' });
    }
    return {
      ...rest,
      unit: target.unit,
      direction: target.direction,
      target: target.value,
      minimum: minimum?.value ?? null,
      withinTarget: target.within,
      withinMinimum: minimum?.within ?? null,
      workdayLimit: workday,
      holidayLimit: holiday,
    };
  });

const penalty = z.strictObject({
  id,
  clause: text,
  when: text,
  /** As printed. */
  rate: text,
  consequence: optionalText,
  source: z.enum(BREACH_SOURCES).default('people'),
  of: z.enum(['contract', 'payment', 'part', 'bond', 'monthly-fee']).default('contract'),
  per: z.enum(['once', 'time', 'day', 'week']).default('once'),
  share: percent.nullable().default(null),
  cap: percent.nullable().default(null),
  after: threshold.nullable().default(null),
  terminates: z.array(threshold).default([]),
  terminatesAtCap: z.boolean().default(false),
  thenShare: percent.nullable().default(null),
  cases: z.array(z.strictObject({ text, factor: percent })).default([]),
});

const pricedItem = z
  .strictObject({
    id,
    category: text,
    name: text,
    unit: text,
    price: money,
    quantity: z.number().int().min(1),
    months: z.number().int().min(1).max(999).nullable().default(null),
  })
  .transform(({ price, ...rest }) => ({ ...rest, unitPriceFen: price }));

const staffNeed = z.strictObject({
  id,
  clause: text,
  role: text,
  count,
  hours: optionalText,
  note: optionalText,
});

const survey = z
  .strictObject({
    questions: z.array(z.strictObject({ id, text, label: text })).min(1),
    overall: id,
    issued: z.number().int().min(1).nullable().default(null),
    target: percent.nullable().default(null),
  })
  .transform(({ target, ...rest }) => ({ ...rest, targetMillionths: target }));

const member = z.strictObject({
  name: text,
  role: text,
  title: optionalText,
  education: optionalText,
  duties: optionalText,
  from: date.nullable().default(null),
  to: date.nullable().default(null),
});

export const presetSchema = z.strictObject({
  id,
  name: text,
  kind: text,
  /** Name, number and amount of the contract until the user enters them. */
  contract: z.strictObject({
    name: text,
    shortName: text.max(20),
    number: optionalText,
    codePrefix: z.string().regex(/^[A-Z0-9]{1,6}$/, '应为 1 至 6 个大写字母或数字'),
    amount: money,
    term: short(FORMS.term, readTerm),
    /** The contract's own words where they contradict the term that counts. */
    termAsWritten: optionalText,
    /** `term-start`: the contract takes effect when it is signed. */
    signed: z.enum(['term-start', 'unknown']).default('unknown'),
    renewal: optionalText,
    copies: count,
  }),
  buyer: party,
  vendor: party,
  milestones: z.array(milestone).default([]),
  stages: z.array(stage).min(1),
  requirements: z.array(requirement).min(1),
  payments: z.array(payment).default([]),
  bond: z
    .strictObject({ name: text, clause: text, share: percent, when: text, due: due.nullable().default(null) })
    .nullable()
    .default(null),
  serviceLevels: z.array(serviceLevel).default([]),
  penalties: z.array(penalty).default([]),
  contradictions: z.array(z.strictObject({ id, text, places: z.array(text).min(2) })).default([]),
  staff: z.array(member).default([]),
  staffNeeds: z.array(staffNeed).default([]),
  pricedItems: z.array(pricedItem).default([]),
  systems: z.array(text).default([]),
  userRoles: z.array(text).default([]),
  survey: survey.nullable().default(null),
  budget: z.array(z.strictObject({ category: text, amount: money })).default([]),
  goals: z
    .array(z.strictObject({ id, group: text, name: text, target: text, fact: text.nullable().default(null) }))
    .default([]),
  /** Rule id → parameter → value; `ruleSettings.ts` knows what each means. */
  preflight: z.record(z.string(), z.record(z.string(), setting)).default({}),
});

export type Preset = z.output<typeof presetSchema>;
