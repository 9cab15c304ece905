import type { Paragraph, ParagraphChild, Table, TableRow } from 'docx';
import type { Block, SignatureCell } from '../../../../shared/documents/tree.ts';
import { typeWidth } from '../pageMeasures.ts';
import type { PageMeasures } from '../pageMeasures.ts';
import { paragraph } from '../elements/paragraph.ts';
import type { ParagraphProps } from '../elements/paragraph.ts';
import { run, tab } from '../elements/run.ts';
import { sealLines } from '../../sealLines.ts';
import { sealSquare, SEAL_SIDE } from './sealSquare.ts';
import { tableCell, tableElement, tableRow } from '../elements/table.ts';
import { twipColumns, twips } from '../units.ts';

type SignaturesBlock = Extract<Block, { t: 'signatures' }>;
const FRAME = { width: 0.9 };
const HAIR = { width: 0.35 };
/** Millimetres. */
const FORM_HEIGHT = 51;
const NAME_HEIGHT = 18;
const NAMES_A_ROW = 3;
const GUTTER = 10;
/** Full-width and half-width blanks for the gaps of 年 月 日. */
const DATE_WIDE = '年\u3000\u3000\u3000月\u3000\u3000\u3000日';
const DATE_NARROW = '年\u3000\u2002月\u3000\u2002日';

/** Places to sign and to seal. Nothing is filled in; the block never splits. */
export function signatureBlock(block: SignaturesBlock, measures: PageMeasures): Table {
  const width = typeWidth(measures);
  if (block.style === 'form') return formSignatures(block.cells, width);
  return block.style === 'letter' ? letterSignatures(block.cells, width) : nameSignatures(block.cells, width);
}

/** （签字） of 10.5 pt and a line of 45 mm behind it. */
const SIGN_LINE = { at: twips(60), align: 'left', leader: 'underscore' } as const;

/** Paragraphs of a block that stays whole. */
function line(props: ParagraphProps, ...content: ParagraphChild[]): Paragraph {
  return paragraph({ style: 'Sign', keepNext: true, ...props }, content);
}

/** 乙方项目负责人 left, 甲方确认 right: role above, the line to sign and the date below, the square at the right. */
function formSignatures(cells: readonly SignatureCell[], width: number): Table {
  const each = width / Math.max(1, cells.length);
  const widths = cells.flatMap(({ sealOf }) =>
    sealOf === null ? [each] : [each - SEAL_SIDE - 3, SEAL_SIDE + 3],
  );
  const columns = twipColumns(widths);
  let at = 0;
  const content = cells.flatMap(({ role, sealOf }, index) => {
    const left = index > 0 ? { left: HAIR } : {};
    const textWidth = columns[at] ?? 0;
    at += 1;
    const margins = { left: twips(4), top: twips(4) };
    const head = line({}, run(role, { style: 'Strong' }));
    if (sealOf === null) {
      const sign = line({ before: twips(20.6), tabs: [SIGN_LINE] }, run('（签字）'), tab());
      const date = line({ before: twips(4.4) }, run(`日\u3000期\u3000\u3000\u3000\u2002${DATE_WIDE}`));
      return [tableCell({ width: textWidth, borders: left, margins }, [head, sign, date])];
    }
    const squareWidth = columns[at] ?? 0;
    at += 1;
    const sign = line({ before: twips(20.6) }, run('（签字）'));
    const date = line({ before: twips(4.4), left: twips(4) }, run(DATE_NARROW));
    return [
      tableCell({ width: textWidth, borders: { ...left, right: null }, margins }, [head, sign, date]),
      tableCell(
        { width: squareWidth, borders: { left: null }, margins: { top: twips(3) } },
        sealSquare([
          ...sealLines(sealOf).map((text) => ({ text, size: 9.5, grey: true })),
          { text: '（盖章）', size: 9.5, grey: true },
        ]),
      ),
    ];
  });
  return tableElement(
    { columns, borders: { top: FRAME, left: FRAME, bottom: FRAME, right: FRAME, insideVertical: HAIR } },
    [tableRow({ height: twips(FORM_HEIGHT), exact: true, cantSplit: true }, content)],
  );
}

/** 甲方 and 乙方 side by side, each with its square, the line of the signer and the date. */
function letterSignatures(cells: readonly SignatureCell[], width: number): Table {
  // One party alone signs at the right, where a letter is signed.
  const places = cells.length === 1 ? [null, ...cells] : cells;
  const each = (width - GUTTER * (places.length - 1)) / Math.max(1, places.length);
  const columns = twipColumns(places.flatMap((_, at) => (at === 0 ? [each] : [GUTTER, each])));
  const content = places.flatMap((cell, at) => {
    const gutter = at === 0 ? [] : [tableCell({ width: columns[at * 2 - 1] ?? 0 }, [line({})])];
    const words = cell === null ? [line({})] : letterSigner(cell, each);
    return [...gutter, tableCell({ width: columns[at * 2] ?? 0 }, words)];
  });
  return tableElement({ columns }, [tableRow({ cantSplit: true }, content)]);
}

function letterSigner({ role, sealOf }: SignatureCell, width: number): (Paragraph | Table)[] {
  const seal = sealOf === null ? [] : sealLines(sealOf).map((text) => ({ text, size: 12 }));
  return [
    line({ pitch: 20, after: twips(3.6) }, run(role, { face: 'hei', size: 14 })),
    ...sealSquare([...seal, { text: '（盖章）', size: 10.5 }], (width - SEAL_SIDE) / 2),
    line({ pitch: 24, before: twips(3) }, run(signerOf(role), { size: 12 })),
    line({ pitch: 24, align: 'right', right: twips(5) }, run(DATE_WIDE, { size: 12 })),
  ];
}

/** 乙方 signs by the head of its project, 甲方 by whoever answers for it. */
function signerOf(role: string): string {
  return role.startsWith('乙方') ? '项目负责人（签字）' : '负责人（签字）';
}

/** Names only: small cells, label upper left, date lower right, up to three in a row. */
function nameSignatures(cells: readonly SignatureCell[], width: number): Table {
  const across = Math.min(cells.length, NAMES_A_ROW);
  const columns = twipColumns(Array.from({ length: across }, () => width / across));
  const rows: TableRow[] = [];
  for (let first = 0; first < cells.length; first += across) {
    const row = columns.map((column, at) => {
      const cell = cells[first + at];
      const words = cell
        ? [
            line({ pitch: 12 }, run(`${cell.role}（签字）`, { face: 'hei', size: 9 })),
            line(
              { pitch: 12, before: twips(3.6), align: 'right', right: twips(3) },
              run(DATE_WIDE, { size: 9 }),
            ),
          ]
        : [line({})];
      return tableCell({ width: column, margins: { left: twips(3), right: twips(3), top: twips(3) } }, words);
    });
    rows.push(tableRow({ height: twips(NAME_HEIGHT), exact: true, cantSplit: true }, row));
  }
  return tableElement(
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
    rows,
  );
}
