import { Table, TableCell } from 'docx';
import type { IBorderOptions, ITableCellOptions, ITableOptions, Paragraph, TableRow } from 'docx';
import { CaptionedTable, UprightCell } from './extensions.ts';
import { PLAIN_TABLE } from '../styles.ts';
import { eighths } from '../units.ts';
import { wordText } from './wordText.ts';
import { WrittenRow } from './writtenRow.ts';
import type { PlainCell } from './writtenRow.ts';

/** What a body or a cell is made of. */
export type Content = Paragraph | Table;

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

/** `children`: at least one paragraph, and a paragraph at the end. */
export function tableCell(props: CellProps, children: readonly Content[]): TableCell {
  const { width, span = 1, merge, borders, fill, margins, vertical, align } = props;
  const options: ITableCellOptions = {
    children,
    width: { size: width, type: 'dxa' },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(merge ? { verticalMerge: merge } : {}),
    ...(borders ? { borders: ruleOptions(borders) } : {}),
    ...(fill === undefined ? {} : { shading: { type: 'clear', color: 'auto', fill } }),
    ...(margins ? { margins } : {}),
    ...(align === undefined || align === 'top' ? {} : { verticalAlign: align }),
  };
  return vertical ? new UprightCell(options) : new TableCell(options);
}

export interface RowProps {
  /** Twips; `exact` rows clip what does not fit. */
  readonly height?: number;
  readonly exact?: boolean;
  readonly cantSplit?: boolean;
  readonly header?: boolean;
}

export function tableRow(
  { height, exact, cantSplit, header }: RowProps,
  cells: readonly (TableCell | PlainCell)[],
): TableRow {
  return new WrittenRow(
    {
      ...(cantSplit ? { cantSplit } : {}),
      ...(height === undefined ? {} : { height: { value: height, rule: exact ? 'exact' : 'atLeast' } }),
      ...(header ? { tableHeader: header } : {}),
    },
    cells,
  );
}

export interface TableProps {
  /** Twips. */
  readonly columns: readonly number[];
  readonly indent?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly borders?: Readonly<
    Partial<Record<'top' | 'left' | 'bottom' | 'right' | 'insideHorizontal' | 'insideVertical', Rule>>
  >;
  readonly margins?: { readonly x: number; readonly y: number };
  /** What the table shows, for readers who cannot see it. */
  readonly caption?: string;
}

export function tableElement(props: TableProps, rows: readonly TableRow[]): Table {
  const { columns, indent = 0, align, borders, margins = { x: 0, y: 0 }, caption } = props;
  const { x, y } = margins;
  const options: ITableOptions = {
    rows,
    // Named, so that the library draws no lines of its own.
    style: PLAIN_TABLE,
    columnWidths: columns,
    width: { size: columns.reduce((sum, column) => sum + column, 0), type: 'dxa' },
    indent: { size: indent, type: 'dxa' },
    layout: 'fixed',
    margins: { top: y, left: x, bottom: y, right: x },
    ...(align ? { alignment: align } : {}),
    ...(borders ? { borders: ruleOptions(borders) } : {}),
  };
  return caption === undefined ? new Table(options) : new CaptionedTable(options, wordText(caption));
}

function ruleOptions<Side extends string>(
  rules: Readonly<Partial<Record<Side, Rule>>>,
): Partial<Record<Side, IBorderOptions>> {
  const sides: Partial<Record<Side, IBorderOptions>> = {};
  for (const side in rules) {
    const rule = rules[side];
    if (rule === undefined) continue;
    sides[side] =
      rule === null
        ? { style: 'nil' }
        : { style: 'single', size: eighths(rule.width), space: 0, color: rule.color ?? '000000' };
  }
  return sides;
}
