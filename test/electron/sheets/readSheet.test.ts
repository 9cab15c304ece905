import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { columnName, readSheet } from '../../../electron/sheets/index.ts';
import type { Sheet } from '../../../electron/sheets/index.ts';
import { fileWith, FIXTURES } from './files.ts';
import { rawWorkbook, textRow } from './rawWorkbook.ts';

async function sheets(file: string): Promise<Sheet[]> {
  const result = await readSheet(file);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const rowsOf = async (name: string, bytes: string | Uint8Array): Promise<unknown> =>
  (await sheets(fileWith(name, bytes)))[0]?.rows;

const TABLE = '日期,人员,内容\r\n2025-09-01,秦望舒,巡检“四台”服务器\r\n';
const EXPECTED = [
  ['日期', '人员', '内容'],
  ['2025-09-01', '秦望舒', '巡检“四台”服务器'],
];

describe('文本表格的编码', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(TABLE)],
    ['UTF-8 带标记', Buffer.from(`\ufeff${TABLE}`)],
    ['GBK', iconv.encode(TABLE, 'gbk')],
    ['GB 18030', iconv.encode(TABLE, 'gb18030')],
    ['UTF-16 小端带标记', iconv.encode(TABLE, 'utf16le', { addBOM: true })],
    ['UTF-16 大端带标记', iconv.encode(TABLE, 'utf16be', { addBOM: true })],
    ['UTF-16 小端', iconv.encode(TABLE, 'utf16le')],
  ])('%s', async (_, bytes) => expect(await rowsOf('表.csv', bytes)).toEqual(EXPECTED));

  it('GB 18030 的四字节人名', async () =>
    expect(await rowsOf('名.csv', iconv.encode('姓名\n㛃䶮\n', 'gb18030'))).toEqual([['姓名'], ['㛃䶮']]));
});

describe('文本表格的写法', () => {
  it.each<[string, string, unknown]>([
    [
      '分号',
      'a;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '制表符',
      'a\tb\n1,5\t2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      '全角逗号',
      '日期，人员\n2025-09-01，秦望舒',
      [
        ['日期', '人员'],
        ['2025-09-01', '秦望舒'],
      ],
    ],
    [
      '引号里的分隔、换行和引号',
      'a,b\n"x,1","y\n""z"""',
      [
        ['a', 'b'],
        ['x,1', 'y\n"z"'],
      ],
    ],
    [
      '没有闭合的引号只影响本格',
      'a,b\n"x,1\ny,2',
      [
        ['a', 'b'],
        ['"x', '1'],
        ['y', '2'],
      ],
    ],
    [
      '末尾没有换行',
      'a,b\n1,',
      [
        ['a', 'b'],
        ['1', null],
      ],
    ],
    ['空行和空格', 'a,,b\n\n,,\n', [['a', null, 'b'], [null], [null, null, null]]],
    ['只有回车换行', 'a\r1\r', [['a'], ['1']]],
    ['防截断的写法', 'a\n="00123"', [['a'], ['00123']]],
  ])('%s', async (_, text, expected) => expect(await rowsOf('表.csv', text)).toEqual(expected));
});

describe('工作簿', () => {
  it('LibreOffice 写的文件：合并的标题、公式结果、日期', async () => {
    const [sheet] = await sheets(join(FIXTURES, 'incidents-libreoffice.xlsx'));
    expect(sheet?.name).toBe('故障记录');
    expect(sheet?.rows[2]?.slice(1, 4)).toEqual(['故障编号', '系统名称', '级别']);
    expect(sheet?.rows[3]?.[1]).toBe('GZ-2025-101');
    expect(sheet?.rows[3]?.[12]).toBeCloseTo(5, 3);
  });

  it('公式取结果；没有算过的公式和错误值标明', async () => {
    const cells =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="str"><f>A1&amp;""</f><v>二</v></c></row>';
    expect(await rowsOf('式.xlsx', await rawWorkbook(cells))).toEqual([
      [
        2,
        { fault: expect.stringContaining('公式没有计算结果'), shown: '=1+1' },
        { fault: expect.stringContaining('公式错误'), shown: '#REF!' },
        '二',
      ],
    ]);
  });

  it('竖向合并的日期对每一行有效，横向合并的标题只有一格', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'a',
          rows: [
            ['标题', null],
            ['2025-09-01', '一'],
            [null, '二'],
          ],
          merges: [
            { startRow: 0, startCol: 0, endRow: 0, endCol: 1 },
            { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
          ],
        },
      ],
    });
    expect(await rowsOf('并.xlsx', bytes)).toEqual([
      ['标题', null],
      ['2025-09-01', '一'],
      ['2025-09-01', '二'],
    ]);
  });

  it('隐藏的工作表不读，行列位置保持', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: '旧', rows: [['x']], hidden: true },
        { name: '新', rows: [[null], [], [null, 'b2']] },
      ],
    });
    const read = await sheets(fileWith('藏.xlsx', bytes));
    expect(read.map((sheet) => sheet.name)).toEqual(['新']);
    expect(read[0]?.rows[2]?.[1]).toBe('b2');
  });

  it('没有行号列号的单元格按次序排', async () => {
    const data = '<row><c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><t>乙</t></is></c></row>';
    expect(await rowsOf('序.xlsx', await rawWorkbook(data + textRow(2, { B: '丙' })))).toEqual([
      ['甲', '乙'],
      [null, '丙'],
    ]);
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [999, 'ALL'],
])('第 %i 列是 %s', (index, name) => expect(columnName(index)).toBe(name));
