/** What is bound (卷, 件), as plain values. Forms, bound PDF, catalogue and browse page are all drawn from these. */
import type { CivilDate, DateSpan } from '../domain/civilDate.ts';

/** One document to be filed (件): a row of 卷内目录. */
export interface FiledDocument {
  /** Unique in the package: the item's id, with a suffix where one item has several papers. */
  readonly id: string;
  readonly itemId: string;
  readonly title: string;
  /** 文件编号; '' = the paper has none. */
  readonly code: string;
  /** 责任者: who issued it; '' = to be written by hand. */
  readonly responsible: string;
  /** Date on the paper; null = not known, the cell stays blank. */
  readonly date: CivilDate | null;
  /** Pages that get an archive page number. */
  readonly pages: number;
  readonly kind: 'text' | 'drawing' | 'photo';
  /** Pieces (张) when `kind` is photo and several stand on a page; otherwise 0. */
  readonly photos: number;
  readonly clause: string;
  readonly requirementId: string;
  readonly requirementName: string;
  readonly stage: string;
  readonly remark: string;
  /** Documents of different families never share a volume. */
  readonly family: string;
}

/** A filed document in its place. */
export interface PlacedDocument extends FiledDocument {
  /** 序号 in its volume, from 1. */
  readonly serial: number;
  /** First and last archive page number. */
  readonly firstPage: number;
  readonly lastPage: number;
}

/** A bound set (卷). */
export interface Volume {
  /** 卷号, from 1 through the stage. */
  readonly number: number;
  /** 共m卷. */
  readonly of: number;
  /** What is in it: `周工作记录单`, `半年阶段性总结报告单等9种`. */
  readonly content: string;
  readonly documents: readonly PlacedDocument[];
  readonly pages: number;
  /** Earliest and latest document date; null when no document carries one. */
  readonly span: DateSpan | null;
  /** Estimated thickness in millimetres. */
  readonly thickness: number;
  /** Width of the box and its spine (脊背) in millimetres. */
  readonly boxWidth: number;
}

/** `第2卷 共4卷`, with a full-width blank between. */
export function volumeLabel(volume: { readonly number: number; readonly of: number }): string {
  return `第${volume.number}卷　共${volume.of}卷`;
}

/** `YYYYMMDD`, as archive forms want it; '' when not known. */
export function archiveDate(date: CivilDate | null): string {
  return date === null ? '' : date.replaceAll('-', '');
}

/** `1—26`, or `7` when first and last are the same. */
export function pageRange(first: number, last: number): string {
  return first === last ? String(first) : `${first}—${last}`;
}
