/** Blank tables to fill in: header, one marked example row, lists to choose from, and a sheet that explains. */
import { writeXlsx } from 'hucre/xlsx';
import type { Cell, CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';
import type { FieldSpec, RecordKind } from '../../shared/records/field.ts';
import { columnName } from './sheet.ts';

/** Stands in the last column of the example row; import leaves a row so marked out while it is unchanged. */
export const EXAMPLE_MARK = '示例行，导入时不读';

type PageSetup = NonNullable<WriteSheet['pageSetup']>;

const TITLE_STYLE: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF7' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const EXAMPLE_STYLE: CellStyle = { font: { italic: true, color: { rgb: '808080' } } };
/** Printed as a clerk would print it: across the page, all columns on one sheet. */
const PAGE: PageSetup = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};
/** Rows with lists to choose from, and rows whose cells are set to text, so that 00123 and dates stay as typed. */
const LISTED_ROWS = 2000;
const TEXT_ROWS = 300;
/** Longest list that a validation holds itself (ECMA-376 Part 1, 18.3.1.32). */
const LONGEST_LIST = 250;

/** Everything is written as text cells: what begins with `=` stays text. `open` fields take other words too. */
export async function templateWorkbook(kind: RecordKind, open: readonly string[]): Promise<Uint8Array> {
  const { fields } = kind;
  const titles = [...fields.map((spec) => spec.label + (spec.required ? '*' : '')), '说明'];
  const example: CellValue[] = [...fields.map((spec) => spec.example || null), EXAMPLE_MARK];
  return writeXlsx({
    sheets: [
      {
        name: kind.label,
        rows: [titles, example],
        columns: [...fields.map((spec) => ({ width: spec.width + 2 })), { width: 22 }],
        cells: new Map([
          ...styled(titles, 0, TITLE_STYLE),
          ...styled(example, 1, EXAMPLE_STYLE),
          ...textCells(fields.length),
        ]),
        freezePane: { rows: 1 },
        pageSetup: PAGE,
        dataValidations: fields.flatMap((spec, index) => validation(spec, index, open.includes(spec.name))),
      },
      explanation(kind),
    ],
  });
}

function styled(row: readonly CellValue[], index: number, style: CellStyle): [string, Partial<Cell>][] {
  const numFmt = index === 0 ? {} : { numFmt: '@' };
  return row.map((value, column) => [
    `${index},${column}`,
    { value, type: value === null ? 'empty' : 'string', style: { ...style, ...numFmt } },
  ]);
}

function textCells(columns: number): [string, Partial<Cell>][] {
  return Array.from({ length: TEXT_ROWS * columns }, (_, n) => [
    `${2 + Math.floor(n / columns)},${n % columns}`,
    { value: null, type: 'empty', style: { numFmt: '@' } },
  ]);
}

function validation(spec: FieldSpec, index: number, open: boolean): DataValidation[] {
  const list = spec.choices.join(',');
  const fits = list.length <= LONGEST_LIST && spec.choices.every((choice) => !/[",]/.test(choice));
  if (spec.choices.length === 0 || !fits) return [];
  const column = columnName(index);
  return [
    {
      type: 'list',
      values: [...spec.choices],
      range: `${column}2:${column}${LISTED_ROWS}`,
      allowBlank: true,
      showErrorMessage: !open,
      errorTitle: spec.label,
      errorMessage: '请从列表中选择',
    },
  ];
}

const HOW_TO_WRITE: Readonly<Record<FieldSpec['type'], string>> = {
  text: '文字',
  date: '日期，如 2025-09-01',
  moment: '日期和时刻，如 2025-09-01 08:30',
  time: '时刻，如 08:30',
  month: '月份，如 2025-09',
  integer: '整数',
  thousandths: '数字，最多三位小数',
  money: '金额，单位元，最多两位小数',
  choice: '从列表中选择',
  'yes-no': '是 或 否',
  score: '1—5 的分值，5 为非常满意',
};

function explanation(kind: RecordKind): {
  name: string;
  rows: CellValue[][];
  columns: { width: number }[];
  cells: Map<string, Partial<Cell>>;
  pageSetup: PageSetup;
} {
  const titles = ['填写项', '是否必填', '写法', '可选内容', '填写要求'];
  const rows = kind.fields.map((spec) => [
    spec.label,
    spec.required ? '必填' : '选填',
    HOW_TO_WRITE[spec.type],
    spec.choices.join('、'),
    spec.hint,
  ]);
  const notes = [
    [`第一张表“${kind.label}”从第 2 行起填写，标有“${EXAMPLE_MARK}”的行是示例，可以删除。`],
    ['列的顺序可以改变，可以增加自己的列；带 * 的列必填。'],
    ['同一份表改正后再次导入，会更新已有的记录，不会重复。'],
  ];
  return {
    name: '填写说明',
    rows: [titles, ...rows, [], ...notes],
    columns: [{ width: 20 }, { width: 10 }, { width: 32 }, { width: 44 }, { width: 44 }],
    cells: new Map(styled(titles, 0, TITLE_STYLE)),
    pageSetup: PAGE,
  };
}
