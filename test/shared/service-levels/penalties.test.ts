/** Every penalty of the presets on breaches stated by hand; amounts worked out on paper. */
import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { formatFen } from '../../../shared/money/formatFen.ts';
import { penaltyFen } from '../../../shared/service-levels/penalties/amount.ts';
import type { BreachFacts } from '../../../shared/service-levels/penalties/breach.ts';
import { penaltySum } from '../../../shared/service-levels/penalties/index.ts';
import { workOut } from '../../../shared/service-levels/penalties/workOut.ts';
import { breach, late, penaltyOf, presetContract, times } from './penaltyCases.ts';

const calendar = publishedCalendar();
const UNKNOWN: BreachFacts = { kind: 'unknown', reason: '双方认定' };
const running = (places: readonly number[]): BreachFacts => ({
  kind: 'breaches',
  rule: '',
  breaches: places.map((place) => breach({ link: { chain: 'a', place } })),
});
const rows = (...entries: readonly (readonly [row: number, event: string])[]): BreachFacts => ({
  kind: 'breaches',
  rule: '',
  breaches: entries.map(([row, event]) => breach({ row: row - 1, event })),
});

const STARTS = {
  'classroom-platform': '2025-09-01',
  'card-accounts': '2024-09-01',
  'cloud-lease': '2025-01-01',
  'onsite-infrastructure': '2025-07-06',
  'content-operations': '2025-09-17',
} as const;

type Row = readonly [
  preset: keyof typeof STARTS,
  penalty: string,
  facts: BreachFacts,
  state: string,
  amount: string | null,
  mayTerminate: boolean | null,
  why: string,
];

const CASES: readonly Row[] = [
  // 129,000.00 × 0.01 % a day; ten working days after 1 September are reached on Monday the 15th
  ['classroom-platform', 'late-start', late('2025-09-01', '2025-09-03'), 'due', '25.80', false, 'two days'],
  ['classroom-platform', 'late-start', late('2025-09-01', '2025-09-14'), 'due', '167.70', false, '9 working'],
  ['classroom-platform', 'late-start', late('2025-09-01', '2025-09-15'), 'due', '180.60', true, '10 working'],
  ['classroom-platform', 'late-start', UNKNOWN, 'people', null, null, 'nothing recorded'],
  // the price of the part is not in the contract
  ['classroom-platform', 'below-quality', running([]), 'none', '0.00', false, 'none missed'],
  ['classroom-platform', 'below-quality', running([0, 1]), 'open', null, false, 'two running'],
  ['classroom-platform', 'below-quality', running([3, 4, 5]), 'open', null, true, 'three running'],
  [
    'classroom-platform',
    'below-quality',
    running([0, 1, 3, 4, 6]),
    'open',
    null,
    false,
    'five is not over five',
  ],
  ['classroom-platform', 'below-quality', running([0, 1, 3, 4, 6, 8]), 'open', null, true, 'six'],
  ['classroom-platform', 'stage-refused', times(1), 'open', null, false, 'what was paid is not recorded'],
  // 3,650,712.00 × 0.5 % = 18,253.56 a week begun; cap 1,095,213.60 = 60 weeks to the fen
  ['card-accounts', 'late', late('2024-09-01', '2024-09-08'), 'due', '18,253.56', false, '7 days'],
  ['card-accounts', 'late', late('2024-09-01', '2024-09-09'), 'due', '36,507.12', false, '8 days'],
  [
    'card-accounts',
    'late',
    late('2024-09-01', '2025-10-19'),
    'due',
    '1,076,960.04',
    false,
    '413 days, 59 weeks',
  ],
  ['card-accounts', 'late', late('2024-09-01', '2025-10-20'), 'due', '1,095,213.60', true, 'the cap exactly'],
  ['card-accounts', 'late', late('2024-09-01', '2025-11-01'), 'due', '1,095,213.60', true, 'beyond the cap'],
  // 1,105,728.00; a month is 92,144.00
  ['cloud-lease', 'grade-a', times(1), 'due', '55,286.40', true, 'one A event'],
  ['cloud-lease', 'grade-a', times(2), 'due', '55,286.40', true, 'owed once'],
  ['cloud-lease', 'grade-b', times(2), 'not-yet', '0.00', false, 'two B events'],
  ['cloud-lease', 'grade-b', times(3), 'due', '55,286.40', true, 'three B events'],
  ['cloud-lease', 'serious', rows([3, '']), 'due', '552,864.00', false, '600 %'],
  ['cloud-lease', 'serious', rows([9, 'a'], [3, 'a'], [1, 'b']), 'due', '737,152.00', false, '600 % + 200 %'],
  ['cloud-lease', 'ordinary', rows([2, ''], [5, '']), 'due', '46,072.00', false, '20 % + 30 %'],
  ['cloud-lease', 'ordinary', rows([5, 'a'], [6, 'a']), 'due', '55,286.40', false, 'one event, the gravest'],
  ['cloud-lease', 'security', times(1), 'due', '55,286.40', false, '5 %'],
  ['cloud-lease', 'secrecy', times(1), 'due', '110,572.80', false, '10 %'],
  // 2,347,000.00
  ['onsite-infrastructure', 'refused-twice', times(1), 'not-yet', '0.00', false, 'once'],
  ['onsite-infrastructure', 'refused-twice', times(2), 'due', '117,350.00', true, 'twice'],
  ['onsite-infrastructure', 'staff', times(2), 'not-yet', '0.00', false, 'two persons'],
  ['onsite-infrastructure', 'staff', times(3), 'due', '117,350.00', true, 'three persons'],
  ['onsite-infrastructure', 'third-party', times(1), 'due', '23,470.00', true, '1 %'],
  ['onsite-infrastructure', 'subcontract', times(1), 'due', '117,350.00', true, '5 %'],
  ['onsite-infrastructure', 'security', times(1), 'due', '117,350.00', false, '5 %'],
  ['onsite-infrastructure', 'other', times(1), 'due', '23,470.00', false, 'once'],
  ['onsite-infrastructure', 'other', times(2), 'due', '46,940.00', true, 'twice'],
  [
    'onsite-infrastructure',
    'assessment',
    times(1),
    'due',
    '5,867.50',
    false,
    '5 % of the bond of 117,350.00',
  ],
  ['onsite-infrastructure', 'secrecy', times(1), 'due', '117,350.00', false, '5 %'],
  // 240,000.00
  ['content-operations', 'late', late('2026-03-31', '2026-04-10'), 'due', '2,400.00', false, 'ten days'],
  ['content-operations', 'unconfirmed-twice', times(1), 'not-yet', '0.00', false, 'once'],
  ['content-operations', 'unconfirmed-twice', times(2), 'due', '24,000.00', true, 'twice'],
  ['content-operations', 'breach', times(1), 'due', '48,000.00', true, '20 %'],
  ['content-operations', 'delay', times(1), 'due', '48,000.00', false, '20 %'],
  ['content-operations', 'faulty-papers', times(1), 'due', '48,000.00', false, '20 %'],
  ['content-operations', 'returned-staff', times(3), 'open', null, false, 'three is not over three'],
  ['content-operations', 'returned-staff', times(4), 'open', null, true, 'four; no money either way'],
];

