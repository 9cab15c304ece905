/** Limits of time that a contract sets for incidents, and what SQL makes of them for one incident or for a span. */
import type { PresetPapers } from './presetPapers.ts';
import { minutesSql } from './tracing.ts';

export interface TimeLimit {
  /** As the contract names it. */
  readonly name: string;
  readonly minutes: number;
  /** `≤2小时`. */
  readonly printed: string;
  readonly unit: '分钟' | '小时';
  /** The moment that ends it; it begins with the report. */
  readonly until: 'respondedAt' | 'arrivedAt' | 'restoredAt';
  /** Incidents that it holds for, as a condition in SQL; all without it. */
  readonly where?: string;
}

/** Minutes that an incident took; NULL where the moment is not recorded. */
export function tookSql({ until }: TimeLimit): string {
  return `CASE WHEN ${until} = '' THEN NULL ELSE ${minutesSql('reportedAt', until)} END`;
}

/** `9.0分钟`, `1.4小时`: of hours the tenth is raised, since a time that is cut off would look shorter than it was. */
export function timeSql(minutes: string, unit: TimeLimit['unit']): string {
  const tenths = unit === '分钟' ? `(${minutes} * 10)` : `((${minutes} * 10 + 59) / 60)`;
  return `printf('%d.%d${unit}', ${tenths} / 10, ${tenths} % 10)`;
}

/** Rows of 与约定时限对照 for one incident, picked by `own`: the limits that hold for it, its time, the verdict. */
export function limitRows(
  { db }: PresetPapers,
  limits: readonly TimeLimit[],
): (own: string) => readonly (readonly string[])[] {
  return (own) =>
    limits.flatMap((limit) =>
      db.rows(
        `SELECT '${limit.name}', '${limit.printed}', '—', ${timeSql(tookSql(limit), limit.unit)},
           CASE WHEN ${tookSql(limit)} <= ${limit.minutes} THEN '达标' ELSE '未达目标' END
         FROM ${own} AND ${limit.until} <> '' AND ${limit.where ?? '1'}`,
      ),
    );
}
