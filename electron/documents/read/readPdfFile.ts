import type { ReadFile, ReadLine } from '../../../shared/reading/readFile.ts';

/** Pages whose words are read; a longer file is finished by a person. */
const PAGE_LIMIT = 600;
/** Marks in the bytes of a PDF that stand for something that runs or travels along. */
const ACTIVE: readonly (readonly [RegExp, string])[] = [
  [/\/JavaScript\b|\/JS\b/, '脚本'],
  [/\/Launch\b/, '启动其他程序的动作'],
  [/\/EmbeddedFile\b/, '夹带的文件'],
  [/\/RichMedia\b/, '多媒体'],
  [/\/SubmitForm\b|\/GoToR\b/, '发往外部的动作'],
];

/** The words of each page, a line of the page a line here. Text that stands in pictures is not seen. */
export async function readPdfFile(bytes: Uint8Array): Promise<ReadFile> {
  const { getDocumentProxy } = await import('unpdf');
  // A copy: the reader takes the bytes away from whoever gave them.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const hidden = [
      ...((await pdf.getJSActions()) ? ['脚本'] : []),
      ...((await pdf.getAttachments()) ? ['夹带的文件'] : []),
    ];
    const active = [...new Set([...activeContent(bytes), ...hidden])];
    const lines: ReadLine[] = [];
    const silent: number[] = [];
    const pages = Math.min(pdf.numPages, PAGE_LIMIT);
    for (let number = 1; number <= pages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      const found = words.split('\n').filter((line) => line.trim() !== '');
      if (found.length === 0) silent.push(number);
      lines.push(...found.map((text) => ({ text, place: `第${number}页` })));
      page.cleanup();
    }
    return {
      lines,
      tables: [],
      revisions: 0,
      externalLinks: [],
      active,
      silentPages: silent.length === pages ? 0 : silent.length,
      cut: pdf.numPages > pages,
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Looks at the plain objects of the file; the reader is asked for what lies in compressed ones. */
function activeContent(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return ACTIVE.flatMap(([mark, name]) => (mark.test(text) ? [name] : []));
}
