/**
 * Documents → volumes, in the order they come: a new volume begins where the family changes or where the next
 * document would go over the page limit. A document is never split; one that is longer than the limit has a
 * volume to itself. Page numbers begin at 1 in each volume (参照 GB/T 11822-2008).
 */
import type { DateSpan } from '../domain/civilDate.ts';
import type { FiledDocument, PlacedDocument, Volume } from './volume.ts';

export interface VolumeOptions {
  /** About 20 mm of paper. */
  readonly maxPages: number;
  /** Printed on both sides: half the sheets. */
  readonly duplex: boolean;
  /** Box widths to be had, in millimetres, ascending. */
  readonly boxWidths: readonly number[];
  /** Longest text for the content of a volume; more kinds are counted instead of named. */
  readonly maxContent: number;
}

export const DEFAULT_VOLUME_OPTIONS: VolumeOptions = {
  maxPages: 180,
  duplex: false,
  boxWidths: [20, 30, 40, 50, 60],
  maxContent: 28,
};

/** Thickness of a sheet of 80 g paper and of a divider between kinds of paper, in tenths of a millimetre. */
const SHEET = 1;
const DIVIDER = 10;

export function planVolumes(
  documents: readonly FiledDocument[],
  options: Partial<VolumeOptions> = {},
): readonly Volume[] {
  const chosen = { ...DEFAULT_VOLUME_OPTIONS, ...options };
  const groups: FiledDocument[][] = [];
  let pages = 0;
  for (const document of documents) {
    const group = groups.at(-1);
    const fits = group?.[0]?.family === document.family && pages + document.pages <= chosen.maxPages;
    if (group && fits) {
      group.push(document);
      pages += document.pages;
    } else {
      groups.push([document]);
      pages = document.pages;
    }
  }
  return groups.map((group, index) => makeVolume(group, index + 1, groups.length, chosen));
}

function makeVolume(
  documents: readonly FiledDocument[],
  number: number,
  of: number,
  options: VolumeOptions,
): Volume {
  let pages = 0;
  const placed = documents.map((document, index): PlacedDocument => {
    const firstPage = pages + 1;
    pages += document.pages;
    return { ...document, serial: index + 1, firstPage, lastPage: pages };
  });
  const sheets = options.duplex ? Math.ceil(pages / 2) : pages;
  const dividers = new Set(documents.map((document) => document.requirementId)).size;
  const thickness = Math.ceil((sheets * SHEET + dividers * DIVIDER) / 10);
  return {
    number,
    of,
    content: contentName(documents, options.maxContent),
    documents: placed,
    pages,
    span: dateSpan(documents),
    thickness,
    boxWidth: options.boxWidths.find((width) => width >= thickness) ?? options.boxWidths.at(-1) ?? thickness,
  };
}

function contentName(documents: readonly FiledDocument[], limit: number): string {
  const names = [...new Set(documents.map((document) => document.requirementName))];
  const all = names.join('、');
  return all.length <= limit || names.length === 1 ? all : `${names[0] ?? ''}等${names.length}种`;
}

function dateSpan(documents: readonly FiledDocument[]): DateSpan | null {
  const dates = documents.flatMap((document) => document.date ?? []).toSorted();
  const start = dates[0];
  const end = dates.at(-1);
  return start === undefined || end === undefined ? null : { start, end };
}
