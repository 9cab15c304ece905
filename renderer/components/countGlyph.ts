import type { GlyphName } from './StateGlyph.tsx';

/** The sign beside a count of what is wrong: where there is none of it, a tick and no alarm. */
export function countGlyph(name: GlyphName, count: number): GlyphName {
  return count > 0 ? name : 'met';
}
