import type { FigureTable } from '../../../reading/tableFigures.ts';
import { figureTable, labelOf, printScaled, rowKind, scaled } from '../../../reading/tableFigures.ts';
import type { Rule } from '../../rule.ts';
import { atPaper, eachPartOf } from './readPapers.ts';

const PRICE = /单价/u;
const COUNT = /^(?:数量|月数|人数|时长|工作量|天数|周期)/u;
const AMOUNT = /^(?:金额|合价|总价|小计|合计|费用)/u;
const MILLION = 1_000_000n;

export const tableProducts: Rule = {
  id: 'figure.tableProduct',
  family: '数据一致',
  property: '真实性',
  name: '报价表里单价乘数量等于金额',
  unit: '张表格',
  severity: 'warning',
  source: '数据一致：合计与分项相符',
  check: (dossier) =>
    eachPartOf(
      dossier,
      ({ tables }) => tables,
      (table, paper) => {
        const figures = figureTable(table);
        return figures ? wrongProducts(figures).map((fault) => atPaper(paper, table.place, fault)) : null;
      },
    ),
};

/** One price, one or more counts, one amount; judged only where most rows follow. */
function wrongProducts({ head, body }: FigureTable): string[] {
  const price = head.findIndex((name) => PRICE.test(name));
  const amount = head.findIndex((name, at) => at > price && AMOUNT.test(name));
  const counts = head.flatMap((name, at) => (COUNT.test(name) ? [at] : []));
  if (price < 0 || amount < 0 || counts.length === 0) return [];
  const rows = body
    .filter((row) => rowKind(row) === 'row')
    .flatMap((row) => {
      const [said, each1, ...times] = [amount, price, ...counts].map((at) => scaled(row[at] ?? ''));
      if (said == null || each1 == null || times.includes(null)) return [];
      const product = times.reduce<bigint>((value, factor) => (value * (factor ?? 0n)) / MILLION, each1);
      return [{ label: labelOf(row.slice(/^\d/.test(row[0] ?? '') ? 1 : 0)), said, product }];
    });
  const right = rows.filter(({ said, product }) => said === product).length;
  if (right < 2 || right * 2 <= rows.length) return [];
  return rows
    .filter(({ said, product }) => said !== product)
    .map(
      ({ label, said, product }) =>
        `“${label}”一行金额写着${printScaled(said)}，单价乘数量是${printScaled(product)}`,
    );
}
