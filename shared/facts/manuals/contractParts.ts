/** The parts that the contract names (必备部分) before the usual outline: its words, in its order. */
import type { RequiredPart } from '../../domain/contract.ts';
import type { Chapter } from './chapter.ts';
import { isComputed, writtenChapter } from './chapter.ts';

/**
 * Each part becomes a chapter: that of the outline which means the same, or an empty one to be written. What else the
 * outline computes follows; chapters that only a person could write are not asked for beyond the contract.
 */
export function withContractParts(outline: readonly Chapter[], parts: readonly RequiredPart[]): Chapter[] {
  if (parts.length === 0) return [...outline];
  const taken = new Set<Chapter>();
  const named = parts.map((part) => {
    const same = outline.find((entry) => !taken.has(entry) && meansSame(entry, part));
    if (!same) return writtenChapter(part.id, part.name);
    taken.add(same);
    return { ...same, id: part.id, title: part.name, draft: same.draft ?? '' };
  });
  const others = outline
    .filter((entry) => !taken.has(entry) && entry.draft === null && isComputed(entry))
    .map((entry) => ({ ...entry, sections: entry.sections.filter((section) => !isAsked(section, parts)) }));
  return [...others.filter(isFront), ...named, ...others.filter((entry) => !isFront(entry))];
}

/** Chapters that come before whatever the contract names. */
const FRONT = new Set(['introduction', 'references', 'scope']);

function isFront(entry: Chapter): boolean {
  return FRONT.has(entry.id);
}

/** The contract has a chapter of its own for what this section says. */
function isAsked(section: Chapter, parts: readonly RequiredPart[]): boolean {
  return parts.some((part) => meansSame(section, part));
}

function meansSame(entry: Chapter, part: RequiredPart): boolean {
  if (isFront(entry)) return false;
  return entry.id === part.id || part.name.includes(entry.title) || entry.title.includes(part.name);
}
