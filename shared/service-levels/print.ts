/** Printing of values and targets: lower limits cut off, upper limits raised, so that print never flatters. */
import type { ServiceLevel } from '../domain/contract.ts';
import { percentText, percentTextUp } from '../money/percent.ts';

/** One digit more than the targets of such contracts have. */
const DIGITS = 1;
const HOUR = 60;

export function printValue(level: ServiceLevel, numerator: number, denominator: number): string {
  const print = level.direction === 'at-most' ? percentTextUp : percentText;
  // percentText multiplies by 100; for times the plain quotient is wanted.
  if (level.unit === '%') return print(numerator, denominator, DIGITS);
  return print(numerator, denominator * (level.unit === 'h' ? HOUR : 1) * 100, DIGITS);
}

/** `≥95%（30分钟内）`, `≤60分钟`, `≥360小时`. */
export function printTarget(level: ServiceLevel, value: number, within: number | null): string {
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
  }
}

function trim(text: string): string {
  return text.replace(/\.?0+$/, '');
}
