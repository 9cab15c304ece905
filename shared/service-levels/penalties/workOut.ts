/** One penalty of the contract over what is known of its case: count, product, cap, thresholds. */
import type { Calendar } from '../../calendar/calendar.ts';
import { workingDaysBetween } from '../../calendar/workingDaysBetween.ts';
import { daysBetween } from '../../domain/civilDate.ts';
import type { Contract, Penalty } from '../../domain/contract.ts';
import { formatFen } from '../../money/formatFen.ts';
import { shareText } from '../../money/percent.ts';
import { penaltyFen } from './amount.ts';
import type { PenaltyBasis } from './base.ts';
import { basisOf } from './base.ts';
import type { Breach, BreachFacts } from './breach.ts';
import { caseFactors, workedCases } from './cases.ts';
import type { ReachedThreshold, Tally } from './threshold.ts';
import { longestRun, reach } from './threshold.ts';
import type { PenaltyState, PenaltyWorking } from './working.ts';

const UNITS = { once: '次', time: '次', day: '日', week: '周' } as const;
const WHOLE = 1_000_000;

export function workOut(
  contract: Contract,
  penalty: Penalty,
  facts: BreachFacts,
  calendar: Calendar,
): PenaltyWorking {
  const basis = basisOf(contract, penalty);
  const breaches = facts.kind === 'breaches' ? facts.breaches : [];
  const lateness = facts.kind === 'late' ? facts.lateness : null;
  const tally = tallyOf(facts, calendar);
  const after = penalty.after && reach(penalty.after, tally);
  const count = paidCount(penalty, tally, after);
  const product = productOf(penalty, basis, breaches, count);
  const wholeContract = { fen: contract.amountFen, divisor: 1 };
  const capFen = penalty.cap === null ? null : penaltyFen(wholeContract, penalty.cap, 1);
  const atCap = product !== null && capFen !== null && product >= capFen;
  const amountFen = atCap ? capFen : product;
  const terminates = penalty.terminates.map((threshold) => reach(threshold, tally));
  return {
    id: penalty.id,
    clause: penalty.clause,
    when: penalty.when,
    rate: penalty.rate,
    consequence: penalty.consequence,
    state: stateOf(facts, tally, after, amountFen),
    rule: facts.kind === 'unknown' ? facts.reason : facts.rule,
    base: { name: basis.name, words: basis.words },
    share: penalty.share,
    breaches,
    lateness,
    count,
    unit: UNITS[penalty.per],
    formula: formulaOf(penalty, basis, breaches, count, product, capFen),
    eachFen: penalty.share === null || !basis.base ? null : penaltyFen(basis.base, penalty.share, 1),
    capFen,
    atCap,
    amountFen,
    cases: workedCases(penalty, basis.base, facts),
    after,
    terminates,
    mayTerminate: mayTerminate(penalty, terminates, atCap, product),
    onTerminationFen: penalty.thenShare === null ? null : penaltyFen(wholeContract, penalty.thenShare, 1),
  };
}

function tallyOf(facts: BreachFacts, calendar: Calendar): Tally {
  switch (facts.kind) {
    case 'unknown':
      return { times: null, run: null, days: null, workingDays: null, weeks: null };
    case 'breaches': {
      const times = countEvents(facts.breaches);
      return { times, run: longestRun(facts.breaches), days: null, workingDays: null, weeks: null };
    }
    case 'late': {
      const { lateness } = facts;
      if (!lateness) return { times: 0, run: 0, days: 0, workingDays: 0, weeks: 0 };
      const days = daysBetween(lateness.due, lateness.done);
      return {
        times: 1,
        run: 1,
        days,
        workingDays: workingDaysBetween(calendar, lateness.due, lateness.done),
        // A week begun counts as one (不足7天按一周).
        weeks: Math.ceil(days / 7),
      };
    }
  }
}

/** Breaches of one event count once. */
function countEvents(breaches: readonly Breach[]): number {
  const named = new Set(breaches.flatMap(({ event }) => (event === '' ? [] : [event])));
  return breaches.filter(({ event }) => event === '').length + named.size;
}

/** What is paid for: once at all, or each time, day or week from the threshold on. */
function paidCount(
  { per, after: threshold }: Penalty,
  tally: Tally,
  after: ReachedThreshold | null,
): number | null {
  if (after?.reached === false) return 0;
  const times = tally.times;
  switch (per) {
    case 'once':
      return times === null ? null : Math.min(1, times);
    case 'time': {
      if (times === null || !threshold) return times;
      return times - threshold.count + (threshold.over ? 0 : 1);
    }
    case 'day':
      return tally.days;
    case 'week':
      return tally.weeks;
  }
}

function productOf(
  penalty: Penalty,
  { base }: PenaltyBasis,
  breaches: readonly Breach[],
  count: number | null,
): number | null {
  if (count === null) return null;
  if (count === 0) return 0;
  if (!base) return null;
  if (penalty.cases.length > 0) {
    const factors = caseFactors(penalty, breaches);
    return factors === null ? null : penaltyFen(base, sum(factors), 1);
  }
  return penalty.share === null ? null : penaltyFen(base, penalty.share, count);
}

function stateOf(
  facts: BreachFacts,
  { times }: Tally,
  after: ReachedThreshold | null,
  amount: number | null,
): PenaltyState {
  if (facts.kind === 'unknown') return 'people';
  if (times === 0) return 'none';
  if (after?.reached === false) return 'not-yet';
  return amount === null ? 'open' : 'due';
}

function formulaOf(
  penalty: Penalty,
  { name, base, words }: PenaltyBasis,
  breaches: readonly Breach[],
  count: number | null,
  product: number | null,
  capFen: number | null,
): string {
  if (count === null || count === 0) return '';
  const factors = penalty.cases.length > 0 ? caseFactors(penalty, breaches) : null;
  const rate =
    factors !== null
      ? factors.length === 1
        ? shareText(sum(factors))
        : `（${factors.map(shareText).join('＋')}）`
      : penalty.share === null
        ? null
        : `${shareText(penalty.share)}×${count}${UNITS[penalty.per]}`;
  if (rate === null) return '';
  if (!base || product === null) return `${name}×${rate}，${words}`;
  const amount = base.divisor === 1 ? words : `（${words}）`;
  const capped =
    capFen !== null && product > capFen
      ? `，超过上限（合同总额的${shareText(penalty.cap ?? WHOLE)}，${formatFen(capFen)}元），按上限计`
      : '';
  return `${amount}×${rate}＝${formatFen(product)}元${capped}`;
}

function mayTerminate(
  penalty: Penalty,
  terminates: readonly ReachedThreshold[],
  atCap: boolean,
  product: number | null,
): boolean | null {
  const answers = terminates.map(({ reached }) => reached);
  if (penalty.terminatesAtCap) answers.push(product === null ? null : atCap);
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
