/**
 * Amounts of penalties in fen. The one rule of rounding: shares and factors are multiplied out exactly, and only the
 * product is rounded, half up to the fen, once; a cap is rounded the same way before it is compared.
 */
import type { Fen } from '../../domain/contract.ts';

export const ROUNDING_RULE = '金额先连乘，最后一次四舍五入到分；上限同样四舍五入后比较';

/** An amount that need not be whole fen: the fee of a month is a twelfth of the contract's. */
export interface Base {
  readonly fen: Fen;
  readonly divisor: number;
}

/** `base` × millionths × count, to whole fen. Throws RangeError for what is no whole number, or negative. */
export function penaltyFen({ fen, divisor }: Base, millionths: number, count: number): Fen {
  const factors = [fen, divisor, millionths, count];
  if (!factors.every((factor) => Number.isSafeInteger(factor) && factor >= 0) || divisor === 0)
    throw new RangeError(`a penalty of ${factors.join(', ')} cannot be worked out`);
  const product = BigInt(fen) * BigInt(millionths) * BigInt(count);
  const whole = 1_000_000n * BigInt(divisor);
  return Number((2n * product + whole) / (2n * whole));
}
