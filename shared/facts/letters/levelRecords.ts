/** Which records of a measure are listed one by one: all of a short list, of a long one those that decide the result. */
import type { JsonObject } from '../../documents/kind.ts';
import { isTakenOff } from '../../service-levels/missed.ts';
import type { CountedRecord, ExplainedLevel, ExplainedTerm } from '../../service-levels/value.ts';
import { timesWords } from '../../service-levels/workingWords.ts';
import { NONE, printCount } from '../format.ts';

/** A longer list is told by its number; incidents stand one by one in the list of incidents. */
const LISTED = 20;

export interface ListedRecords extends JsonObject {
  readonly title: string;
  readonly unit: string;
  /** Some row has something to say in the column 说明. */
  readonly noted: boolean;
  readonly rows: readonly JsonObject[];
  /** How many more there are and where they stand; '' = the list is whole. */
  readonly rest: string;
}

/** @param windows the working of each window of one measure */
export function listedRecords(windows: readonly ExplainedLevel[]): ListedRecords | null {
  const all = windows.flatMap(({ terms }) => mainTerms(terms)).flatMap((term) => term.records);
  const [main] = windows.flatMap(({ terms }) => mainTerms(terms));
  if (!main) return null;
  const [first] = all;
  if (!first) return null;
  const whole = all.length <= LISTED;
  const missed = windows.flatMap((window) => window.missed);
  const shown = whole ? all : missed;
  // Where all of the list counts against the measure, as outages do, none of it need be marked.
  const marked = new Set(whole && missed.length < all.length ? missed.map(({ number }) => number) : []);
  const deciding = windows.flatMap(({ terms }) => decidingTerm(terms));
  const listed = whole || shown.length > 0 ? shown : deciding.flatMap(({ records }) => records);
  const [decider] = deciding;
  return {
    title: whole ? main.name : shown.length > 0 ? '未在约定内的记录' : (decider?.name ?? ''),
    unit: (whole || shown.length > 0 ? main : (decider ?? main)).recordUnit,
    rows: listed.map((record) => rowOf(record, marked.has(record.number))),
    noted: marked.size > 0 || listed.some(({ note }) => note !== ''),
    rest: whole ? '' : restWords(first, all),
  };
}

/** Minutes taken off first, then the cases behind a longest one, minutes summed, what divides. */
function mainTerms(terms: readonly ExplainedTerm[]): readonly ExplainedTerm[] {
  const takenOff = terms.filter(isTakenOff);
  if (takenOff.length > 0) return takenOff;
  const listed = terms.filter(({ count }) => count > 0);
  const placed = listed.filter(({ inNumerator, inDenominator }) => inNumerator !== 0 || inDenominator !== 0);
  const divided = terms.some(({ inDenominator }) => inDenominator !== 0);
  const first = divided
    ? (placed.find(({ unit }) => unit === '分钟') ??
      placed.find(({ inDenominator }) => inDenominator !== 0) ??
      placed[0])
    : (listed.find(({ inNumerator }) => inNumerator === 0) ?? listed[0]);
  return first ? [first] : [];
}

/** Where one case speaks for all, the term of it: 最长用时, 最少一周的对账次数. */
function decidingTerm(terms: readonly ExplainedTerm[]): readonly ExplainedTerm[] {
  if (terms.some(({ inDenominator }) => inDenominator !== 0)) return [];
  return terms.filter(({ inNumerator }) => inNumerator > 0).slice(0, 1);
}

function restWords(first: CountedRecord, all: readonly CountedRecord[]): string {
  const count = `计入的记录共${printCount(all.length)}条`;
  return first.kind === 'incidents'
    ? `${count}，逐件见附件2。`
    : `${count}，编号自${first.number}至${all.at(-1)?.number ?? first.number}。`;
}

function rowOf({ number, from, to, amount, note }: CountedRecord, missed: boolean): JsonObject {
  const words = [missed ? '未在约定内' : '', note].filter((part) => part !== '').join('；');
  return {
    number,
    times: timesWords(from, to) || NONE,
    amount: printCount(amount),
    note: words || NONE,
    missed,
  };
}
