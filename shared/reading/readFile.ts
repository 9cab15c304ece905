/** What a finished file says (回读): text with its places, and what is inside it that a paper should not have. */

export interface ReadLine {
  readonly text: string;
  /** 第2页, 第3段, 表2第4行, 工作表“汇总”第5行: as a person finds it. */
  readonly place: string;
}

export interface ReadTable {
  readonly place: string;
  /** Cells that span columns are followed by as many empty ones, so that columns stand below one another. */
  readonly rows: readonly (readonly string[])[];
}

/** A chart with the figures that it was drawn from. */
export interface ReadChart {
  /** 图1 */
  readonly place: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** One page of a PDF as its reader sees it, or a picture taken for one. */
export interface ReadPage {
  /** Millimetres as seen, the page's rotation applied; null for a picture, whose paper is not known. */
  readonly width: number | null;
  readonly height: number | null;
  /** Degrees by which most letters are turned clockwise against an upright page; null = no letters to go by. */
  readonly turned: 0 | 90 | 180 | 270 | null;
  /** Letters of the text layer. */
  readonly letters: number;
  /** Effective dots per inch of the picture that covers the page; null = no such picture, or it cannot be told. */
  readonly dpi: number | null;
  /** The picture that covers the page holds a colour; null = no such picture, or it cannot be looked at. */
  readonly coloured: boolean | null;
  /** The picture that covers the page is empty paper; null as above. */
  readonly blank: boolean | null;
}

export interface ReadFile {
  readonly lines: readonly ReadLine[];
  /** Tables of Word files and spreadsheets; of a PDF where its words stand in columns. */
  readonly tables: readonly ReadTable[];
  readonly charts: readonly ReadChart[];
  /** Pages of a PDF, one for a picture; none for office files, which have no pages until they are printed. */
  readonly pages: readonly ReadPage[];
  /** Revisions that nobody accepted or refused (修订). */
  readonly revisions: number;
  /** Remarks of readers (批注). */
  readonly comments: number;
  /** What a reader does not see: hidden words, sheets, rows; each with its place. */
  readonly hidden: readonly string[];
  /** Cells whose formula came to nothing: `工作表“汇总”B5：#REF!`. */
  readonly formulaErrors: readonly string[];
  /** Fonts that a PDF draws with and does not carry. */
  readonly missingFonts: readonly string[];
  /** Addresses outside of the file that it would load. */
  readonly externalLinks: readonly string[];
  /** Scripts, launch actions, files inside: what a paper for an archive must not carry. */
  readonly active: readonly string[];
  /** Pages without a letter in a file that has letters elsewhere; a scan has none at all. */
  readonly silentPages: number;
  /** The file was longer than the program reads; the rest is for a person. */
  readonly cut: boolean;
}

/** A file that says nothing and holds nothing; readers fill in what they find. */
export const NOTHING_READ: ReadFile = {
  lines: [],
  tables: [],
  charts: [],
  pages: [],
  revisions: 0,
  comments: 0,
  hidden: [],
  formulaErrors: [],
  missingFonts: [],
  externalLinks: [],
  active: [],
  silentPages: 0,
  cut: false,
};