function worked(preset: keyof typeof STARTS, id: string, facts: BreachFacts) {
  const contract = presetContract(preset, STARTS[preset]);
  return workOut(contract, penaltyOf(contract, id), facts, calendar);
}

describe('penalties of the presets', () => {
  it.each(CASES)('%s %s', (preset, id, facts, state, amount, mayTerminate, _why) => {
    const working = worked(preset, id, facts);
    expect({
      state: working.state,
      amount: working.amountFen === null ? null : formatFen(working.amountFen),
      mayTerminate: working.mayTerminate,
    }).toEqual({ state, amount, mayTerminate });
  });

  it('leaves none of them out', () => {
    for (const [preset, start] of Object.entries(STARTS)) {
      const covered = new Set(CASES.filter(([name]) => name === preset).map(([, id]) => id));
      expect([...covered], preset).toEqual(presetContract(preset, start).penalties.map(({ id }) => id));
    }
    expect(presetContract('general', '2025-01-01').penalties).toEqual([]);
  });

  it.each(['serious', 'ordinary'])('prices every row of %s by the month', (id) => {
    const { cases, state } = worked('cloud-lease', id, UNKNOWN);
    const price = { 200_000: 18_428_80, 300_000: 27_643_20, 500_000: 46_072_00, 600_000: 55_286_40 };
    const whole = { 1_000_000: 92_144_00, 2_000_000: 184_288_00, 6_000_000: 552_864_00 };
    expect(state).toBe('people');
    expect(cases.map(({ eachFen }) => eachFen)).toEqual(
      cases.map(({ factor }) => new Map(Object.entries({ ...price, ...whole })).get(String(factor))),
    );
    expect(cases.every(({ count }) => count === null)).toBe(true);
  });
});

