import type { DueDate } from '../../shared/domain/checklist.ts';

/** `2026-02-24 前`, or why there is no date yet. */
export function dueWords(due: DueDate): string {
  return due.known ? `${due.date} 前` : `期限待定，${due.missingYear} 年节假日安排还没有公布`;
}
