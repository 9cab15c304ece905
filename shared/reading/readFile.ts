/** What a finished file says (回读): text with its places, and what is inside it that a paper should not have. */

export interface ReadLine {
  readonly text: string;
  /** 第2页, 第3段, 表2第4行, 工作表“汇总”第5行: as a person finds it. */
  readonly place: string;
}

export interface ReadTable {
  readonly place: string;
  readonly rows: readonly (readonly string[])[];
}

export interface ReadFile {
  readonly lines: readonly ReadLine[];
  /** Tables of Word files and spreadsheets; a PDF has only lines. */
  readonly tables: readonly ReadTable[];
  /** Revisions that nobody accepted or refused (修订). */
  readonly revisions: number;
  /** Addresses outside of the file that it would load. */
  readonly externalLinks: readonly string[];
  /** Scripts, launch actions, files inside: what a paper for an archive must not carry. */
  readonly active: readonly string[];
  /** Pages without a letter in a file that has letters elsewhere; a scan has none at all. */
  readonly silentPages: number;
  /** The file was longer than the program reads; the rest is for a person. */
  readonly cut: boolean;
}
