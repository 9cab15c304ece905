import { DocumentDefaults, StyleForCharacter } from 'docx';
import type { Document, XmlComponent } from 'docx';
import { EastAsianStyle, plainTableStyle } from './elements/extensions.ts';
import type { Typography } from './elements/extensions.ts';
import { PAGE_MEASURES, typeWidth } from './pageMeasures.ts';
import type { PageKind, PageMeasures } from './pageMeasures.ts';
import { partXml } from './package/partXml.ts';
import { paragraphOptions } from './elements/paragraph.ts';
import type { ParagraphProps } from './elements/paragraph.ts';
import { runOptions } from './elements/run.ts';
import type { RunProps } from './elements/run.ts';
import { millimetresOf, pointTwips, twips } from './units.ts';

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

/** Style of all tables: no lines, no insets. */
export const PLAIN_TABLE = 'TableNormal';

const CELL_SIZES = [
  [9, 12.6],
  [9, 13.5],
  [10.5, 13.6],
  [10.5, 14.5],
] as const;

const cache = new Map<PageKind, readonly XmlComponent[]>();

/** The styles of a document of this kind of page; a letter's hold the annex's too. They never change. */
export function stylesOf(kind: PageKind): readonly XmlComponent[] {
  const known = cache.get(kind);
  if (known !== undefined) return known;
  const kinds: PageKind[] = kind === 'letter' ? ['letter', 'annex'] : [kind];
  const styles = [
    ...defaults(PAGE_MEASURES[kind]),
    ...kinds.flatMap((page) => pageStyles(page, PAGE_MEASURES[page])),
    ...sharedStyles(PAGE_MEASURES[kind]),
  ];
  cache.set(kind, styles);
  return styles;
}

const written = new Map<PageKind, string>();

/** `word/styles.xml` of a document that was given the styles of this kind of page. */
export function stylesPart(kind: PageKind, document: Document): string {
  const known = written.get(kind);
  if (known !== undefined) return known;
  const part = partXml(document, document.Styles);
  written.set(kind, part);
  return part;
}

/** Chinese print: 避头尾, nothing hangs into the margin, lines keep their pitch. */
const PRINT: Typography = {
  kinsoku: true,
  overflowPunctuation: false,
  adjustRightIndent: false,
  snapToGrid: false,
};

function defaults(m: PageMeasures): XmlComponent[] {
  const language = { value: 'en-US', eastAsia: 'zh-CN', bidirectional: 'ar-SA' };
  const normal = { ...paragraphOptions({ pitch: m.pitch, align: 'both' }), widowControl: true };
  return [
    new DocumentDefaults({ run: { ...runOptions({ face: 'song', size: 10.5 }, false), language } }),
    new EastAsianStyle(
      {
        id: 'Normal',
        name: 'Normal',
        quickFormat: true,
        paragraph: normal,
        run: runOptions({ face: m.face, size: m.body }, false),
      },
      PRINT,
    ),
    plainTableStyle(PLAIN_TABLE),
    characterStyle('Strong', 'Strong', { face: 'hei' }),
    characterStyle('Failed', 'Value over limit', { face: 'hei', bold: true }),
    characterStyle('Mark', 'Draft mark', { size: 7.5, color: GREY_MARK }),
  ];
}

type StyleProps = ParagraphProps & { readonly close?: boolean };

