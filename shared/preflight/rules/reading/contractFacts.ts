import type { Contract } from '../../../domain/contract.ts';
import { projectLead } from '../../../domain/contract.ts';
import { formatFen } from '../../../money/formatFen.ts';
import { findAmounts, findWordedAmounts, normal } from '../../../reading/figures.ts';
import type { Rule } from '../../rule.ts';
import { eachPaper, inPaper } from './readPapers.ts';

/** 合同总金额 and its kin, with the amount close behind. */
const CONTRACT_SUM = /合同(?:总|含税)?(?:金额|价款|总额|总价|价)[^\d¥￥零壹贰叁肆伍陆柒捌玖%％。；]{0,12}/gu;
const NUMBER = /合同(?:编号|号)\s*[:：]?\s*([A-Za-z0-9〔〕[\]（）()_\-—－–/第号]{4,40})/u;
const PARTY =
  /(甲|乙)\s*方\s*(?:[（(][^）)]{0,12}[）)])?\s*[:：]\s*([\u4e00-\u9fff（）()]{4,40}(?:公司|中心|局|院|校|厅|委员会|委|部|所|馆|站|会|处|集团))/u;
const LEAD = /(?:乙方)?项目负责人\s*[:：]\s*([\u4e00-\u9fff·]{2,6})(?=[\s，。；、（(]|$)/u;

export const contractFacts: Rule = {
  id: 'figure.contract',
  family: '数据一致',
  property: '真实性',
  name: '附件里的合同金额、编号、双方名称与合同一致',
  unit: '份附件',
  severity: 'blocker',
  source: '数据一致：同一事实各处相同',
  check: (dossier) =>
    eachPaper(dossier, 'words', (paper) =>
      paper.file.lines.flatMap(({ text, place }) =>
        faults(normal(text), dossier.contract).map((fault) =>
          inPaper(paper, place, `：${fault}。改正后重新添加`),
        ),
      ),
    ),
};

function faults(text: string, contract: Contract): string[] {
  return [...sums(text, contract), ...names(text, contract)];
}

function sums(text: string, { amountFen }: Contract): string[] {
  return [...text.matchAll(CONTRACT_SUM)].flatMap((label) => {
    const rest = text.slice(label.index + label[0].length, label.index + label[0].length + 40);
    const amount =
      findAmounts(rest).find(({ at }) => at <= 1) ?? findWordedAmounts(rest).find(({ at }) => at <= 1);
    return amount && amount.fen !== null && amount.fen !== amountFen
      ? [`写着合同金额${amount.text}，合同上是${formatFen(amountFen)}元`]
      : [];
  });
}

function names(text: string, { number, buyer, vendor, ...contract }: Contract): string[] {
  const said = NUMBER.exec(text)?.[1];
  const party = PARTY.exec(text);
  const lead = projectLead({ number, buyer, vendor, ...contract });
  const wanted = party?.[1] === '甲' ? buyer.name : vendor.name;
  const person = LEAD.exec(text)?.[1];
  return [
    ...(said !== undefined && number !== '' && plain(said) !== plain(number)
      ? [`写着合同编号${said}，合同上是${number}`]
      : []),
    ...(party && wanted !== '' && plain(party[2] ?? '') !== plain(wanted)
      ? [`写着${party[1]}方为“${party[2]}”，合同上是“${wanted}”`]
      : []),
    ...(person !== undefined && lead && person !== lead.name
      ? [`写着项目负责人为${person}，人员名单上是${lead.name}`]
      : []),
  ];
}

/** Without blanks and kinds of dashes and brackets: what a person reads as the same. */
function plain(text: string): string {
  return text
    .replaceAll(/\s/g, '')
    .replaceAll(/[—－–]/g, '-')
    .replaceAll(/[（]/g, '(')
    .replaceAll(/[）]/g, ')');
}
