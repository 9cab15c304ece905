import type { ReadFile, ReadLine, ReadPage, ReadTable } from '../../../shared/reading/readFile.ts';
import { NOTHING_READ } from '../../../shared/reading/readFile.ts';
import { lookIntoPdf } from './lookIntoPdf.ts';
import type { PageLook } from './lookIntoPdf.ts';
import { joinTables, pageRows, rowLines, rowTables, turnOf } from './pdfText.ts';
import type { PlacedText, TextRow } from './pdfText.ts';

/** Pages whose words are read; a longer file is finished by a person. */
const PAGE_LIMIT = 600;
const MM_PER_POINT = 25.4 / 72;
/** The words of each page, a line of the page a line here. Text that stands in pictures is not seen. */
export async function readPdfFile(bytes: Uint8Array): Promise<ReadFile> {
  const inside = await lookIntoPdf(bytes, PAGE_LIMIT);
  const seen = { ...NOTHING_READ, missingFonts: inside.missingFonts, comments: inside.remarks };
  // A scan without a text layer: to ask the reader of words would take longer than all the rest.
  if (inside.wordless) {
    return {
      ...seen,
      pages: inside.pages.map((page) => pageOf([], page, page)),
      active: inside.active,
      cut: inside.count > inside.pages.length,
    };
  }
  const { getDocumentProxy } = await import('unpdf');
  // A copy: the reader takes the bytes away from whoever gave them.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const hidden = [
      ...((await pdf.getJSActions()) ? ['脚本'] : []),
      ...((await pdf.getAttachments()) ? ['夹带的文件'] : []),
    ];
    const lines: ReadLine[] = [];
    const tables: ReadTable[] = [];
    const pages: ReadPage[] = [];
    const count = Math.min(pdf.numPages, PAGE_LIMIT);
    for (let number = 1; number <= count; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const texts = items.flatMap((item) => ('str' in item ? [item as PlacedText] : []));
      const place = `第${number}页`;
      const rows = pageRows(texts);
      lines.push(...linesOf(texts, rows).map((text) => ({ text, place })));
      tables.push(...rowTables(rows).map((cells) => ({ place: `${place}的表`, rows: cells })));
      const { width, height } = page.getViewport({ scale: 1, rotation: 0 });
      pages.push(pageOf(texts, { width, height, rotate: page.rotate }, inside.pages[number - 1]));
      page.cleanup();
    }
    const silent = pages.filter(({ letters }) => letters === 0).length;
    return {
      ...seen,
      lines,
      tables: joinTables(tables),
      pages,
      active: [...new Set([...inside.active, ...hidden])],
      silentPages: silent === count ? 0 : silent,
      cut: pdf.numPages > count,
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Words that do not stand level come as the reader of the file gives them. */
function linesOf(texts: readonly PlacedText[], rows: readonly TextRow[]): string[] {
  const level = rowLines(rows);
  const counted = level.reduce((sum, line) => sum + line.replaceAll(/\s/g, '').length, 0);
  if (counted >= lettersOf(texts)) return level;
  return texts
    .map(({ str, hasEOL }) => str + (hasEOL ? '\n' : ''))
    .join('')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function lettersOf(texts: readonly PlacedText[]): number {
  return texts.reduce((sum, { str }) => sum + str.replaceAll(/\s/g, '').length, 0);
}

/** A page as drawn, in points, and by how many degrees it is turned for reading. */
interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly rotate: number;
}

function pageOf(texts: readonly PlacedText[], { width, height, rotate }: Sheet, look?: PageLook): ReadPage {
  const [across, down] = rotate % 180 === 0 ? [width, height] : [height, width];
  return {
    width: Math.round(across * MM_PER_POINT),
    height: Math.round(down * MM_PER_POINT),
    turned: turnOf(texts, rotate),
    letters: lettersOf(texts),
    dpi: look?.dpi ?? null,
    coloured: look?.coloured ?? null,
    blank: look?.blank ?? null,
  };
}