/** Styles that follow the page's measures. */
function pageStyles(kind: PageKind, m: PageMeasures): XmlComponent[] {
  const prefix = kind === 'annex' ? 'Annex ' : '';
  const id = (name: Parameters<typeof styleOf>[1]): string => styleOf(kind, name);
  const text = { face: m.face, size: m.body } as const;
  const lead = millimetresOf(m.pitch - m.body);
  const firstLine = { ems: 2, size: m.body };
  const close: StyleProps = { close: true, pitch: m.pitch };
  const heading = (at: 0 | 1 | 2, face: RunProps): XmlComponent => {
    const size = face.size ?? m.body;
    const props: StyleProps = {
      keepNext: true,
      keepLines: true,
      close: true,
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
  return [
    paragraphStyle(id('Body'), `${prefix}正文`, { pitch: m.pitch, firstLine }, text),
    paragraphStyle(id('Flush'), `${prefix}正文顶格`, { pitch: m.pitch }, text),
    paragraphStyle(id('Centre'), `${prefix}正文居中`, { ...close, align: 'center' }, text),
    paragraphStyle(id('Right'), `${prefix}正文靠右`, { ...close, align: 'right' }, text),
    paragraphStyle(
      id('Title'),
      `${prefix}Title`,
      {
        keepNext: true,
        keepLines: true,
        close: true,
        before: 0,
        after: twips(m.titleGap[1]),
        pitch: m.title * 1.2,
        align: 'center',
      },
      { face: 'song', bold: true, size: m.title, tracking: m.tracking },
    ),
    heading(0, { face: 'hei', size: m.h1 }),
    heading(1, { face: 'kai', size: m.body }),
    heading(2, { face: m.face, size: m.body }),
  ];
}

function sharedStyles(m: PageMeasures): XmlComponent[] {
  const width = twips(typeWidth(m));
  const close: StyleProps = { close: true };
  const small = (id: string, name: string, props: StyleProps, face: RunProps = {}): XmlComponent =>
    paragraphStyle(id, name, { ...close, ...props }, { face: 'song', size: 9, ...face });
  const caption = { face: 'hei', size: 10.5 } as const;
  const rightTab = { at: width, align: 'right', leader: 'dot' } as const;
  const contents = { ...close, align: 'left', tabs: [rightTab] } as const;
  const lead = millimetresOf(m.pitch - m.body);
  return [
    small('Spacer', '间隔', { before: 0, after: 0, pitch: 1 }),
    small(
      'Picture',
      '图片',
      { pitch: 'auto', align: 'center', keepNext: true, before: twips(5) },
      { size: 1 },
    ),
    small('Note', '附注', { before: twips(1.2), after: twips(3.6 - lead / 2), pitch: 13.5, align: 'left' }),
    small('TableNote', '表注', {
      before: twips(1.4),
      after: twips(2.4),
      pitch: 13.2,
      left: 360,
      hanging: 360,
      align: 'both',
    }),
    small(
      'Subtitle',
      'Subtitle',
      { keepNext: true, after: twips(m.titleGap[1] - 0.8), pitch: 15, align: 'center' },
      { size: 10.5 },
    ),
    small(
      'Caption',
      'caption',
      { keepNext: true, before: twips(6 - lead), after: twips(1.6), pitch: 15, align: 'center' },
      caption,
    ),
    small(
      'FigureCaption',
      '图题',
      { before: twips(1.8), after: twips(4), pitch: 15, align: 'center' },
      caption,
    ),
    ...CELL_SIZES.map(([size, pitch]) =>
      small(cellStyle(size, pitch), `表格文字 ${size}/${pitch}`, { pitch, align: 'left' }, { size }),
    ),
    small('Sign', '签署', { pitch: 16, align: 'left' }, { size: 10.5 }),
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
    }),
    footer(m),
    small('CoverLine', '封面', { pitch: m.pitch }, { size: m.body }),
    paragraphStyle(
      'TOCHeading',
      'TOC Heading',
      { ...close, before: 0, after: twips(8.4 - lead), pitch: 16 * 1.5, align: 'center' },
      { face: 'hei', size: 16 },
    ),
    paragraphStyle('TOC1', 'toc 1', { ...contents, before: twips(2.2) }, { face: 'hei', size: m.body }),
    paragraphStyle(
      'TOC2',
      'toc 2',
      { ...contents, left: pointTwips(2 * m.body) },
      { face: 'song', size: m.body },
    ),
  ];
}

/** The foot of the page; letters: `— 1 —`, one character in from the right. */
function footer(m: PageMeasures): XmlComponent {
  const middle = { at: Math.round(twips(typeWidth(m)) / 2), align: 'center' } as const;
  return m.footer === 'dashes'
    ? paragraphStyle(
        'Footer',
        'footer',
        { close: true, pitch: 16, align: 'right', right: 280 },
        { face: 'song', size: 14 },
      )
    : paragraphStyle(
        'Footer',
        'footer',
        { close: true, pitch: 12, align: 'left', tabs: [middle] },
        { face: 'song', size: 9 },
      );
}

/** A paragraph style; `close`: no gap between Chinese and Latin letters (tables, titles, labels). */
function paragraphStyle(
  id: string,
  name: string,
  { close, ...props }: StyleProps,
  face: RunProps,
  next?: string,
): XmlComponent {
  return new EastAsianStyle(
    {
      id,
      name,
      basedOn: 'Normal',
      ...(next === undefined ? {} : { next }),
      quickFormat: true,
      paragraph: paragraphOptions(props),
      run: runOptions(face, false),
    },
    close ? { autoSpace: false } : {},
  );
}

function characterStyle(id: string, name: string, face: RunProps): XmlComponent {
  return new StyleForCharacter({ id, name, quickFormat: true, run: runOptions(face, false) });
}
