import { numeral } from '../../../reading/dates.ts';
import type { ReadTable } from '../../../reading/readFile.ts';
import type { Rule } from '../../rule.ts';
import { atPaper, eachStatement } from './readPapers.ts';
import type { ReadPaper } from './readPapers.ts';

const SERIAL_HEAD = /^(?:序号|行号)$/u;
const HEAD_WITHIN = 4;
const LONGEST_TITLE = 40;
/** 一、概述 */
const HEADING = /^([一二三四五六七八九十]{1,3})、[^。；]*$/u;
/** 1.2 概述, not 1.2万元 */
const SUBHEADING =
  /^(\d{1,2}(?:\.\d{1,2})*)\.(\d{1,2})(?![\d.万亿倍元小分秒天米个版级次件%])(?=[\u4e00-\u9fff])[^。；\t]*$/u;
/** 表2 用户统计, 图 3：趋势 */
const CAPTION = /^(表|图)(\d{1,2})(?=[:：\t\u4e00-\u9fff《])(?!中|示|所|为|的|是|列|和|、)[^。；]*$/u;

export const numberedInOrder: Rule = {
  id: 'complete.serial',
  family: '完整性',
  property: '完整性',
  name: '文件里的序号、标题号、图表号连续',
  unit: '份文件',
  severity: 'warning',
  source: '参照DA/T 70 完整性：编号连续、不重复',
  check: (dossier) =>
    eachStatement(dossier, (paper) => [
      ...paper.file.tables.flatMap((table) =>
        serialFaults(table).map((fault) => atPaper(paper, table.place, `${fault}。查明是漏了还是编错了`)),
      ),
      ...titleFaults(paper),
    ]),
};

/** Rows of a column 序号; merged cells are empty, each group may begin anew, an excerpt need not begin with 1. */
function serialFaults({ rows }: ReadTable): string[] {
  const from = rows
    .slice(0, HEAD_WITHIN)
    .findIndex((row) => row.some((cell) => SERIAL_HEAD.test(cell.trim())));
  const column = (rows[from] ?? []).findIndex((cell) => SERIAL_HEAD.test(cell.trim()));
  if (from < 0) return [];
  const numbers = rows
    .slice(from + 1)
    .map((row) => (row[column] ?? '').trim())
    .filter((cell) => /^\d{1,5}$/u.test(cell))
    .map(Number);
  const steps = numbers.slice(1).map((now, at) => ({ before: numbers[at] ?? 0, now }));
  const wrong = steps.filter(({ before, now }) => now !== before + 1 && now !== 1);
  // A list that keeps the numbers of a longer one skips all the time.
  if (steps.length < 2 || wrong.length * 3 > steps.length + 1) return [];
  return wrong.map(({ before, now }) =>
    now === before
      ? `序号${now}重复`
      : now > before
        ? `序号${before}之后是${now}，缺${before + 1}${now > before + 2 ? `至${now - 1}` : ''}`
        : `序号${before}之后是${now}，次序颠倒`,
  );
}

interface Numbered {
  readonly series: string;
  readonly number: number;
  readonly text: string;
  readonly place: string;
}

function numberedLines({ file }: ReadPaper): Numbered[] {
  return file.lines.flatMap(({ text, place }) => {
    const line = text.trim();
    if (line.length > LONGEST_TITLE) return [];
    const [, words] = HEADING.exec(line) ?? [];
    if (words !== undefined) return [{ series: '标题', number: numeral(words), text: line, place }];
    const [, series = '', number = ''] = CAPTION.exec(line) ?? SUBHEADING.exec(line) ?? [];
    return series === '' ? [] : [{ series, number: Number(number), text: line, place }];
  });
}

/** Two headings that follow one another show that they are a series; a table of contents lists it once before. */
function titleFaults(paper: ReadPaper): ReturnType<typeof atPaper>[] {
  return [...Map.groupBy(numberedLines(paper), ({ series }) => series)].flatMap(([kind, series]) =>
    series.flatMap(({ number, text, place }, at) => {
      const [before, first] = [series[at - 1]?.number ?? 0, series[at - 2]?.number ?? 0];
      const counted = before === first + 1 && (before >= 2 || /[表图]/u.test(kind));
      return counted && number > before + 1 && number <= before + 3
        ? [
            atPaper(
              paper,
              place,
              `“${text}”之前缺第${before + 1}${number > before + 2 ? `至${number - 1}` : ''}个编号。查明是漏了还是编错了`,
            ),
          ]
        : [];
    }),
  );
}
