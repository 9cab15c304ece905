import type { Paragraph, ParagraphChild, Table, TableRow } from 'docx';
import type { VolumeCover, VolumeNote } from '../../../../shared/documents/tree.ts';
import { titleLines } from '../../pdf/titleLines.ts';
import { typeWidth } from '../pageMeasures.ts';
import type { PageMeasures } from '../pageMeasures.ts';
import { paragraph, spacer } from '../elements/paragraph.ts';
import type { ParagraphProps } from '../elements/paragraph.ts';
import { run, tab } from '../elements/run.ts';
import type { RunProps } from '../elements/run.ts';
import { spreadLabel } from './spreadLabel.ts';
import { tableCell, tableElement, tableRow } from '../elements/table.ts';
import type { Content } from '../elements/table.ts';
import { twipColumns, twips } from '../units.ts';

/** 案卷封面, in millimetres from the paper's top: 档号, 题名, the foot of the last field. */
const NUMBER_FOOT = 36;
const TITLE = 90.5;
const FIELDS_FOOT = 269;
const FIELD_STEP = 17.7;
const FIELD_WIDTH = 124;
const LABEL = 26;
const FIELD_GAP = 8;
/** 卷内备考表: the frame, its head, and the part where it is signed. */
const FRAME_HEIGHT = 222;
const FRAME_HEAD = 14;
const SIGN_HEIGHT = 66;
const FRAME = { width: 0.9 };
const HAIR = { width: 0.35 };

function line(props: ParagraphProps, ...content: ParagraphChild[]): Paragraph {
  return paragraph({ style: 'Sign', ...props }, content);
}

/** A centred line; `before` in millimetres. */
function words(text: string, props: RunProps, pitch: number, before = 0): Paragraph {
  return line({ align: 'center', pitch, before: twips(before) }, run(text, props));
}

/** 案卷封面: 档号 upper right, 题名 in the upper half, ruled fields at the foot. '' = a line to write on. */
export function volumeCover(cover: VolumeCover, measures: PageMeasures): Content[] {
  const width = typeWidth(measures);
  const rows = [...new Set(cover.fields.map(({ row }) => row))].toSorted((a, b) => a - b);
  const fieldsTop = FIELDS_FOOT - rows.length * FIELD_STEP;
  const title = [
    words('案卷题名', { face: 'hei', size: 12 }, 16),
    ...titleLines(cover.title, 16).map((text, at) =>
      words(text, { bold: true, size: 22 }, 38, at === 0 ? 7 : 0),
    ),
    words(cover.content, { size: 16 }, 24, 6),
    words(cover.volume, { size: 14 }, 22, 5),
  ];
  const numberTop = NUMBER_FOOT - measures.margin.top;
  const columns = twipColumns([width]);
  const across = (height: number, content: readonly Paragraph[]): Table =>
    tableElement({ columns }, [
      tableRow({ height: twips(height), exact: true }, [tableCell({ width: columns[0] ?? 0 }, content)]),
    ]);
  const fields = rows.map((row) =>
    fieldRow(
      cover.fields.filter((field) => field.row === row),
      width,
    ),
  );
  return [
    ruledRow([width - 75, 17, 58], numberTop, ['', '档\u3000号', cover.archiveNumber]),
    spacer(twips(TITLE - NUMBER_FOOT)),
    across(fieldsTop - TITLE, title),
    ...fields.flatMap((field) => [spacer(20), field]),
    spacer(20),
  ];
}

function fieldRow(fields: VolumeCover['fields'], width: number): Table {
  const side = (width - FIELD_WIDTH) / 2;
  const rest =
    (FIELD_WIDTH - LABEL * fields.length - FIELD_GAP * (fields.length - 1)) / Math.max(1, fields.length);
  const widths = fields.flatMap((_, at) => [at === 0 ? side : FIELD_GAP, LABEL, rest]);
  const cells = fields.flatMap(({ label, value }) => ['', spreadLabel(label), value]);
  return ruledRow(widths, FIELD_STEP - 0.36, cells);
}

/** Cells by threes: a gap, a label, a ruled line with its value. */
function ruledRow(widths: readonly number[], height: number, texts: readonly string[]): Table {
  const columns = twipColumns(widths);
  const cells = columns.map((width, at) => {
    const ruled = at % 3 === 2;
    const text = texts[at] ?? '';
    return tableCell(
      {
        width,
        align: 'bottom',
        ...(ruled ? { borders: { bottom: HAIR }, margins: { left: twips(2) } } : {}),
      },
      [line({ pitch: 20 }, ...(text === '' ? [] : [run(text, { size: 14 })]))],
    );
  });
  return tableElement({ columns }, [tableRow({ height: twips(height), exact: true }, cells)]);
}

/** 卷内备考表: one framed page, remarks above, lines to sign below. */
export function volumeNote(note: VolumeNote, measures: PageMeasures): Content[] {
  const width = typeWidth(measures);
  const columns = twipColumns([width / 2, width / 2]);
  const [left = 0, right = 0] = columns;
  const size = { size: 12 } as const;
  const pitch = 24;
  const head = (label: string, value: string): Paragraph =>
    line({ left: twips(5), pitch }, run(`${label}：${value}`, size));
  const numbers =
    note.crossReference === ''
      ? [
          tableCell({ width: left + right, span: 2, align: 'center' }, [
            head('档\u3000号', note.archiveNumber),
          ]),
        ]
      : [
          tableCell({ width: left, align: 'center' }, [head('档\u3000号', note.archiveNumber)]),
          tableCell({ width: right, align: 'center' }, [head('互见号', note.crossReference)]),
        ];
  const remarks = [
    line({ pitch }, run('说明：', size)),
    ...note.paragraphs.map((text) =>
      line({ pitch, align: 'both', firstLine: { ems: 2, size: 12 } }, run(text, size)),
    ),
  ];
  const signLeft = twips(77.5);
  const ruled = { at: twips(77.5 + 75), align: 'left', leader: 'underscore' } as const;
  const signers = note.signers.flatMap((signer, at) => [
    line(
      { pitch, left: signLeft, before: at === 0 ? 0 : twips(10), tabs: [ruled] },
      run(`${signer}\u2002`, size),
      tab(),
    ),
    line(
      { pitch, left: signLeft, before: twips(4) },
      run('日\u3000期\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日', size),
    ),
  ]);
  const whole = (height: number, content: readonly Paragraph[], rule: boolean): TableRow =>
    tableRow({ height: twips(height), exact: true, cantSplit: true }, [
      tableCell(
        {
          width: left + right,
          span: 2,
          margins: rule ? { top: twips(8), left: twips(9), right: twips(9) } : {},
          borders: rule ? { bottom: null } : { top: null },
        },
        content,
      ),
    ]);
  return [
    paragraph({ style: 'Title' }, [run('卷内备考表')]),
    tableElement(
      {
        columns,
        borders: {
          top: FRAME,
          left: FRAME,
          bottom: FRAME,
          right: FRAME,
          insideHorizontal: HAIR,
          insideVertical: HAIR,
        },
      },
      [
        tableRow({ height: twips(FRAME_HEAD), exact: true, cantSplit: true }, numbers),
        whole(FRAME_HEIGHT - FRAME_HEAD - SIGN_HEIGHT, remarks, true),
        whole(SIGN_HEIGHT, signers.length === 0 ? [line({})] : signers, false),
      ],
    ),
    spacer(20),
  ];
}
