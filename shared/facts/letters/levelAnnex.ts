/**
 * Annex of the confirmation letter: every measure with its formula, the terms with their figures, the records behind
 * them, its months where it is measured by the month, and why it was missed. Nothing is judged that the contract does
 * not judge: months of a promise over the whole term stand for information.
 */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { ServiceLevel } from '../../domain/contract.ts';
import type { FactSource, JsonObject } from '../../documents/kind.ts';
import type { ChartSpec } from '../../documents/tree.ts';
import { explainLevel } from '../../service-levels/index.ts';
import type { ExplainedLevel, ServiceLevelValue } from '../../service-levels/value.ts';
import { fractionFigures, fractionParts, placeWords } from '../../service-levels/workingWords.ts';
import { printClause } from '../clause.ts';
import { NONE, printCount, withoutEndMark } from '../format.ts';
import { fails } from '../named/levels.ts';
import { levelsOf } from '../named/levelsOf.ts';
import type { LevelRow } from '../tables/levelTable.ts';
import { levelRows } from '../tables/levelTable.ts';
import { monthChart, monthTable } from './levelMonths.ts';
import { listedRecords } from './levelRecords.ts';
import { remedyOf } from './levelRemedy.ts';

export interface LevelAnnex {
  /** One per measure in the order of the contract, per system where each is judged for itself. */
  readonly sections: readonly JsonObject[];
  /** By the name that a section gives. */
  readonly charts: Readonly<Record<string, ChartSpec>>;
}

export function levelAnnex(
  source: FactSource,
  span: DateSpan,
  values: readonly ServiceLevelValue[],
): LevelAnnex {
  const charts: Record<string, ChartSpec> = {};
  const groups = [...Map.groupBy(values, ({ id, scope }) => `${id}|${scope}`)];
  const sections = groups.flatMap(([, own], index) => {
    const [first] = own;
    const level = source.contract.serviceLevels.find(({ id }) => id === first?.id);
    const alone = level ? { ...source.contract, serviceLevels: [level] } : source.contract;
    const [row] = levelRows(alone, own, span);
    if (!first || !level || !row) return [];
    const windows = explained(source, span, own);
    const chart = monthChart(level, own);
    const chartName = `months-${index + 1}`;
    if (chart) charts[chartName] = chart;
    return [
      {
        n: index + 1,
        name:
          groups.filter(([, [other]]) => other?.id === level.id).length > 1
            ? `${level.name}（${first.scope}）`
            : level.name,
        clause: printClause(level.clause),
        scope: first.scope,
        formula: withoutEndMark(level.formula),
        fraction: fractionParts(first),
        promise: promiseWords(row),
        terms: own.length === 1 ? termRows(first) : [],
        result: own.length === 1 ? resultOf(first) : '',
        actual: row.actual,
        verdict: row.verdictWords,
        months: months(source, span, level, own),
        chart: chart ? chartName : '',
        records: listedRecords(windows),
        remedy: fails(row.verdict)
          ? remedyOf(
              windows.flatMap(({ missed }) => missed),
              source.records.incidents,
            )
          : null,
      },
    ];
  });
  return { sections, charts };
}

function promiseWords({ target, minimum }: LevelRow): string {
  return `${target.replace('\n', '、')}${minimum === NONE ? '' : `，最低${minimum}`}`;
}

function termRows({ working }: ServiceLevelValue): JsonObject[] {
  return working.map((term) => ({
    name: term.name,
    amount: printCount(term.amount),
    unit: term.unit,
    place: placeWords(term),
    count: term.count === 0 ? NONE : `${printCount(term.count)}条`,
  }));
}

/** `（436,320－130）÷436,320×100%＝99.9%`; '' where nothing was counted. */
function resultOf(value: ServiceLevelValue): string {
  return value.value === null ? '' : fractionFigures(value);
}

/** The working of each window, records included. */
function explained(
  { contract, records, calendar }: FactSource,
  span: DateSpan,
  own: readonly ServiceLevelValue[],
): readonly ExplainedLevel[] {
  const cut = { ...contract, term: span };
  const reckoning = { asOf: span.end, calendar };
  return own.flatMap(
    ({ id, scope, window }) =>
      explainLevel(cut, records, reckoning, { id, scope, start: window.start }) ?? [],
  );
}

/** Months of a measure by the month, and for information those of one that is promised for longer. */
function months(
  source: FactSource,
  span: DateSpan,
  level: ServiceLevel,
  own: readonly ServiceLevelValue[],
): JsonObject | null {
  if (level.window === 'month') return monthTable(own, true);
  if (level.metric !== 'availability' && level.metric !== 'stability') return null;
  const contract = { ...source.contract, serviceLevels: [{ ...level, window: 'month' as const }] };
  const [first] = own;
  const monthly = levelsOf({ ...source, contract }, span).filter(({ scope }) => scope === first?.scope);
  return monthTable(monthly, false);
}
