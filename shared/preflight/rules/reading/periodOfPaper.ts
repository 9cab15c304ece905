import type { Period } from '../../../domain/checklist.ts';
import { addDays, contains, monthOf, weekday, yearOf } from '../../../domain/civilDate.ts';
import type { FoundPeriod } from '../../../reading/dates.ts';
import { findPeriods } from '../../../reading/dates.ts';
import { tidy } from '../../../reading/tidy.ts';
import { titleLines } from './opening.ts';
import type { Rule } from '../../rule.ts';
import { atPaper, eachFile } from './readPapers.ts';

/** Lines of the opening that name a day or a span for another reason than the paper's period. */
const OTHER = /签订|合同|服务期|日期|编制|打印|生成|时间[:：]|条款|第.{1,4}条|发布|版本/u;

export const periodOfPaper: Rule = {
  id: 'figure.period',
  family: '数据一致',
  property: '真实性',
  name: '附件标题、文件名的期间与清单项一致',
  unit: '份文件',
  severity: 'blocker',
  source: '合同交付物条款',
  check: (dossier) =>
    eachFile(dossier, (paper) => {
      const { period } = paper.item;
      if (!period) return null;
      const titles = titleLines(paper).filter((line) => !OTHER.test(line));
      const wrong = stranger(titles, period) ?? stranger([tidy(paper.name)], period);
      return wrong === null
        ? null
        : atPaper(paper, '', `标题或文件名写着“${wrong}”，这一项是${period.label}，可能放错了期间`);
    }),
};

/** A period that cannot be this one, where no line names the right one. */
function stranger(lines: readonly string[], period: Period): string | null {
  const found = lines.flatMap((line) => findPeriods(line));
  const judged = found.map((one) => ({ one, fits: fits(one, period) }));
  if (judged.some((entry) => entry.fits === true)) return null;
  return judged.find((entry) => entry.fits === false)?.one.text ?? null;
}

/** Null where the name does not tell: a month inside a quarter's paper. */
function fits(found: FoundPeriod, { start, end }: Period): boolean | null {
  const days = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;
  const years = found.year === null ? [yearOf(start), yearOf(end)] : [found.year];
  switch (found.kind) {
    case 'day':
      return found.date === null
        ? null
        : contains({ start, end: addDays(end, 1) }, found.date)
          ? null
          : days <= 31
            ? false
            : null;
    case 'week':
      return days > 7 ? null : years.includes(isoYear(start)) && found.number === isoWeek(start);
    case 'quarter':
      return days > 93 || days < 25
        ? null
        : years.some((year) => year === yearOf(start) || year === yearOf(end)) &&
            [quarterOf(start), quarterOf(end)].includes(found.number);
    case 'month':
      if (days > 31) return null;
      return [start, end].some((day) => years.includes(yearOf(day)) && monthOf(day) === found.number);
  }
}

function quarterOf(date: string): number {
  return Math.ceil(monthOf(date) / 3);
}

/** ISO week: the one that its Thursday belongs to. */
function isoWeek(date: string): number {
  const thursday = addDays(date, 4 - weekday(date));
  const first = `${yearOf(thursday)}-01-01`;
  return Math.floor((Date.parse(thursday) - Date.parse(first)) / 86_400_000 / 7) + 1;
}

function isoYear(date: string): number {
  return yearOf(addDays(date, 4 - weekday(date)));
}
