import type { Block } from '../../../shared/documents/tree.ts';
import { headingText } from '../pdf/layoutDocument.ts';
import type { DocxContext } from './docxContext.ts';
import { paragraph } from './paragraph.ts';
import type { ParagraphProps } from './paragraph.ts';
import { run, tab } from './run.ts';
import { GREY_MARK } from './styles.ts';
import { twips } from './units.ts';
import { tag } from './xml.ts';

export type HeadingBlock = Extract<Block, { t: 'heading' }>;

const FIELD_BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const FIELD_SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
const FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

/**
 * 目录 of levels 1 and 2: a real contents field that holds its results, with the page numbers of the PDF. Word
 * neither asks nor recalculates on opening (no `updateFields`, not dirty); a person may update it with F9.
 */
export function contentsPage(headings: readonly HeadingBlock[], context: DocxContext): string {
  const listed = headings.filter(({ level }) => level < 3);
  const title = paragraph({ style: 'TOCHeading' }, run('目\u3000\u3000录'));
  const entries = listed.map((heading, at) => {
    const begin = at === 0 ? FIELD_BEGIN + instruction(' TOC \\o "1-2" \\h \\z \\u ') + FIELD_SEPARATE : '';
    const end = at === listed.length - 1 ? FIELD_END : '';
    return paragraph(entryProps(heading, at), begin + entry(heading, context) + end);
  });
  return title + entries.join('');
}

function entryProps({ level, number, text }: HeadingBlock, at: number): ParagraphProps {
  const annex = level === 1 && number === '' && text.startsWith('附件');
  const style = level === 1 ? 'TOC1' : 'TOC2';
  if (at === 0) return { style, before: 0 };
  return annex ? { style, before: twips(6) } : { style };
}

function entry(heading: HeadingBlock, context: DocxContext): string {
  const anchor = context.bookmark(heading.id);
  const page = context.pageOf(heading.id);
  const number =
    FIELD_BEGIN +
    instruction(` PAGEREF ${anchor} \\h `) +
    FIELD_SEPARATE +
    run(page === null ? '' : String(page), { face: 'song' }) +
    FIELD_END;
  return tag(
    'w:hyperlink',
    { 'w:anchor': anchor, 'w:history': 1 },
    run(headingText(heading)) + tab({ face: 'song', size: 9, color: GREY_MARK }) + number,
  );
}

function instruction(code: string): string {
  return `<w:r><w:instrText xml:space="preserve">${code.replaceAll('"', '&quot;')}</w:instrText></w:r>`;
}
