import { describe, expect, test } from 'vitest';
import { layoutTable } from '../../../../electron/documents/pdf/layoutTable.ts';
import type { Block, Cell, Column, Row } from '../../../../shared/documents/tree.ts';

type TableBlock = Extract<Block, { t: 'table' }>;

const cell = (text: string, rest: Partial<Cell> = {}): Cell => ({
  inlines: text === '' ? [] : [{ t: 'text', text }],
  rowspan: 1,
  colspan: 1,
  align: null,
  label: false,
  failed: false,
  ...rest,
});
const row = (cells: readonly (string | Cell)[], rest: Partial<Row> = {}): Row => ({
  cells: cells.map((one) => (typeof one === 'string' ? cell(one) : one)),
  role: 'body',
  keep: null,
  ...rest,
});
const column = (width: Column['width'], align: Column['align'] = 'left', numeric = false): Column => ({
  width,
  align,
  numeric,
});
const table = (rest: Partial<TableBlock>): TableBlock => ({
  t: 'table',
  style: 'grid',
  columns: [column(20, 'center'), column('fr'), column(24, 'right', true)],
  head: [row(['序号', '内容', '分钟'])],
  body: [row(['1', '例行巡检', '25'])],
  caption: null,
  note: null,
  rowHeight: null,
  ...rest,
});
const rows = (count: number, rest: Partial<Row> = {}): Row[] =>
  Array.from({ length: count }, (_, at) => row([String(at), '例行巡检', '7'], rest));

describe('cells', () => {
  test('plain texts stay strings; numbers with a 1 have their digits boxed; the rest says why it is more', () => {
    const laid = layoutTable(
      table({
        body: [
          row(['1', '正常', '1,042']),
          row(['2', '正常', '250']),
          row(['3', cell('不通过', { failed: true }), cell('78', { failed: true })]),
          row([cell('合　计', { colspan: 2, align: 'right' }), '1,370'], { role: 'total' }),
        ],
      }),
      'form',
    );
    expect(laid.body).toEqual([
      '1',
      '正常',
      { n: '1,042' },
      '2',
      '正常',
      '250',
      '3',
      { c: '不通过', x: 1 },
      { c: '78', x: 1, o: { fill: 225 } },
      { c: '合　计', head: 1, o: { colspan: 2, align: 'right' } },
      { n: '1,370' },
    ]);
  });

  test('columns are found below rowspans', () => {
    const laid = layoutTable(
      table({ body: [row([cell('1', { rowspan: 2 }), '甲', '11']), row(['乙', '12'])] }),
      'form',
    );
    expect(laid.body.slice(-2)).toEqual(['乙', { n: '12' }]);
  });

  test('the last letters of a text that wraps go together', () => {
    const body = [row(['1', '例行巡检'.repeat(20), '7'])];
    expect(layoutTable(table({ body }), 'form').body[1]).toMatch(
      /例\u2060?行巡\u2060检$|行\u2060巡\u2060检$/,
    );
    expect(layoutTable(table({}), 'form').body[1]).toBe('例行巡检');
  });
});

describe('style', () => {
  test.each([
    ['form grid', 'form', 'grid', 3, { size: 9, pitch: 13.5, px: 1.6, py: 1.45 }],
    ['dense grid', 'form', 'dense-grid', 3, { size: 9, px: 1.1, py: 1.22 }],
    ['archive grid', 'archive', 'grid', 3, { size: 10.5, pitch: 13.6 }],
    ['report three-line', 'report', 'three-line', 3, { size: 10.5, guides: false }],
    ['report three-line, many columns', 'report', 'three-line', 9, { size: 9 }],
    ['landscape three-line', 'landscape', 'three-line', 3, { size: 9, pitch: 12.6, guides: true }],
  ] as const)('%s', (_what, family, style, count, expected) => {
    const columns = Array.from({ length: count }, (_, at) => column(at === 0 ? 'fr' : 14));
    const cells = columns.map(() => '一');
    expect(layoutTable(table({ style, columns, head: [], body: [row(cells)] }), family)).toMatchObject(
      expected,
    );
  });

  test('grey fill of heads and labels in forms only', () => {
    const body = [row([cell('甲方', { label: true }), '一', '2'])];
    expect(layoutTable(table({ body }), 'form').body[0]).toMatchObject({ o: { fill: 238, align: 'center' } });
    expect(layoutTable(table({ body }), 'archive').body[0]).toEqual({
      c: '甲方',
      head: 1,
      o: { align: 'center' },
    });
  });

  test('figures stand as a block under the middle of their head', () => {
    const { pad, padded } = layoutTable(table({ body: [row(['1', '一', '2,316'])] }), 'form');
    expect(padded).toBe(true);
    // 24 mm, four digits and a comma of 9 pt: 8.1 mm; half of the rest.
    expect(pad[2]).toBeCloseTo(7.94, 1);
  });
});

