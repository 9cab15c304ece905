import type { Contract } from '../../../domain/contract.ts';
import { formatFen } from '../../../money/formatFen.ts';
import { findAmounts, findPercents, findWordedAmounts } from '../../../reading/figures.ts';
import { nearMisses, oneLetterOff, plainName } from './sameName.ts';
import type { Rule } from '../../rule.ts';
import { eachLine } from './readPapers.ts';

/** 合同总金额 and its kin, with the amount close behind. */
const CONTRACT_SUM =
  /合同(?:总|含税)?(?:金额|价款|总额|总价|价格|价)(?:[（(][^）)]{0,10}[）)])?[^\d¥￥零壹贰叁肆伍陆柒捌玖%％。；\n的]{0,12}/gu;
/** 合同总额的50%，即129,000.00元 */
const SHARE =
  /合同(?:总|含税)?(?:金额|价款|总额|总价)的?(\d{1,3}(?:\.\d+)?%)[，,]?(?:[（(]|即|计|为|共|合计|金额|人民币|[:：]){1,4}([¥￥]?[\d,]+(?:\.\d+)?(?:万元|元)?)/gu;
const NUMBER = /合同(?:编号|号)\s*[:：\t]?\s*([A-Za-z0-9〔〕[\]（）()_\-—－–/第号]{4,40})/u;
const NAME = /(?:项目|合同)名称\s*[:：\t]\s*([^\t\n，。；]{6,60})/u;

export const contractFacts: Rule = {
  id: 'figure.contract',
  family: '数据一致',
  property: '真实性',
  name: '文件里的合同金额、编号、名称与合同一致',
  unit: '份文件',
  severity: 'blocker',
  source: '数据一致：同一事实各处相同',
  check: (dossier) =>
    eachLine(dossier, ({ text }) => [
      ...sums(text, dossier.contract),
      ...shares(text, dossier.contract),
      ...firstOf(names(text, dossier.contract), () => slips(text, dossier.contract)),
    ]),
};

function firstOf(faults: string[], others: () => string[]): string[] {
  return faults.length > 0 ? faults : others();
}

function sums(text: string, { amountFen }: Contract): string[] {
  return [...text.matchAll(CONTRACT_SUM)].flatMap((label) => {
    const rest = text.slice(label.index + label[0].length, label.index + label[0].length + 40);
    const amount =
      findAmounts(rest).find(({ at }) => at <= 1) ??
      findWordedAmounts(rest).find(({ at }) => at <= 1) ??
      bareAmount(rest, label[0]);
    return amount && amount.fen !== null && amount.fen !== amountFen
      ? [`写着合同金额${amount.text}，合同上是${formatFen(amountFen)}元`]
      : [];
  });
}

/** A cell with the figure alone; its unit stands in the label, else it is yuan. */
function bareAmount(rest: string, label: string): { text: string; fen: number | null } | null {
  const figure =
    /^(\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{3,}(?:\.\d{1,6})?|\d+\.\d{2,6})(?![\d.%年月/-])/u.exec(rest)?.[1];
  if (figure === undefined) return null;
  const [found] = findAmounts(`${figure}${label.includes('万元') ? '万元' : '元'}`);
  return { text: figure, fen: found?.fen ?? null };
}

function shares(text: string, { amountFen }: Contract): string[] {
  return [...text.matchAll(SHARE)].flatMap(([, rate = '', sum = '']) => {
    const [percent] = findPercents(rate);
    const [amount] = findAmounts(/[元¥￥]/u.test(sum) ? sum : `${sum}元`);
    if (!percent || !amount) return [];
    // In exact integers: millionths of an amount in fen stay below 2^53 for any contract.
    const due = (BigInt(amountFen) * BigInt(Math.round(percent.millionths))) / 1_000_000n;
    const apart = due - BigInt(amount.fen);
    return apart > 1n || apart < -1n
      ? [`写着合同金额的${percent.text}是${amount.text}，按合同金额算是${formatFen(Number(due))}元`]
      : [];
  });
}

/** What tells of another contract by right. */
const OTHERS = /上一?年|上期|前期|往年|历年|原合同|同类|业绩|案例|其他合同|另一/u;
const TOKEN = /[A-Za-z0-9][A-Za-z0-9〔〕[\]()_/–-]{5,}/gu;

/** The number or the name of the contract with one letter wrong, where no label stands before it. */
function slips(text: string, { number, name }: Contract): string[] {
  if (OTHERS.test(text)) return [];
  const wanted = plainName(number);
  const tokens = wanted.length >= 8 && /\d/.test(wanted) ? [...text.matchAll(TOKEN)] : [];
  const near = tokens.map(([token]) => plainName(token)).filter((token) => oneLetterOff(token, wanted));
  return [
    ...near.map((said) => `写着“${said}”，与合同编号${number}差一个字`),
    ...nearMisses(text, name).map((said) => `写着“${said}”，与合同名称“${name}”差一个字`),
  ];
}

function names(text: string, { number, name }: Contract): string[] {
  const said = NUMBER.exec(text)?.[1];
  const title = NAME.exec(text)?.[1]?.replace(/^[《“"]|[》”"]$/gu, '');
  return [
    ...(said !== undefined && number !== '' && /\d/.test(said) && plainName(said) !== plainName(number)
      ? [`写着合同编号${said}，合同上是${number}`]
      : []),
    ...(title !== undefined && name !== '' && !sameTitle(plainName(title), plainName(name))
      ? [`写着项目名称“${title}”，合同上是“${name}”`]
      : []),
  ];
}

/** A title may be cut short or lengthened (…合同, …项目), but not say something else. */
function sameTitle(said: string, wanted: string): boolean {
  return said === wanted || wanted.includes(said) || said.includes(wanted);
}
