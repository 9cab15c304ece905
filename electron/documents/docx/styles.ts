import { PAGE_MEASURES, typeWidth } from './pageMeasures.ts';
import type { PageKind, PageMeasures } from './pageMeasures.ts';
import { paragraphProperties } from './paragraph.ts';
import type { ParagraphProps } from './paragraph.ts';
import { fontsOf, runProperties } from './run.ts';
import type { RunProps } from './run.ts';
import { millimetresOf, pointTwips, twips } from './units.ts';
import { NAMESPACES, tag, val, XML_HEAD } from './xml.ts';

/** Greys of the papers. */
export const GREY_TEXT = '464646';
export const GREY_MARK = '6E6E6E';

/** Prefix of the styles of an annex, whose type is smaller than the letter's. */
export function styleOf(
  kind: PageKind,
  name: 'Body' | 'Flush' | 'Centre' | 'Right' | 'Title' | `Heading${number}`,
): string {
  return kind === 'annex' ? `Annex${name}` : name;
}

/** Table text of a size and pitch; heads and labels take the same size in 黑体. */
export function cellStyle(size: number, pitch: number): string {
  return `Cell${size * 10}x${pitch * 10}`;
}

const CELL_SIZES = [
  [9, 12.6],
  [9, 13.5],
  [10.5, 13.6],
  [10.5, 14.5],
] as const;

const cache = new Map<PageKind, string>();

/** `word/styles.xml` of a document of this kind of page; a letter's holds the annex's styles too. */
export function stylesPart(kind: PageKind): string {
  const known = cache.get(kind);
  if (known !== undefined) return known;
  const kinds: PageKind[] = kind === 'letter' ? ['letter', 'annex'] : [kind];
  const content =
    defaults(PAGE_MEASURES[kind]) +
    kinds.map((page) => pageStyles(page, PAGE_MEASURES[page])).join('') +
    sharedStyles(PAGE_MEASURES[kind]);
  const part = XML_HEAD + tag('w:styles', { 'xmlns:w': NAMESPACES['xmlns:w'] }, content);
  cache.set(kind, part);
  return part;
}

