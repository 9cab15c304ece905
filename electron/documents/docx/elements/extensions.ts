import {
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  BuilderElement,
  EmptyElement,
  StyleForParagraph,
  Table,
  TableCell,
  XmlComponent,
} from 'docx';
import type { IContext, IParagraphStyleOptions, ITableOptions, IXmlableObject, ParagraphChild } from 'docx';

/**
 * What WordprocessingML knows and the library has no option for, made with the library's own extension points:
 * elements of its component class, and components that add to what they are written as.
 */

/** An element that only has attributes; undefined ones are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const named = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, { key, value }] as const],
  );
  return new BuilderElement<Record<string, string | number>>({
    name,
    ...(named.length === 0 ? {} : { attributes: Object.fromEntries(named) }),
    children,
  });
}

/** A line of text of a run; blanks at its edges are kept. */
export class TextLine extends XmlComponent {
  constructor(text: string) {
    super('w:t');
    if (/^\s|\s$/.test(text)) this.root.push({ _attr: { 'xml:space': 'preserve' } });
    this.root.push(text);
  }
}

/** The code of a field, between its begin and separate marks. */
export class FieldCode extends XmlComponent {
  constructor(code: string) {
    super('w:instrText');
    this.root.push({ _attr: { 'xml:space': 'preserve' } }, code);
  }
}

/** A break of the line within a paragraph. */
export class LineBreak extends EmptyElement {
  constructor() {
    super('w:br');
  }
}

/** Marks of a complex field (`w:fldChar`): its result stands between `separate` and `end`. */
export function fieldMark(type: 'begin' | 'separate' | 'end'): XmlComponent {
  return element('w:fldChar', { 'w:fldCharType': type });
}

/** A bookmark with its own number; the library counts on from one document to the next. */
export class NumberedBookmark extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(name: string, number: number, children: readonly ParagraphChild[]) {
    super({ id: name, children });
    this.start = new BookmarkStart(name, number);
    this.end = new BookmarkEnd(number);
  }
}

/** Switches of East Asian typography; undefined ones follow the style below. */
export interface Typography {
  /** 避头尾: no closing mark at a line's beginning, no opening one at its end. */
  readonly kinsoku?: boolean;
  /** Punctuation may hang out of the type area. */
  readonly overflowPunctuation?: boolean;
  /** Gap between Chinese and Latin letters or digits. */
  readonly autoSpace?: boolean;
  readonly adjustRightIndent?: boolean;
  readonly snapToGrid?: boolean;
}

/** A paragraph style with the switches that the library does not know, at their place in the schema's order. */
export class EastAsianStyle extends StyleForParagraph {
  private readonly typography: Typography;

  constructor(options: IParagraphStyleOptions, typography: Typography) {
    super(options);
    this.typography = typography;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const { kinsoku, overflowPunctuation, autoSpace, adjustRightIndent, snapToGrid } = this.typography;
    const switches = [
      ...toggle('w:kinsoku', kinsoku),
      ...toggle('w:overflowPunct', overflowPunctuation),
      ...toggle('w:autoSpaceDE', autoSpace),
      ...toggle('w:autoSpaceDN', autoSpace),
      ...toggle('w:adjustRightInd', adjustRightIndent),
      ...toggle('w:snapToGrid', snapToGrid),
    ];
    return withChildren(super.prepForXml(context), 'w:style', 'w:pPr', switches, AFTER_TYPOGRAPHY);
  }
}

/** The table style that others stand on: no lines, no insets. */
export function plainTableStyle(id: string): XmlComponent {
  const none = { 'w:w': 0, 'w:type': 'dxa' };
  const sides = ['w:top', 'w:left', 'w:bottom', 'w:right'].map((side) => element(side, none));
  return element('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': id }, [
    element('w:name', { 'w:val': 'Normal Table' }),
    element('w:uiPriority', { 'w:val': 99 }),
    element('w:semiHidden'),
    element('w:unhideWhenUsed'),
    element('w:tblPr', {}, [element('w:tblInd', none), element('w:tblCellMar', {}, sides)]),
  ]);
}

/** Children of `w:pPr` that stand behind the switches. */
const AFTER_TYPOGRAPHY = ['w:spacing', 'w:ind', 'w:contextualSpacing', 'w:jc', 'w:outlineLvl', 'w:rPr'];

/** A table that says what it shows, for readers who cannot see it. */
export class CaptionedTable extends Table {
  private readonly caption: string;

  constructor(options: ITableOptions, caption: string) {
    super(options);
    this.caption = caption;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const caption = [{ 'w:tblCaption': { _attr: { 'w:val': this.caption } } }];
    return withChildren(super.prepForXml(context), 'w:tbl', 'w:tblPr', caption, ['w:tblDescription']);
  }
}

/** A cell of upright columns read from the right (`tbRlV`); the library's `tbRl` lays the letters on their side. */
export class UprightCell extends TableCell {
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const direction = [{ 'w:textDirection': { _attr: { 'w:val': 'tbRlV' } } }];
    return withChildren(super.prepForXml(context), 'w:tc', 'w:tcPr', direction, [
      'w:tcFitText',
      'w:vAlign',
      'w:hideMark',
    ]);
  }
}

function toggle(name: string, on: boolean | undefined): IXmlableObject[] {
  if (on === undefined) return [];
  return [{ [name]: on ? {} : { _attr: { 'w:val': 0 } } }];
}

/** `xml` with `added` among the properties of its element, before the first of `behind` or at their end. */
function withChildren(
  xml: IXmlableObject | undefined,
  name: string,
  properties: string,
  added: readonly IXmlableObject[],
  behind: readonly string[],
): IXmlableObject | undefined {
  if (xml === undefined || added.length === 0) return xml;
  const children: unknown = xml[name];
  if (!Array.isArray(children)) throw new TypeError(`${name} was written without children`);
  const at = children.findIndex((child: IXmlableObject) => Object.hasOwn(child, properties));
  if (at === -1) throw new TypeError(`${name} was written without ${properties}`);
  const present: unknown = children[at][properties];
  const list: IXmlableObject[] = Array.isArray(present) ? present : [present];
  const place = list.findIndex((child) => behind.some((key) => Object.hasOwn(child, key)));
  const cut = place === -1 ? list.length : place;
  const grown = { [properties]: [...list.slice(0, cut), ...added, ...list.slice(cut)] };
  return { [name]: children.toSpliced(at, 1, grown) };
}
