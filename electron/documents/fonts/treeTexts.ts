import type { Block, DocTree, Inline } from '../../../shared/documents/tree.ts';

/** Every text that a document prints, in reading order; what SVG charts hold is not among them. */
export function treeTexts(tree: DocTree): string[] {
  return [tree.title, tree.project, tree.runningTitle, tree.code, ...tree.blocks.flatMap(blockTexts)];
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
