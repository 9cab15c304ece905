import type { ReadTable } from '../../../reading/readFile.ts';
import type { Rule } from '../../rule.ts';
import { eachLineAndTable } from './readPapers.ts';

const PHONE = /(?:联系电话|联系方式|手机号码?|手机|电话)[:：\t]{1,2}(\+?\d[\d-]{5,18})(?![\d*])/gu;
const PHONE_HEAD = /^(?:联系|办公)?(?:电话|手机|方式)(?:号码?)?$|^手机号码?$|^联系方式$/u;
const HEAD_WITHIN = 4;
/** Mobile, landline with or without area code and extension, service numbers. */
const PHONES =
  /^(?:(?:\+?86-?)?1[3-9]\d{9}|(?:0\d{2,3}-?)?[2-9]\d{6,7}(?:-\d{1,6})?|[48]00-?\d{3}-?\d{4}|[48]00\d?-?\d{3}-?\d{3,4}|1\d{2}-\d{4}-\d{4}|\d{3,6})$/u;
const CITIZEN = /(?:身份证(?:件)?(?:号码?)?|公民身份号码)[:：\t]{1,2}([0-9Xx]{14,20})(?![\d*])/gu;
const COMPANY = /(?:统一社会信用代码|信用代码)[:：\t]{1,2}([0-9A-Za-z]{14,20})(?![\w*])/gu;

/** Numbers that check themselves: what a digit too few or a wrong one makes of them is told without knowing the right one. */
export const identifiersValid: Rule = {
  id: 'figure.identifier',
  family: '数据一致',
  property: '真实性',
  name: '文件里的电话、身份证号、统一社会信用代码位数和校验码正确',
  unit: '份文件',
  severity: 'warning',
  source: '参照GB 11643、GB 32100',
  check: (dossier) => eachLineAndTable(dossier, inLine, inTable),
};

function inLine(text: string): string[] {
  if (!/\d{6}/u.test(text)) return [];
  return [
    ...[...text.matchAll(PHONE)].flatMap(([, said = '']) => phoneFault(said) ?? []),
    ...[...text.matchAll(CITIZEN)].flatMap(([, said = '']) =>
      isCitizen(said.toUpperCase()) ? [] : [`身份证号“${said}”的位数或校验码不对`],
    ),
    ...[...text.matchAll(COMPANY)].flatMap(([, said = '']) =>
      isCompany(said.toUpperCase()) ? [] : [`统一社会信用代码“${said}”的位数或校验码不对`],
    ),
  ];
}

function phoneFault(said: string): string | null {
  const number = said.replace(/-+$/u, '');
  return PHONES.test(number) ? null : `电话“${number}”的位数或号段不对`;
}

function inTable({ rows }: ReadTable): string[] {
  const from = rows
    .slice(0, HEAD_WITHIN)
    .findIndex((row) => row.some((cell) => PHONE_HEAD.test(cell.trim())));
  const column = (rows[from] ?? []).findIndex((cell) => PHONE_HEAD.test(cell.trim()));
  // A form has its label at the left of one number, which the lines tell.
  if (from < 0 || /\d{6}/u.test((rows[from] ?? []).join(''))) return [];
  return rows.slice(from + 1).flatMap((row) => {
    const cell = (row[column] ?? '').trim();
    const fault = /^\+?\d[\d-]{5,18}$/u.test(cell) ? phoneFault(cell) : null;
    return fault === null ? [] : [`“${row[0] ?? ''}”一行${fault}`];
  });
}

const CITIZEN_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the last place is taken modulo 11, X for ten. */
function isCitizen(id: string): boolean {
  if (!/^\d{17}[\dX]$/u.test(id)) return false;
  const sum = CITIZEN_WEIGHTS.reduce((total, weight, at) => total + weight * Number(id[at]), 0);
  return '10X98765432'[sum % 11] === id.at(-1);
}

const COMPANY_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100: 31 signs, weights are the powers of 3 modulo 31. */
function isCompany(code: string): boolean {
  const values = [...code].map((sign) => COMPANY_SIGNS.indexOf(sign));
  if (values.length !== 18 || values.includes(-1)) return false;
  const { sum } = values
    .slice(0, 17)
    .reduce(({ sum: total, weight }, value) => ({ sum: total + value * weight, weight: (weight * 3) % 31 }), {
      sum: 0,
      weight: 1,
    });
  return (31 - (sum % 31)) % 31 === values[17];
}
