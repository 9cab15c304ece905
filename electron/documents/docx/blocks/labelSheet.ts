import type { Paragraph } from 'docx';
import type { MediumLabel, Spine } from '../../../../shared/documents/tree.ts';
import { paragraph, spacer } from '../elements/paragraph.ts';
import type { ParagraphProps } from '../elements/paragraph.ts';
import { run } from '../elements/run.ts';
import { spreadLabel } from './spreadLabel.ts';
import { tableCell, tableElement, tableRow } from '../elements/table.ts';
import type { Content } from '../elements/table.ts';
import { twipColumns, twips } from '../units.ts';

const RULE = { width: 0.5 };
/** Heights of a spine's cells in millimetres: 保管期限, 档号, 案卷题名, 卷号. */
const SPINE_CELLS = [22, 38, 172, 30] as const;
const BETWEEN_SPINES = 22;
/** Sides of the labels in millimetres. A disc stands in a square: Word draws no circle around text. */
const LABEL_SIDES = { disc: [118, 118], insert: [120, 120], tag: [60, 20] } as const;

function line(words: string, size: number, props: ParagraphProps = {}, heavy = false): Paragraph {
  const face = heavy ? ({ face: 'hei', size } as const) : { size };
  return paragraph(
    { style: 'Sign', align: 'center', pitch: size * 1.45, ...props },
    words === '' ? [] : [run(words, face)],
  );
}

/** 脊背 side by side, at their true thickness, the name in upright columns read from the right. */
export function spineSheet(spines: readonly Spine[]): Content[] {
  const columns = twipColumns(
    spines.flatMap(({ width }, at) => (at === 0 ? [width] : [BETWEEN_SPINES, width])),
  );
  const rows = SPINE_CELLS.map((height, row) => {
    const cells = columns.map((width, at) => {
      const spine = spines[at / 2];
      if (!spine) return tableCell({ width }, [line('', 9)]);
      const borders = { top: RULE, left: RULE, bottom: RULE, right: RULE };
      return tableCell({ width, borders, margins: { top: twips(2.4) } }, spineCell(spine, row, width));
    });
    return tableRow({ height: twips(height), exact: true, cantSplit: true }, cells);
  });
  return [tableElement({ columns, indent: twips(22) }, rows), spacer(20)];
}

function spineCell(spine: Spine, row: number, width: number): Content[] {
  const narrow = spine.width < 25;
  const label = narrow ? 8 : 9;
  if (row === 0) return [line('保管期限', label, {}, true), line(spine.retention, 14, { before: twips(3) })];
  if (row === 1)
    return [line('档\u3000号', label, {}, true), line(spine.archiveNumber, 12, { before: twips(3) })];
  if (row === 3) {
    return [
      line('卷\u3000号', label, {}, true),
      ...spine.volume.map((words) => line(words, narrow ? 11 : 14)),
    ];
  }
  const text = [
    line(spine.project, narrow ? 15 : 18, { align: 'left' }),
    line(spine.parts.join(''), narrow ? 11 : 14, { align: 'left' }),
  ];
  const inner = tableElement({ columns: [width] }, [
    tableRow({ height: twips(154), exact: true }, [
      tableCell({ width, vertical: true, align: 'center' }, text),
    ]),
  ]);
  return [line('案卷题名', label, { after: twips(4) }, true), inner, spacer(20)];
}

/** Label of a disc, its case or a stick: a framed box of the true size. */
export function labelBox(label: MediumLabel): Content[] {
  const [width, height] = LABEL_SIDES[label.form];
  const columns = [twips(width)];
  const left = { align: 'left' } as const;
  const fields = label.form === 'tag' ? [] : label.fields;
  const words =
    label.form === 'tag'
      ? [
          line(label.project, 7.5, left),
          line(label.title, 10.5, left, true),
          line(
            [`${label.number}\u3000${label.copy}`, label.digest && `摘要 ${label.digest}`]
              .filter(Boolean)
              .join('\u3000'),
            8,
            left,
          ),
        ]
      : [
          line(label.project, 10.5, { before: twips(4) }),
          line(label.title, 16, { before: twips(2) }, true),
          ...(label.form === 'disc'
            ? [
                line('载体编号', 9, { before: twips(30) }),
                line(label.number, 12, {}, true),
                line(label.copy, 12, {}, true),
                ...(label.sequence === '' ? [] : [line(label.sequence, 9)]),
              ]
            : []),
          ...fields.map(({ label: name, value }, at) =>
            line(
              `${label.form === 'disc' ? name : spreadLabel(name)}\u3000${value}`,
              9,
              at === 0 ? { before: twips(3) } : {},
            ),
          ),
          ...(label.form === 'insert' ? insertNotes(label) : []),
        ];
  const padding = label.form === 'tag' ? 2 : 6;
  const margins = { top: twips(padding), left: twips(padding), right: twips(padding) };
  const borders = { top: RULE, left: RULE, bottom: RULE, right: RULE };
  return [
    tableElement({ columns, align: 'center' }, [
      tableRow({ height: twips(height), exact: true, cantSplit: true }, [
        tableCell({ width: columns[0] ?? 0, borders, margins }, words),
      ]),
    ]),
    spacer(twips(9)),
  ];
}

function insertNotes({ notes, digest, hint }: MediumLabel): Paragraph[] {
  const last = [digest && `SHA-256清单摘要前8位 ${digest}`, hint].filter(Boolean).join('\u3000\u3000');
  return [
    ...notes.map(({ label, value }, at) =>
      line(`${label}\u3000${value}`, 9, at === 0 ? { before: twips(3), align: 'left' } : { align: 'left' }),
    ),
    ...(last === '' ? [] : [line(last, 7.5, { before: twips(3), align: 'left' })]),
  ];
}
