import type { ReadFile } from '../../../reading/readFile.ts';
import { figureTable, labelOf, printScaled, rowKind, scaled } from '../../../reading/tableFigures.ts';
import { COMPARED } from './recordFigures.ts';
import type { Rule } from '../../rule.ts';
import { atPaper, eachFile } from './readPapers.ts';

export const textMatchesTable: Rule = {
  id: 'figure.inPaper',
  family: '数据一致',
  property: '真实性',
  name: '正文里的数与同一份文件的表一致',
  unit: '份文件',
  severity: 'warning',
  source: '数据一致：同一事实各处相同',
  check: (dossier) =>
    eachFile(dossier, (paper) => {
      const columns = columnsOf(paper.file);
      if (columns.size === 0) return null;
      return paper.file.lines
        .filter(({ text }) => !text.includes('\t') && !COMPARED.test(text))
        .flatMap(({ text, place }) =>
          contradictions(text, columns).map((fault) => atPaper(paper, place, fault)),
        );
    }),
};

interface Column {
  /** By the label of the row; the total under 合计. */
  readonly rows: Map<string, bigint>;
  readonly place: string;
}

/** Heads that every table has say nothing about what is counted. */
const VAGUE =
  /^(?:数量|金额|结果|备注|合计|总计|小计|序号|编号|次数|人数|条数|单位|日期|时间|说明|内容|指标|目标|约定|实际|平均|月平均|月均|占比)$/u;

function columnsOf({ tables }: ReadFile): Map<string, Column[]> {
  const columns = new Map<string, Column[]>();
  for (const table of tables) {
    const figures = figureTable(table);
    if (!figures) continue;
    figures.head.forEach((title, at) => {
      const name = title.replace(/[（(].*$/u, '');
      if (at === 0 || name.length < 2 || VAGUE.test(name)) return;
      const rows = new Map<string, bigint>();
      for (const row of figures.body) {
        const value = scaled((row[at] ?? '').replace(/%$/u, ''));
        if (value !== null) rows.set(rowKind(row) === 'total' ? '合计' : labelOf(row), value);
      }
      if (rows.size >= 2) columns.set(name, [...(columns.get(name) ?? []), { rows, place: table.place }]);
    });
  }
  return columns;
}

const JOINT = '(?:总数|总计|数量|数|共计|合计|共|分别)?(?:为|是|达到|达|有|[:：])?';

function contradictions(text: string, columns: ReadonlyMap<string, readonly Column[]>): string[] {
  return [...columns].flatMap(([name, all]) => {
    const shape = new RegExp(
      `(?<![不未无非月年和与及、或])${escaped(name)}${JOINT}(\\d[\\d,]*(?:\\.\\d+)?)(?![\\d年月日:：-])`,
      'gu',
    );
    return [...text.matchAll(shape)].flatMap((match) => {
      const said = scaled(match[1] ?? '');
      if (said === null) return [];
      const before = text.slice(Math.max(0, match.index - 14), match.index);
      const rows = all.flatMap((column) =>
        [...column.rows].flatMap(([label, value]) =>
          /[\u4e00-\u9fff]{2}/u.test(label) && before.includes(label)
            ? [{ label, value, place: column.place }]
            : [],
        ),
      );
      const known = all.flatMap((column) => [...column.rows.values(), sumOf(column)]);
      const [row] = rows;
      if (row && rows.every(({ value }) => value !== said))
        return [`写着${row.label}${name}${match[1]}，${row.place}里是${printScaled(row.value)}`];
      const total = all[0]?.rows.get('合计');
      return !row && total !== undefined && !known.includes(said)
        ? [`写着${name}${match[1]}，${all[0]?.place ?? ''}合计是${printScaled(total)}`]
        : [];
    });
  });
}

function sumOf({ rows }: Column): bigint {
  return [...rows].reduce((sum, [label, value]) => (label === '合计' ? sum : sum + value), 0n);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
