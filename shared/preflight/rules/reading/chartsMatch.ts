import type { ReadChart, ReadTable } from '../../../reading/readFile.ts';
import { printScaled, scaled } from '../../../reading/tableFigures.ts';
import type { Rule } from '../../rule.ts';
import { atPaper, eachPartOf } from './readPapers.ts';

/** Points named in one message. */
const SHOWN = 3;

export const chartsMatch: Rule = {
  id: 'figure.chart',
  family: '数据一致',
  property: '真实性',
  name: '图的数据与表一致',
  unit: '幅图',
  severity: 'warning',
  source: '数据一致：同一事实各处相同',
  check: (dossier) =>
    eachPartOf(
      dossier,
      ({ charts }) => charts,
      (chart, paper) => {
        const points = differing(chart, paper.file.tables);
        if (points.length === 0) return null;
        const more = points.length > SHOWN ? `等${points.length}处` : '';
        return atPaper(paper, chart.place, `与表里的数不同：${points.slice(0, SHOWN).join('，')}${more}`);
      },
    ),
};

/** The column that agrees with most points of a series is the one it was drawn from. */
function differing({ categories, series }: ReadChart, tables: readonly ReadTable[]): string[] {
  return series.flatMap(({ name, values }) => {
    const candidates = tables
      .flatMap((table) => columnsFor(table, categories))
      .map((column) => {
        const pairs = categories.flatMap((category, at) => {
          const [drawn, told] = [values[at], column.get(category.replaceAll(/\s/g, ''))];
          return drawn == null || told === undefined ? [] : [{ category, drawn, told }];
        });
        return { pairs, same: pairs.filter(({ drawn, told }) => agree(drawn, told)).length };
      });
    const best = candidates.toSorted((a, b) => b.same - a.same)[0];
    if (!best || best.same < 2 || best.same * 2 < best.pairs.length || best.same === best.pairs.length)
      return [];
    return best.pairs
      .filter(({ drawn, told }) => !agree(drawn, told))
      .map(
        ({ category, drawn, told }) =>
          `${[name, category].filter(Boolean).join(' ')}图上是${drawn}，表里是${printScaled(told)}`,
      );
  });
}

/** Each column of figures by the labels of the first column. */
function columnsFor({ rows }: ReadTable, categories: readonly string[]): Map<string, bigint>[] {
  const wanted = new Set(categories.map((category) => category.replaceAll(/\s/g, '')));
  const labelled = rows.filter((row) => wanted.has((row[0] ?? '').replaceAll(/\s/g, '')));
  if (labelled.length * 2 < wanted.size) return [];
  const width = Math.max(...labelled.map((row) => row.length));
  return Array.from({ length: Math.max(0, width - 1) }, (_, index) => {
    const column = new Map<string, bigint>();
    for (const row of labelled) {
      const value = scaled((row[index + 1] ?? '').replace(/%$/u, ''));
      if (value !== null) column.set((row[0] ?? '').replaceAll(/\s/g, ''), value);
    }
    return column;
  });
}

/** A chart of shares may hold 0.85 where the table prints 85%; rounding to the printed digits is no difference. */
function agree(drawn: number, told: bigint): boolean {
  const printed = Number(told) / 1_000_000;
  const step = 10 ** -(printScaled(told).split('.')[1]?.length ?? 0);
  return [drawn, drawn * 100].some((value) => Math.abs(value - printed) < step);
}
