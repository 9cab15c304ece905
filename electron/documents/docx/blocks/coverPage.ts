import type { Paragraph, Table, TableRow } from 'docx';
import type { Cover } from '../../../../shared/documents/tree.ts';
import { titleLines } from '../../pdf/titleLines.ts';
import { emWidth } from '../../pdf/textMeasure.ts';
import { typeWidth } from '../pageMeasures.ts';
import type { PageMeasures } from '../pageMeasures.ts';
import { paragraph } from '../elements/paragraph.ts';
import { run } from '../elements/run.ts';
import type { RunProps } from '../elements/run.ts';
import { spreadLabel } from './spreadLabel.ts';
import { tableCell, tableElement, tableRow } from '../elements/table.ts';
import { millimetresOf, twipColumns, twips } from '../units.ts';

/** Where things stand on the cover, in millimetres from the paper's top. */
const PROJECT = 58;
const TITLE = 94;
const PERIOD = 112;
const FIELDS = 160;
const FOOT = 266;
const FIELD = 13;
const LINE_WIDTH = 86;
const LABEL_WIDTH = 24;
const TITLE_PITCH = 40;

/**
 * The report cover as one table of exact rows: every part stands at its height whatever the others hold, in Word,
 * WPS and LibreOffice alike. A title or name of two lines takes its room from the white below it.
 */
export function coverPage(cover: Cover, measures: PageMeasures): Table {
  const width = typeWidth(measures);
  const side = (width - LABEL_WIDTH - LINE_WIDTH) / 2;
  const columns = twipColumns([side, LABEL_WIDTH, LINE_WIDTH, side]);
  const full = columns.reduce((sum, column) => sum + column, 0);
  const project = titleLines(cover.project, 16);
  const titleRows = Math.ceil((emWidth(cover.title) * 29) / (width / millimetresOf(1)));
  const titleHeight = Math.max(PERIOD - TITLE, millimetresOf(titleRows * TITLE_PITCH) + 4);
  const fields = [...cover.fields, ...cover.signLines.map((label) => ({ label, value: '' }))];
  const { top } = measures.margin;

  const across = (height: number, content: readonly Paragraph[], align: 'top' | 'bottom' = 'top'): TableRow =>
    tableRow({ height: twips(height), exact: true }, [tableCell({ width: full, span: 4, align }, content)]);
  const rows = [
    across(
      TITLE - top,
      project.map((words, at) => line(words, 30, at === 0 ? PROJECT - top : 0, { face: 'song', size: 18 })),
    ),
    across(titleHeight, [
      line(cover.title, TITLE_PITCH, 0, { face: 'song', bold: true, size: 26, tracking: 3 }),
    ]),
    across(FIELDS - TITLE - titleHeight, [
      cover.period === null
        ? paragraph({ style: 'CoverLine' }, [])
        : line(cover.period, 24, 0, { face: 'song', size: 16 }),
    ]),
    ...fields.map(({ label, value }) => fieldRow(columns, label, value)),
    across(
      FOOT - FIELDS - fields.length * FIELD,
      [
        line(cover.unit, 28, 0, { face: 'song', size: 16 }),
        line(cover.date, 28, 0, { face: 'song', size: 16 }),
      ],
      'bottom',
    ),
  ];
  return tableElement({ columns }, rows);
}

/** One centred line; `before` in millimetres. */
function line(words: string, pitch: number, before: number, props: RunProps): Paragraph {
  return paragraph({ style: 'CoverLine', align: 'center', pitch, before: twips(before) }, [
    run(words, props),
  ]);
}

function fieldRow(columns: readonly number[], label: string, value: string): TableRow {
  const [left = 0, name = 0, ruled = 0, right = 0] = columns;
  const words = { face: 'song', size: 14 } as const;
  const text = { style: 'CoverLine', align: 'left', pitch: 20 } as const;
  const empty = paragraph({ style: 'CoverLine', pitch: 20 }, []);
  return tableRow({ height: twips(FIELD), exact: true }, [
    tableCell({ width: left }, [empty]),
    tableCell({ width: name, align: 'bottom' }, [paragraph(text, [run(spreadLabel(label), words)])]),
    tableCell(
      { width: ruled, align: 'bottom', borders: { bottom: { width: 0.35 } }, margins: { left: twips(2) } },
      [paragraph(text, value === '' ? [] : [run(value, words)])],
    ),
    tableCell({ width: right }, [empty]),
  ]);
}
