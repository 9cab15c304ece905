import type { Block } from '../../../../shared/documents/tree.ts';
import type { PageMeasures } from '../pageMeasures.ts';
import { millimetresOf, twips } from '../units.ts';

/** Millimetres from a table without caption to the text around it. */
const AROUND_TABLE = 3.6;
/** Word needs a paragraph between two tables and after the last one: 1 pt. */
export const LEAST_GAP = 20;

/** White that lines of running text carry above their letters, in millimetres. */
function leading({ pitch, body }: PageMeasures): number {
  return millimetresOf(pitch - body);
}

/** Space (twips) that text or a heading leaves below itself when a table without caption follows. */
export function gapBeforeTable(block: Block, measures: PageMeasures): number {
  const own = block.t === 'heading' ? 0.4 : leading(measures) / 2;
  return twips(Math.max(AROUND_TABLE - own, 0));
}

/** Height (twips) of the empty paragraph after a table; what the next block leaves above itself is counted in. */
export function gapAfterTable(after: Block | undefined, measures: PageMeasures): number {
  if (after === undefined) return LEAST_GAP;
  if (after.t === 'table' && after.caption !== null) return LEAST_GAP;
  if (after.t !== 'heading') return Math.max(LEAST_GAP, twips(AROUND_TABLE - leading(measures) / 2));
  const above = Math.max((measures.above[after.level - 1] ?? 0) - leading(measures), 0);
  return Math.max(LEAST_GAP, twips(AROUND_TABLE - above));
}
