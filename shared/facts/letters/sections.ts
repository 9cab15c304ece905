/**
 * Sections of a letter. Where the contract lists the parts it wants, these are the sections and a person confirms
 * each text; where it lists none, the letter's own sections stand in plain computed sentences.
 */
import type { FactSource, JsonObject } from '../../documents/kind.ts';

export interface Section {
  readonly id: string;
  readonly name: string;
  /** Sentences computed from records, paragraphs by line breaks; '' = the records are silent. */
  readonly text: string;
}

/** Sections for the template; `leaveOut` holds parts that mean something else than a section. */
export function printSections(
  source: FactSource,
  own: readonly Section[],
  leaveOut: readonly string[] = [],
): JsonObject[] {
  const asked = askedParts(source, leaveOut);
  if (asked.length > 0) return asked.map(({ id, name }) => ({ id, name, written: true, lines: [] }));
  return own
    .filter(({ text }) => text !== '')
    .map(({ id, name, text }) => ({ id, name, written: false, lines: text.split('\n') }));
}

export function draftSections(
  source: FactSource,
  own: readonly Section[],
  leaveOut: readonly string[] = [],
): Record<string, string> {
  return Object.fromEntries(
    askedParts(source, leaveOut).map(({ id }) => [id, own.find((section) => section.id === id)?.text ?? '']),
  );
}

function askedParts({ item }: FactSource, leaveOut: readonly string[]) {
  return item.requirement.parts.filter(({ id }) => !leaveOut.includes(id));
}
