import type { PageFamily } from '../../../shared/documents/tree.ts';
import type { Face } from './elements/run.ts';

/** Pages of one geometry: the families, a letter's annex, and a report that shows photos. */
export type PageKind = PageFamily | 'annex' | 'photos';

/** Lengths in millimetres, type sizes and pitches in points; the same figures as in the PDF's style sheet. */
export interface PageMeasures {
  readonly paper: readonly [width: number, height: number];
  readonly margin: {
    readonly top: number;
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly body: number;
  readonly pitch: number;
  /** Face of running text: letters are set in 仿宋, working papers in 宋体. */
  readonly face: Face;
  /** Size of level 1. */
  readonly h1: number;
  /** Headings stand so many ems in. */
  readonly indent: number;
  /** Space above and below levels 1, 2, 3. */
  readonly above: readonly [number, number, number];
  readonly below: readonly [number, number, number];
  readonly title: number;
  readonly tracking: number;
  /** Below a title without and above a subtitle; below the subtitle. */
  readonly titleGap: readonly [number, number];
  /** Running head, and footer with 第X页 共Y页. */
  readonly head: boolean;
  readonly footer: 'pages' | 'dashes' | 'none';
  /** Paper's edge to the running head and to the foot of the footer. */
  readonly headAt: number;
  readonly footAt: number;
}

const A4 = [210, 297] as const;

const form: PageMeasures = {
  paper: A4,
  margin: {
    top: 27,
    left: 28,
    right: 18,
    bottom: 25,
  },
  body: 10.5,
  pitch: 16,
  face: 'song',
  h1: 12,
  indent: 0,
  above: [6, 3.6, 2.4],
  below: [2.4, 1.8, 1.2],
  title: 18,
  tracking: 2,
  titleGap: [3.4, 4.8],
  head: true,
  footer: 'pages',
  headAt: 16,
  footAt: 14.6,
};
const report: PageMeasures = {
  paper: A4,
  margin: {
    top: 32,
    left: 30,
    right: 25,
    bottom: 27,
  },
  body: 12,
  pitch: 21,
  face: 'song',
  h1: 14,
  indent: 2,
  above: [8, 5, 3.2],
  below: [4.5, 3, 3.2],
  title: 18,
  tracking: 2,
  titleGap: [3.6, 6],
  head: true,
  footer: 'pages',
  headAt: 20,
  footAt: 16.4,
};
const letter: PageMeasures = {
  paper: A4,
  margin: {
    top: 37,
    left: 28,
    right: 26,
    bottom: 35,
  },
  body: 16,
  pitch: 28.95,
  face: 'fang',
  h1: 16,
  indent: 2,
  above: [4.57, 4.57, 4.57],
  below: [4.57, 4.57, 4.57],
  title: 22,
  tracking: 0,
  titleGap: [4.8, 8.4],
  head: false,
  footer: 'dashes',
  headAt: 15,
  footAt: 22.5,
};
const archive: PageMeasures = {
  paper: A4,
  margin: {
    top: 25,
    left: 28,
    right: 18,
    bottom: 22,
  },
  body: 12,
  pitch: 24,
  face: 'song',
  h1: 12,
  indent: 0,
  above: [6, 3.6, 2.4],
  below: [2.4, 1.8, 1.2],
  title: 18,
  tracking: 6,
  titleGap: [3, 4.2],
  head: false,
  footer: 'none',
  headAt: 12,
  footAt: 12,
};

export const PAGE_MEASURES: Readonly<Record<PageKind, PageMeasures>> = {
  form,
  report,
  photos: { ...report, margin: { ...report.margin, top: 30 }, headAt: 18 },
  letter,
  annex: {
    ...letter,
    margin: {
      ...letter.margin,
      top: 32,
    },
    body: 10.5,
    pitch: 17,
    face: 'song',
    indent: 0,
    above: [0, 3.6, 2.3],
    below: [4.8, 2.4, 2.3],
    title: 18,
    titleGap: [3.6, 6],
  },
  landscape: {
    ...form,
    paper: [297, 210],
    margin: {
      top: 30,
      left: 20,
      right: 20,
      bottom: 20,
    },
    body: 9,
    pitch: 12.6,
    tracking: 0,
    titleGap: [3, 4.2],
    headAt: 19.5,
    footAt: 10.4,
  },
  archive,
  label: {
    ...archive,
    margin: {
      top: 10,
      left: 10,
      right: 10,
      bottom: 10,
    },
    body: 9,
    pitch: 13.5,
    headAt: 5,
    footAt: 5,
  },
};

/** Width of the type area in millimetres. */
export function typeWidth({ paper, margin }: PageMeasures): number {
  return paper[0] - margin.left - margin.right;
}

/** Height of the type area in millimetres. */
export function typeHeight({ paper, margin }: PageMeasures): number {
  return paper[1] - margin.top - margin.bottom;
}
