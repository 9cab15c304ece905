import type { Asset, Block, PageFamily } from '../../../shared/documents/tree.ts';
import { drawChart } from '../charts/drawChart.ts';
import type { PartText, TreeInput } from '../types.ts';
import { bindUnits } from './bindUnits.ts';
import type { MarkupElement } from './markup.ts';
import { createHeadingCounter } from './numbering.ts';
import type { HeadingLevel } from './numbering.ts';
import { numberCaptions } from './numberCaptions.ts';
import { readMillimetres, readWord } from './readAttributes.ts';
import { readCover } from './readCover.ts';
import { readInlines, readPlainText } from './readInlines.ts';
import { readPhoto } from './readPhoto.ts';
import { readTable } from './readTable.ts';
import { templateFailure } from './templateFailure.ts';
import { textWidth } from './textWidth.ts';

export interface ReadDocument {
  readonly blocks: readonly Block[];
  readonly assets: Readonly<Record<string, Asset>>;
}

const HEADING_LEVELS: Readonly<Record<string, HeadingLevel>> = { h1: 1, h2: 2, h3: 3 };
const PARAGRAPH_ROLES = ['body', 'flush', 'note', 'center', 'right'] as const;

/** Turns the checked markup of a document into the blocks of its tree and the pictures they show. */
export async function readBlocks(
  doc: MarkupElement,
  family: PageFamily,
  input: TreeInput,
): Promise<ReadDocument> {
  const captions = numberCaptions(doc);
  const headings = createHeadingCounter();
  const assets: Record<string, Asset> = {};
  const blocks: Block[] = [];

  for (const element of doc.children) {
    if (element.kind === 'element') blocks.push(...(await readBlock(element)));
  }
  return { blocks, assets };

  async function readBlock(element: MarkupElement): Promise<readonly Block[]> {
    const attribute = (name: string): string => element.attributes.get(name) ?? '';
    switch (element.name) {
      case 'cover':
        return [{ t: 'cover', cover: readCover(element, input.frame.project) }];
      case 'contents':
        return [{ t: 'contents' }];
      case 'title':
        return [{ t: 'title', text: readPlainText(element), subtitle: attribute('subtitle') || null }];
      case 'h1':
      case 'h2':
      case 'h3': {
        const level = HEADING_LEVELS[element.name] ?? 1;
        const numbered = readWord(element, 'number', ['auto', 'none'], 'auto') === 'auto';
        return [{ t: 'heading', level, ...headings.next(level, numbered), text: readPlainText(element) }];
      }
      case 'p': {
        const role = readWord(element, 'class', PARAGRAPH_ROLES, 'body');
        return [{ t: 'paragraph', inlines: readInlines(element, captions), role, draft: false }];
      }
      case 'table':
        return [readTable(element, captions, family)];
      case 'chart':
        return [readChart(element)];
      case 'photo':
        return [await readPhotoBlock(element)];
      case 'formula':
        return [
          {
            t: 'formula',
            left: attribute('left'),
            numerator: attribute('numerator'),
            denominator: attribute('denominator'),
            right: attribute('right'),
          },
        ];
      case 'part':
        return partParagraphs(input.parts[attribute('id')]);
      case 'signatures':
        return [readSignatures(element)];
      case 'page-break':
        return [{ t: 'page-break' }];
      case 'space':
        return [{ t: 'space', height: readMillimetres(element, 'height', 0.5, 250) }];
      default:
        throw templateFailure(element.place, `没有 <${element.name}> 这个元素`);
    }
  }

  function readChart(element: MarkupElement): Block {
    const name = element.attributes.get('name') ?? '';
    const spec = Object.hasOwn(input.facts.charts, name) ? input.facts.charts[name] : undefined;
    if (!spec) throw templateFailure(element.place, `没有名为“${name}”的图`);
    const { svg, width, height } = drawChart(spec, textWidth(family));
    const asset = `chart-${name}`;
    assets[asset] = { kind: 'svg', bytes: svg };
    return {
      t: 'figure',
      asset,
      width,
      height,
      caption: `${captions.byElement.get(element) ?? '图'}　${element.attributes.get('caption') ?? ''}`,
      alt: element.attributes.get('alt') ?? '',
    };
  }

  async function readPhotoBlock(element: MarkupElement): Promise<Block> {
    const ref = element.attributes.get('ref') ?? '';
    const number = element.attributes.get('number') ?? '';
    const path = Object.hasOwn(input.photos, ref) ? input.photos[ref] : undefined;
    if (path === undefined) throw templateFailure(element.place, `没有照片“${ref}”`);
    const asset = `photo-${ref}`;
    assets[asset] ??= await readPhoto(path, number);
    return {
      t: 'photo',
      photo: {
        asset,
        number,
        title: element.attributes.get('title') ?? '',
        details: element.attributes.get('details') ?? '',
        sentence: bindUnits(readPlainText(element)),
      },
    };
  }
}

/** A person's words or a draft, one paragraph a line; an empty part says that it is still to be written. */
function partParagraphs(part: PartText | undefined): readonly Block[] {
  const lines = (part?.text ?? '').split(/\r?\n/).map((line) => line.trim());
  const written = lines.filter((line) => line !== '');
  if (!part || written.length === 0) {
    return [{ t: 'paragraph', inlines: [{ t: 'text', text: '（待填写）' }], role: 'body', draft: false }];
  }
  return written.map((line) => ({
    t: 'paragraph',
    inlines: [{ t: 'text', text: bindUnits(line) }],
    role: 'body',
    draft: !part.confirmed,
  }));
}

function readSignatures(element: MarkupElement): Block {
  const style = readWord(element, 'style', ['form', 'letter', 'names']);
  const cells = element.children.flatMap((child) =>
    child.kind === 'element'
      ? [{ role: child.attributes.get('role') ?? '', sealOf: child.attributes.get('seal') || null }]
      : [],
  );
  if (cells.length === 0) throw templateFailure(element.place, '<signatures> 中没有 <sign>');
  if (cells.some(({ role }) => role === '')) throw templateFailure(element.place, '<sign> 缺少属性 role');
  return { t: 'signatures', style, cells };
}
