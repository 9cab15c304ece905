/** Amounts, sizes and lengths of time for the screen. */
import type { Fen } from '../../shared/domain/contract.ts';

/** 129000.00 元 from fen, with thousands separated: `129,000.00`. */
export function yuan(fen: Fen): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(fen) / 100);
  return `${sign}${grouped(whole)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
}

/** 1,286 */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

const UNITS = ['字节', 'KB', 'MB', 'GB', 'TB'] as const;

/** 1.84 GB; whole bytes below one kibibyte. */
export function fileSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const text = unit === 0 ? grouped(value) : value >= 100 ? value.toFixed(0) : value.toFixed(1);
  return `${text} ${UNITS[unit] ?? ''}`;
}

/** 2分36秒, 38秒, 0.4秒 */
export function duration(ms: number): string {
  if (ms < 10_000) return `${(Math.max(0, ms) / 1000).toFixed(1)}秒`;
  const seconds = Math.round(ms / 1000);
  return seconds < 60
    ? `${seconds}秒`
    : `${Math.floor(seconds / 60)}分${String(seconds % 60).padStart(2, '0')}秒`;
}

/** 61 for 0.614; never 100 before the end. */
export function percent(value: number): number {
  return value >= 1 ? 100 : Math.max(0, Math.min(99, Math.floor(value * 100)));
}
