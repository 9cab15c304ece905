import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { CellValue } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { applyImport, IMPORT_STEPS, previewImport } from '../../../electron/app/importRecords.ts';
import type { Parts } from '../../../electron/app/parts.ts';
import { silentJob, startJob } from '../../../electron/jobs/job.ts';
import type { ImportResult } from '../../../shared/ipc/views.ts';
import { Cancelled } from '../../../shared/errors/appError.ts';
import { RECORD_KINDS } from '../../../shared/records/types.ts';
import type { RecordKindId } from '../../../shared/records/types.ts';
import { newStore } from '../store/workspace.ts';
import { fileWith, FIXTURES } from '../sheets/files.ts';
import { rawWorkbook, textRow } from '../sheets/rawWorkbook.ts';
import { importParts } from './importParts.ts';

const TITLES = ['日期', '开始时间', '工作类别', '工作内容', '处理结果', '人员', '状态'];
const FIRST = ['2025/9/1', '8:30', '例行巡检', '巡检服务器', '正常', '秦望舒', '已完成'];
const SECOND = ['2025年9月2日', '全天', '值班', '值班值守', '', '罗青桐,贺之遥', '完成'];

async function program(): Promise<Parts> {
  return importParts(await newStore());
}
function csv(rows: readonly (readonly string[])[], name = '工作日志.csv'): string {
  return fileWith(name, rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'));
}
async function workbook(rows: CellValue[][], name = '工作日志.xlsx'): Promise<string> {
  return fileWith(name, await writeXlsx({ sheets: [{ name: '工作记录', rows }] }));
}
function run(parts: Parts, file: string, kind: RecordKindId = 'work'): Promise<ImportResult> {
  return applyImport(parts, { kind, file }, silentJob(IMPORT_STEPS));
}
const counts = ({ read, added, updated, unchanged, rejected }: ImportResult): number[] => [
  read,
  added,
  updated,
  unchanged,
  rejected.length,
];
const work = (parts: Parts): readonly { date: string; content: string; result: string }[] =>
  parts.workspace?.store.records().work ?? [];

describe('好的行进来', () => {
  it('日期、时间、类别、人员按各种写法读成一种', async () => {
    const parts = await program();
    expect(counts(await run(parts, csv([['工作日志'], TITLES, FIRST, SECOND, []])))).toEqual([2, 2, 0, 0, 0]);
    expect(work(parts)).toMatchObject([
      { date: '2025-09-01', start: '08:30', category: '例行巡检', people: '秦望舒', status: '已完成' },
      { date: '2025-09-02', start: '', category: '值班值守', people: '罗青桐、贺之遥', status: '已完成' },
    ]);
  });

  it('记下文件、工作表和行', async () => {
    const parts = await program();
    await run(parts, await workbook([['标题'], TITLES, FIRST]));
    const sources = [...(parts.workspace?.store.recordsByKey('work').values() ?? [])].map(
      (row) => row.source,
    );
    expect(sources).toEqual(['工作日志.xlsx › 工作记录 › 第3行']);
  });

  it('Excel 的日期、时间和数字单元格', async () => {
    const parts = await program();
    const file = await workbook([
      TITLES,
      [new Date(Date.UTC(2025, 8, 1)), 8.5 / 24, '巡检', 'a', 12, '秦望舒', '是'],
    ]);
    await run(parts, file);
    expect(work(parts)).toMatchObject([{ date: '2025-09-01', start: '08:30', result: '12' }]);
  });

  it('LibreOffice 写的故障表', async () => {
    const parts = await program();
    const result = await run(parts, join(FIXTURES, 'incidents-libreoffice.xlsx'), 'incidents');
    expect(result.rejected).toEqual([]);
    expect(parts.workspace?.store.records().incidents).toMatchObject([
      {
        number: 'GZ-2025-101',
        reportedAt: '2025-10-09 09:12',
        restoredAt: '2025-10-09 09:17',
        outage: false,
      },
      { number: 'GZ-2025-102', severity: '重要', causeParty: '乙方', handler: '罗青桐' },
      { number: 'GZ-2025-103', severity: '紧急', measure: '重启认证服务' },
    ]);
  });

  it('GBK 的 CSV', async () => {
    const parts = await program();
    const text = [TITLES, FIRST].map((row) => row.join(',')).join('\r\n');
    expect(counts(await run(parts, fileWith('日志.csv', iconv.encode(text, 'gbk'))))).toEqual([
      1, 1, 0, 0, 0,
    ]);
  });

  it('列名里的单位换算', async () => {
    const parts = await program();
    const file = await workbook([
      ['凭证号', '日期', '预算科目', '摘要', '金额（万元）'],
      ['PZ-1', '2025-09-30', '人员费', '九月', 1.26],
      ['合计', null, null, null, 1.26],
    ]);
    await run(parts, file, 'expenses');
    expect(parts.workspace?.store.records().expenses).toMatchObject([{ amountFen: 1_260_000 }]);
  });

  it('一份文件里按月分开的多张表都读', async () => {
    const parts = await program();
    const sheets = ['9月', '10月'].map((name, n) => ({
      name,
      rows: [TITLES, [`2025-${9 + n}-01`, ...FIRST.slice(1)]],
    }));
    const file = fileWith(
      '全年.xlsx',
      await writeXlsx({ sheets: [...sheets, { name: '说明', rows: [['日期', '人员']] }] }),
    );
    expect(counts(await run(parts, file))).toEqual([2, 2, 0, 0, 0]);
  });
});

describe('坏的行逐一指明', () => {
  it('工作表、行、列、值、原因；好的行照样进来', async () => {
    const parts = await program();
    const file = await workbook([
      ['工作日志'],
      TITLES,
      FIRST,
      ['2025-02-30', '8:30', '例行巡检', '巡检', '', '秦望舒', '已完成'],
      ['2025-09-03', '25:00', '例行巡检', '', '', '秦望舒', '搁置'],
    ]);
    const result = await run(parts, file);
    expect(counts(result)).toEqual([3, 1, 0, 0, 4]);
    expect(result.rejected).toEqual([
      {
        sheet: '工作记录',
        row: 4,
        column: 'A 日期',
        value: '2025-02-30',
        reason: '2025 年 2 月只有 28 天，没有 30 日',
      },
      {
        sheet: '工作记录',
        row: 5,
        column: 'B 开始时间',
        value: '25:00',
        reason: '没有 25 时，请写成 08:30 的形式',
      },
      { sheet: '工作记录', row: 5, column: 'D 工作内容', value: '', reason: '工作内容不能为空' },
      {
        sheet: '工作记录',
        row: 5,
        column: 'G 状态',
        value: '搁置',
        reason: '“搁置”不在可选范围内，可填：已完成、进行中、需甲方协调',
      },
    ]);
    expect(work(parts)).toHaveLength(1);
  });

  it('没有的列只报名称', async () => {
    const parts = await program();
    const result = await run(
      parts,
      csv([TITLES, ['2025-09-01', '', '巡检', 'a', '', '秦望舒', '需甲方协调']]),
    );
    expect(result.rejected.map(({ column, reason }) => [column, reason])).toEqual([
      ['需甲方协调事项', '状态为“需甲方协调”，请写明需甲方协调事项'],
    ]);
  });

  it('将来的日期、没有算过的公式、公式错误', async () => {
    const parts = await program();
    const header = textRow(1, Object.fromEntries(TITLES.map((title, n) => ['ABCDEFG'[n] ?? '', title])));
    const cells = textRow(2, { A: '2026-07-01', C: '巡检', D: 'a', F: '秦望舒', G: '完成' });
    const formula =
      '<row r="3"><c r="A3"><f>TODAY()</f></c><c r="C3" t="inlineStr"><is><t>巡检</t></is></c><c r="D3" t="e"><v>#N/A</v></c></row>';
    const result = await run(parts, fileWith('式.xlsx', await rawWorkbook(header + cells + formula)));
    expect(result.added).toBe(0);
    expect(
      result.rejected.map(({ row, column, value, reason }) => [row, column, value, reason.slice(0, 16)]),
    ).toEqual([
      [2, 'A 日期', '2026-07-01', '2026-07-01 是将来的日'],
      [3, 'A 日期', '=TODAY()', '公式没有计算结果，请用 Excel'.slice(0, 16)],
      [3, 'D 工作内容', '#N/A', '单元格是公式错误，请改正后重新导'],
      [3, 'F 人员', '', '人员不能为空'],
      [3, 'G 状态', '', '状态不能为空'],
    ]);
  });

  it('同一编号内容不同的第二行被拒，内容相同的算不变', async () => {
    const parts = await program();
    const titles = ['巡检编号', '日期', '巡检范围', '检查项数', '异常项数', '巡检人'];
    const row = ['XJ-1', '2025-09-05', '服务器', '24', '0', '贺之遥'];
    const result = await run(
      parts,
      csv([titles, row, row, ['XJ-1', '2025-09-06', ...row.slice(2)]]),
      'inspections',
    );
    expect(counts(result)).toEqual([3, 1, 0, 1, 1]);
    expect(result.rejected[0]).toMatchObject({
      row: 4,
      column: 'A 巡检编号',
      value: 'XJ-1',
      reason: '巡检编号与第 2 行相同而内容不同，请改正其中一行',
    });
  });
});

describe('再次导入', () => {
  it('同一文件第二次什么也不改，也不记操作', async () => {
    const parts = await program();
    const file = csv([TITLES, FIRST, SECOND]);
    await run(parts, file);
    const store = parts.workspace?.store;
    const before = [store?.changeCounter(), store?.history(null, 99), store?.records()];
    expect(counts(await run(parts, file))).toEqual([2, 0, 0, 2, 0]);
    expect([store?.changeCounter(), store?.history(null, 99), store?.records()]).toEqual(before);
  });

  it.each<[string, string[], Partial<Record<string, string>>]>([
    ['改结果', [...FIRST.slice(0, 4), '磁盘告警', ...FIRST.slice(5)], { result: '磁盘告警' }],
    [
      '改内容',
      [...FIRST.slice(0, 3), '巡检服务器和网络', ...FIRST.slice(4)],
      { content: '巡检服务器和网络' },
    ],
    ['改日期', ['2025-09-11', ...FIRST.slice(1)], { date: '2025-09-11' }],
  ])('改正后的文件更新原来的记录：%s', async (_, corrected, expected) => {
    const parts = await program();
    await run(parts, csv([TITLES, FIRST, SECOND]));
    const before = [...(parts.workspace?.store.recordsByKey('work').values() ?? [])].map((row) => row.id);
    expect(counts(await run(parts, csv([TITLES, corrected, SECOND])))).toEqual([2, 0, 1, 1, 0]);
    expect(work(parts)).toHaveLength(2);
    expect(work(parts)).toContainEqual(expect.objectContaining(expected));
    const after = [...(parts.workspace?.store.recordsByKey('work').values() ?? [])].map((row) => row.id);
    expect(after.toSorted()).toEqual(before.toSorted());
  });

  it('另一个人的同名文件不覆盖别人的记录', async () => {
    const parts = await program();
    await run(parts, csv([TITLES, FIRST]));
    const other = [...FIRST.slice(0, 3), '培训教师', '', '罗青桐', '已完成'];
    expect(counts(await run(parts, csv([TITLES, other])))).toEqual([1, 1, 0, 0, 0]);
    expect(work(parts)).toHaveLength(2);
  });

  it('文件内重复的工作各算一条，再次导入不增加', async () => {
    const parts = await program();
    const file = csv([TITLES, FIRST, FIRST, SECOND]);
    expect(counts(await run(parts, file))).toEqual([3, 3, 0, 0, 0]);
    expect(counts(await run(parts, file))).toEqual([3, 0, 0, 3, 0]);
    expect([...(parts.workspace?.store.recordsByKey('work').keys() ?? [])]).toContain(
      '2025-09-01|08:30|秦望舒#2',
    );
  });

  it('整批可以撤销', async () => {
    const parts = await program();
    await run(parts, csv([TITLES, FIRST, SECOND]));
    expect(parts.workspace?.store.undo('叶南枝')).toBe('导入工作记录');
    expect(work(parts)).toEqual([]);
  });
});

describe('预览', () => {
  it('说明将新增和更改什么，自己什么也不改', async () => {
    const parts = await program();
    await run(parts, csv([TITLES, FIRST]));
    const counter = parts.workspace?.store.changeCounter();
    const file = csv([TITLES, [...FIRST.slice(0, 4), '异常', ...FIRST.slice(5)], SECOND]);
    const preview = await previewImport(parts, { kind: 'work', file }, silentJob(IMPORT_STEPS));
    expect(counts(preview)).toEqual([2, 1, 1, 0, 0]);
    expect(preview.changes).toEqual([
      { key: '2025-09-01|08:30|秦望舒', field: '处理结果', from: '正常', to: '异常' },
    ]);
    expect(preview.additions).toMatchObject([{ date: '2025-09-02', people: '罗青桐、贺之遥' }]);
    expect(preview.columns[0]).toEqual({ title: '日期', field: '日期' });
    expect(preview).toMatchObject({ file: '工作日志.csv', sheet: 'CSV' });
    expect(parts.workspace?.store.changeCounter()).toBe(counter);
  });
});

describe('不能导入的文件说明原因，什么也不改', () => {
  it.each<[string, string[][], string, RegExp]>([
    [
      '缺必填的列',
      [
        ['日期', '工作内容', '人员'],
        ['2025-09-01', 'a', 'b'],
      ],
      'import.columns',
      /第 1 行的表头缺少必填的列：工作类别、状态/,
    ],
    [
      '没有表头',
      [
        ['1', '2'],
        ['3', '4'],
      ],
      'import.noHeader',
      /没有找到工作记录的表头/,
    ],
    [
      '别种记录的表',
      [
        ['凭证号', '预算科目', '金额', '收款方'],
        ['1', '2', '3', '4'],
      ],
      'import.noHeader',
      /需要有这些列：日期、工作类别/,
    ],
  ])('%s', async (_, rows, code, message) => {
    const parts = await program();
    await run(parts, csv([TITLES, FIRST]));
    const before = parts.workspace?.store.changeCounter();
    await expect(run(parts, csv(rows))).rejects.toMatchObject({
      error: { code, message: expect.stringMatching(message) },
    });
    expect(parts.workspace?.store.changeCounter()).toBe(before);
  });

  it('取消后什么也不改', async () => {
    const parts = await program();
    const control = new AbortController();
    const job = startJob(IMPORT_STEPS, control.signal, () => control.abort());
    await expect(applyImport(parts, { kind: 'work', file: csv([TITLES, FIRST]) }, job)).rejects.toThrow(
      Cancelled,
    );
    expect(work(parts)).toEqual([]);
  });
});

it.each(RECORD_KINDS)('空白合同的 %s 也能报出缺什么', async (kind) => {
  const parts = await program();
  await expect(run(parts, csv([['a', 'b']]), kind)).rejects.toMatchObject({
    error: { code: 'import.noHeader' },
  });
});

describe('测试记录', () => {
  it('JMeter 的原始样本成为压力测试记录，再导入一次没有变化', async () => {
    const parts = await program();
    const at = Date.UTC(2025, 9, 18, 2);
    const file = fileWith(
      '并发登录.jtl',
      [
        'timeStamp,elapsed,label,success,allThreads',
        `${at},80,登录,true,2`,
        `${at + 920},80,登录,false,2`,
      ].join('\n'),
    );
    expect(counts(await run(parts, file, 'loadTests'))).toEqual([1, 1, 0, 0, 0]);
    expect(parts.workspace?.store.records().loadTests).toMatchObject([
      {
        date: '2025-10-18',
        scenario: '并发登录',
        transaction: '登录',
        threads: 2,
        errors: 1,
        p90Ms: 80,
        throughputMilli: 2000,
      },
    ]);
    expect(counts(await run(parts, file, 'loadTests'))).toEqual([1, 0, 0, 1, 0]);
  });

  it('原始样本不是别的记录', async () => {
    const file = fileWith('a.jtl', `timeStamp,elapsed,label,success\n${Date.UTC(2025, 9, 18)},5,a,true`);
    await expect(run(await program(), file, 'incidents')).rejects.toThrow(/没有找到故障的表头/);
  });

  it('测试用例表：合并的模块、多行的步骤、通过的不写实际结果', async () => {
    const parts = await program();
    const titles = [
      '用例编号',
      '模块',
      '用例名称',
      '预置条件',
      '测试步骤',
      '预期结果',
      '实际结果',
      '测试结果',
      '测试人员',
      '测试日期',
    ];
    const file = fileWith(
      '用例.xlsx',
      await writeXlsx({
        sheets: [
          {
            name: '功能测试用例',
            rows: [
              ['直播平台功能测试用例'],
              titles,
              [
                'TC-001',
                '直播',
                '预约',
                '已登录',
                '1. 选择班级\n2. 提交',
                '预约成功',
                '',
                'Pass',
                '贺之遥',
                '2025/10/16',
              ],
              [
                'TC-002',
                null,
                '取消',
                '',
                '1. 打开预约',
                '可以取消',
                '按钮不可用',
                'Fail',
                '贺之遥',
                '2025/10/16',
              ],
              ['TC-003', '点播', '检索', '', '1. 输入关键字', '列出课程', '', 'Fail', '贺之遥', '2025/10/16'],
            ],
            merges: [{ startRow: 2, startCol: 1, endRow: 3, endCol: 1 }],
          },
        ],
      }),
    );
    const result = await run(parts, file, 'testCases');
    expect(result.rejected).toEqual([
      {
        sheet: '功能测试用例',
        row: 5,
        column: 'G 实际结果',
        value: '',
        reason: '测试结论为“不通过”，请填写实际结果',
      },
    ]);
    expect(parts.workspace?.store.records().testCases).toMatchObject([
      { number: 'TC-001', module: '直播', steps: '1. 选择班级\n2. 提交', verdict: '通过' },
      { number: 'TC-002', module: '直播', verdict: '不通过' },
    ]);
  });
});
