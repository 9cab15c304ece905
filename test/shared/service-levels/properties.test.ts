/** What must hold for any incidents: 300 seeded terms of random outages, changes and rules. */
import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { dayNumber, fromMinuteNumber } from '../../../shared/domain/civilDate.ts';
import { PLAIN_RULES } from '../../../shared/domain/contract.ts';
import type { LevelRules, ServiceLevel } from '../../../shared/domain/contract.ts';
import { emptyRecordSet } from '../../../shared/records/types.ts';
import type { CauseParty, ChangeRecord, IncidentRecord } from '../../../shared/records/types.ts';
import { serviceLevels } from '../../../shared/service-levels/index.ts';
import { clip, merge, subtract } from '../../../shared/service-levels/intervals.ts';
import type { Interval } from '../../../shared/service-levels/intervals.ts';
import type { ServiceLevelValue, Verdict } from '../../../shared/service-levels/value.ts';
import { sampleContract } from '../sample/sampleContract.ts';
import { incident, level } from './inputs.ts';

/** mulberry32: small, seeded, the same on every machine. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Random = ReturnType<typeof randomOf>;

const TERM = { start: '2025-09-01', end: '2025-11-30' };
const FROM = dayNumber(TERM.start) * 1440;
const MINUTES = 91 * 1440;
const SYSTEMS = ['甲系统', '乙系统', '丙系统'];
const CONTRACT = sampleContract();
const CALENDAR = publishedCalendar();
const ROUNDS = Array.from({ length: 300 }, (_, seed) => seed + 1);

function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[random(list.length)];
  if (found === undefined) throw new Error('an empty list');
  return found;
}

function randomFault(random: Random): IncidentRecord {
  const begun = FROM + random(MINUTES);
  const reported = begun + random(15);
  const restored = reported + random(random(5) === 0 ? 9000 : 300);
  const outage = random(3) > 0;
  return incident('01-01 00:00', '', {
    system: pick(random, SYSTEMS),
    severity: pick(random, ['紧急', '重要', '一般'] as const),
    reportedAt: fromMinuteNumber(reported),
    respondedAt: fromMinuteNumber(reported + random(30)),
    restoredAt: random(20) === 0 ? '' : fromMinuteNumber(restored),
    outage,
    outageStart: outage ? fromMinuteNumber(begun) : '',
    causeParty: pick<CauseParty>(random, ['乙方', '乙方', '甲方', '第三方', '不可抗力', '待定']),
    ...(random(2) === 0 ? { exemption: '故障说明' } : {}),
  });
}

function randomChange(random: Random, index: number): ChangeRecord {
  const start = FROM + random(MINUTES);
  return {
    number: `BG-${index}`,
    system: pick(random, SYSTEMS),
    type: '补丁更新',
    title: '补丁',
    appliedOn: '2025-08-20',
    consentBy: random(4) === 0 ? '' : '方知远',
    consentOn: '2025-08-25',
    consentForm: '书面',
    start: fromMinuteNumber(start),
    end: fromMinuteNumber(start + 600),
    plannedDowntime: random(400),
    implementer: '罗青桐',
    result: '成功',
    note: '',
  };
}

function randomRules(random: Random): LevelRules {
  return {
    ...PLAIN_RULES,
    across: pick(random, ['together', 'together', 'worst', 'weighted'] as const),
    weights: { 甲系统: 1 + random(4) },
    maintenance: pick(random, ['count', 'exclude-downtime', 'exclude-both'] as const),
    degraded: pick(random, [0, 250_000, 500_000, 1_000_000]),
    degradedSeverities: random(2) === 0 ? [] : ['重要'],
    exempts: random(2) === 0 ? [] : ['第三方', '不可抗力'],
    hours:
      random(3) === 0
        ? [
            { from: 540, to: 720 },
            { from: 810, to: 1080 },
          ]
        : [],
  };
}

interface Term {
  readonly faults: readonly IncidentRecord[];
  readonly changes: readonly ChangeRecord[];
  readonly rules: LevelRules;
}

function randomTerm(seed: number): Term {
  const random = randomOf(seed);
  return {
    faults: Array.from({ length: 1 + random(30) }, () => randomFault(random)),
    changes: Array.from({ length: random(6) }, (_, index) => randomChange(random, index)),
    rules: randomRules(random),
  };
}

function reckon(
  { faults, changes, rules }: Term,
  change: Partial<ServiceLevel>,
): readonly ServiceLevelValue[] {
  const measure = { ...level('availability'), systems: [], ...change, rules };
  const contract = { ...CONTRACT, term: TERM, systems: SYSTEMS, serviceLevels: [measure] };
  const watch = ['2025-09-15', '2025-10-15', '2025-11-15'].map((date) => ({
    number: date,
    date,
    scope: '应用',
    checked: 1,
    abnormal: 0,
    finding: '',
    measure: '',
    inspector: '',
  }));
  const records = { ...emptyRecordSet(), incidents: faults, changes, inspections: watch };
  return serviceLevels(contract, records, { asOf: TERM.end, calendar: CALENDAR });
}

/** a ÷ b against c ÷ d, exactly. */
function compareValues(a: ServiceLevelValue, b: ServiceLevelValue): number {
  const difference =
    BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function only(values: readonly ServiceLevelValue[]): ServiceLevelValue {
  const [first] = values;
  if (!first || values.length !== 1) throw new Error('not one value');
  return first;
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const left = [...list];
  return list.map(() => left.splice(random(left.length), 1)).flat();
}

describe('intervals', () => {
  const minutesOf = (intervals: readonly Interval[]): Set<number> =>
    new Set(
      intervals.flatMap(({ start, end }) =>
        Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at),
      ),
    );
  const some = (random: Random): Interval[] =>
    Array.from({ length: random(12) }, () => {
      const start = random(200);
      return { start, end: start + random(40) };
    });

  it('merging and taking away hold minute by minute, whatever the order', () => {
    for (const seed of ROUNDS) {
      const random = randomOf(seed);
      const [a, b] = [some(random), some(random)];
      const merged = merge(a);
      expect(merge(shuffled(random, a))).toEqual(merged);
      expect(minutesOf(merged)).toEqual(minutesOf(a));
      const left = subtract(merged, merge(b));
      const away = minutesOf(b);
      expect(minutesOf(left)).toEqual(new Set([...minutesOf(a)].filter((minute) => !away.has(minute))));
      const edge = random(200);
      const halves = [...clip(merged, { start: 0, end: edge }), ...clip(merged, { start: edge, end: 400 })];
      const total = (list: readonly Interval[]): number =>
        list.reduce((sum, { start, end }) => sum + end - start, 0);
      expect(total(halves)).toBe(total(merged));
    }
  });
});

