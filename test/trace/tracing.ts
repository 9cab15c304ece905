/** What the traces of several contracts share: spans in SQL, minutes and shares in SQL, the frame around a paper. */
import type { OwedItem } from '../../shared/domain/checklist.ts';
import type { DateSpan } from '../../shared/domain/civilDate.ts';
import type { PaperTrace } from './paperTrace.ts';
import type { PresetPapers } from './presetPapers.ts';
import { percentSql } from './recordsDb.ts';

export function between(column: string, { start, end }: DateSpan): string {
  return `substr(${column}, 1, 10) BETWEEN '${start}' AND '${end}'`;
}

export function minutesSql(from: string, to: string): string {
  return `((strftime('%s', ${to}) - strftime('%s', ${from})) / 60)`;
}

/** `97.2%` */
export function percentTextSql(part: string, whole: string): string {
  return `${percentSql(part, whole)} || '%'`;
}

/** `2025-09-08 08:12—08:33`, with the day before the later time where it is another one. */
export function spanTimesSql(from: string, to: string): string {
  return `${from} || '—' || CASE WHEN substr(${from}, 1, 10) = substr(${to}, 1, 10) THEN '' ELSE ${daySql(to)} END || substr(${to}, 12)`;
}

/** A share in per cent, or — where there is nothing to share. */
export function shareSql(part: string, whole: string): string {
  return `CASE WHEN (${whole}) = 0 THEN '—' ELSE ${percentSql(part, whole)} END`;
}

/** Fen as yuan, without commas. */
export function yuanSql(fen: string): string {
  return `printf('%s%d.%02d', CASE WHEN (${fen}) < 0 THEN '−' ELSE '' END, abs(${fen}) / 100, abs(${fen}) % 100)`;
}

/** `45分钟`, `505分钟`: minutes, however long. */
export function durationSql(minutes: string): string {
  return `${minutes} || '分钟'`;
}

/** `2025年3月17日` */
export function dateSql(day: string): string {
  return `CAST(substr(${day}, 1, 4) AS INTEGER) || '年' || ${daySql(day)}`;
}

/** `3月17日` */
export function daySql(day: string): string {
  return `CAST(substr(${day}, 6, 2) AS INTEGER) || '月' || CAST(substr(${day}, 9, 2) AS INTEGER) || '日'`;
}

/** `周四` */
export function weekdaySql(day: string): string {
  return `'周' || substr('日一二三四五六', strftime('%w', ${day}) + 1, 1)`;
}

/** `2024年8月15日（周四）` */
export function datedSql(day: string): string {
  return `${dateSql(day)} || '（' || ${weekdaySql(day)} || '）'`;
}

/** A column of months: the year stands at the first one and where it changes. */
export function monthSql(month: string, first: string): string {
  return `CASE WHEN ${month} = ${first} OR substr(${month}, 6) = '01' THEN CAST(substr(${month}, 1, 4) AS INTEGER) || '年' ELSE '' END || CAST(substr(${month}, 6, 2) AS INTEGER) || '月'`;
}

/** Megabytes as gigabytes, rounded to one decimal. */
export function gigabytesSql(megabytes: string): string {
  return `printf('%.1f', round(${megabytes} / 1024.0, 1))`;
}

/** The only value of a query, given what stands after SELECT. */
export function valueOf(papers: PresetPapers, sql: string): string {
  return one(papers, `SELECT ${sql}`)[0] ?? '';
}

/** The only row of a query. */
export function one({ db }: PresetPapers, sql: string): readonly string[] {
  const rows = db.rows(sql);
  if (rows.length !== 1) throw new Error(`${rows.length} rows: ${sql}`);
  return rows[0] ?? [];
}

/** Days that the paper covers. */
export function spanOfItem({ contract }: PresetPapers, { period }: OwedItem): DateSpan {
  return period ?? contract.term;
}

/**
 * Numbers that come from the contract and the list of what is owed, not from records. A report has no code of its own,
 * a paper of one event stands for its period without naming it.
 */
export function saysFrame(
  { contract }: PresetPapers,
  { item, trace }: { item: OwedItem; trace: PaperTrace },
  { coded = true, dated = true }: { readonly coded?: boolean; readonly dated?: boolean } = {},
): void {
  // A contract without a number shows a dash.
  if (contract.number !== '') trace.says(contract.number);
  if (coded) trace.says(item.code);
  if (dated && item.period) trace.says(item.period.label);
}
