const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 … 99 as in headings: 一, 十, 十一, 二十, 二十一. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new RangeError(`no heading number ${value}`);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}

export type HeadingLevel = 1 | 2 | 3;

/** Counts headings in reading order: 一、 then （一） then 1. — a higher level starts the lower ones anew. */
export function createHeadingCounter(): {
  readonly next: (level: HeadingLevel, numbered: boolean) => { readonly number: string; readonly id: string };
} {
  const counts = [0, 0, 0];
  let total = 0;
  return {
    next(level, numbered) {
      total += 1;
      const id = `h${total}`;
      counts.fill(0, level);
      if (!numbered) return { number: '', id };
      const count = (counts[level - 1] ?? 0) + 1;
      counts[level - 1] = count;
      const number =
        level === 1
          ? `${chineseNumeral(count)}、`
          : level === 2
            ? `（${chineseNumeral(count)}）`
            : `${count}.`;
      return { number, id };
    },
  };
}
