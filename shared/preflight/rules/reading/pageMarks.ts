import type { Rule } from '../../rule.ts';
import { eachFileOf, PDF } from './filesOfKind.ts';
import { atPaper } from './readPapers.ts';
import type { ReadPaper } from './readPapers.ts';

/** 第2页 共5页, 第2页/共5页, 共5页第2页 */
const MARK = /第(\d{1,4})页[，,、/／\t ]{0,2}共(\d{1,4})页|共(\d{1,4})页[，,、/／\t ]{0,2}第(\d{1,4})页/u;

export const pageMarks: Rule = {
  id: 'complete.pageMarks',
  family: '完整性',
  property: '完整性',
  name: 'PDF 的“第几页共几页”与实际的页相符',
  unit: '份 PDF',
  severity: 'warning',
  source: '参照DA/T 31：扫描完整，不漏页',
  check: () =>
    eachFileOf(PDF, (paper) =>
      faults(marksOf(paper), paper.file.pages.length)
        .slice(0, 1)
        .map((fault) => atPaper(paper, '', fault)),
    ),
};

interface Mark {
  /** Its page in the file, from 1. */
  readonly page: number;
  readonly number: number;
  readonly of: number;
}

/** One mark a page; a page that quotes several is left aside. */
function marksOf({ file }: ReadPaper): Mark[] {
  const found = file.lines.flatMap(({ text, place }) => {
    const match = text.includes('页') ? MARK.exec(text) : null;
    const page = Number(/^第(\d+)页/u.exec(place)?.[1] ?? 0);
    return match && page > 0
      ? [{ page, number: Number(match[1] ?? match[4]), of: Number(match[2] ?? match[3]) }]
      : [];
  });
  return [...Map.groupBy(found, ({ page }) => page).values()].flatMap((marks) =>
    marks.length === 1 ? marks : [],
  );
}

/** Several papers may lie in one file: each begins with its first page and ends with its last. */
function faults(marks: readonly Mark[], pages: number): string[] {
  return marks.flatMap(({ page, number, of }, at) => {
    const said = `第${page}页上写着“第${number}页 共${of}页”`;
    const [before, next] = [marks[at - 1], marks[at + 1]];
    if (number > of) return [`${said}，页码大于总页数`];
    if (before?.page === page - 1 && number !== 1 && (number !== before.number + 1 || of !== before.of))
      return [`${said}，前一页是“第${before.number}页 共${before.of}页”，缺页或次序不对`];
    const ends = page === pages || (next?.page === page + 1 && next.number === 1);
    return number < of && ends
      ? [`${said}，后面缺第${number + 1}${of > number + 1 ? `至${of}` : ''}页。补齐`]
      : [];
  });
}
