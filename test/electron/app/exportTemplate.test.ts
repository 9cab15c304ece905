import { join } from 'node:path';
import { readdirSync, readFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { exportTemplate } from '../../../electron/app/exportTemplate.ts';
import { applyImport, IMPORT_STEPS } from '../../../electron/app/importRecords.ts';
import { silentJob } from '../../../electron/jobs/job.ts';
import { EXAMPLE_MARK, templateWorkbook } from '../../../electron/sheets/index.ts';
import { recordKind } from '../../../shared/records/kinds/index.ts';
import { RECORD_KINDS } from '../../../shared/records/types.ts';
import { contract } from '../../shared/records/contract.ts';
import { fileWith } from '../sheets/files.ts';
import { newStore, temporaryFolder } from '../store/workspace.ts';
import { importParts } from './importParts.ts';

it.each(RECORD_KINDS)('%s：示例行不导入，照示例填的行可以导入', async (kind) => {
  const parts = importParts(await newStore());
  const { file } = await exportTemplate(parts, { kind, file: join(temporaryFolder(), '空白表') });
  expect(file).toMatch(/空白表\.xlsx$/);
  const empty = await applyImport(parts, { kind, file }, silentJob(IMPORT_STEPS));
  expect(empty).toEqual({ read: 0, added: 0, updated: 0, unchanged: 0, rejected: [] });

  const { sheets } = await readXlsx(readFileSync(file));
  const [titles = [], example = []] = sheets[0]?.rows ?? [];
  const filled = example.map((cell) => (cell === EXAMPLE_MARK ? null : cell));
  const changed = filled.with(0, `${filled[0]}`);
  const copy = fileWith(
    '填好.xlsx',
    await writeXlsx({ sheets: [{ name: sheets[0]?.name ?? '', rows: [titles, example, changed] }] }),
  );
  const result = await applyImport(parts, { kind, file: copy }, silentJob(IMPORT_STEPS));
  expect(result).toEqual({ read: 1, added: 1, updated: 0, unchanged: 0, rejected: [] });
});

it('改过的示例行是数据，即使忘了去掉标记', async () => {
  const parts = importParts(await newStore());
  const { file } = await exportTemplate(parts, { kind: 'work', file: join(temporaryFolder(), '表.xlsx') });
  const { sheets } = await readXlsx(readFileSync(file));
  const [titles = [], example = []] = sheets[0]?.rows ?? [];
  const copy = fileWith(
    '填.xlsx',
    await writeXlsx({ sheets: [{ name: 'a', rows: [titles, example.with(0, '2025-09-09')] }] }),
  );
  const result = await applyImport(parts, { kind: 'work', file: copy }, silentJob(IMPORT_STEPS));
  expect(result).toMatchObject({ read: 1, added: 1 });
});

it('列、选项和说明来自记录的定义', async () => {
  const parts = importParts(await newStore());
  const { file } = await exportTemplate(parts, {
    kind: 'incidents',
    file: join(temporaryFolder(), '故障.xlsx'),
  });
  const { sheets } = await readXlsx(readFileSync(file), { readStyles: true });
  const { fields } = recordKind('incidents', contract);
  expect(sheets.map((sheet) => sheet.name)).toEqual(['故障', '填写说明']);
  expect(sheets[0]?.rows[0]).toEqual([
    ...fields.map((spec) => spec.label + (spec.required ? '*' : '')),
    '说明',
  ]);
  expect(sheets[1]?.rows.slice(1, fields.length + 1).map((row) => row[0])).toEqual(
    fields.map((spec) => spec.label),
  );
  const lists = sheets[0]?.dataValidations?.map(({ range, values, formula1 }) => [
    range,
    values?.join() ?? formula1,
  ]);
  expect(lists).toContainEqual(['C2:C2000', expect.stringContaining('紧急,重要,一般')]);
});

it('以等号开头的内容写成文字，不会成为公式', async () => {
  const system = '=HYPERLINK("http://x","点")';
  const kind = recordKind('incidents', { ...contract, systems: [system, '+1', '@x', '-2'] });
  const { sheets } = await readXlsx(await templateWorkbook(kind, []), { readStyles: true });
  const cells = [...(sheets[0]?.cells?.values() ?? []), ...(sheets[1]?.cells?.values() ?? [])];
  expect(sheets[0]?.rows[1]?.[1]).toBe(system);
  expect(cells.filter((cell) => cell.formula !== undefined)).toEqual([]);
});

it('写不出时说明原因，不留残片', async () => {
  const parts = importParts(await newStore());
  const folder = temporaryFolder();
  const missing = join(folder, '没有', '表.xlsx');
  await expect(exportTemplate(parts, { kind: 'work', file: missing })).rejects.toThrow(/无法写出“表.xlsx”/);
  expect(readdirSync(folder)).toEqual([]);
});
