/** Printing of values and targets: lower limits cut off, upper limits raised, so that print never flatters. */
import type { LevelUnit, ServiceLevel } from '../domain/contract.ts';
import { percentText, percentTextUp } from '../money/percent.ts';
import type { Verdict } from './value.ts';

/** Times are printed with one decimal, rates with one more than their target has: 99.99% needs three. */
const DIGITS = 1;
const HOUR = 60;

export function printValue(level: ServiceLevel, numerator: number, denominator: number): string {
  const print = level.direction === 'at-most' ? percentTextUp : percentText;
  // percentText multiplies by 100; for times the plain quotient is wanted.
  if (level.unit === '%') return print(numerator, denominator, rateDigits(level.target));
  if (level.unit !== 'min' && level.unit !== 'h') return print(numerator, denominator * 100, 0);
  return print(numerator, denominator * (level.unit === 'h' ? HOUR : 1) * 100, DIGITS);
}

/** `≥95%（30分钟内）`, `≤60分钟`, `≥360小时`; `工作日≤2小时、节假日≤4小时` where the days have limits of their own. */
export function printTarget(level: ServiceLevel, value: number, within: number | null): string {
  const { workdayLimit, holidayLimit } = level;
  if (workdayLimit !== null && holidayLimit !== null && workdayLimit !== holidayLimit)
    return `工作日≤${amount(level, workdayLimit)}、节假日≤${amount(level, holidayLimit)}`;
  const sign = level.direction === 'at-least' ? '≥' : '≤';
  const limit = within === null ? '' : `（${within}分钟内）`;
  return `${sign}${amount(level, value)}${limit}`;
}

function amount(level: ServiceLevel, value: number): string {
  switch (level.unit) {
    case '%':
      return `${trim(percentText(value, 1_000_000, 4))}%`;
    case 'h':
      return value % HOUR === 0 ? `${value / HOUR}小时` : `${value}分钟`;
    case 'min':
      return `${value}分钟`;
    default:
      return `${value}${PIECE_WORDS[level.unit]}`;
  }
}

/** Words after a count of days, months or times. */
export const PIECE_WORDS = {
  days: '天',
  'working-days': '个工作日',
  months: '个月',
  times: '次',
} as const satisfies Partial<Record<LevelUnit, string>>;

/** Words after a value of any unit. */
export const UNIT_WORDS: Readonly<Record<LevelUnit, string>> = {
  '%': '%',
  min: '分钟',
  h: '小时',
  ...PIECE_WORDS,
};

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  met: '达标',
  'below-target': '未达目标',
  'below-minimum': '未达最低',
  'no-events': '无事件',
  'no-data': '无数据',
};

/** Decimals of a rate: one more than its target has. */
export function rateDigits(millionths: number): number {
  const decimals = trim(percentText(millionths, 1_000_000, 4)).split('.')[1] ?? '';
  return decimals.length + 1;
}

function trim(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
