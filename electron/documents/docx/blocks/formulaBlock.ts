import type { Paragraph, Table } from 'docx';
import type { Block } from '../../../../shared/documents/tree.ts';
import { emWidth } from '../../pdf/textMeasure.ts';
import { paragraph } from '../elements/paragraph.ts';
import type { PageMeasures } from '../pageMeasures.ts';
import { run } from '../elements/run.ts';
import { tableCell, tableElement, tableRow } from '../elements/table.ts';
import { millimetresOf, twipColumns, twips } from '../units.ts';

type Formula = Extract<Block, { t: 'formula' }>;

/** A quotient written out: left side, numerator over denominator, right side; ordinary text in a table of one row. */
export function formulaBlock(
  { left, numerator, denominator, right }: Formula,
  measures: PageMeasures,
): Table {
  const size = Math.min(measures.body, 12);
  const wide = (words: string): number => millimetresOf(emWidth(words) * size) + 5;
  const columns = twipColumns([wide(left), Math.max(wide(numerator), wide(denominator)) + 2, wide(right)]);
  const [first = 0, middle = 0, last = 0] = columns;
  const line = (words: string, rule = false): Paragraph =>
    paragraph(
      {
        style: 'Sign',
        align: 'center',
        pitch: size * 1.6,
        ...(rule
          ? {
              rule: {
                width: 4,
                space: 2,
              },
            }
          : {}),
      },
      words === '' ? [] : [run(words, { size })],
    );
  const margins = { x: twips(0.8), y: 0 };
  return tableElement({ columns, align: 'center', margins }, [
    tableRow({ cantSplit: true }, [
      tableCell({ width: first, align: 'center' }, [line(left)]),
      tableCell({ width: middle, align: 'center' }, [line(numerator, true), line(denominator)]),
      tableCell({ width: last, align: 'center' }, [line(right)]),
    ]),
  ]);
}
