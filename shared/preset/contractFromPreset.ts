import { addDays, addMonths, civilDate, dayOf, monthOf, yearOf } from '../domain/civilDate.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import type { Contract, Fen, Payment, StaffMember } from '../domain/contract.ts';
import { AppFailure } from '../errors/appError.ts';
import { shareOf, splitByShares } from '../money/shareOf.ts';
import { settingsOf } from './ruleSettings.ts';
import type { Preset } from './schema.ts';
import type { TermRule } from './shorthand.ts';

/** What is known of a new contract; '' leaves the preset's own value. */
export interface NewContract {
  readonly start: CivilDate;
  /** Null: by the preset's rule. */
  readonly end: CivilDate | null;
  readonly name: string;
  readonly number: string;
  readonly buyer: string;
  readonly vendor: string;
  /** Name of the vendor's project lead (项目负责人). */
  readonly lead: string;
}

/** The contract of a preset with its own dates, parties and lead. Throws `AppFailure` when it would end before it starts. */
export function contractFromPreset(preset: Preset, input: NewContract): Contract {
  const { contract } = preset;
  const end = input.end ?? termEnd(contract.term, input.start);
  if (end < input.start) {
    throw new AppFailure(
      'contract.term',
      `服务期结束日 ${end} 早于开始日 ${input.start}，请改正其中一个日期`,
    );
  }
  return {
    presetId: preset.id,
    kind: preset.kind,
    name: input.name || contract.name,
    shortName: contract.shortName,
    number: input.number || contract.number,
    codePrefix: contract.codePrefix,
    buyer: renamed(preset.buyer, input.buyer),
    vendor: withLeader(renamed(preset.vendor, input.vendor), input.lead),
    amountFen: contract.amount,
    term: { start: input.start, end },
    termAsWritten: contract.termAsWritten,
    signedOn: contract.signed === 'term-start' ? input.start : null,
    renewal: contract.renewal,
    copies: contract.copies,
    milestones: preset.milestones,
    stages: preset.stages,
    requirements: preset.requirements,
    payments: paymentsOf(preset),
    bond: preset.bond ? { ...preset.bond, amountFen: shareOf(contract.amount, preset.bond.share) } : null,
    serviceLevels: preset.serviceLevels,
    penalties: preset.penalties,
    contradictions: preset.contradictions.map((entry) => ({ ...entry, decision: null, decidedBy: null })),
    staff: staffOf(preset, input.vendor, input.lead),
    staffNeeds: preset.staffNeeds,
    pricedItems: preset.pricedItems,
    systems: preset.systems,
    userRoles: preset.userRoles,
    survey: preset.survey,
    budget: preset.budget.map(({ category, amount }) => ({ category, amountFen: amount })),
    goals: preset.goals,
    ruleSettings: settingsOf(preset),
  };
}

/** Last day of the term; the first day belongs to it: twelve months from 1 March end on the last day of February. */
export function termEnd(rule: TermRule, start: CivilDate): CivilDate {
  switch (rule.kind) {
    case 'months':
      return addDays(addMonths(start, rule.months), -1);
    case 'until':
      return rule.date;
    case 'until-day': {
      const [month, day] = rule.monthDay.split('-').map(Number);
      const sameYear = civilDate(yearOf(start), month ?? monthOf(start), day ?? dayOf(start));
      return sameYear >= start ? sameYear : addMonths(sameYear, 12);
    }
  }
}

/** A party under another name is another unit: leader, address and phone of the preset do not belong to it. */
function renamed(party: Contract['buyer'], name: string): Contract['buyer'] {
  return name === '' || name === party.name ? party : { name, leader: '', address: '', phone: '' };
}

/** The vendor's contact is its project lead. */
function withLeader(vendor: Contract['vendor'], lead: string): Contract['vendor'] {
  return lead === '' ? vendor : { ...vendor, leader: lead };
}

function paymentsOf({ payments, contract }: Preset): Payment[] {
  const amounts = amountsOf(payments, contract.amount);
  return payments.map(({ id, name, share, due, when, conditions }, index) => ({
    id,
    name,
    share,
    amountFen: amounts[index] ?? 0,
    due,
    when,
    conditions,
  }));
}

/** Shares alone add up to the amount with the last one as the rest; a mixture is taken as it stands. */
function amountsOf(payments: Preset['payments'], total: Fen): Fen[] {
  const shares = payments.flatMap((payment) => payment.share ?? []);
  if (payments.length > 0 && shares.length === payments.length) return splitByShares(total, shares);
  return payments.map((payment) => payment.amount ?? shareOf(total, payment.share ?? 0));
}

/**
 * The staff list with the lead in it. The preset's people belong to the preset's vendor: under another vendor only
 * the lead stands on the list, and the others are entered by the user.
 */
function staffOf({ staff, vendor }: Preset, vendorName: string, lead: string): StaffMember[] {
  const own = vendorName === '' || vendorName === vendor.name;
  const old = staff.find((member) => member.title.includes('项目负责人'));
  const others = own ? staff.filter((member) => member !== old && member.name !== lead) : [];
  const name = lead || (own ? (old?.name ?? '') : '');
  if (name === '') return others;
  const base = old ?? {
    role: '项目负责人',
    title: '项目负责人',
    education: '',
    duties: '',
    from: null,
    to: null,
  };
  const head = { ...base, name };
  return own && old
    ? staff.flatMap((member) => (member === old ? head : others.includes(member) ? member : []))
    : [head, ...others];
}
