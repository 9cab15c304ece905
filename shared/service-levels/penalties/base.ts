/** What a penalty is a share of (计算基数), as far as the contract says it in figures. */
import type { Contract, Penalty } from '../../domain/contract.ts';
import { addDays, addMonths } from '../../domain/civilDate.ts';
import { formatFen } from '../../money/formatFen.ts';
import type { Base } from './amount.ts';

export interface PenaltyBasis {
  /** 合同总额, 月服务费 … */
  readonly name: string;
  /** Null where the parties have to say it. */
  readonly base: Base | null;
  /** Where the figure comes from, or why there is none. */
  readonly words: string;
}

export function basisOf(contract: Contract, penalty: Penalty): PenaltyBasis {
  const { amountFen, bond, payments } = contract;
  switch (penalty.of) {
    case 'contract':
      return known('合同总额', { fen: amountFen, divisor: 1 });
    case 'bond':
      return bond
        ? known(bond.name, { fen: bond.amountFen, divisor: 1 })
        : unknown('履约保证金', '合同没有登记履约保证金');
    case 'monthly-fee':
      return monthlyFee(contract);
    case 'part':
      return unknown('违约部分价款', '合同没有分列违约部分的价款，由双方确定');
    case 'payment': {
      const [first] = payments;
      // Service that begins late is late for the first stage; which stage anything else concerns is not recorded.
      return penalty.source === 'late-start' && first
        ? known(`相应阶段应付金额（${first.name}）`, { fen: first.amountFen, divisor: 1 })
        : unknown('相应阶段应付金额', '所涉阶段和已付金额由双方核对');
    }
  }
}

function known(name: string, base: Base): PenaltyBasis {
  return { name, base, words: `${formatFen(base.fen)}元` };
}

function unknown(name: string, words: string): PenaltyBasis {
  return { name, base: null, words };
}

/** 月服务费: the fee ÷ months of service; a term of broken months leaves it to the parties. */
function monthlyFee({ amountFen, term }: Contract): PenaltyBasis {
  const name = '月服务费';
  const after = addDays(term.end, 1);
  let months = 1;
  while (addMonths(term.start, months) < after) months += 1;
  return addMonths(term.start, months) === after
    ? { name, base: { fen: amountFen, divisor: months }, words: `${formatFen(amountFen)}元÷${months}个月` }
    : unknown(name, '服务期不是整月，月服务费由双方确定');
}
