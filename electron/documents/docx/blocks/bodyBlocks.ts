import type { Block } from '../../../../shared/documents/tree.ts';
import { headingText } from '../../pdf/layoutDocument.ts';
import { contentsPage } from './contentsPage.ts';
import type { HeadingBlock } from './contentsPage.ts';
import { contentTable } from './contentTable.ts';
import { coverPage } from './coverPage.ts';
import type { DocxContext } from '../docxContext.ts';
import { NumberedBookmark } from '../elements/extensions.ts';
import { formulaBlock } from './formulaBlock.ts';
import { inlineRuns } from '../elements/inlines.ts';
import { labelBox, spineSheet } from './labelSheet.ts';
import { paragraph, spacer } from '../elements/paragraph.ts';
import type { ParagraphProps } from '../elements/paragraph.ts';
import { photoBlock } from './photoBlock.ts';
import { run } from '../elements/run.ts';
import { signatureBlock } from './signatureBlock.ts';
import { styleOf } from '../styles.ts';
import type { Content } from '../elements/table.ts';
import { gapAfterTable, gapBeforeTable, LEAST_GAP } from './tableGaps.ts';
import { twips } from '../units.ts';
import { volumeCover, volumeNote } from './volumePages.ts';

/** Words after each paragraph of a text that nobody has confirmed. */
const DRAFT_MARK = '〔初稿，待确认〕';
/** Millimetres between blocks. */
const AROUND_FORMULA = 4.8;
const BEFORE_SIGNATURES = { form: 8.4, names: 8.4, letter: 16 } as const;
const BETWEEN_PHOTOS = 6.5;

/** The blocks of one section, in order. `headings`: all of the document, for the contents. */
export function bodyBlocks(
  blocks: readonly Block[],
  context: DocxContext,
  headings: readonly HeadingBlock[],
): Content[] {
  /** The next block opens a page. */
  let breaks = false;
  return blocks.flatMap((block, at) => {
    const [before, after] = [blocks[at - 1], blocks[at + 1]];
    const opening: ParagraphProps = breaks ? { pageBreakBefore: true } : {};
    breaks = block.t === 'page-break' || block.t === 'cover' || block.t === 'contents';
    const rest = blocks.slice(at + 1, at + 3);
    return drawBlock(block, { context, headings, before, after, signed: signedSoon(rest), opening });
  });
}

interface Place {
  readonly context: DocxContext;
  readonly headings: readonly HeadingBlock[];
  readonly before: Block | undefined;
  readonly after: Block | undefined;
  /** A signature block follows, or a paragraph and then one. */
  readonly signed: boolean;
  /** What the first paragraph of the block must carry. */
  readonly opening: ParagraphProps;
}

