/**
 * Figures in written text: dates, times, percentages, amounts, counts with their unit, numbers of records. A text is
 * cut into figures and single characters, so that two versions of it can be laid side by side.
 */
export type FigureKind = 'date' | 'time' | 'percent' | 'money' | 'count' | 'code';

export interface Figure {
  readonly text: string;
  readonly kind: FigureKind;
  /** `件`, `个百分点`; '' for a bare number and for kinds that need none. */
  readonly unit: string;
}

/** A figure, or one character of the words around it. */
export type Token =
  { readonly figure: Figure; readonly text: string } | { readonly figure: null; readonly text: string };

/** Measure words of this field, longer ones before those that begin like them. */
const UNITS = [
  '个自然月|个工作日|个百分点|个季度|个单位|个系统|个月|人次|万人次|万元|小时|分钟|自然日|工作日|GB|TB|MB|Mbps|项次|台次',
  '件|起|次|条|项|天|日|月|年|周|期|份|页|人|场|台|套|元|秒|户|例|单|题|分|位|名|组|张|卷|册|笔|种|类|级|版|段|倍|处|家|所|门|节|堂|批|轮|个',
].join('|');
const NUMBER = String.raw`[-−]?\d[\d,]*(?:\.\d+)?`;
const WORDS_OF_MONEY =
  '[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+元(?:[零壹贰叁肆伍陆柒捌玖]角)?(?:零?[壹贰叁肆伍陆柒捌玖]分)?整?';

/** Tried in this order at each place of the text. */
const PATTERNS: readonly (readonly [kind: FigureKind, pattern: RegExp])[] = [
  ['date', /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日|\d{4}-\d{2}(?:-\d{2})?(?!\d)/uy],
  ['time', /\d{1,2}:\d{2}(?::\d{2})?/uy],
  ['code', /[A-Z]{1,6}(?:-\d{1,6})+(?!\d)/uy],
  ['money', new RegExp(`${NUMBER} ?(?:万元|元)|${WORDS_OF_MONEY}`, 'uy')],
  ['percent', new RegExp(`${NUMBER} ?(?:%|％|‰|个百分点)`, 'uy')],
  ['count', new RegExp(`${NUMBER}(?: ?(?:${UNITS}))?`, 'uy')],
];

/** Characters before a number that make it part of a name (`v2`, `A4`), not a figure. */
const NAME_BEFORE = /[A-Za-z0-9_]/u;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const figure = figureAt(text, at);
    const piece = figure?.text ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    tokens.push(figure ? { figure, text: piece } : { figure: null, text: piece });
    at += piece.length;
  }
  return tokens;
}

export function figuresOf(text: string): Figure[] {
  return tokensOf(text).flatMap(({ figure }) => (figure ? [figure] : []));
}

function figureAt(text: string, at: number): Figure | null {
  const before = text[at - 1] ?? '';
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0];
    if (match === undefined) continue;
    if (kind !== 'money' && NAME_BEFORE.test(before)) return null;
    const unit = match.replace(/^[-−]?[\d,.]+ ?/u, '');
    return {
      text: match,
      kind,
      unit: kind === 'count' || kind === 'percent' || kind === 'money' ? unit : '',
    };
  }
  return null;
}

/** Equal as figures: with or without a comma in thousands or a blank before the unit, per cent sign full or half width. */
export function sameFigure(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(figure: string): string {
  return figure.replaceAll(/[, ]/gu, '').replace('％', '%').replace('−', '-');
}
