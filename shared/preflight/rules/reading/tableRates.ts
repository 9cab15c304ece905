import { findPercents } from '../../../reading/figures.ts';
import type { FigureTable } from '../../../reading/tableFigures.ts';
import {
  figureTable,
  isTotalName,
  labelOf,
  NOT_SUMMED,
  rowKind,
  scaled,
} from '../../../reading/tableFigures.ts';
import type { Rule } from '../../rule.ts';
import { atPaper, eachPartOf } from './readPapers.ts';

const RATE = /率|占比|比例|百分比|比重|%/u;

/** How a column of rates comes about is read off its own rows; what does not come about so is wrong. */
export const tableRates: Rule = {
  id: 'figure.tableRate',
  family: '数据一致',
  property: '真实性',
  name: '表格里的比率、占比由同一张表的数算得出来',
  unit: '张表格',
  severity: 'warning',
  source: '数据一致：合计与分项相符',
  check: (dossier) =>
    eachPartOf(
      dossier,
      ({ tables }) => tables,
      (table, paper) => {
        const figures = figureTable(table);
        if (!figures) return null;
        return figures.head.flatMap((name, column) =>
          RATE.test(name)
            ? wrongRates(figures, column).map((fault) => atPaper(paper, table.place, fault))
            : [],
        );
      },
    ),
};

interface Rated {
  readonly label: string;
  readonly cell: string;
  readonly millionths: number;
  readonly digits: number;
  readonly total: boolean;
  readonly counts: readonly (bigint | null)[];
}

function wrongRates({ head, body }: FigureTable, column: number): string[] {
  const rows = body.flatMap((row): Rated[] => {
    const cell = (row[column] ?? '').trim();
    const [rate] = /^\d[\d.]*%$/u.test(cell) ? findPercents(cell) : [];
    if (!rate) return [];
    const { millionths, digits } = rate;
    const counts = head.map((name, at) =>
      (at !== column && !NOT_SUMMED.test(name)) || isTotalName(name) ? scaled(row[at] ?? '') : null,
    );
    return [{ label: labelOf(row), cell, millionths, digits, total: rowKind(row) !== 'row', counts }];
  });
  if (rows.length < LEAST) return [];
  const ways = [...quotients(head), ...shares(head, rows)];
  // Of several ways that explain most rows the one that explains more; a tie of two that disagree tells nothing.
  const judged = ways
    .map((way) => ({ way, known: rows.filter((row) => way.of(row) !== null) }))
    .map(({ way, known }) => ({ way, known, wrong: known.filter((row) => !fits(row, way.of(row))) }))
    .filter(({ known }) => known.length >= LEAST);
  const [best] = judged.toSorted((a, b) => a.wrong.length / a.known.length - b.wrong.length / b.known.length);
  if (!best || best.wrong.length === 0) return [];
  const right = best.known.filter((row) => !best.wrong.includes(row));
  // Rows of 0% and 100% come about in many ways.
  const telling = new Set(
    right.filter(({ millionths }) => millionths > 0 && millionths < 1_000_000).map(({ cell }) => cell),
  );
  if (telling.size < 2 || right.length <= best.wrong.length) return [];
  return best.wrong.map(
    (row) =>
      `“${row.label}”一行${head[column] ?? ''}写着${row.cell}，按${best.way.name}算是${printed(best.way.of(row), row.digits)}`,
  );
}

/** Rows by which a way of reckoning can be told. */
const LEAST = 3;

interface Way {
  readonly name: string;
  readonly of: (row: Rated) => Quotient | null;
}

interface Quotient {
  readonly part: bigint;
  readonly whole: bigint;
}

function quotient(part: bigint | null | undefined, whole: bigint | null | undefined): Quotient | null {
  return part == null || whole == null || whole <= 0n || part < 0n ? null : { part, whole };
}

function quotients(head: readonly string[]): Way[] {
  return head.flatMap((part, at) =>
    head.flatMap((whole, of) =>
      at === of
        ? []
        : [
            {
              name: `${part}÷${whole}`,
              of: (row: Rated): Quotient | null => quotient(row.counts[at], row.counts[of]),
            },
          ],
    ),
  );
}

/** The share of each row in the sum of the rows. */
function shares(head: readonly string[], rows: readonly Rated[]): Way[] {
  const parts = rows.filter(({ total }) => !total);
  return head.flatMap((name, at) => {
    const sum = parts.reduce((all, { counts }) => all + (counts[at] ?? 0n), 0n);
    return sum > 0n
      ? [
          {
            name: `${name}占各行之和`,
            of: (row: Rated): Quotient | null => (row.total ? null : quotient(row.counts[at], sum)),
          },
        ]
      : [];
  });
}

/** Cut off, raised or rounded: all are right readings of the same quotient. */
function fits({ millionths, digits }: Rated, of: Quotient | null): boolean {
  if (!of) return true;
  const step = 10 ** (4 - Math.min(digits, 4));
  return Math.abs(exact(of) - millionths) < step;
}

function exact({ part, whole }: Quotient): number {
  return Number((part * 100_000_000n) / whole) / 100;
}

function printed(of: Quotient | null, digits: number): string {
  return of ? `${(Math.floor((exact(of) / 10_000) * 10 ** digits) / 10 ** digits).toFixed(digits)}%` : '';
}
