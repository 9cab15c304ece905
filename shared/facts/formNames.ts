/** What a Word form of one's own may name besides the facts of its kind: the contract and the paper, in Chinese. */
import type { OwedItem } from '../domain/checklist.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import type { Contract } from '../domain/contract.ts';
import { projectLead } from '../domain/contract.ts';
import { formatFen } from '../money/formatFen.ts';
import { upperCaseAmount } from '../money/upperCaseAmount.ts';
import { printDate } from './format.ts';

export interface FormSource {
  readonly contract: Contract;
  readonly item: OwedItem;
  /** Date of the paper. */
  readonly date: CivilDate;
  /** Texts of its parts by id. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Names without spaces; a text is also found under its part's own name. */
export function formNames({ contract, item, date, texts }: FormSource): Record<string, string> {
  const { buyer, vendor, term } = contract;
  const parts = item.requirement.parts.flatMap(({ id, name }) => {
    const text = texts[id];
    return text === undefined ? [] : [[name, text] as const];
  });
  return {
    ...Object.fromEntries(parts),
    合同名称: contract.name,
    合同编号: contract.number,
    合同金额: formatFen(contract.amountFen),
    合同金额大写: upperCaseAmount(contract.amountFen),
    签订日期: contract.signedOn === null ? '' : printDate(contract.signedOn),
    服务开始日期: printDate(term.start),
    服务结束日期: printDate(term.end),
    甲方: buyer.name,
    甲方负责人: buyer.leader,
    甲方地址: buyer.address,
    甲方电话: buyer.phone,
    乙方: vendor.name,
    乙方负责人: vendor.leader,
    乙方地址: vendor.address,
    乙方电话: vendor.phone,
    项目负责人: projectLead(contract)?.name ?? '',
    文件名称: item.requirement.name,
    文件编号: item.code,
    所属期间: item.period?.label ?? '',
    期间开始日期: item.period ? printDate(item.period.start) : '',
    期间结束日期: item.period ? printDate(item.period.end) : '',
    文件日期: printDate(date),
    条款: item.requirement.clause,
  };
}
