/** Importing records (导入记录) from a spreadsheet: bad rows are named one by one, good ones go in, all at once. */
import { basename } from 'node:path';
import type { Contract } from '../../shared/domain/contract.ts';
import { AppFailure } from '../../shared/errors/appError.ts';
import type { ImportPreview, ImportResult, RejectedRow } from '../../shared/ipc/views.ts';
import type { RecordKind, RowProblem } from '../../shared/records/field.ts';
import { recordKind } from '../../shared/records/kinds/index.ts';
import type { ReadRow } from '../../shared/records/matchFamily.ts';
import { rowParser } from '../../shared/records/parseRow.ts';
import { planImport } from '../../shared/records/planImport.ts';
import type { ImportPlan } from '../../shared/records/planImport.ts';
import { recordValues } from '../../shared/records/recordValues.ts';
import type { RecordKindId, RecordTypes, Stored } from '../../shared/records/types.ts';
import { columnName, dataRows, EXAMPLE_MARK, findHeader, readSheet } from '../sheets/index.ts';
import type { Header, Sheet } from '../sheets/index.ts';
import type { Job, StepPlan } from '../jobs/job.ts';
import type { Parts } from './parts.ts';
import { openStore, today, worker } from './parts.ts';

export const IMPORT_STEPS: StepPlan = {
  read: { weight: 40, title: '正在读取表格' },
  check: { weight: 30, title: '正在核对每一行' },
  save: { weight: 30, title: '正在写入记录' },
};

/** Rows of a kind that a preview shows; its counts cover all. */
const SHOWN = 200;
/** Rows between two looks at the cancel button. */
const STRIDE = 2000;

export interface ImportInput {
  readonly kind: RecordKindId;
  readonly file: string;
}

/** What an import would do. Changes nothing. */
export async function previewImport(parts: Parts, input: ImportInput, job: Job): Promise<ImportPreview> {
  return previewKind(parts, input.kind, input.file, job);
}

/** Takes the good rows in, in one transaction; the same file a second time changes nothing. */
export async function applyImport(parts: Parts, input: ImportInput, job: Job): Promise<ImportResult> {
  return applyKind(parts, input.kind, input.file, job);
}

interface Reading<K extends RecordKindId> {
  readonly kind: RecordKind;
  readonly file: string;
  readonly tables: readonly Table[];
  readonly read: number;
  readonly plan: ImportPlan<RecordTypes[K]>;
  readonly rejected: readonly RejectedRow[];
}

interface Table {
  readonly sheet: Sheet;
  readonly header: Header;
}

async function previewKind<K extends RecordKindId>(
  parts: Parts,
  id: K,
  file: string,
  job: Job,
): Promise<ImportPreview> {
  const { kind, tables, plan, ...reading } = await readRows(parts, id, file, job);
  return {
    ...counts(plan, reading.read, reading.rejected),
    file: reading.file,
    sheet: tables.map((table) => table.sheet.name).join('、'),
    columns: (tables[0]?.header.columns ?? []).map(({ title, field }) => ({
      title,
      field: field?.label ?? null,
    })),
    changes: plan.updated
      .slice(0, SHOWN)
      .flatMap(({ key, changes }) =>
        changes.map((change) => ({ key, ...change, field: labelOf(kind, change.field) })),
      ),
    additions: plan.added.slice(0, SHOWN).map((row) => recordValues(kind, row.data)),
  };
}

function labelOf(kind: RecordKind, name: string): string {
  return kind.fields.find((field) => field.name === name)?.label ?? name;
}

async function applyKind<K extends RecordKindId>(
  parts: Parts,
  id: K,
  file: string,
  job: Job,
): Promise<ImportResult> {
  const reading = await readRows(parts, id, file, job);
  const { kind, plan } = reading;
  job.check();
  job.step('save', 0, `${plan.added.length + plan.updated.length} 条`);
  if (plan.added.length + plan.updated.length > 0) {
    openStore(parts).write(
      {
        who: worker(parts),
        action: `导入${kind.label}`,
        itemId: null,
        detail: `${reading.file}：新增 ${plan.added.length} 条，更改 ${plan.updated.length} 条`,
        undoable: true,
      },
      (tx) => {
        for (const { id: recordId, key, data, source } of plan.updated) {
          tx.saveRecord(id, recordId, { key, data, source });
        }
        tx.upsertRecords(id, plan.added);
      },
    );
  }
  job.step('save', 1);
  return counts(plan, reading.read, reading.rejected);
}

function counts<T>(plan: ImportPlan<T>, read: number, rejected: readonly RejectedRow[]): ImportResult {
  return {
    read,
    added: plan.added.length,
    updated: plan.updated.length,
    unchanged: plan.unchanged,
    rejected,
  };
}