function defaults(m: PageMeasures): string {
  const language = tag('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' });
  const runs = `<w:rPr>${fontsOf('song')}<w:kern w:val="0"/><w:sz w:val="21"/><w:szCs w:val="21"/>${language}</w:rPr>`;
  const normal =
    '<w:widowControl/><w:kinsoku/><w:overflowPunct w:val="0"/>' +
    '<w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>' +
    tag('w:spacing', { 'w:line': pointTwips(m.pitch), 'w:lineRule': 'exact' }) +
    val('w:jc', 'both');
  return (
    `<w:docDefaults><w:rPrDefault>${runs}</w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${normal}</w:pPr>${runProperties({ face: m.face, size: m.body }, false)}</w:style>` +
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>` +
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>' +
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    characterStyle('Strong', 'Strong', { face: 'hei' }) +
    characterStyle('Failed', 'Value over limit', { face: 'hei', bold: true }) +
    characterStyle('Mark', 'Draft mark', { size: 7.5, color: GREY_MARK })
  );
}

/** Styles that follow the page's measures. */
function pageStyles(kind: PageKind, m: PageMeasures): string {
  const prefix = kind === 'annex' ? 'Annex ' : '';
  const id = (name: Parameters<typeof styleOf>[1]): string => styleOf(kind, name);
  const text = { face: m.face, size: m.body } as const;
  const lead = millimetresOf(m.pitch - m.body);
  const firstLine = { ems: 2, size: m.body };
  const close: ParagraphProps = { autoSpace: false, pitch: m.pitch };
  const heading = (at: 0 | 1 | 2, face: RunProps): string => {
    const size = face.size ?? m.body;
    const props: ParagraphProps = {
      keepNext: true,
      keepLines: true,
      autoSpace: false,
      before: twips(Math.max(m.above[at] - lead, 0)),
      after: twips(Math.max(m.below[at] - lead, 0)),
      pitch: size + m.pitch - m.body,
      firstLine: m.indent > 0 ? { ems: m.indent, size } : { ems: 0, size },
      align: 'left',
      outline: at,
    };
    const name = prefix === '' ? `heading ${at + 1}` : `${prefix}heading ${at + 1}`;
    return paragraphStyle(id(`Heading${at + 1}`), name, props, face, id('Body'));
  };
  return (
    paragraphStyle(id('Body'), `${prefix}正文`, { pitch: m.pitch, firstLine }, text) +
    paragraphStyle(id('Flush'), `${prefix}正文顶格`, { pitch: m.pitch }, text) +
    paragraphStyle(id('Centre'), `${prefix}正文居中`, { ...close, align: 'center' }, text) +
    paragraphStyle(id('Right'), `${prefix}正文靠右`, { ...close, align: 'right' }, text) +
    paragraphStyle(
      id('Title'),
      `${prefix}Title`,
      {
        keepNext: true,
        keepLines: true,
        autoSpace: false,
        before: 0,
        after: twips(m.titleGap[1]),
        pitch: m.title * 1.2,
        align: 'center',
      },
      { face: 'song', bold: true, size: m.title, tracking: m.tracking },
    ) +
    heading(0, { face: 'hei', size: m.h1 }) +
    heading(1, { face: 'kai', size: m.body }) +
    heading(2, { face: m.face, size: m.body })
  );
}

function sharedStyles(m: PageMeasures): string {
  const width = twips(typeWidth(m));
  const close: ParagraphProps = { autoSpace: false };
  const small = (id: string, name: string, props: ParagraphProps, face: RunProps = {}): string =>
    paragraphStyle(id, name, { ...close, ...props }, { face: 'song', size: 9, ...face });
  const caption = { face: 'hei', size: 10.5 } as const;
  const rightTab = { at: width, align: 'right', leader: 'dot' } as const;
  const contents = { ...close, align: 'left', tabs: [rightTab] } as const;
  const lead = millimetresOf(m.pitch - m.body);
  return (
    small('Spacer', '间隔', { before: 0, after: 0, pitch: 1 }) +
    small(
      'Picture',
      '图片',
      { pitch: 'auto', align: 'center', keepNext: true, before: twips(5) },
      { size: 1 },
    ) +
    small('Note', '附注', { before: twips(1.2), after: twips(3.6 - lead / 2), pitch: 13.5, align: 'left' }) +
    small('TableNote', '表注', {
      before: twips(1.4),
      after: twips(2.4),
      pitch: 13.2,
      left: 360,
      hanging: 360,
      align: 'both',
    }) +
    small(
      'Subtitle',
      'Subtitle',
      { keepNext: true, after: twips(m.titleGap[1] - 0.8), pitch: 15, align: 'center' },
      { size: 10.5 },
    ) +
    small(
      'Caption',
      'caption',
      { keepNext: true, before: twips(6 - lead), after: twips(1.6), pitch: 15, align: 'center' },
      caption,
    ) +
    small(
      'FigureCaption',
      '图题',
      { before: twips(1.8), after: twips(4), pitch: 15, align: 'center' },
      caption,
    ) +
    CELL_SIZES.map(([size, pitch]) =>
      small(cellStyle(size, pitch), `表格文字 ${size}/${pitch}`, { pitch, align: 'left' }, { size }),
    ).join('') +
    small('Sign', '签署', { pitch: 16, align: 'left' }, { size: 10.5 }) +
    small('Header', 'header', {
      pitch: 12,
      align: 'left',
      tabs: [
        {
          at: width,
          align: 'right',
        },
      ],
      rule: {
        width: 3,
        space: 4,
      },
    }) +
    small('Footer', 'footer', {
      pitch: 12,
      align: 'left',
      tabs: [{ at: Math.round(width / 2), align: 'center' }],
    }) +
    paragraphStyle(
      'TOCHeading',
      'TOC Heading',
      { ...close, before: 0, after: twips(8.4 - lead), pitch: 16 * 1.5, align: 'center' },
      { face: 'hei', size: 16 },
    ) +
    paragraphStyle('TOC1', 'toc 1', { ...contents, before: twips(2.2) }, { face: 'hei', size: m.body }) +
    paragraphStyle(
      'TOC2',
      'toc 2',
      { ...contents, left: pointTwips(2 * m.body) },
      { face: 'song', size: m.body },
    )
  );
}

function paragraphStyle(
  id: string,
  name: string,
  props: ParagraphProps,
  face: RunProps,
  next?: string,
): string {
  const head = val('w:name', name) + val('w:basedOn', 'Normal') + val('w:next', next) + '<w:qFormat/>';
  const body = `<w:pPr>${paragraphProperties(props)}</w:pPr>${runProperties(face, false)}`;
  return tag('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, head + body);
}

function characterStyle(id: string, name: string, face: RunProps): string {
  const head = `${val('w:name', name)}<w:qFormat/>`;
  return tag('w:style', { 'w:type': 'character', 'w:styleId': id }, head + runProperties(face, false));
}
