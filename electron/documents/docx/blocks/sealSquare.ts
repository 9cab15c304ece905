import type { TableCell, TableRow } from 'docx';
import { paragraph, spacer } from '../elements/paragraph.ts';
import { run } from '../elements/run.ts';
import { GREY_MARK } from '../styles.ts';
import { tableCell, tableElement, tableRow } from '../elements/table.ts';
import type { Content, Rule } from '../elements/table.ts';
import { twipColumns, twips } from '../units.ts';

/** Side of the square in millimetres: an official seal of 42 mm and room around it. */
export const SEAL_SIDE = 45;
const TICK = 3;
const TICK_RULE = { width: 0.35, color: '787878' };
type Side = 'top' | 'left' | 'bottom' | 'right';

export interface SealWord {
  readonly text: string;
  readonly size: number;
  readonly grey?: boolean;
}

/**
 * The square for a seal, 45 × 45 mm, with its four corner ticks and no frame: a table of three rows whose corner
 * cells have two borders each. `indent` in millimetres. Ends with a paragraph, as a cell must.
 */
export function sealSquare(words: readonly SealWord[], indent = 0): Content[] {
  const columns = twipColumns([TICK, SEAL_SIDE - 2 * TICK, TICK]);
  const [tick = 0, middle = 0] = columns;
  const tiny = spacer(20, { keepNext: true });
  const corner = (...sides: Side[]): TableCell => {
    const borders = Object.fromEntries(sides.map((side) => [side, TICK_RULE])) satisfies Record<string, Rule>;
    return tableCell({ width: tick, borders }, [tiny]);
  };
  const edge = (y: 'top' | 'bottom'): TableRow =>
    tableRow({ height: twips(TICK), exact: true, cantSplit: true }, [
      corner(y, 'left'),
      tableCell({ width: middle }, [tiny]),
      corner(y, 'right'),
    ]);
  const text = words.map(({ text: content, size, grey }) =>
    paragraph({ style: 'Sign', keepNext: true, align: 'center', pitch: size * 1.6 }, [
      run(content, { size, ...(grey ? { color: GREY_MARK } : {}) }),
    ]),
  );
  const centre = tableRow({ height: twips(SEAL_SIDE - 2 * TICK), exact: true, cantSplit: true }, [
    tableCell({ width: middle + 2 * tick, span: 3, align: 'center' }, text),
  ]);
  return [tableElement({ columns, indent: twips(indent) }, [edge('top'), centre, edge('bottom')]), tiny];
}