describe('availability', () => {
  it('does not depend on the order of the records', () => {
    for (const seed of ROUNDS) {
      const term = randomTerm(seed);
      const random = randomOf(seed + 1000);
      const other = {
        ...term,
        faults: shuffled(random, term.faults),
        changes: shuffled(random, term.changes),
      };
      const [one, two] = [term, other].map((entry) => only(reckon(entry, { window: 'term' })));
      expect([two?.numerator, two?.denominator, two?.verdict]).toEqual([
        one?.numerator,
        one?.denominator,
        one?.verdict,
      ]);
    }
  });

  it('of the months adds up to that of the term', () => {
    for (const seed of ROUNDS) {
      const term = randomTerm(seed);
      // The worst system may be another one in each month: only sums over the same systems add up.
      if (term.rules.across === 'worst') continue;
      const whole = only(reckon(term, { window: 'term' }));
      const months = reckon(term, { window: 'month' });
      const sum = (part: 'numerator' | 'denominator'): number =>
        months.reduce((total, month) => total + month[part], 0);
      // An open outage runs to the cut in every month alike, so nothing is lost at the edges.
      expect([sum('numerator'), sum('denominator')]).toEqual([whole.numerator, whole.denominator]);
    }
  });

  it('is 100 % without incidents, whatever the rules', () => {
    for (const seed of ROUNDS) {
      for (const value of reckon({ ...randomTerm(seed), faults: [] }, { window: 'month' }))
        expect([value.numerator, value.value, value.verdict]).toEqual([value.denominator, '100.0', 'met']);
    }
  });

  it('never rises with a longer outage or one more, and never leaves 0 to 100 %', () => {
    for (const seed of ROUNDS) {
      const term = randomTerm(seed);
      const random = randomOf(seed + 2000);
      const before = only(reckon(term, { window: 'term' }));
      const longer = term.faults.map((fault) =>
        fault.restoredAt === '' || random(3) > 0
          ? fault
          : { ...fault, restoredAt: later(fault.restoredAt, 1 + random(2000)) },
      );
      const more = [...term.faults, randomFault(random)];
      for (const faults of [longer, more]) {
        const after = only(reckon({ ...term, faults }, { window: 'term' }));
        expect(compareValues(after, before)).toBeLessThanOrEqual(0);
        expect(after.numerator).toBeGreaterThanOrEqual(0);
        expect(after.numerator).toBeLessThanOrEqual(after.denominator);
      }
    }
  });

  it('is the quotient of its own terms', () => {
    for (const seed of ROUNDS) {
      for (const value of reckon(randomTerm(seed), { window: 'month' })) {
        const sum = (factor: 'inNumerator' | 'inDenominator'): number =>
          value.working.reduce((total, term) => total + term[factor] * term.amount, 0);
        expect([sum('inNumerator'), sum('inDenominator')]).toEqual([value.numerator, value.denominator]);
      }
    }
  });

  it('agrees with MTBF ÷ (MTBF + MTTR) where all outages count in both and none overlap', () => {
    let applied = 0;
    for (const seed of ROUNDS) {
      const random = randomOf(seed);
      const faults = apart(random);
      const term = { faults, changes: [], rules: PLAIN_RULES };
      const available = only(reckon(term, { window: 'term' }));
      const between = only(reckon(term, { window: 'term', metric: 'mtbf', unit: 'h', target: 1 }));
      const repair = only(
        reckon(term, { window: 'term', metric: 'mttr', unit: 'min', direction: 'at-most', target: 1 }),
      );
      if (between.denominator === 0) continue;
      applied += 1;
      expect(repair.denominator).toBe(between.denominator);
      // A = MTBF ÷ (MTBF + MTTR) with the same n below both: (T − D) ÷ (T − D + Σ repair).
      const [up, whole] = [between.numerator, between.numerator + repair.numerator];
      expect(BigInt(available.numerator) * BigInt(whole)).toBe(BigInt(up) * BigInt(available.denominator));
    }
    expect(applied).toBeGreaterThan(200);
  });
});

