/**
 * What changed behind a confirmed text (数据变化): the draft of the day it was confirmed against the draft of today,
 * figure by figure. The person's own words are not compared with the draft; only whether the old figure still
 * stands in them.
 */
import type { NarrativeText } from '../domain/checklist.ts';
import { align } from './align.ts';
import type { Token } from './figures.ts';
import { figuresOf, sameFigure, tokensOf } from './figures.ts';

export interface FigureChange {
  /** '' = a figure that was not there before. */
  readonly old: string;
  /** '' = a figure that is no longer there. */
  readonly new: string;
  /** The sentence of today's draft, or of the old one where today has none. */
  readonly sentence: string;
}

export interface TextChange extends FigureChange {
  readonly part: string;
  /** The old figure still stands in the confirmed text. */
  readonly stands: boolean;
}

/** Changes behind the confirmed texts of an item, part by part. */
export function textChanges(
  narratives: readonly NarrativeText[],
  drafts: Readonly<Record<string, string>>,
): TextChange[] {
  return narratives.flatMap(({ part, text, basis, confirmedAt }) => {
    const draft = drafts[part];
    if (confirmedAt === null || draft === undefined || draft === basis) return [];
    return figureChanges(basis, draft).map((change) => ({
      part,
      ...change,
      stands: stillStands(change.old, text, draft),
    }));
  });
}

/** Figures that differ between two drafts of one text. */
export function figureChanges(old: string, now: string): FigureChange[] {
  const [before, after] = withoutCommonEnds(sentencesOf(old), sentencesOf(now));
  return align(before, after, likenessOf(before, after)).flatMap(([was, is]) => {
    if (was !== null && is !== null) return changesWithin(was, is);
    return aloneChange(was, is);
  });
}

/** A sentence that came or went: its figures in one entry; none when it holds no figure. */
function aloneChange(before: string | null, after: string | null): FigureChange[] {
  const sentence = after ?? before ?? '';
  const figures = figuresOf(sentence)
    .map(({ text }) => text)
    .join('、');
  if (figures === '') return [];
  return [{ old: after === null ? figures : '', new: before === null ? figures : '', sentence }];
}

/** Sentences with their end mark; a line break ends one as well. */
export function sentencesOf(text: string): string[] {
  return (text.match(/[^。；！？\n]+[。；！？]?/gu) ?? []).map((sentence) => sentence.trim()).filter(Boolean);
}

/** The least share of words in common that makes one sentence a version of another. */
const LEAST_LIKENESS = 0.5;

/**
 * Words without their figures, by pairs of neighbours; 0 below half in common. Same wording scores above all.
 * Each sentence is taken apart once, however many others it is compared with.
 */
function likenessOf(...lists: readonly (readonly string[])[]): (a: string, b: string) => number {
  const pairs = new Map(lists.flat().map((sentence) => [sentence, pairsOf(wordsOf(sentence))]));
  const none: ReadonlySet<string> = new Set();
  return (a, b) => {
    if (a === b) return 3;
    const [left, right] = [pairs.get(a) ?? none, pairs.get(b) ?? none];
    let common = 0;
    for (const pair of left) common += right.has(pair) ? 1 : 0;
    const share = (2 * common) / Math.max(1, left.size + right.size);
    return share >= LEAST_LIKENESS ? share : 0;
  };
}

/** Most of a text stays as it was: what both begin and end with needs no comparing. */
function withoutCommonEnds(old: readonly string[], now: readonly string[]): [string[], string[]] {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
}

function wordsOf(sentence: string): string {
  return tokensOf(sentence)
    .map(({ figure, text }) => (figure ? '#' : text))
    .join('');
}

function pairsOf(words: string): Set<string> {
  const all = [...words];
  return new Set(all.map((character, index) => character + (all[index + 1] ?? '')));
}

function changesWithin(before: string, after: string): FigureChange[] {
  if (before === after) return [];
  return align(tokensOf(before), tokensOf(after), tokenScore).flatMap(([old, now]) => {
    const [was, is] = [old?.figure?.text ?? '', now?.figure?.text ?? ''];
    return was === is || (was !== '' && is !== '' && sameFigure(was, is))
      ? []
      : [{ old: was, new: is, sentence: after }];
  });
}

/** Words anchor; of figures the same one is best, then one of its kind and unit, then any of its kind. */
function tokenScore(a: Token, b: Token): number {
  if (!a.figure || !b.figure) return a.figure === b.figure && a.text === b.text ? 2 : 0;
  if (sameFigure(a.text, b.text)) return 4;
  if (a.figure.kind !== b.figure.kind) return 0;
  return a.figure.unit === b.figure.unit ? 3 : 1;
}

/** More often in the confirmed text than today's draft has it: that one is left over from before. */
function stillStands(old: string, text: string, draft: string): boolean {
  return old.split('、').some((figure) => figure !== '' && countOf(text, figure) > countOf(draft, figure));
}

function countOf(text: string, figure: string): number {
  return figuresOf(text).filter((entry) => sameFigure(entry.text, figure)).length;
}
