import { openSync } from 'fontkit';
import type { Font } from 'fontkit';
import type { DocTree } from '../../../shared/documents/tree.ts';
import type { FontSet } from '../types.ts';
import { treeTexts } from './treeTexts.ts';

export interface MissingGlyph {
  readonly character: string;
  /** `U+2611`. */
  readonly codePoint: string;
  /** The text around it, so that it can be found. */
  readonly context: string;
}

/** Characters that have no glyph and need none: line ends, word joiner, the zero-width kin. */
const UNSEEN = new Set([0x09, 0x0a, 0x0d, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);
const CONTEXT_LETTERS = 10;

/**
 * Characters that a document prints and the fonts lack, each once, with its place. Both families are asked:
 * a text may be set in 宋体 in one place (a cell) and in 黑体 in another (the bookmark's heading).
 */
export function missingGlyphs(
  tree: DocTree,
  fonts: Pick<FontSet, 'serifRegular' | 'sansMedium'>,
): MissingGlyph[] {
  return missingGlyphsIn(treeTexts(tree), fonts);
}

/** The same for texts that are not yet a tree (records, part texts), for preflight. */
export function missingGlyphsIn(
  texts: Iterable<string>,
  fonts: Pick<FontSet, 'serifRegular' | 'sansMedium'>,
): MissingGlyph[] {
  const faces = [openFont(fonts.serifRegular), openFont(fonts.sansMedium)];
  const found = new Map<string, MissingGlyph>();
  for (const text of texts) {
    for (const character of new Set(text)) {
      const code = character.codePointAt(0) ?? 0;
      if (UNSEEN.has(code) || found.has(character) || faces.every((face) => has(face, code))) continue;
      const at = text.indexOf(character);
      found.set(character, {
        character,
        codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
        context: text.slice(Math.max(0, at - CONTEXT_LETTERS), at + character.length + CONTEXT_LETTERS),
      });
    }
  }
  return [...found.values()];
}

interface Face {
  readonly font: Font;
  readonly known: Map<number, boolean>;
}
const open = new Map<string, Face>();

function openFont(path: string): Face {
  const face = open.get(path) ?? { font: openSync(path), known: new Map<number, boolean>() };
  open.set(path, face);
  return face;
}

function has({ font, known }: Face, code: number): boolean {
  const answer = known.get(code) ?? font.hasGlyphForCodePoint(code);
  known.set(code, answer);
  return answer;
}
