import { openSync } from 'fontkit';
import type { Font } from 'fontkit';
import type { DocTree } from '../../../shared/documents/tree.ts';
import type { FontSet } from '../types.ts';
import { withoutJoiners } from '../template/bindUnits.ts';
import { treeTexts } from './treeTexts.ts';
import type { PrintedText } from './treeTexts.ts';

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

type CheckedFonts = Pick<FontSet, 'serifRegular' | 'sansMedium'>;

/**
 * Characters that a document prints and the face it prints them in lacks, each once, with its place.
 * All weights of a family have the same characters; 宋体 has 48 that 黑体 has not or the reverse.
 */
export function missingGlyphs(
  tree: DocTree,
  fonts: CheckedFonts,
  chartTexts: readonly string[] = [],
): MissingGlyph[] {
  const inCharts = chartTexts.map((text): PrintedText => ({ text, faces: 'both' }));
  return search([...treeTexts(tree), ...inCharts], fonts);
}

/** The same for texts that are not yet a tree (records, part texts), for preflight: 宋体 must have them. */
export function missingGlyphsIn(texts: Iterable<string>, fonts: CheckedFonts): MissingGlyph[] {
  return search(
    Array.from(texts, (text) => ({ text, faces: 'serif' })),
    fonts,
  );
}

function search(texts: readonly PrintedText[], fonts: CheckedFonts): MissingGlyph[] {
  const serif = openFont(fonts.serifRegular);
  const sans = openFont(fonts.sansMedium);
  const found = new Map<string, MissingGlyph>();
  for (const { text: printed, faces } of texts) {
    const text = withoutJoiners(printed);
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      if (has(serif, code) && (faces === 'serif' || has(sans, code))) continue;
      if (UNSEEN.has(code) || found.has(character)) continue;
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
