/** What packing takes and gives. */

/** Where bytes come from: a file that is read when it is needed, or bytes made in memory. */
export type ByteSource = { readonly file: string } | { readonly bytes: Uint8Array };

/** Bytes that are made when their turn comes and let go afterwards: bound volumes can be large. */
export interface MadeSource {
  readonly make: () => Promise<Uint8Array>;
  /** Estimate for the free-space check. */
  readonly about: number;
}

/** One file of the payload, the same in both copies. */
export interface PayloadEntry {
  /** Path inside `data/`, NFC, `/` as separator. */
  readonly path: string;
  /** Where its bytes come from. */
  readonly source: ByteSource | MadeSource;
  /** SHA-256 known from earlier (核签, 入库); when the file has changed since, nothing is packed. */
  readonly sha256?: string;
}

/** A payload file as written. */
export interface PayloadFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What is known once the payload is complete. */
export interface SealedFacts {
  readonly files: readonly PayloadFile[];
  /** Payload bytes of one copy. */
  readonly bytes: number;
  readonly manifestSha256: string;
}

export interface PackageRequest {
  /** Parent folder chosen by the user. */
  readonly to: string;
  /** Final folder name: `<short-name>-<stage>-<yyyymmdd>`. */
  readonly name: string;
  readonly copies: readonly string[];
  readonly payload: readonly PayloadEntry[];
  /** The last of the payload: what tells about all the rest (浏览.html), made once the rest is written. */
  readonly lastPayload: (files: readonly PayloadFile[]) => Promise<readonly PayloadEntry[]>;
  /** Files of `交接/`, outside the copies; they may name the manifest's digest. */
  readonly handover: (facts: SealedFacts) => Promise<readonly PayloadEntry[]>;
  /** Labels and values of bag-info.txt without Payload-Oxum, Bag-Size and Bag-Count. */
  readonly bagInfo: readonly (readonly [string, string])[];
  readonly baggingDate: string;
  readonly zip: boolean;
}

export interface WrittenPackage {
  readonly path: string;
  readonly copies: readonly {
    readonly label: string;
    readonly path: string;
    readonly files: number;
    readonly bytes: number;
  }[];
  readonly identical: boolean;
  readonly asked: number;
  readonly made: number;
  readonly manifestSha256: string;
  /** Milliseconds of each phase, for measuring. */
  readonly phases: Readonly<Record<'copy' | 'seal' | 'sync' | 'readBack' | 'zip', number>>;
}

/** A stretch of a bound document: a PDF, or pictures (JPEG, PNG) of which each is a page. */
export interface BoundPart {
  readonly title: string;
  /** One after the other: the paper, then its signed page. */
  readonly sources: readonly ByteSource[];
  /** Stamped with archive page numbers and counted; covers, lists and notes are not. */
  readonly numbered: boolean;
}

export interface BindRequest {
  /** 案卷题名, also the title in the metadata. */
  readonly title: string;
  /** Bookmark of the whole volume: `第1卷 周工作记录单`. */
  readonly bookmark: string;
  readonly author: string;
  /** Program and version, for the metadata. */
  readonly producer: string;
  /** Civil date of the volume; metadata never take the clock. */
  readonly date: string;
  readonly parts: readonly BoundPart[];
  readonly stamp: StampStyle;
}

export interface StampStyle {
  /** TrueType file of the page numbers. */
  readonly font: string;
  readonly corner: 'lower' | 'upper';
  /** Duplex: even numbers stand at the left. */
  readonly duplex: boolean;
}

export interface BoundVolume {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Pages that got an archive page number. */
  readonly stamped: number;
  /** First archive page number of each numbered part, in order; null for unnumbered ones. */
  readonly firstPages: readonly (number | null)[];
  /** False when a part holds what PDF/A does not allow: then the volume makes no claim. */
  readonly pdfa: boolean;
  /** What there is to say about single parts, in sentences. */
  readonly notes: readonly string[];
}
