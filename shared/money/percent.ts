/**
 * Percentages (百分比) from whole numbers. A comparison uses the exact fraction; what is printed is cut off, so that a
 * value just below its target never reads as reaching it (99.8999 % prints as 99.89, not 99.90).
 */

/** numerator ÷ denominator in percent, cut off after `digits` decimals, without the sign: `99.73`. For lower limits. */
export function percentText(numerator: number, denominator: number, digits: number): string {
  const { quotient } = divide(numerator, denominator, digits);
  return decimal(quotient, digits);
}

/** The same raised to the next unit of the last digit when anything is cut off. For upper limits. */
export function percentTextUp(numerator: number, denominator: number, digits: number): string {
  const { quotient, rest } = divide(numerator, denominator, digits);
  return decimal(rest === 0n ? quotient : quotient + 1n, digits);
}

/** Millionths as a percentage without needless zeros: 500000 → `50%`, 100 → `0.01%`. */
export function shareText(millionths: number): string {
  return `${percentText(millionths, 1_000_000, 4).replace(/\.?0+$/u, '')}%`;
}

/** Sign of numerator ÷ denominator − target, exactly; the target in millionths (95 % = 950000). */
export function compareRatio(numerator: number, denominator: number, targetMillionths: number): -1 | 0 | 1 {
  if (denominator <= 0) throw new RangeError('a ratio needs a positive denominator');
  const difference = BigInt(numerator) * 1_000_000n - BigInt(targetMillionths) * BigInt(denominator);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function divide(numerator: number, denominator: number, digits: number): { quotient: bigint; rest: bigint } {
  if (denominator <= 0 || numerator < 0)
    throw new RangeError('a percentage needs 0 ≤ numerator, 0 < denominator');
  const scaled = BigInt(numerator) * 100n * 10n ** BigInt(digits);
  return { quotient: scaled / BigInt(denominator), rest: scaled % BigInt(denominator) };
}

function decimal(value: bigint, digits: number): string {
  if (digits === 0) return value.toString();
  const text = value.toString().padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
