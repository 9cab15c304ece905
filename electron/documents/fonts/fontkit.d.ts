/** The part of fontkit (no types of its own) that is used here. */
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): {
      readonly advanceWidth: number;
      /** Outline in font units, y upwards. */
      readonly path: { toSVG(): string };
    };
  }
  export function openSync(path: string): Font;
}
