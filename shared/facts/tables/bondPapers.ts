/** Papers that go along with a performance bond: by its form, with what the buyer's own list asks beside them. */
import type { Contract } from '../../domain/contract.ts';
import type { FactSource } from '../../documents/kind.ts';
import { printDate, printMoney } from '../format.ts';

export interface BondPaper {
  readonly name: string;
  readonly demand: string;
}

/** 保函 is a guarantee of a bank or a guarantor, 保证金 money paid in; a name that says neither may be either. */
export function bondForm(name: string): 'guarantee' | 'deposit' | 'either' {
  const guarantee = name.includes('保函');
  const deposit = name.includes('保证金');
  return guarantee === deposit ? 'either' : guarantee ? 'guarantee' : 'deposit';
}

export function bondPapers({ contract, item }: FactSource): BondPaper[] {
  const form = bondForm(contract.bond?.name ?? '');
  return [
    ...(form === 'deposit' ? [] : guaranteePapers(contract)),
    ...(form === 'guarantee' ? [] : depositPapers(contract)),
    { name: '合同复印件', demand: '首页、金额页、保函或保证金条款页、签章页' },
    { name: '经办人授权委托书及身份证复印件', demand: '法定代表人签字，加盖公章' },
    ...item.requirement.parts.map(({ name }) => ({ name, demand: '按甲方要求' })),
  ];
}

function guaranteePapers(contract: Contract): BondPaper[] {
  return [
    {
      name: '履约保函原件',
      demand: `${bondAmount(contract)}有效期不早于${printDate(contract.term.end)}`,
    },
    { name: '出具银行或者担保机构的营业执照、业务许可复印件', demand: '加盖出具机构公章' },
    { name: '保函查验方式', demand: '查询网址或者电话，附查验结果' },
  ];
}

function depositPapers(contract: Contract): BondPaper[] {
  return [
    { name: '支票、汇票、本票复印件或者转账凭证', demand: `${bondAmount(contract)}由合同乙方账户付出` },
    { name: '银行回单', demand: '附言写明合同编号和款项用途' },
    { name: '甲方出具的收款凭证', demand: '退还时凭此办理' },
  ];
}

function bondAmount({ bond }: Contract): string {
  return bond ? `金额${printMoney(bond.amountFen)}元，` : '';
}
