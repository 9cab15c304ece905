/** The sample's records as spreadsheets that a clerk has in hand: each kind written in its own habit. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { Cell, CellValue } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import type { Contract } from '../../../shared/domain/contract.ts';
import { NUMBER_TYPES } from '../../../shared/records/field.ts';
import type { FieldSpec, RecordKind } from '../../../shared/records/field.ts';
import { recordKind } from '../../../shared/records/kinds/index.ts';
import { recordValues } from '../../../shared/records/recordValues.ts';
import { RECORD_KINDS, type RecordKindId, type RecordSet } from '../../../shared/records/types.ts';

/** How dates stand in the cells of a kind; `cell` = a real date cell. */
type DateHabit = 'iso' | 'slash' | 'chinese' | 'dotted' | 'cell';

const HABITS: Readonly<Partial<Record<RecordKindId, DateHabit>>> = {
  work: 'slash',
  incidents: 'iso',
  changes: 'chinese',
  inspections: 'cell',
  trainings: 'slash',
  drills: 'chinese',
  backups: 'dotted',
  usage: 'iso',
  survey: 'slash',
  expenses: 'cell',
};
/** Kinds whose table stands under a merged title row. */
const TITLED: ReadonlySet<RecordKindId> = new Set(['work', 'incidents']);

/** Writes one file for each kind that has records into `folder` and returns the paths by kind. */
export async function writeRecordSheets(
  folder: string,
  records: RecordSet,
  contract: Contract,
): Promise<ReadonlyMap<RecordKindId, string>> {
  await mkdir(folder, { recursive: true });
  const paths = new Map<RecordKindId, string>();
  for (const id of RECORD_KINDS) {
    if (records[id].length === 0) continue;
    const kind = recordKind(id, contract);
    const rows = records[id].map((record) => recordValues(kind, record));
    const csv = id === 'survey';
    const path = join(folder, `${kind.label}.${csv ? 'csv' : 'xlsx'}`);
    await writeFile(path, csv ? gbkTable(kind, rows) : await workbook(kind, rows, contract));
    paths.set(id, path);
  }
  return paths;
}

/** The spreadsheet of a kind that is known to have records. */
export function sheetOf(sheets: ReadonlyMap<RecordKindId, string>, kind: RecordKindId): string {
  const path = sheets.get(kind);
  if (path === undefined) throw new Error(`no records of the kind ${kind} were written`);
  return path;
}

type Values = Readonly<Record<string, string>>;

async function workbook(kind: RecordKind, rows: readonly Values[], contract: Contract): Promise<Uint8Array> {
  const { fields } = kind;
  const titled = TITLED.has(kind.id);
  const head = titled ? [[`${contract.name}${kind.label}登记表`], []] : [];
  const habit = HABITS[kind.id] ?? 'iso';
  const cells = new Map<string, Partial<Cell>>();
  const body = rows.map((values, at) =>
    fields.map((spec, column): CellValue => {
      const value = written(spec, values[spec.name] ?? '', habit);
      if (value instanceof Date) {
        cells.set(`${head.length + 1 + at},${column}`, {
          value,
          type: 'date',
          style: { numFmt: 'yyyy/m/d' },
        });
      }
      return value;
    }),
  );
  const saved = new Date(`${contract.term.end}T00:00:00Z`);
  return writeXlsx({
    properties: { created: saved, modified: saved },
    sheets: [
      {
        name: kind.label,
        rows: [...head, fields.map((spec) => spec.label), ...body],
        columns: fields.map((spec) => ({ width: spec.width })),
        cells,
        merges: titled ? [{ startRow: 0, startCol: 0, endRow: 0, endCol: fields.length - 1 }] : [],
      },
    ],
  });
}

/** A cell in the habit of its kind; numbers and money become numbers, as Excel keeps them. */
function written(spec: FieldSpec, text: string, habit: DateHabit): CellValue {
  if (text === '') return null;
  if (NUMBER_TYPES.has(spec.type)) return Number(text);
  if (spec.type === 'date' && habit === 'cell') return new Date(`${text}T00:00:00Z`);
  return spec.type === 'date' || spec.type === 'moment' ? dateText(text, habit) : text;
}

function dateText(text: string, habit: DateHabit): string {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  const time = text.slice(10);
  if (habit === 'slash') return `${year}/${month}/${day}${time}`;
  if (habit === 'dotted') return `${year}.${month}.${day}${time}`;
  return habit === 'chinese' ? `${year}年${month}月${day}日${time}` : text;
}

/** A table as an office program on a Chinese system saves it: commas, GBK, Windows line ends. */
function gbkTable(kind: RecordKind, rows: readonly Values[]): Uint8Array {
  const habit = HABITS[kind.id] ?? 'iso';
  const lines = [
    kind.fields.map((spec) => spec.label),
    ...rows.map((values) =>
      kind.fields.map((spec) => {
        const value = values[spec.name] ?? '';
        return spec.type === 'date' && value !== '' ? dateText(value, habit) : value;
      }),
    ),
  ];
  const text = lines.map((line) => line.map(quoted).join(',')).join('\r\n');
  return iconv.encode(`${text}\r\n`, 'gbk');
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