async function readRows<K extends RecordKindId>(
  parts: Parts,
  id: K,
  path: string,
  job: Job,
): Promise<Reading<K>> {
  const store = openStore(parts);
  const contract = store.contract();
  const kind = recordKind(id, contract);
  const file = basename(path).normalize('NFC');
  job.step('read', 0, file);
  const sheets = await readSheet(path, (share) => {
    job.check();
    job.step('read', share, file);
  });
  if (!sheets.ok) throw new AppFailure(sheets.error.code, sheets.error.message, { file: path });
  job.check();
  const tables = tablesFor(kind, sheets.value, file);
  const existing: ReadonlyMap<string, Stored<RecordTypes[K]>> = store.recordsByKey(id);

  const parse = rowParser(id, contract, today(parts));
  const example = exampleValues(id, kind, contract);
  const good: ReadRow<RecordTypes[K]>[] = [];
  const places = new Map<ReadRow<RecordTypes[K]>, { table: Table; row: number }>();
  const rejected: RejectedRow[] = [];
  let read = 0;
  for (const table of tables) {
    const rows = dataRows(table.sheet, table.header, EXAMPLE_MARK);
    for (const [index, { row, cells, marked }] of rows.entries()) {
      if (index % STRIDE === 0) {
        job.check();
        job.step('check', index / rows.length, table.sheet.name);
      }
      const parsed = parse(cells);
      if (marked && 'data' in parsed && JSON.stringify(recordValues(kind, parsed.data)) === example) continue;
      read += 1;
      if ('problems' in parsed) {
        rejected.push(...parsed.problems.map((problem) => rejection(table, row, problem, kind)));
        continue;
      }
      const readRow = { source: `${file} › ${table.sheet.name} › 第${row}行`, data: parsed.data };
      good.push(readRow);
      places.set(readRow, { table, row });
    }
  }
  const plan = planImport(kind, id, good, existing);
  for (const { row, earlier } of plan.clashes) {
    const [place, first] = [places.get(row), places.get(earlier)];
    if (place && first) rejected.push(clash(kind, row, place, first));
  }
  return { kind, file, tables, read, plan, rejected };
}

/** The sheets named after the kind, or else every sheet with all required columns. */
function tablesFor(kind: RecordKind, sheets: readonly Sheet[], file: string): Table[] {
  const tables = sheets.flatMap((sheet): Table[] => {
    const header = findHeader(sheet, kind);
    return header ? [{ sheet, header }] : [];
  });
  const whole = tables.filter((table) => table.header.missing.length === 0);
  const named = whole.filter(({ sheet }) => kind.sheetNames.includes(sheet.name.trim()));
  if (whole.length > 0) return named.length > 0 ? named : whole;
  const nearest = tables.toSorted((a, b) => a.header.missing.length - b.header.missing.length)[0];
  if (nearest && nearest.header.missing.length < kind.fields.filter((spec) => spec.required).length) {
    const missing = nearest.header.missing.map((spec) => spec.label).join('、');
    throw new AppFailure(
      'import.columns',
      `“${file}”工作表“${nearest.sheet.name}”第 ${nearest.header.row} 行的表头缺少必填的列：${missing}。请补上这些列，或导出空白表对照；没有导入任何内容`,
      { file, sheet: nearest.sheet.name, row: nearest.header.row },
    );
  }
  const titles = kind.fields.filter((spec) => spec.required).map((spec) => spec.label);
  throw new AppFailure(
    'import.noHeader',
    `在“${file}”里没有找到${kind.label}的表头。需要有这些列：${titles.join('、')}；没有导入任何内容`,
    { file },
  );
}

/** The template's example row as import would read it; only the unchanged example is left out. */
function exampleValues<K extends RecordKindId>(id: K, kind: RecordKind, contract: Contract): string {
  const cells = Object.fromEntries(kind.fields.map((spec) => [spec.name, spec.example]));
  const parsed = rowParser(id, contract, '9999-12-31')(cells);
  return 'data' in parsed ? JSON.stringify(recordValues(kind, parsed.data)) : '';
}

function rejection(table: Table, row: number, problem: RowProblem, kind: RecordKind): RejectedRow {
  return {
    sheet: table.sheet.name,
    row,
    column: columnLabel(table.header, problem.field, kind),
    value: problem.value,
    reason: problem.reason,
  };
}

/** `C 日期` with the sheet's own title; only the label where the sheet has no such column. */
function columnLabel(header: Header, field: string, kind: RecordKind): string {
  const column = header.columns.find((entry) => entry.field?.name === field);
  if (column) return `${columnName(column.index)} ${column.title.replace(/\s+/g, '')}`;
  return kind.fields.find((spec) => spec.name === field)?.label ?? field;
}

function clash<T extends RecordTypes[RecordKindId]>(
  kind: RecordKind,
  row: ReadRow<T>,
  place: { table: Table; row: number },
  first: { table: Table; row: number },
): RejectedRow {
  const field = kind.identity.at(-1) ?? '';
  const labels = kind.identity.map((name) => kind.fields.find((spec) => spec.name === name)?.label ?? name);
  const elsewhere = first.table === place.table ? '' : `工作表“${first.table.sheet.name}”`;
  return {
    sheet: place.table.sheet.name,
    row: place.row,
    column: columnLabel(place.table.header, field, kind),
    value: recordValues(kind, row.data)[field] ?? '',
    reason: `${labels.join('和')}与${elsewhere}第 ${first.row} 行相同而内容不同，请改正其中一行`,
  };
}