describe('the working of a penalty', () => {
  it.each([
    [
      worked('classroom-platform', 'late-start', late('2025-09-01', '2025-09-03')),
      '129,000.00元×0.01%×2日＝25.80元',
    ],
    [
      worked('classroom-platform', 'below-quality', running([0])),
      '违约部分价款×0.1%×1次，合同没有分列违约部分的价款，由双方确定',
    ],
    [
      worked('card-accounts', 'late', late('2024-09-01', '2025-11-01')),
      '3,650,712.00元×0.5%×61周＝1,113,467.16元，超过上限（合同总额的30%，1,095,213.60元），按上限计',
    ],
    [
      worked('cloud-lease', 'serious', rows([9, 'a'], [3, 'a'], [1, 'b'])),
      '（1,105,728.00元÷12个月）×（600%＋200%）＝737,152.00元',
    ],
    [worked('onsite-infrastructure', 'refused-twice', times(1)), ''],
  ])('%#', (working, formula) => expect(working.formula).toBe(formula));

  it('says what terminating would cost besides, and what one time costs before it has come about', () => {
    expect(worked('classroom-platform', 'late-start', UNKNOWN)).toMatchObject({
      eachFen: 12_90,
      onTerminationFen: 25_800_00,
    });
    expect(worked('onsite-infrastructure', 'other', times(2)).onTerminationFen).toBe(117_350_00);
  });

  it('tells how far each threshold is', () => {
    expect(worked('classroom-platform', 'below-quality', running([0, 1, 4])).terminates).toEqual([
      { words: '连续达到3次', count: 2, reached: false },
      { words: '累计超过5次', count: 3, reached: false },
    ]);
    // Places that nobody knows make no run, but they make a count.
    expect(worked('classroom-platform', 'below-quality', times(4))).toMatchObject({
      terminates: [
        { count: null, reached: null },
        { count: 4, reached: false },
      ],
      mayTerminate: null,
    });
  });

  it('does not count working days of a year whose holidays are not published', () => {
    const working = worked('classroom-platform', 'late-start', late('2099-09-01', '2099-09-30'));
    expect(working).toMatchObject({ amountFen: 374_10, mayTerminate: null });
  });

  it('leaves the fee of a month to the parties where the term has broken months', () => {
    const contract = presetContract('cloud-lease', '2025-01-01');
    const broken = { ...contract, term: { start: '2025-01-01', end: '2025-12-30' } };
    const working = workOut(broken, penaltyOf(broken, 'serious'), rows([3, '']), calendar);
    expect(working).toMatchObject({
      state: 'open',
      amountFen: null,
      cases: [{ eachFen: null }, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}],
    });
  });

  it('sums what is known and says how much is not', () => {
    expect(
      penaltySum([
        worked('onsite-infrastructure', 'other', times(2)),
        worked('onsite-infrastructure', 'staff', times(2)),
        worked('onsite-infrastructure', 'secrecy', UNKNOWN),
        worked('classroom-platform', 'below-quality', running([0])),
      ]),
    ).toEqual({ fen: 46_940_00, open: 2 });
  });
});

describe('rounding', () => {
  it.each([
    // 0.10 yuan × 0.5 % × 1 = 0.05 fen; × 10 = 0.5 fen, half up
    [{ fen: 10, divisor: 1 }, 5_000, 1, 0],
    [{ fen: 10, divisor: 1 }, 5_000, 10, 1],
    [{ fen: 10, divisor: 1 }, 5_000, 9, 0],
    // a third of 1.00 is not rounded before it is multiplied: 3 × 33.33… = 100
    [{ fen: 100, divisor: 3 }, 1_000_000, 3, 100],
    [{ fen: 100, divisor: 3 }, 1_000_000, 1, 33],
    [{ fen: 200, divisor: 3 }, 1_000_000, 1, 67],
    // beyond what a double holds exactly on the way
    [{ fen: 900_000_000_000_001, divisor: 1 }, 1_000_000, 1, 900_000_000_000_001],
    [{ fen: 0, divisor: 1 }, 1_000_000, 7, 0],
  ])('%o × %i × %i = %i fen', (base, millionths, count, fen) =>
    expect(penaltyFen(base, millionths, count)).toBe(fen),
  );

  it.each([
    [{ fen: -1, divisor: 1 }, 1, 1],
    [{ fen: 1.5, divisor: 1 }, 1, 1],
    [{ fen: 1, divisor: 0 }, 1, 1],
    [{ fen: 1, divisor: 1 }, 1, -1],
  ])('refuses %o × %d × %d', (base, millionths, count) =>
    expect(() => penaltyFen(base, millionths, count)).toThrow(RangeError),
  );
});
