import { yearOf } from '../../domain/civilDate.ts';

/** Numbers drafts by year in the order of their days: `GZ-2025-001`. */
export function numbered<T>(
  prefix: string,
  drafts: readonly T[],
  dayOf: (draft: T) => string,
  digits = 3,
): (T & { readonly number: string })[] {
  const serial = new Map<number, number>();
  return drafts
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)))
    .map((draft) => {
      const year = yearOf(dayOf(draft));
      const next = (serial.get(year) ?? 0) + 1;
      serial.set(year, next);
      return { number: `${prefix}-${year}-${String(next).padStart(digits, '0')}`, ...draft };
    });
}
