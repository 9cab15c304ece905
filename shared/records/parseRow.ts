/** One row of cells becomes one record, or a list of what is wrong with it. */
import type { CivilDate } from '../domain/civilDate.ts';
import type { Contract } from '../domain/contract.ts';
import { parseDate, parseMoment, parseMonth, parseTime } from './cells/dates.ts';
import { parseInteger, parseMoney, parseScore, parseThousandths } from './cells/numbers.ts';
import type { CellResult, RawCell } from './cells/rawCell.ts';
import { shownText } from './cells/rawCell.ts';
import { parseChoice, parseCode, parsePeople, parseText, parseYesNo } from './cells/text.ts';
import type { FieldSpec, RowProblem } from './field.ts';
import type { KindDeclaration } from './kinds/declare.ts';
import { kindDeclaration } from './kinds/index.ts';
import { RowValues, type FieldValue } from './kinds/rowValues.ts';
import type { RecordKindId, RecordTypes } from './types.ts';

export type ParsedRow<T> = { readonly data: T } | { readonly problems: readonly RowProblem[] };

/** Field name → cell. Columns that the sheet does not have are simply absent. */
export type RowCells = Readonly<Record<string, RawCell>>;

/**
 * A parser for the rows of one kind. Dates after `today` are refused, except deadlines;
 * dates outside the contract's term are accepted here and named by preflight.
 */
export function rowParser<K extends RecordKindId>(
  id: K,
  contract: Contract,
  today: CivilDate,
): (cells: RowCells) => ParsedRow<RecordTypes[K]> {
  const declaration = kindDeclaration(id);
  const kind = declaration.kind(contract);
  const readers = kind.fields.map((spec) => ({ spec, read: cellReader(spec, declaration) }));
  return (cells) => {
    const values = new Map<string, FieldValue>();
    const problems: RowProblem[] = [];
    for (const { spec, read } of readers) {
      const cell = cells[spec.name] ?? null;
      const result = read(cell);
      const reason =
        'reason' in result ? result.reason : faultOfValue(spec, result.value, declaration.ahead, today);
      if (reason !== null) problems.push({ field: spec.name, value: shownText(cell), reason });
      else if ('value' in result) values.set(spec.name, result.value);
    }
    if (problems.length > 0) return { problems };
    const data = declaration.build(new RowValues(values), contract);
    const crossing = kind.check({ ...data }, contract);
    return crossing.length > 0 ? { problems: crossing } : { data };
  };
}

/** One row; for many rows of a kind make a `rowParser` once. */
export function parseRow<K extends RecordKindId>(
  id: K,
  cells: RowCells,
  contract: Contract,
  today: CivilDate,
): ParsedRow<RecordTypes[K]> {
  return rowParser(id, contract, today)(cells);
}

type Traits = Pick<KindDeclaration<RecordKindId>, 'open' | 'codes' | 'people' | 'units'>;

function cellReader(spec: FieldSpec, traits: Traits): (cell: RawCell) => CellResult<FieldValue> {
  switch (spec.type) {
    case 'date':
      return parseDate;
    case 'moment':
      return parseMoment;
    case 'time':
      return parseTime;
    case 'month':
      return parseMonth;
    case 'money':
      return parseMoney;
    case 'thousandths':
      return parseThousandths;
    case 'score':
      return parseScore;
    case 'yes-no':
      return parseYesNo;
    case 'integer': {
      const units = traits.units[spec.name] ?? {};
      return (cell) => parseInteger(cell, units);
    }
    case 'choice': {
      const open = traits.open.includes(spec.name);
      return (cell) => parseChoice(cell, spec.choices, spec.synonyms, open);
    }
    case 'text':
      if (traits.people.includes(spec.name)) return parsePeople;
      return traits.codes.includes(spec.name) ? parseCode : parseText;
  }
}

function faultOfValue(
  spec: FieldSpec,
  value: FieldValue,
  ahead: readonly string[],
  today: CivilDate,
): string | null {
  if (value === '' || value === null) return spec.required ? `${spec.label}不能为空` : null;
  if (typeof value !== 'string' || ahead.includes(spec.name)) return null;
  if (spec.type === 'month' && value > today.slice(0, 7)) return `${value} 是将来的月份（今天是 ${today}）`;
  if ((spec.type === 'date' || spec.type === 'moment') && value.slice(0, 10) > today) {
    return `${value} 是将来的日期（今天是 ${today}）`;
  }
  return null;
}