describe('rows that stay together', () => {
  test('a table of up to six rows is whole, a longer one may break', () => {
    expect(layoutTable(table({ body: rows(6) }), 'form').breakable).toBe(false);
    expect(layoutTable(table({ body: rows(7) }), 'form').breakable).toBe(true);
  });

  test('a table whose rows all carry one key is whole while it fits a page', () => {
    expect(layoutTable(table({ body: rows(12, { keep: 'a' }) }), 'form').breakable).toBe(false);
    expect(layoutTable(table({ body: rows(60, { keep: 'a' }) }), 'form').breakable).toBe(true);
  });

  test('a day without a spanning cell is held by a column of no width', () => {
    const body = [...rows(2, { keep: 'a' }), ...rows(1), ...rows(3, { keep: 'b' })];
    const laid = layoutTable(table({ body }), 'form');
    expect(laid.cols).toEqual([20, null, 24, 0]);
    const guards = laid.body.flatMap((one) =>
      typeof one === 'object' && one.o?.inset === 0 ? [one.o.rowspan] : [],
    );
    expect(guards).toEqual([2, 1, 3]);
  });

  test('a cell over the whole day holds it by itself', () => {
    const body = [
      row([cell('3月2日', { rowspan: 2 }), '甲', '1'], { keep: 'a' }),
      row(['乙', '2'], { keep: 'a' }),
    ];
    expect(layoutTable(table({ body }), 'form').cols).toHaveLength(3);
  });

  test('a group taller than a page may break', () => {
    const laid = layoutTable(table({ body: rows(60, { keep: 'a' }) }), 'form');
    expect(laid.body[3]).toMatchObject({ o: { rowspan: 60, breakable: true } });
  });

  test('a row taller than a page may break, all its cells', () => {
    const body = [row(['1', '长'.repeat(4000), '2'])];
    const laid = layoutTable(table({ body }), 'form');
    expect(laid.body.every((one) => typeof one === 'object' && one.o?.breakable === true)).toBe(true);
  });

  test('signatures behind a long table join its last two rows, behind a short one they do not', () => {
    const laid = layoutTable(table({ body: rows(9) }), 'form', true);
    expect(laid.tail).toBe(true);
    expect(laid.body.at(-4)).toEqual({ c: '', o: { inset: 0, rowspan: 3 } });
    expect(layoutTable(table({ body: rows(5) }), 'form', true).tail).toBe(false);
  });
});

describe('rows of known height', () => {
  test.each([
    ['short texts', row(['1', '例行巡检', '25']), 1],
    ['a text that may take a line more', row(['1', '例行巡检'.repeat(9), '25']), 0],
    ['a text of surely two lines', row(['1', '例行巡检'.repeat(13), '25']), 2],
    ['a break in a cell', row([{ ...cell(''), inlines: [{ t: 'break' }] }, '一', '25']), 2],
    ['so many lines that the row may have to break', row(['1', '例行巡检'.repeat(90), '25']), 0],
    ['a line to write on', row([{ ...cell(''), inlines: [{ t: 'blank', width: 10 }] }, '一', '25']), 0],
  ])('%s', (_what, one, known) => {
    expect(layoutTable(table({ body: [one] }), 'form').known).toEqual([known]);
  });
});

test('later pages of a numbered table in a report say which table they continue', () => {
  const caption = '表2　故障清单';
  expect(layoutTable(table({ caption, body: rows(40) }), 'report').continued).toBe('续表2');
  expect(layoutTable(table({ caption, body: rows(4) }), 'report').continued).toBeNull();
  expect(layoutTable(table({ caption, body: rows(40) }), 'form').continued).toBeNull();
});
