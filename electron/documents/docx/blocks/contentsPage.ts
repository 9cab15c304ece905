import { InternalHyperlink, TextRun } from 'docx';
import type { Paragraph, ParagraphChild } from 'docx';
import type { Block } from '../../../../shared/documents/tree.ts';
import { headingText } from '../../pdf/layoutDocument.ts';
import type { DocxContext } from '../docxContext.ts';
import { FieldCode, fieldMark } from '../elements/extensions.ts';
import { paragraph } from '../elements/paragraph.ts';
import type { ParagraphProps } from '../elements/paragraph.ts';
import { run, tab } from '../elements/run.ts';
import { GREY_MARK } from '../styles.ts';
import { twips } from '../units.ts';

export type HeadingBlock = Extract<Block, { t: 'heading' }>;

/**
 * 目录 of levels 1 and 2: a real contents field that holds its results, with the page numbers of the PDF. Word
 * neither asks nor recalculates on opening (no `updateFields`, not dirty); a person may update it with F9.
 */
export function contentsPage(headings: readonly HeadingBlock[], context: DocxContext): Paragraph[] {
  const listed = headings.filter(({ level }) => level < 3);
  const title = paragraph({ style: 'TOCHeading' }, [run('目\u3000\u3000录')]);
  const entries = listed.map((heading, at) => {
    const begin = at === 0 ? [fieldStart(' TOC \\o "1-2" \\h \\z \\u ')] : [];
    const end = at === listed.length - 1 ? [fieldEnd()] : [];
    return paragraph(entryProps(heading, at), [...begin, entry(heading, context), ...end]);
  });
  return [title, ...entries];
}

function entryProps({ level, number, text }: HeadingBlock, at: number): ParagraphProps {
  const annex = level === 1 && number === '' && text.startsWith('附件');
  const style = level === 1 ? 'TOC1' : 'TOC2';
  if (at === 0) return { style, before: 0 };
  return annex ? { style, before: twips(6) } : { style };
}

/** Heading and page, linked to the heading; the page is a field of its own, as Word writes it. */
function entry(heading: HeadingBlock, context: DocxContext): ParagraphChild {
  const anchor = context.bookmark(heading.id).name;
  const page = context.pageOf(heading.id);
  return new InternalHyperlink({
    anchor,
    children: [
      run(headingText(heading)),
      tab({ face: 'song', size: 9, color: GREY_MARK }),
      fieldStart(` PAGEREF ${anchor} \\h `),
      run(page === null ? '' : String(page), { face: 'song' }),
      fieldEnd(),
    ],
  });
}

function fieldStart(code: string): TextRun {
  return new TextRun({ children: [fieldMark('begin'), new FieldCode(code), fieldMark('separate')] });
}

function fieldEnd(): TextRun {
  return new TextRun({ children: [fieldMark('end')] });
}
