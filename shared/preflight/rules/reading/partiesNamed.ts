import type { Contract } from '../../../domain/contract.ts';
import { oneLetterOff, plainName } from './sameName.ts';
import type { Rule } from '../../rule.ts';
import { eachLine } from './readPapers.ts';

const BUYER = '甲方|采购人|采购单位|委托方|委托单位|建设单位|业主单位|业主|发包人';
const VENDOR = '乙方|供应商|服务商|受托方|服务单位|承建单位|运维单位|中标人|承包人';
const ORGANISATION =
  '[\\u4e00-\\u9fff（）()]{3,40}(?:公司|中心|局|院|校|厅|委员会|委|部|所|馆|站|会|处|集团|大学|政府)';
/** 甲方（盖章）：…, 乙 方：…, 采购人\t… */
const PARTY = new RegExp(
  `(?<![\\u4e00-\\u9fff])(${BUYER}|${VENDOR})(?:[（(][^）)]{0,12}[）)])?(?:名称|单位|全称)?[:：\\t]+(${ORGANISATION})(?![\\u4e00-\\u9fff])`,
  'gu',
);
const IS_BUYER = new RegExp(`^(?:${BUYER})$`, 'u');
const SPREAD = /(甲|乙)[\s\u3000]+方/gu;

export const partiesNamed: Rule = {
  id: 'figure.parties',
  family: '数据一致',
  property: '真实性',
  name: '文件里的甲乙双方没有写错或颠倒',
  unit: '份文件',
  severity: 'blocker',
  source: '数据一致：同一事实各处相同',
  check: (dossier) => eachLine(dossier, ({ text }) => faults(text.replace(SPREAD, '$1方'), dossier.contract)),
};

function faults(text: string, { buyer, vendor }: Contract): string[] {
  if (buyer.name === '' || vendor.name === '') return [];
  const labelled = [...text.matchAll(PARTY)].flatMap(([, label = '', said = '']) => {
    const [right, other] = IS_BUYER.test(label) ? [buyer.name, vendor.name] : [vendor.name, buyer.name];
    const name = plainName(said);
    if (name === plainName(right) || plainName(right).startsWith(name)) return [];
    if (name === plainName(other)) return [`${label}写成了“${said}”，双方颠倒，${label}应是“${right}”`];
    return [`写着${label}为“${said}”，合同上是“${right}”`];
  });
  return labelled.length > 0
    ? labelled
    : [...misspelled(text, [buyer.name, vendor.name]), ...otherForm(text, vendor.name)].slice(0, 1);
}

const FORM = /(?:有限责任|股份有限|有限)?公司$/u;
const OTHER_FORM = /^(?:科技|技术|信息|软件|网络|集团|实业)?(?:有限责任|股份有限|有限)公司/u;

/** The vendor's own name with another form of company behind it: 某某软件股份有限公司 for 某某软件有限公司. */
function otherForm(text: string, vendor: string): string[] {
  const brand = vendor.replace(FORM, '');
  if (brand.length < 4 || brand === vendor || text.includes(vendor)) return [];
  const at = text.indexOf(brand);
  const said = at < 0 ? undefined : OTHER_FORM.exec(text.slice(at + brand.length))?.[0];
  return said === undefined ? [] : [`写着“${brand}${said}”，合同上的乙方是“${vendor}”`];
}

const NAMES = new RegExp(ORGANISATION, 'gu');

/** A party's name with one letter wrong, wherever it stands. */
function misspelled(text: string, parties: readonly string[]): string[] {
  const plain = plainName(text);
  return parties.flatMap((right) => {
    const wanted = plainName(right);
    if (wanted.length < 6 || plain.includes(wanted)) return [];
    // With one letter wrong, one half of the name is whole.
    const middle = Math.floor(wanted.length / 2);
    if (!plain.includes(wanted.slice(0, middle)) && !plain.includes(wanted.slice(middle))) return [];
    return [...text.matchAll(NAMES)].flatMap(([said]) => {
      const tail = plainName(said).slice(-wanted.length);
      return oneLetterOff(tail, wanted) && !parties.some((party) => plainName(party) === tail)
        ? [`写着“${tail}”，与合同上的“${right}”差一个字`]
        : [];
    });
  });
}
