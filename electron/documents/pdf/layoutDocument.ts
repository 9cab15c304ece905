import { sealLines } from '../sealLines.ts';
import type { Asset, Block, DocTree, PageFamily } from '../../../shared/documents/tree.ts';
import type { BuiltTree } from '../types.ts';
import type { LaidBlock } from './laidBlock.ts';
import { layoutInlines } from './layoutInlines.ts';
import { layoutTable } from './layoutTable.ts';
import { layoutSpine, layoutVolumeCover } from './layoutArchive.ts';
import { splitChart } from './splitChart.ts';
import type { ChartText } from './splitChart.ts';
import { titleLines } from './titleLines.ts';

/** Pages of one geometry: `page` is a name in `measures.typ`. */
export interface LaidSection {
  readonly page: PageFamily | 'annex' | 'photos';
  readonly blocks: readonly LaidBlock[];
}

export interface LaidDocument {
  readonly title: string;
  readonly author: string;
  readonly project: string;
  readonly runningTitle: string;
  /** Document number and digest in the footer. */
  readonly mark: string;
  readonly date: readonly number[];
  readonly contents: readonly { i: number; level: number; text: string; annex: boolean }[];
  readonly headings: number;
  readonly sections: readonly LaidSection[];
}

type HeadingBlock = Extract<Block, { t: 'heading' }>;

/** Number and words of a heading as they are printed. */
export function headingText({ number, text, level }: HeadingBlock): string {
  return level === 3 && number !== '' ? `${number} ${text}` : `${number}${text}`;
}

/** File of an asset inside the compiler's workspace. */
export function assetFile(key: string, asset: Asset): string {
  const extension = asset.kind === 'jpeg' ? 'jpg' : asset.kind;
  return `assets/${[...key].map((letter) => (/[a-z0-9-]/.test(letter) ? letter : `_${letter.codePointAt(0)}`)).join('')}.${extension}`;
}

/** Document tree → the data of the one fixed style sheet. Pure: measures and order only, nothing is drawn here. */
export function layoutDocument({ tree, assets }: BuiltTree): LaidDocument {
  const headings = tree.blocks.filter((block) => block.t === 'heading');
  return {
    title: tree.title,
    author: tree.author,
    project: tree.project,
    runningTitle: tree.runningTitle,
    mark: [tree.code, tree.digest && `内容校验 ${tree.digest}`].filter(Boolean).join('　'),
    date: tree.date.split('-').map(Number),
    contents: headings.flatMap((heading, i) =>
      heading.level < 3
        ? [{ i, level: heading.level, text: headingText(heading), annex: isAnnex(heading) }]
        : [],
    ),
    headings: headings.length,
    sections: sections(tree, assets),
  };
}

function isAnnex(heading: HeadingBlock): boolean {
  return heading.level === 1 && heading.number === '' && heading.text.startsWith('附件');
}

/** A letter's pages after its first page break are annexes; a report with photos sits a little higher. */
function sections(tree: DocTree, assets: BuiltTree['assets']): LaidSection[] {
  const main =
    tree.family === 'report' && tree.blocks.some((block) => block.t === 'photo') ? 'photos' : tree.family;
  const cut = tree.family === 'letter' ? tree.blocks.findIndex((block) => block.t === 'page-break') : -1;
  const parts: { page: LaidSection['page']; blocks: readonly Block[] }[] =
    cut === -1
      ? [{ page: main, blocks: tree.blocks }]
      : [
          { page: main, blocks: tree.blocks.slice(0, cut) },
          { page: 'annex', blocks: tree.blocks.slice(cut + 1) },
        ];
  return parts.map(({ page, blocks }) => ({ page, blocks: layoutBlocks(blocks, tree.family, assets) }));
}

/** Each block in its turn; signatures behind a long table are drawn by the table. */
function layoutBlocks(
  blocks: readonly Block[],
  family: PageFamily,
  assets: BuiltTree['assets'],
): LaidBlock[] {
  const laid: LaidBlock[] = [];
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1];
    if (block.t === 'table' && next?.t === 'signatures') {
      laid.push({ ...layoutTable(block, family, true), keep: true });
    } else if (block.t === 'signatures' && laid.at(-1)?.tail === true) {
      laid.push({ ...laid.pop(), t: 'table', tail: layoutBlock(block, family, assets) });
    } else {
      laid.push({ ...layoutBlock(block, family, assets), keep: keepsWithSignatures(blocks, at) });
    }
  }
  return laid;
}

/** The two paragraphs before a signature block go with it, so that it never stands with a single line on a page. */
function keepsWithSignatures(blocks: readonly Block[], at: number): boolean {
  const [block, next, second] = [blocks[at], blocks[at + 1], blocks[at + 2]];
  if (block?.t !== 'paragraph') return false;
  return next?.t === 'signatures' || (next?.t === 'paragraph' && second?.t === 'signatures');
}

function chartTexts(asset: Asset): readonly ChartText[] {
  return asset.kind === 'svg' ? splitChart(asset.bytes).texts : [];
}

function layoutBlock(block: Block, family: PageFamily, assets: BuiltTree['assets']): LaidBlock {
  const find = (key: string): Asset => {
    const asset = assets[key];
    if (!asset) throw new RangeError(`picture ${key} is missing from the assets`);
    return asset;
  };
  const file = (key: string): string => assetFile(key, find(key));
  switch (block.t) {
    case 'cover':
      return { ...block.cover, t: 'cover', project: titleLines(block.cover.project, 16) };
    case 'title':
      return { t: 'title', text: block.text, sub: block.subtitle };
    case 'heading':
      return { t: 'heading', level: block.level, text: headingText(block) };
    case 'paragraph':
      return { t: 'paragraph', c: layoutInlines(block.inlines), role: block.role, draft: block.draft };
    case 'table':
      return { ...layoutTable(block, family) };
    case 'figure':
      return { ...block, file: file(block.asset), texts: chartTexts(find(block.asset)) };
    case 'photo':
      return { ...block.photo, t: 'photo', file: file(block.photo.asset) };
    case 'formula':
      return {
        t: 'formula',
        left: block.left,
        num: block.numerator,
        den: block.denominator,
        right: block.right,
      };
    case 'signatures':
      return {
        t: 'signatures',
        style: block.style,
        cells: block.cells.map(({ role, sealOf }) => ({
          role,
          seal: sealOf === null ? null : sealLines(sealOf).join('\n'),
        })),
      };
    case 'space':
      return { t: 'space', h: block.height };
    case 'contents':
    case 'page-break':
      return { t: block.t };
    case 'volume-cover':
      return layoutVolumeCover(block.cover);
    case 'volume-note':
      return { ...block.note, t: block.t };
    case 'spine':
      return { t: block.t, spines: block.spines.map(layoutSpine) };
    case 'label':
      return { ...block.label, t: block.t, projectLines: titleLines(block.label.project, 14) };
  }
}