it('no verdict is better under a stricter target', () => {
  const rank: Readonly<Record<Verdict, number>> = {
    met: 2,
    'below-target': 1,
    'below-minimum': 0,
    'no-events': -1,
    'no-data': -1,
  };
  const measures: Partial<ServiceLevel>[] = [
    { metric: 'availability', unit: '%' },
    { metric: 'resolution-rate', unit: '%', withinTarget: 60, withinMinimum: 120 },
    { metric: 'response-rate', unit: '%', withinTarget: 15, withinMinimum: null },
    { metric: 'mttr', unit: 'min', direction: 'at-most' },
    { metric: 'solution', unit: 'min', direction: 'at-most' },
    { metric: 'mtbf', unit: 'h' },
    { metric: 'incident-count', unit: 'times', direction: 'at-most' },
  ];
  for (const seed of ROUNDS) {
    const random = randomOf(seed);
    const term = { ...randomTerm(seed), rules: PLAIN_RULES };
    for (const measure of measures) {
      const top = measure.unit === '%' ? 1_000_000 : measure.unit === 'times' ? 30 : 20_000;
      const [low = 0, middle = 0, high = 0] = [random(top), random(top), random(top)].toSorted(
        (a, b) => a - b,
      );
      const downwards = measure.direction === 'at-most';
      const [strict, mild, least] = downwards ? [low, middle, high] : [high, middle, low];
      const at = (target: number, minimum: number): Verdict =>
        only(reckon(term, { window: 'term', ...measure, target, minimum })).verdict;
      expect(rank[at(strict, least)]).toBeLessThanOrEqual(rank[at(mild, least)]);
      expect(rank[at(strict, mild)]).toBeLessThanOrEqual(rank[at(strict, least)]);
    }
  }
});

function later(moment: string, minutes: number): string {
  const [day = '', time = '00:00'] = moment.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return fromMinuteNumber(dayNumber(day) * 1440 + hour * 60 + minute + minutes);
}

/** Outages one after another inside the term, each reported when it begins. */
function apart(random: Random): IncidentRecord[] {
  const faults: IncidentRecord[] = [];
  for (let at = FROM + random(3000); at < FROM + MINUTES - 3000; at += 1 + random(9000)) {
    const end = at + 1 + random(800);
    const [begun, restored] = [fromMinuteNumber(at), fromMinuteNumber(end)];
    faults.push(
      incident('01-01 00:00', '', {
        reportedAt: begun,
        respondedAt: begun,
        restoredAt: restored,
        outage: true,
        outageStart: begun,
      }),
    );
    at = end;
  }
  return faults;
}
