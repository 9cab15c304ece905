/** Which figures of a paper a person changed (手改的数): the lines as made against the lines as found. */
import type { ReadLine } from './readFile.ts';

export interface ChangedFigure {
  readonly old: string;
  readonly now: string;
  readonly place: string;
  /** The line as found, shortened. */
  readonly line: string;
}

/** Numbers with what makes one figure of them: points, commas, percent signs, dates. */
const FIGURE =
  /\d[\d,.:：]*(?:%|％)?|[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,}[元圆][角分整零壹贰叁肆伍陆柒捌玖]*/gu;
const LINE_SHOWN = 40;

export interface Comparison {
  readonly figures: readonly ChangedFigure[];
  /** Lines whose words changed, figures aside; added and removed lines count too. */
  readonly otherLines: number;
}

/**
 * Compares line by line. Lines are matched by their words without figures, in order, so that a changed figure pairs
 * with its old value and inserted lines do not shift the rest.
 */
export function changedFigures(made: readonly ReadLine[], found: readonly ReadLine[]): Comparison {
  const before = made.map(({ text }) => squeeze(text)).filter((text) => text !== '');
  const after = found
    .map((line) => ({ ...line, text: squeeze(line.text) }))
    .filter(({ text }) => text !== '');
  const figures: ChangedFigure[] = [];
  let other = 0;
  let at = 0;
  for (const line of after) {
    const words = line.text.replace(FIGURE, '#');
    const match =
      indexFrom(before, at, (text) => text === line.text) ??
      indexFrom(before, at, (text) => text.replace(FIGURE, '#') === words);
    if (match === null) {
      other += 1;
      continue;
    }
    other += match - at;
    figures.push(...differing(before[match] ?? '', line));
    at = match + 1;
  }
  other += before.length - at;
  return { figures, otherLines: other };
}

/** Looks a little ahead only: the same form of line comes again and again in a log. */
const AHEAD = 40;

function indexFrom(lines: readonly string[], from: number, fits: (text: string) => boolean): number | null {
  for (let at = from; at < Math.min(lines.length, from + AHEAD); at += 1)
    if (fits(lines[at] ?? '')) return at;
  return null;
}

function differing(before: string, line: ReadLine): ChangedFigure[] {
  const old = before.match(FIGURE) ?? [];
  const now = line.text.match(FIGURE) ?? [];
  return now.flatMap((figure, at) =>
    figure === old[at]
      ? []
      : [{ old: old[at] ?? '', now: figure, place: line.place, line: line.text.slice(0, LINE_SHOWN) }],
  );
}

function squeeze(text: string): string {
  return text.replaceAll(/[\s\u2060]/g, '');
}
