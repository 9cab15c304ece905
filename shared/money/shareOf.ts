import type { Fen } from '../domain/contract.ts';

const WHOLE = 1_000_000n;

/** Part of an amount, the share in millionths (50 % = 500000), to whole fen: half up away from zero, or truncated. */
export function shareOf(fen: Fen, millionths: number, way: 'round' | 'truncate' = 'round'): Fen {
  const product = BigInt(fen) * BigInt(millionths);
  const half = way === 'round' ? (product < 0n ? -WHOLE / 2n : WHOLE / 2n) : 0n;
  return Number((product + half) / WHOLE);
}

/**
 * Cuts an amount into instalments; the last one is the amount less the others, so that they add up.
 * Throws RangeError when the shares are not 100 % together: that is a mistake of the contract, not of rounding.
 */
export function splitByShares(fen: Fen, shares: readonly number[]): Fen[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (sum !== Number(WHOLE)) throw new RangeError(`shares add up to ${sum} millionths`);
  const parts = shares.slice(0, -1).map((share) => shareOf(fen, share));
  return [...parts, fen - parts.reduce((total, part) => total + part, 0)];
}
