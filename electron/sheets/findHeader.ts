/** The header row of a table, wherever it is: below titles and notes, in one row or two. */
import type { RawCell } from '../../shared/records/cells/rawCell.ts';
import { isBlank, shownText } from '../../shared/records/cells/rawCell.ts';
import type { FieldSpec, RecordKind } from '../../shared/records/field.ts';
import { headerUnit, normalHeader } from '../../shared/records/headers.ts';
import { LIMITS } from './limits.ts';
import type { Sheet } from './sheet.ts';

export interface Column {
  /** From 0. */
  readonly index: number;
  readonly title: string;
  readonly field: FieldSpec | null;
  /** Unit named in the title: 万元, GB … or ''. */
  readonly unit: string;
}

export interface Header {
  /** Index of the first row below the header, from 0. */
  readonly firstDataRow: number;
  /** Row number as a spreadsheet shows it. */
  readonly row: number;
  readonly columns: readonly Column[];
  /** Required fields that no column holds. */
  readonly missing: readonly FieldSpec[];
}

type Titles = readonly (readonly string[])[];

/**
 * The row that names the most columns of the kind; null where no row names at least two. Two rows together
 * must name more than any single row, else a title above the header would be taken for a part of it.
 */
export function findHeader(sheet: Sheet, kind: RecordKind): Header | null {
  const titles = titleTable(kind);
  let best: { header: Header; found: number; height: number } | null = null;
  for (let index = 0; index < Math.min(sheet.rows.length, LIMITS.headerRows); index += 1) {
    for (const { titles: candidates, height } of readings(sheet, index)) {
      const columns = assign(candidates, titles);
      const found = columns.filter((column) => column.field !== null).length;
      if (found < 2 || (best && !isBetter({ found, height }, best))) continue;
      const held = new Set(columns.map((column) => column.field?.name));
      best = {
        found,
        height,
        header: {
          firstDataRow: index + height,
          row: index + 1,
          columns,
          missing: kind.fields.filter((spec) => spec.required && !held.has(spec.name)),
        },
      };
    }
  }
  return best?.header ?? null;
}

interface Rank {
  readonly found: number;
  readonly height: number;
}

function isBetter(one: Rank, other: Rank): boolean {
  return one.found === other.found ? one.height < other.height : one.found > other.found;
}

/** Normalised title → field and rank: the label before the aliases. */
function titleTable(kind: RecordKind): Map<string, { field: FieldSpec; rank: number }> {
  const table = new Map<string, { field: FieldSpec; rank: number }>();
  for (const field of kind.fields) {
    for (const [rank, title] of [field.label, ...field.aliases].entries()) {
      const key = normalHeader(title);
      if (!table.has(key)) table.set(key, { field, rank });
    }
  }
  return table;
}

/** A row as titles of its own, and together with the row below where its own cells group several columns. */
function readings(sheet: Sheet, index: number): { titles: Titles; height: number }[] {
  const upper = texts(sheet.rows[index]);
  const single = { titles: upper.map((title) => [title]), height: 1 };
  const lower = texts(sheet.rows[index + 1]);
  const grouped = lower.some((title, column) => title !== '' && column > 0 && (upper[column] ?? '') === '');
  const named = upper.filter((title) => title !== '').length;
  if (!grouped || named < 2) return [single];
  let group = '';
  const titles = Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above, below] = [upper[column] ?? '', lower[column] ?? ''];
    if (above !== '') group = above;
    if (below === '') return [above];
    return [below, `${group}${below}`, above];
  });
  return [single, { titles, height: 2 }];
}

function texts(row: readonly RawCell[] | undefined): string[] {
  return (row ?? []).map((cell) => (isBlank(cell) ? '' : shownText(cell).trim()));
}

/** `响应时间（分钟）` holds how long it took, not when: no column for a moment. */
function isDuration(title: string, field: FieldSpec): boolean {
  return headerUnit(title) !== '' && field.type !== 'money' && field.type !== 'integer';
}

function assign(
  candidates: Titles,
  table: ReadonlyMap<string, { field: FieldSpec; rank: number }>,
): Column[] {
  const matches = candidates.map((titles, index) => {
    for (const title of titles) {
      const match = title === '' ? undefined : table.get(normalHeader(title));
      if (match && !isDuration(title, match.field)) return { index, title, ...match };
    }
    return { index, title: titles.find((title) => title !== '') ?? '', field: null, rank: 0 };
  });
  return matches.flatMap((match): Column[] => {
    if (match.title === '') return [];
    const { index, title, field } = match;
    // Two columns for one field: the one titled by the label, else the first.
    const beaten = matches.some(
      (other) =>
        field !== null &&
        other.field === field &&
        (other.rank < match.rank || (other.rank === match.rank && other.index < index)),
    );
    return [{ index, title, field: beaten ? null : field, unit: headerUnit(title) }];
  });
}
