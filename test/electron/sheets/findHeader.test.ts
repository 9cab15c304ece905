import { describe, expect, it } from 'vitest';
import { dataRows, findHeader } from '../../../electron/sheets/index.ts';
import type { Sheet } from '../../../electron/sheets/index.ts';
import type { RawCell } from '../../../shared/records/cells/rawCell.ts';
import { headerUnit, normalHeader } from '../../../shared/records/headers.ts';
import { recordKind } from '../../../shared/records/kinds/index.ts';
import type { RecordKindId } from '../../../shared/records/types.ts';
import { contract } from '../../shared/records/contract.ts';

const sheet = (...rows: RawCell[][]): Sheet => ({ name: '表', rows });
const WORK = ['日期', '工作类别', '工作内容', '人员', '状态'];

/** Field names by column; '-' for a column that means nothing. */
function fields(kind: RecordKindId, table: Sheet): { row: number; first: number; fields: string[] } | null {
  const header = findHeader(table, recordKind(kind, contract));
  if (!header) return null;
  return {
    row: header.row,
    first: header.firstDataRow + 1,
    fields: header.columns.map((column) => column.field?.name ?? '-'),
  };
}

describe('表头的位置', () => {
  const line = ['2025-09-01', '例行巡检', '巡检', '秦望舒', '已完成'];
  it.each<[string, Sheet, number]>([
    ['第一行', sheet(WORK, line), 1],
    [
      '标题、填报单位之下',
      sheet(['工作记录表'], ['填报单位：北京启衡软件有限公司', null, '日期：2025-09'], [], WORK, line),
      4,
    ],
    ['第 30 行', sheet(...Array.from({ length: 29 }, () => ['说明']), WORK, line), 30],
  ])('%s', (_, table, row) => expect(fields('work', table)).toMatchObject({ row, first: row + 1 }));

  it('第 31 行不再找', () =>
    expect(fields('work', sheet(...Array.from({ length: 30 }, () => ['说明']), WORK))).toBeNull());
  it('一列相同不算表头', () => expect(fields('work', sheet(['日期', 'x'], ['2025-09-01', 'y']))).toBeNull());
});

describe('列名的写法', () => {
  it.each<[string, string[], string[]]>([
    [
      '空格、换行、星号',
      ['日 期*', '工作\n类别', '＊工作内容：', '人　员', '状态 '],
      ['date', 'category', 'content', 'people', 'status'],
    ],
    [
      '常见的别名',
      ['填报日期', '类型', '工作事项', '负责人', '完成情况'],
      ['date', 'category', 'content', 'people', 'status'],
    ],
    ['无关的列', ['序号', '日期', '备注', '工作内容'], ['-', 'date', '-', 'content']],
    ['两列指同一项，取正式名称', ['时间', '日期', '工作内容'], ['-', 'date', 'content']],
    ['两列同名，取左边', ['日期', '日期', '工作内容'], ['date', '-', 'content']],
  ])('%s', (_, titles, expected) => expect(fields('work', sheet(titles))?.fields).toEqual(expected));

  it('时长不是时刻', () =>
    expect(
      fields('incidents', sheet(['故障编号', '响应时间（分钟）', '恢复时间', '停机（分钟）']))?.fields,
    ).toEqual(['number', '-', 'restoredAt', '-']));

  it('问卷的题目按全文、短名或题号', () =>
    expect(
      fields(
        'survey',
        sheet(['序号', '提交答卷时间', '您的身份', '1、您对平台运行的稳定性是否满意？', '处理及时性']),
      )?.fields,
    ).toEqual(['sheet', 'date', 'role', 'answers.q1', 'answers.q2']));
});

describe('两行表头', () => {
  it('分组标题在上，列名在下', () => {
    const table = sheet(
      ['日期', '时间', null, '工作内容', '人员'],
      [null, '开始', '结束', null, null],
      ['2025-09-01', '08:30', '09:00', '巡检', '秦望舒'],
    );
    expect(fields('work', table)).toEqual({
      row: 1,
      first: 3,
      fields: ['date', 'start', 'end', 'content', 'people'],
    });
  });
  it('一行就够时不吃掉数据行', () => {
    const table = sheet(['日期', '工作内容', '人员', null], ['2025-09-01', '巡检', '秦望舒', '批注']);
    expect(fields('work', table)).toMatchObject({ row: 1, first: 2 });
  });
});

describe('数据行', () => {
  const kind = recordKind('expenses', contract);
  const titles = ['凭证号', '日期', '预算科目', '摘要', '金额（万元）'];
  const rowsBelow = (...rows: RawCell[][]): unknown => {
    const table = sheet(titles, ...rows);
    const header = findHeader(table, kind);
    return (
      header && dataRows(table, header, '示例').map((row) => [row.row, row.cells['amountFen'], row.marked])
    );
  };
  it('跳过空行、合计和重复的表头，行号照表格', () =>
    expect(
      rowsBelow(
        ['PZ-1', '2025-09-01', '人员费', '九月', 1.5],
        [],
        [null, '  ', null, null, null],
        ['小 计', null, null, null, 1.5],
        titles,
        ['PZ-2', '2025-10-01', '人员费', '十月', '2'],
        ['合计：', null, null, null, 3.5],
      ),
    ).toEqual([
      [2, '1.5万元', false],
      [7, '2万元', false],
    ]));
  it('标记的行认得出', () =>
    expect(rowsBelow(['PZ-1', '2025-09-01', '人员费', '九月', '3元', '示例'])).toEqual([[2, '3元', true]]));
});

it.each([
  ['金额（万元）', '金额', '万元'],
  ['金额(单位:元)', '金额', '元'],
  ['备份大小/GB', '备份大小gb', 'GB'],
  ['1、您对服务满意吗？', '您对服务满意吗', ''],
  ['（备注）', '备注', ''],
  ['* 日 期', '日期', ''],
])('列名 %s', (title, plain, unit) => {
  expect(normalHeader(title)).toBe(plain);
  expect(headerUnit(title)).toBe(unit);
});
