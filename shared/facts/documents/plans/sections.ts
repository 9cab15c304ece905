/**
 * Sections of a plan (章节): the contract's own required parts in its order, each answered by the section that means
 * the same; the usual sections where it lists none. A part that nothing here answers is left to a person.
 */
import type { RequiredPart } from '../../../domain/contract.ts';

export interface SectionKind {
  readonly id: string;
  /** The usual heading. */
  readonly name: string;
  /** How contracts word it. */
  readonly asked: RegExp;
  /** Where it stands when a contract lists its parts without it; absent = it is then left out. */
  readonly beside?: 'before' | 'after';
  /** Only for contracts that ask for it: elsewhere another section says it too. */
  readonly onlyAsked?: boolean;
}

export interface Section {
  /** Id of the text: the contract's part, or the section's own. */
  readonly id: string;
  readonly name: string;
  /** Id of the section kind; `plain` for a part that only a person can write. */
  readonly kind: string;
}

export function sectionsOf(parts: readonly RequiredPart[], kinds: readonly SectionKind[]): Section[] {
  const own = (kind: SectionKind): Section => ({ id: kind.id, name: kind.name, kind: kind.id });
  if (parts.length === 0) return kinds.filter((kind) => !kind.onlyAsked).map(own);
  const answers = answersOf(parts, kinds);
  const beside = (place: 'before' | 'after'): Section[] =>
    kinds.filter((kind) => kind.beside === place && ![...answers.values()].includes(kind)).map(own);
  return [
    ...beside('before'),
    ...parts.map((part) => ({
      id: part.id,
      name: headingOf(part.name),
      kind: answers.get(part.id)?.id ?? 'plain',
    })),
    ...beside('after'),
  ];
}

/** Which kind answers which part: the same id first, then the first free kind whose words fit. */
function answersOf(
  parts: readonly RequiredPart[],
  kinds: readonly SectionKind[],
): ReadonlyMap<string, SectionKind> {
  const answers = new Map<string, SectionKind>();
  const free = new Set(kinds);
  const take = (part: RequiredPart, fits: (kind: SectionKind) => boolean): void => {
    const kind = answers.has(part.id) ? undefined : [...free].find(fits);
    if (!kind) return;
    answers.set(part.id, kind);
    free.delete(kind);
  };
  for (const part of parts) take(part, (kind) => kind.id === part.id);
  for (const part of parts) take(part, (kind) => kind.asked.test(part.name));
  return answers;
}

/** `管理制度（质量、安全、进度）` → `管理制度`: what a heading lists in brackets, its text goes through. */
function headingOf(name: string): string {
  return name.replace(/[（(][^（()）]*、[^（()）]*[)）]$/u, '');
}
