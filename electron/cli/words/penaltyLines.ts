/** 违约金测算 as lines to read: how often, by what rule, from which records, what it costs. */
import { printMoney } from '../../../shared/facts/format.ts';
import type { PenaltiesView } from '../../../shared/ipc/views.ts';
import { ROUNDING_RULE } from '../../../shared/service-levels/penalties/amount.ts';
import {
  countWords,
  eachWords,
  STATE_WORDS,
  terminationWords,
} from '../../../shared/service-levels/penalties/words.ts';
import type { PenaltyWorking } from '../../../shared/service-levels/penalties/working.ts';

export function penaltyLines({ asOf, workings, sum }: PenaltiesView): string[] {
  if (workings.length === 0) return ['违约金测算：合同没有登记违约责任条款'];
  return [
    `违约金测算（统计至 ${asOf}；${ROUNDING_RULE}）`,
    ...workings.flatMap(workingLines),
    `  能够计算的合计 ${printMoney(sum.fen)} 元${sum.open === 0 ? '' : `；另有 ${sum.open} 种情形须由双方认定或者确定金额`}`,
    '  是否构成违约、是否计付，以双方认定为准',
  ];
}

function workingLines(working: PenaltyWorking): string[] {
  const { clause, when, rate, rule, lateness, breaches, cases, capFen, amountFen, state } = working;
  const calculation = working.formula || eachWords(working);
  const termination = terminationWords(working);
  return [
    `  ${clause}  ${when}：${rate}`,
    `    次数或天数：${countWords(working)}（${rule}）`,
    ...(lateness ? [`      ${lateness.words}`] : []),
    ...breaches.map(
      ({ words, evidence }) =>
        `      ${words}${evidence.length === 0 ? '' : `  记录：${evidence.map(({ number }) => number).join('、')}`}`,
    ),
    `    基数：${working.base.name}，${working.base.words}`,
    ...(calculation === '' ? [] : [`    计算：${calculation}`]),
    ...cases.map(
      ({ text, eachFen }) =>
        `      ${text}：${eachFen === null ? '金额待定' : `每次 ${printMoney(eachFen)} 元`}`,
    ),
    ...(capFen === null ? [] : [`    上限：${printMoney(capFen)} 元`]),
    `    金额：${amountFen === null ? STATE_WORDS[state] : `${printMoney(amountFen)} 元`}`,
    ...(termination === '' ? [] : [`    解除：${termination}`]),
  ];
}
