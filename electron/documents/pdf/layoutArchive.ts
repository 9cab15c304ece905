import type { Spine, VolumeCover } from '../../../shared/documents/tree.ts';
import type { LaidBlock } from './laidBlock.ts';
import { millimetres } from './textMeasure.ts';
import { titleLines } from './titleLines.ts';

/** Room for the two columns of a spine: the cell of 172 mm without its label. */
const SPINE_ROOM = 158;
const LEAST_SIZE = 12;
/** Letters of a column stand this much apart, as a part of their size. */
const LETTER_PITCH = 1.28;

export function layoutVolumeCover(cover: VolumeCover): LaidBlock {
  const lines = [...new Set(cover.fields.map(({ row }) => row))].toSorted((a, b) => a - b);
  return {
    t: 'volume-cover',
    archiveNumber: cover.archiveNumber,
    title: titleLines(cover.title, 16),
    content: cover.content,
    volume: cover.volume,
    rows: lines.map((line) => cover.fields.filter(({ row }) => row === line)),
  };
}

/** Sizes for a spine: 18 and 14 pt (15 and 11 in a 20 mm box), smaller down to 12 pt where the name is long. */
export function layoutSpine(spine: Spine): Readonly<Record<string, unknown>> {
  const narrow = spine.width < 25;
  const title = columnPieces([spine.project]);
  const content = columnPieces(spine.parts);
  return {
    width: spine.width,
    retention: spine.retention,
    archiveNumber: spine.archiveNumber,
    volume: spine.volume,
    title,
    content,
    titleSize: fittingSize(title, narrow ? 15 : 18),
    contentSize: fittingSize(content, narrow ? 11 : 14),
  };
}

/** Letters one under another; digits and Latin words stay whole; '' is a gap between parts. No brackets, no commas. */
function columnPieces(parts: readonly string[]): string[] {
  return parts.flatMap((part, at) => {
    const letters = part.replace(/[（）()，,、]/g, '').match(/[A-Za-z0-9.]+|\S/gu) ?? [];
    const joined = at > 0 && /\d$/.test(parts[at - 1] ?? '');
    return at > 0 && !joined ? ['', ...letters] : letters;
  });
}

function fittingSize(pieces: readonly string[], wanted: number): number {
  const height = (size: number): number => pieces.length * millimetres(size) * LETTER_PITCH;
  let size = wanted;
  while (size > Math.min(LEAST_SIZE, wanted) && height(size) > SPINE_ROOM) size -= 0.5;
  return size;
}
