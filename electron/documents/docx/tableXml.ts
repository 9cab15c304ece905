import { eighths } from './units.ts';
import { flag, tag, val } from './xml.ts';

/** Points of line and its grey (six hex digits); `null` = no line. */
export type Rule = { readonly width: number; readonly color?: string } | null;

export interface CellProps {
  /** Twips. */
  readonly width: number;
  readonly span?: number;
  readonly merge?: 'restart' | 'continue';
  readonly borders?: Readonly<Partial<Record<'top' | 'left' | 'bottom' | 'right', Rule>>>;
  readonly fill?: string;
  /** Twips, where they differ from the table's. */
  readonly margins?: Readonly<Partial<Record<'top' | 'left' | 'bottom' | 'right', number>>>;
  readonly vertical?: boolean;
  readonly align?: 'top' | 'center' | 'bottom';
}

/** `content`: at least one paragraph, and a paragraph at the end. */
export function tableCell(props: CellProps, content: string): string {
  const { width, span, merge, borders, fill, margins, vertical, align } = props;
  const sides = ['top', 'left', 'bottom', 'right'] as const;
  const properties =
    tag('w:tcW', { 'w:w': width, 'w:type': 'dxa' }) +
    val('w:gridSpan', span !== undefined && span > 1 ? span : undefined) +
    (merge === 'restart' ? val('w:vMerge', 'restart') : merge ? '<w:vMerge/>' : '') +
    (borders
      ? `<w:tcBorders>${sides.map((side) => ruleElement(side, borders[side])).join('')}</w:tcBorders>`
      : '') +
    (fill === undefined ? '' : tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill })) +
    (margins
      ? `<w:tcMar>${sides.map((side) => marginElement(side, margins[side])).join('')}</w:tcMar>`
      : '') +
    val('w:textDirection', vertical ? 'tbRlV' : undefined) +
    val('w:vAlign', align === 'top' ? undefined : align);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

export interface RowProps {
  /** Twips; `exact` rows clip what does not fit. */
  readonly height?: number;
  readonly exact?: boolean;
  readonly cantSplit?: boolean;
  readonly header?: boolean;
}

export function tableRow({ height, exact, cantSplit, header }: RowProps, cells: string): string {
  const properties =
    flag('w:cantSplit', cantSplit) +
    (height === undefined
      ? ''
      : tag('w:trHeight', { 'w:val': height, 'w:hRule': exact ? 'exact' : 'atLeast' })) +
    flag('w:tblHeader', header);
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
}

export interface TableProps {
  /** Twips. */
  readonly columns: readonly number[];
  readonly indent?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly borders?: Readonly<
    Partial<Record<'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV', Rule>>
  >;
  readonly margins?: { readonly x: number; readonly y: number };
  /** What the table shows, for readers who cannot see it. */
  readonly caption?: string;
}

export function tableElement(props: TableProps, rows: string): string {
  const { columns, indent = 0, align, borders, margins = { x: 0, y: 0 }, caption } = props;
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
  const width = columns.reduce((sum, column) => sum + column, 0);
  const { x, y } = margins;
  const properties =
    tag('w:tblW', { 'w:w': width, 'w:type': 'dxa' }) +
    val('w:jc', align) +
    tag('w:tblInd', { 'w:w': indent, 'w:type': 'dxa' }) +
    (borders
      ? `<w:tblBorders>${sides.map((side) => ruleElement(side, borders[side])).join('')}</w:tblBorders>`
      : '') +
    '<w:tblLayout w:type="fixed"/>' +
    `<w:tblCellMar>${marginElement('top', y)}${marginElement('left', x)}${marginElement('bottom', y)}${marginElement('right', x)}</w:tblCellMar>` +
    val('w:tblCaption', caption);
  const grid = columns.map((column) => tag('w:gridCol', { 'w:w': column })).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
}

function ruleElement(side: string, rule: Rule | undefined): string {
  if (rule === undefined) return '';
  if (rule === null) return tag(`w:${side}`, { 'w:val': 'nil' });
  const { width, color = '000000' } = rule;
  return tag(`w:${side}`, { 'w:val': 'single', 'w:sz': eighths(width), 'w:space': 0, 'w:color': color });
}

function marginElement(side: string, width: number | undefined): string {
  return width === undefined ? '' : tag(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });
}
