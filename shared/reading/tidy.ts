/**
 * Text of a finished file made comparable: full-width figures and signs as the narrow ones, blanks that only part
 * Chinese from figures taken out, groups of a figure joined (`258 000.00`). Tabs between cells stay.
 */
const WIDE = /[０-９Ａ-Ｚａ-ｚ．，％：；（）＋－／～]/gu;
/** Signs that stay wide in Chinese print and that rules know in both forms. */
const KEPT = new Set(['，', '：', '；', '（', '）', '～']);
const GROUPED = /(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d])/gu;
const BLANK = /[ \u00a0\u2002-\u200b\u202f\u2060\u3000\ufeff]+/gu;

export function tidy(text: string): string {
  return text
    .replace(WIDE, (sign) => (KEPT.has(sign) ? sign : narrow(sign)))
    .replace(/(\d)，(?=\d{3}(?!\d))/gu, '$1,')
    .replace(GROUPED, (figure) => figure.replaceAll(BLANK, ''))
    .replace(BLANK, (blank, at: number, whole: string) =>
      partsNarrow(whole[at - 1], whole[at + blank.length]) ? ' ' : '',
    );
}

function narrow(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}

/** A blank between two narrow letters or figures parts words; beside Chinese it is only air. */
function partsNarrow(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && /[!-~]/.test(before) && /[!-~]/.test(after);
}
