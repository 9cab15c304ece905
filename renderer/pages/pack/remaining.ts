/** Before this there is too little to judge by. */
const SETTLE_MS = 3000;

/** 约 1 分 20 秒后完成; rounded to tens of seconds beyond half a minute, and to fives below. */
export function remainingWords(elapsedMs: number, value: number): string {
  if (elapsedMs < SETTLE_MS || value <= 0.02) return '正在估计用时';
  const left = (elapsedMs / value) * (1 - value);
  const step = left > 30_000 ? 10 : 5;
  const seconds = Math.max(step, Math.ceil(left / 1000 / step) * step);
  if (seconds < 60) return `约 ${seconds} 秒后完成`;
  const rest = seconds % 60;
  return `约 ${Math.floor(seconds / 60)} 分${rest === 0 ? '钟' : ` ${rest} 秒`}后完成`;
}
