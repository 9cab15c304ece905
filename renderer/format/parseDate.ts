import { addDays, civilDate, isCivilDate, yearOf } from '../../shared/domain/civilDate.ts';
import type { CivilDate } from '../../shared/domain/civilDate.ts';

const WORDS: Readonly<Record<string, number>> = { 前天: -2, 昨天: -1, 今天: 0, 明天: 1, 后天: 2 };

/**
 * A date as typed: `20260114`, `2026-1-14`, `2026.1.14`, `2026年1月14日`, `1.14`, `1月14日`, 今天, 明天.
 * Without a year it is the year of `today`. Null for anything else and for days that do not exist.
 */
export function parseDate(typed: string, today: CivilDate): CivilDate | null {
  const text = typed.trim();
  const away = WORDS[text];
  if (away !== undefined) return addDays(today, away);
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ??
    /^()(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!parts) return null;
  const year = parts[1] ? Number(parts[1]) : yearOf(today);
  const date = civilDate(year, Number(parts[2]), Number(parts[3]));
  return isCivilDate(date) ? date : null;
}
