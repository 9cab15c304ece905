import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../electron/sheets/index.ts';
import { fileWith, FIXTURES } from './files.ts';
import { rawWorkbook, rawZip, spaces, textRow } from './rawWorkbook.ts';

async function refusal(file: string): Promise<{ code: string; message: string }> {
  const result = await readSheet(file);
  if (result.ok) throw new Error('expected a refusal');
  return result.error;
}
const workbook = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: '工作记录',
        rows: [
          ['日期', '人员'],
          ['2025-09-01', '秦望舒'],
        ],
      },
    ],
  });
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('不是能用的表格', () => {
  it.each<[string, string, () => Promise<Uint8Array | string> | Uint8Array | string, string, RegExp]>([
    ['空文件', '空.xlsx', () => '', 'import.empty', /“空.xlsx”是空文件/],
    [
      '截断的工作簿',
      '半.xlsx',
      async () => (await workbook()).subarray(0, 900),
      'import.truncated',
      /不完整或已损坏/,
    ],
    ['只剩文件头', '头.xlsx', () => 'PK\x03\x04', 'import.truncated', /不完整/],
    ['改了扩展名的图片', '图.xlsx', () => PNG, 'import.wrongType', /图片（PNG）/],
    ['改了扩展名的 PDF', '文.csv', () => '%PDF-1.7\n', 'import.wrongType', /PDF 文件/],
    [
      '网页冒充的表格',
      '导出.xls',
      () => '<html><table><tr><td>日期</td></tr></table>',
      'import.wrongType',
      /网页格式/,
    ],
    ['别的压缩包', '包.xlsx', () => rawZip({ '说明.txt': '内容' }), 'import.notAWorkbook', /压缩包/],
    ['文字冒充的工作簿', '字.xlsx', () => '日期,人员', 'import.wrongType', /不是 .xlsx 表格/],
    [
      '认不出的编码',
      '码.csv',
      () => Buffer.from([0x81, 0x20, 0xff, 0xff, 0x31, 0x0a]),
      'import.encoding',
      /编码无法识别/,
    ],
    [
      '二进制内容',
      '乱.csv',
      () => Buffer.from([1, 2, 3, 0, 0, 7, 0, 0, 0]),
      'import.encoding',
      /编码无法识别/,
    ],
  ])('%s', async (_, name, make, code, message) => {
    const error = await refusal(fileWith(name, await make()));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  it('有打开密码', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'a', rows: [['日期']] }],
      encryption: { password: '123456', spinCount: 100 },
    });
    expect(await refusal(fileWith('密.xlsx', bytes))).toMatchObject({
      code: 'import.password',
      message: expect.stringContaining('有打开密码'),
    });
  });

  it('旧格式 .xls', async () => {
    const error = await refusal(join(FIXTURES, 'incidents-old.xls'));
    expect(error.code).toBe('import.oldFormat');
    expect(error.message).toContain('另存为 .xlsx');
  });

  it('文件夹、没有的文件', async () => {
    expect((await refusal(mkdtempSync(join(tmpdir(), 'sheet-')))).code).toBe('import.notAFile');
    expect((await refusal('/没有/这个.xlsx')).code).toBe('import.missing');
  });
});

describe('超出限度', () => {
  it.each<[string, string, () => Promise<Uint8Array> | string, RegExp]>([
    ['一百万列的文本', '列.csv', () => `日期${','.repeat(999_999)}\n`, /有 1000000 列，最多 1000 列/],
    [
      '一百万列的工作簿',
      '列.xlsx',
      () => rawWorkbook(textRow(1, { A: '日期', BDWGN: '人员' })),
      /有 1000000 列，最多 1000 列/,
    ],
    ['列数刚超', '列.xlsx', () => rawWorkbook(textRow(1, { A: '日期', ALM: '人员' })), /有 1001 列/],
    ['行数过多的文本', '行.csv', () => '1,2\n'.repeat(200_031), /有 200031 行，一次最多导入 200000 行/],
    [
      '行数过多的工作簿',
      '行.xlsx',
      () => rawWorkbook(textRow(1, { A: '日期' }) + textRow(1_048_576, { A: 'x' })),
      /有 1048576 行/,
    ],
  ])('%s', async (_, name, make, message) => {
    const error = await refusal(fileWith(name, await make()));
    expect(error.code).toBe('import.tooLarge');
    expect(error.message).toMatch(message);
    expect(error.message).toContain('没有导入任何内容');
  });

  it('刚好 1000 列可以读', async () => {
    const result = await readSheet(
      fileWith('列.xlsx', await rawWorkbook(textRow(1, { A: '日期', ALL: '人员' }))),
    );
    expect(result.ok && result.value[0]?.rows[0]?.length).toBe(1000);
  });

  it('只有格式没有内容的远处单元格不算', async () => {
    const far = '<row r="1048576"><c r="A1048576" s="0"/><c r="XFD1048576" s="0"/></row>';
    const result = await readSheet(fileWith('远.xlsx', await rawWorkbook(textRow(1, { A: '日期' }) + far)));
    expect(result.ok && result.value[0]?.rows).toEqual([['日期']]);
  });
});

describe('压缩炸弹', () => {
  it('目录里写明的解压大小过分', async () => {
    const bytes = await rawZip({
      '[Content_Types].xml': '<Types/>',
      'xl/worksheets/sheet1.xml': spaces(60 << 20),
    });
    expect(bytes.length).toBeLessThan(100_000);
    const error = await refusal(fileWith('弹.xlsx', bytes));
    expect(error.code).toBe('import.bomb');
    expect(error.message).toMatch(/解压后有 61 MB/);
  });

  it('目录里写小的大小被实际读取识破', async () => {
    const bytes = await rawZip({
      '[Content_Types].xml': '<Types/>',
      'xl/worksheets/sheet1.xml': spaces(60 << 20),
    });
    const size = Buffer.alloc(4);
    size.writeUInt32LE(60 << 20);
    for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 4))
      bytes.writeUInt32LE(1000, at);
    const before = process.memoryUsage().rss;
    expect((await refusal(fileWith('弹.xlsx', bytes))).code).toBe('import.truncated');
    expect(process.memoryUsage().rss - before).toBeLessThan(80 << 20);
  });

  it('部件数目过多', async () => {
    const parts = Object.fromEntries(Array.from({ length: 5002 }, (_, n) => [`xl/media/${n}.xml`, '']));
    expect((await refusal(fileWith('多.xlsx', await rawZip(parts)))).code).toBe('import.bomb');
  });
});

it('读文件不改文件', async () => {
  const file = fileWith('a.xlsx', await workbook());
  const before = readFileSync(file);
  await readSheet(file);
  expect(readFileSync(file).equals(before)).toBe(true);
});
