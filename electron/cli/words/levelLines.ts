/** The working of a service level as lines to read: formula, terms with amounts, records by number, verdict. */
import { printCount } from '../../../shared/facts/format.ts';
import { VERDICT_WORDS } from '../../../shared/service-levels/print.ts';
import type { CountedRecord, ExplainedLevel, ExplainedTerm } from '../../../shared/service-levels/value.ts';
import {
  fractionFigures,
  fractionNames,
  placeWords,
  termWords,
  timesWords,
} from '../../../shared/service-levels/workingWords.ts';

export function levelLines({ value, terms, missed }: ExplainedLevel): string[] {
  const figures = fractionFigures(value);
  return [
    `${value.clause}  ${value.name}（${value.scope}）  ${value.window.label}  ${value.window.start} 至 ${value.window.end}`,
    `  公式：${value.formula}`,
    `  约定：${value.target}${value.minimum === null ? '' : `，最低 ${value.minimum}`}`,
    ...(figures === '' ? [] : [`  计算：${isDivided(terms) ? `${fractionNames(value)}：` : ''}${figures}`]),
    ...(terms.length === 0 ? ['  计算项：没有可供计算的记录'] : ['  计算项：']),
    ...terms.flatMap((term) => termLines(term)),
    `  结论：${VERDICT_WORDS[value.verdict]}`,
    ...(missed.length === 0 ? [] : [`  未在约定内：${missed.map(({ number }) => number).join('、')}`]),
  ];
}

function isDivided(terms: readonly ExplainedTerm[]): boolean {
  return terms.some(({ inDenominator }) => inDenominator !== 0);
}

function termLines(term: ExplainedTerm): string[] {
  const behind = term.count === 0 ? '' : `，${printCount(term.count)} 条记录`;
  return [
    `    ${termWords(term)}（${placeWords(term)}${behind}）`,
    ...term.records.map((record) => `      ${recordWords(record, term)}`),
  ];
}

/** A record that counts as one piece needs no amount of its own. */
function recordWords(
  { number, from, to, amount, note }: CountedRecord,
  { recordUnit }: ExplainedTerm,
): string {
  const times = timesWords(from, to);
  return [number, times, times === from && amount === 1 ? '' : `${printCount(amount)} ${recordUnit}`, note]
    .filter((word) => word !== '')
    .join('  ');
}
