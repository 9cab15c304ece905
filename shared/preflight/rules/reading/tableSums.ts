import type { FigureTable } from '../../../reading/tableFigures.ts';
import {
  figureTable,
  isEmptyCell,
  isTotalName,
  labelOf,
  NOT_SUMMED,
  printScaled,
  rowKind,
  scaled,
} from '../../../reading/tableFigures.ts';
import { withParameters } from '../../rule.ts';
import { atPaper, eachPartOf } from './readPapers.ts';

export const tableSums = withParameters(
  {
    tolerance: {
      kind: 'count',
      name: '合计与各行之和允许相差末位',
      unit: '个单位',
      usual: 0,
      least: 0,
      most: 100,
    },
  },
  {
    id: 'figure.tableSum',
    family: '数据一致',
    property: '真实性',
    name: '表格的合计等于各行、各列之和',
    unit: '张表格',
    severity: 'warning',
    source: '数据一致：合计与分项相符',
    check: (dossier, { tolerance }) =>
      eachPartOf(
        dossier,
        ({ tables }) => tables,
        (table, paper) => {
          const figures = figureTable(table);
          if (!figures) return null;
          return [...wrongColumns(figures, tolerance), ...wrongRows(figures, tolerance)].map((fault) =>
            atPaper(paper, table.place, fault),
          );
        },
      ),
  },
);

/** @param tolerance in units of the last decimal place that the total is printed with: parts were rounded one by one */
function wrongColumns({ head, body }: FigureTable, tolerance: number): string[] {
  const end = body.findIndex((row) => rowKind(row) === 'total');
  if (end < 2 && !body.some((row) => rowKind(row) === 'subtotal')) return [];
  const rows = end < 0 ? body : body.slice(0, end + 1);
  return head.flatMap((name, column) => {
    if (column === 0 || name === '' || NOT_SUMMED.test(name)) return [];
    return wrongInColumn(
      name,
      tolerance,
      rows.map((row) => ({ kind: rowKind(row), label: labelOf(row), cell: row[column] ?? '' })),
    );
  });
}

interface Entry {
  readonly kind: 'total' | 'subtotal' | 'row';
  readonly label: string;
  readonly cell: string;
}

function wrongInColumn(name: string, tolerance: number, entries: readonly Entry[]): string[] {
  const faults: string[] = [];
  let all: bigint[] = [];
  let group: bigint[] = [];
  for (const { kind, label, cell } of entries) {
    const value = isEmptyCell(cell) ? 0n : scaled(cell);
    if (value === null) return [];
    if (kind === 'row') {
      all.push(value);
      group.push(value);
      continue;
    }
    const parts = kind === 'total' ? all : group;
    if (
      !isEmptyCell(cell) &&
      parts.length > 1 &&
      !follows(value, parts, slackOf(name, cell, parts.length, tolerance))
    ) {
      faults.push(`“${name}”一列${label}写着${printScaled(value)}，各行之和是${printScaled(sumOf(parts))}`);
    }
    group = [];
    if (kind === 'total') all = [];
  }
  return faults;
}

/** Rounded to ten thousands, each part may be off by half a unit of its last place. */
function slackOf(name: string, cell: string, parts: number, tolerance: number): bigint {
  return BigInt(tolerance) * lastUnit(cell) + (name.includes('万') ? 5_000n * BigInt(parts) : 0n);
}

const UNIT = 1_000_000n;

/** A total may also be the last state, the highest or the mean of what stands above it. */
function follows(said: bigint, parts: readonly bigint[], slack: bigint): boolean {
  const sum = sumOf(parts);
  const highest = parts.reduce((most, part) => (part > most ? part : most));
  return (
    distance(sum, said) <= slack ||
    said === parts.at(-1) ||
    said === highest ||
    distance(sum / BigInt(parts.length), said) < UNIT
  );
}

function distance(a: bigint, b: bigint): bigint {
  return a > b ? a - b : b - a;
}

/** 0.01 of `12.30`, in millionths. */
function lastUnit(text: string): bigint {
  return 10n ** BigInt(Math.max(0, 6 - (text.trim().split('.')[1]?.replace(/\D/gu, '').length ?? 0)));
}

function sumOf(parts: readonly bigint[]): bigint {
  return parts.reduce((sum, part) => sum + part, 0n);
}

/** A column 合计 that is the sum of the columns before it in most rows has to be that in all. */
function wrongRows({ head, body }: FigureTable, tolerance: number): string[] {
  return head.flatMap((name, column) => {
    if (column < 2 || !isTotalName(name)) return [];
    const from = head.findLastIndex((other, at) => at < column && isTotalName(other)) + 1;
    const parts = head.flatMap((other, at) =>
      at >= Math.max(1, from) && at < column && !NOT_SUMMED.test(other) ? [at] : [],
    );
    const rows = body.flatMap((row) => rowSum(row, parts, column) ?? []);
    const fits = ({ said, sum, cell }: RowSum): boolean =>
      distance(said, sum) <= BigInt(tolerance) * lastUnit(cell);
    const right = rows.filter(fits).length;
    if (rows.length < 3 || right * 2 <= rows.length) return [];
    return rows
      .filter((row) => !fits(row))
      .map(
        ({ label, said, sum }) =>
          `“${label}”一行${name}写着${printScaled(said)}，各列之和是${printScaled(sum)}`,
      );
  });
}

interface RowSum {
  readonly label: string;
  readonly cell: string;
  readonly said: bigint;
  readonly sum: bigint;
}

function rowSum(row: readonly string[], parts: readonly number[], column: number): RowSum | null {
  const said = scaled(row[column] ?? '');
  const values = parts.flatMap((at) => {
    const value = isEmptyCell(row[at] ?? '') ? 0n : scaled(row[at] ?? '');
    return value === null ? [] : [value];
  });
  return said === null || values.length < 2
    ? null
    : { label: labelOf(row), cell: row[column] ?? '', said, sum: sumOf(values) };
}