function drawBlock(block: Block, place: Place): Content[] {
  const { context, headings, before, after, opening } = place;
  const { measures, kind } = context;
  const opens = opening.pageBreakBefore === true;
  const tops = opens || before === undefined;
  const signed = after?.t === 'signatures';
  /** Tables that touch would become one; a page cannot open with a table by itself. */
  const apart = (height: number, keepNext: boolean): Content[] => [
    spacer(height, { ...opening, ...(keepNext ? { keepNext } : {}) }),
  ];
  const opened = opens ? apart(LEAST_GAP, true) : [];
  switch (block.t) {
    case 'cover':
      return [coverPage(block.cover, measures)];
    case 'contents':
      return [...opened, ...contentsPage(headings, context)];
    case 'title':
      return titleLines(block, place);
    case 'heading': {
      // Nothing stands above the first line of a page.
      const top = tops ? { before: 0 } : {};
      const below = plainTable(after) ? { after: gapBeforeTable(block, measures) } : {};
      const style = styleOf(kind, `Heading${block.level}`);
      return [paragraph({ ...opening, style, ...top, ...below }, [bookmarked(block, context)])];
    }
    case 'paragraph':
      return [textParagraph(block, place)];
    case 'table': {
      const caption =
        block.caption === null
          ? opens || isTable(before)
            ? apart(LEAST_GAP, true)
            : []
          : [paragraph({ ...opening, style: 'Caption' }, [run(block.caption)])];
      const below =
        block.note !== null
          ? [paragraph({ style: 'TableNote' }, [run(block.note)])]
          : signed
            ? []
            : [spacer(gapAfterTable(after, measures))];
      return [...caption, contentTable(block, context, signed && block.note === null), ...below];
    }
    case 'figure': {
      const { asset, width, height, alt, caption } = block;
      return [
        paragraph({ ...opening, style: 'Picture' }, [context.picture(asset, width, height, alt)]),
        paragraph({ style: 'FigureCaption' }, [run(caption)]),
      ];
    }
    case 'photo':
      return [
        ...opened,
        ...photoBlock(block.photo, context, before?.t === 'photo' && !opens ? BETWEEN_PHOTOS : 0),
      ];
    case 'formula':
      return [...opened, formulaBlock(block, measures), spacer(twips(AROUND_FORMULA))];
    case 'signatures':
      return [
        ...apart(twips(BEFORE_SIGNATURES[block.style]), true),
        signatureBlock(block, measures),
        spacer(LEAST_GAP),
      ];
    case 'page-break':
      return [];
    case 'space':
      return apart(twips(block.height), false);
    case 'volume-cover':
      return [...opened, ...volumeCover(block.cover, measures)];
    case 'volume-note':
      return [...opened, ...volumeNote(block.note, measures)];
    case 'spine':
      return [...opened, ...spineSheet(block.spines)];
    case 'label':
      return [...opened, ...labelBox(block.label)];
  }
}

function titleLines(
  { text, subtitle }: Extract<Block, { t: 'title' }>,
  { context, opening }: Place,
): Content[] {
  const style = styleOf(context.kind, 'Title');
  if (subtitle === null) return [paragraph({ ...opening, style }, [run(text)])];
  const gap = { after: twips(context.measures.titleGap[0] - 1.2) };
  return [
    paragraph({ ...opening, style, ...gap }, [run(text)]),
    paragraph({ style: 'Subtitle' }, [run(subtitle)]),
  ];
}

function textParagraph(block: Extract<Block, { t: 'paragraph' }>, place: Place): Content {
  const { context, after, opening, signed } = place;
  const { kind, measures } = context;
  const style = {
    body: styleOf(kind, 'Body'),
    flush: styleOf(kind, 'Flush'),
    center: styleOf(kind, 'Centre'),
    right: styleOf(kind, 'Right'),
    note: 'Note',
  }[block.role];
  const size = block.role === 'note' ? 9 : measures.body;
  const gap =
    after?.t === 'formula'
      ? { after: twips(AROUND_FORMULA) }
      : plainTable(after) && block.role !== 'note'
        ? { after: gapBeforeTable(block, measures) }
        : {};
  const mark = block.draft ? [run(DRAFT_MARK, { style: 'Mark' })] : [];
  const keep = signed ? { keepNext: true } : {};
  return paragraph({ ...opening, style, ...keep, ...gap }, [...inlineRuns(block.inlines, size), ...mark]);
}

/** The two paragraphs before a signature block go with it, as in the PDF. */
function signedSoon([next, second]: readonly Block[]): boolean {
  return next?.t === 'signatures' || (next?.t === 'paragraph' && second?.t === 'signatures');
}

function bookmarked(heading: HeadingBlock, context: DocxContext): NumberedBookmark {
  const { name, number } = context.bookmark(heading.id);
  return new NumberedBookmark(name, number, [run(headingText(heading))]);
}

/** A table whose space above is not made by its caption. */
function plainTable(block: Block | undefined): boolean {
  return block?.t === 'table' && block.caption === null;
}

function isTable(block: Block | undefined): boolean {
  return block?.t === 'cover' || block?.t === 'formula';
}
