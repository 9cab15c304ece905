/** The date that a paper bears at its end (落款日期): a line that is nothing but a date, or 日期：…. */
import { findDates } from '../../../reading/dates.ts';
import type { ReadPaper } from './readPapers.ts';

const LAST_LINES = 14;
const ALONE = /^(?:编制日期|签订日期|落款日期|报告日期|日期|时间)?[:：\t]?$/u;

export interface ClosingDate {
  readonly date: string;
  readonly text: string;
  readonly place: string;
}

/** Null where it bears none; of several the last one. */
export function closingDate({ file }: ReadPaper): ClosingDate | null {
  const found = file.lines.slice(-LAST_LINES).flatMap(({ text, place }) => {
    const [only, ...others] = findDates(text);
    const rest = only ? text.replace(only.text, '').replaceAll(/\s/gu, '') : '';
    return only && others.length === 0 && ALONE.test(rest)
      ? [{ date: only.date, text: only.text, place }]
      : [];
  });
  return found.at(-1) ?? null;
}
