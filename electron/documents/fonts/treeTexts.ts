import type { Block, DocTree, Inline } from '../../../shared/documents/tree.ts';

/** A printed text and the faces it may be set in. */
export interface PrintedText {
  readonly text: string;
  /** 宋体 (Serif) only, or 黑体 (Sans) as well: heads, labels, captions, emphasis. */
  readonly faces: 'serif' | 'both';
}

/** Every text that a document prints, in reading order; what SVG charts hold is not among them. */
export function treeTexts(tree: DocTree): PrintedText[] {
  const head = [tree.title, tree.project, tree.runningTitle, tree.code];
  return [
    ...head.map((text): PrintedText => ({ text, faces: 'serif' })),
    ...tree.blocks.flatMap((block) => {
      const faces = SERIF_BLOCKS.has(block.t) ? 'serif' : 'both';
      return blockTexts(block).map((text): PrintedText => ({ text, faces }));
    }),
    ...tree.blocks.flatMap(strongTexts).map((text): PrintedText => ({ text, faces: 'both' })),
  ];
}

/** Blocks set in Serif but for their strong parts, which are listed on their own. */
const SERIF_BLOCKS: ReadonlySet<Block['t']> = new Set([
  'title',
  'paragraph',
  'table',
  'formula',
  'volume-note',
]);

function strongTexts(block: Block): string[] {
  if (block.t === 'paragraph') return strongParts(block.inlines);
  if (block.t !== 'table') return [];
  const heads = block.head.flatMap((row) => row.cells.map((cell) => inlineText(cell.inlines)));
  const body = block.body.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.label || cell.failed || row.role !== 'body'
        ? [inlineText(cell.inlines)]
        : strongParts(cell.inlines),
    ),
  );
  return [block.caption ?? '', ...heads, ...body];
}

function strongParts(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => (inline.t === 'text' && inline.strong ? [inline.text] : []));
}

function blockTexts(block: Block): string[] {
  switch (block.t) {
    case 'cover': {
      const { project, title, period, fields, signLines, unit, date } = block.cover;
      return [project, title, period ?? '', ...pairs(fields), ...signLines, unit, date];
    }
    case 'title':
      return [block.text, block.subtitle ?? ''];
    case 'heading':
      return [block.number, block.text];
    case 'paragraph':
      return [inlineText(block.inlines)];
    case 'table':
      return [
        block.caption ?? '',
        ...[...block.head, ...block.body].flatMap((row) => row.cells.map((cell) => inlineText(cell.inlines))),
        block.note ?? '',
      ];
    case 'figure':
      return [block.caption];
    case 'photo':
      return [block.photo.number, block.photo.title, block.photo.details, block.photo.sentence];
    case 'formula':
      return [block.left, block.numerator, block.denominator, block.right];
    case 'signatures':
      return block.cells.flatMap(({ role, sealOf }) => [role, sealOf ?? '']);
    case 'volume-cover': {
      const { archiveNumber, title, content, volume, fields } = block.cover;
      return [archiveNumber, title, content, volume, ...pairs(fields)];
    }
    case 'volume-note': {
      const { archiveNumber, crossReference, paragraphs, signers } = block.note;
      return [archiveNumber, crossReference, ...paragraphs, ...signers];
    }
    case 'spine':
      return block.spines.flatMap(({ retention, archiveNumber, project, parts, volume }) => [
        retention,
        archiveNumber,
        project,
        ...parts,
        ...volume,
      ]);
    case 'label': {
      const { project, title, number, copy, sequence, fields, notes, digest, hint } = block.label;
      return [project, title, number, copy, sequence, ...pairs(fields), ...pairs(notes), digest, hint];
    }
    case 'contents':
    case 'page-break':
    case 'space':
      return [];
  }
}

function pairs(list: readonly { readonly label: string; readonly value: string }[]): string[] {
  return list.flatMap(({ label, value }) => [label, value]);
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.t === 'text' ? inline.text : ' ')).join('');
}
