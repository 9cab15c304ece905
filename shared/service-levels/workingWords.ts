/** The working of a value in words: its fraction by names, the same with figures, and what each term rests on. */
import { dateOfMoment } from '../domain/civilDate.ts';
import { printCount, printDay, printTime } from '../facts/format.ts';
import { UNIT_WORDS } from './print.ts';
import type { ServiceLevelValue, WorkingTerm } from './value.ts';

type Worked = Pick<ServiceLevelValue, 'working' | 'unit' | 'value'>;

/** `（总时间－停机时间）÷总时间×100%`; the numerator alone where nothing divides it. */
export function fractionNames(value: Worked): string {
  return fractionOf(value, ({ name }) => name);
}

/** `（43,200－24）÷43,200×100%＝99.9%`, `最长用时＝1.4小时`; '' where there is no value. */
export function fractionFigures(value: Worked): string {
  if (value.value === null) return '';
  const divided = value.working.some(({ inDenominator }) => inDenominator !== 0);
  const left = divided ? fractionOf(value, ({ amount }) => printCount(amount)) : fractionNames(value);
  return `${left}＝${value.value}${UNIT_WORDS[value.unit]}`;
}

/** `（43,200－24）÷43,200×100%`, `最长用时 84 分钟`; '' where there is no value. */
export function fractionAmounts(value: Worked): string {
  if (value.value === null) return '';
  return value.working.some(({ inDenominator }) => inDenominator !== 0)
    ? fractionOf(value, ({ amount }) => printCount(amount))
    : fractionOf(value, termWords);
}

/** Numerator and denominator apart, for a fraction with a bar; the denominator is '' where nothing divides. */
export function fractionParts(value: Worked): {
  readonly numerator: string;
  readonly denominator: string;
  readonly right: string;
} {
  const name = ({ name: words }: WorkingTerm): string => words;
  return {
    numerator: sumOf(value.working, 'inNumerator', name).words,
    denominator: sumOf(value.working, 'inDenominator', name).words,
    right: scaleOf(value),
  };
}

/** `停机时间 24 分钟` */
export function termWords({ name, amount, unit }: WorkingTerm): string {
  return `${name} ${printCount(amount)} ${unit}`;
}

/** Where a term stands in the fraction: 分子, 分子（减）, 分母（×2）, 仅列示. */
export function placeWords({ inNumerator, inDenominator }: WorkingTerm): string {
  const places = [factorWords(inNumerator, '分子'), factorWords(inDenominator, '分母')];
  return places.filter((words) => words !== '').join('、') || '仅列示';
}

function factorWords(factor: number, name: string): string {
  if (factor === 0) return '';
  const times = Math.abs(factor) === 1 ? '' : `×${Math.abs(factor)}`;
  const marks = `${factor < 0 ? '减' : ''}${times}`;
  return marks === '' ? name : `${name}（${marks}）`;
}

/** `2025-09-08 08:09—08:33`; the day is added where it changes; '' where a record counts as a piece. */
export function timesWords(from: string, to: string): string {
  if (from === '' || to === '' || to === from) return from;
  if (!from.includes(' ')) return `${from}—${to}`;
  const sameDay = dateOfMoment(from) === dateOfMoment(to);
  return `${from}—${sameDay ? '' : printDay(dateOfMoment(to))}${printTime(to)}`;
}

function fractionOf(value: Worked, word: (term: WorkingTerm) => string): string {
  const numerator = sumOf(value.working, 'inNumerator', word);
  const denominator = sumOf(value.working, 'inDenominator', word);
  if (denominator.words === '') return numerator.words;
  return `${bracketed(numerator)}÷${bracketed(denominator)}${scaleOf(value)}`;
}

/** Rates are percentages, hours are made of minutes. */
function scaleOf({ unit, working }: Worked): string {
  if (unit === '%') return '×100%';
  const minutes = working.some((term) => term.inNumerator !== 0 && term.unit === '分钟');
  return unit === 'h' && minutes ? '÷60' : '';
}

interface Sum {
  readonly words: string;
  /** One plain name or figure, so that it needs no brackets. */
  readonly plain: boolean;
}

function sumOf(
  terms: readonly WorkingTerm[],
  place: 'inNumerator' | 'inDenominator',
  word: (term: WorkingTerm) => string,
): Sum {
  const parts = terms.filter((term) => term[place] !== 0);
  const words = parts
    .map((term, index) => {
      const factor = Math.abs(term[place]);
      const sign = term[place] < 0 ? '－' : index === 0 ? '' : '＋';
      return `${sign}${word(term)}${factor === 1 ? '' : `×${factor}`}`;
    })
    .join('');
  return { words, plain: parts.length === 1 && parts[0]?.[place] === 1 };
}

function bracketed({ words, plain }: Sum): string {
  return plain ? words : `（${words}）`;
}
