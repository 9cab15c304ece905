/**
 * The range of cells that hold something, found in the raw XML of worksheets. Spreadsheet programs write
 * formatted but empty cells to the edge of the grid; a reader that allocates them needs gigabytes.
 */
const TAG = /<(?:\w+:)?(row|c|v|is|f)(?=[\s/>])([^>]*)>/g;
const REFERENCE = /\br="([A-Za-z]+)?(\d+)"/;

export class UsedRange {
  rows = 0;
  columns = 0;

  /** A scanner for one sheet; feed it the text in pieces. */
  sheet(): (chunk: string) => void {
    let rest = '';
    let row = 0;
    let column = 0;
    return (chunk) => {
      const text = rest + chunk;
      const cut = text.lastIndexOf('<');
      rest = cut < 0 ? '' : text.slice(cut);
      const whole = cut < 0 ? text : text.slice(0, cut);
      for (const [, tag, attributes = ''] of whole.matchAll(TAG)) {
        if (tag === 'row') {
          row = Number(REFERENCE.exec(attributes)?.[2] ?? row + 1);
          column = 0;
        } else if (tag === 'c') {
          const reference = REFERENCE.exec(attributes);
          column = reference?.[1] ? columnNumber(reference[1]) : column + 1;
          if (reference?.[1]) row = Number(reference[2]);
        } else if (!attributes.endsWith('/')) {
          if (row > this.rows) this.rows = row;
          if (column > this.columns) this.columns = column;
        }
      }
    };
  }
}

/** A → 1, AA → 27. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
