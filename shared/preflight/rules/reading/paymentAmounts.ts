import { formatFen } from '../../../money/formatFen.ts';
import { findAmounts } from '../../../reading/figures.ts';
import type { Rule } from '../../rule.ts';
import { eachLine } from './readPapers.ts';

/** Letters between the payment's name and its amount. */
const CLOSE = 16;

export const paymentAmounts: Rule = {
  id: 'figure.payment',
  family: '数据一致',
  property: '真实性',
  name: '文件里各笔付款、保证金的金额与合同一致',
  unit: '份文件',
  severity: 'blocker',
  source: '合同付款条款',
  check: (dossier) => {
    const { payments, bond } = dossier.contract;
    const known = [
      ...payments.map(({ name, amountFen }) => ({ name, amountFen })),
      ...(bond ? [{ name: bond.name, amountFen: bond.amountFen }] : []),
    ].filter(({ name, amountFen }) => name.length >= 2 && amountFen > 0);
    return eachLine(dossier, ({ text }) =>
      known.flatMap(({ name, amountFen }) => {
        const at = text.indexOf(name);
        if (at < 0) return [];
        const rest = text.slice(at + name.length, at + name.length + CLOSE + 20);
        const said = findAmounts(rest).find((amount) => amount.at <= CLOSE);
        // Between name and amount nothing may stand that the amount could belong to instead.
        const between = said ? rest.slice(0, said.at) : '';
        const other = /[。；，]|已|累计|剩余|未付|逾期|违约|合同总|扣/u.test(between);
        return said && !other && said.fen !== amountFen
          ? [`写着${name}${said.text}，合同上是${formatFen(amountFen)}元`]
          : [];
      }),
    );
  },
};
