/** What packing takes and gives. */

/** One file of the payload, the same in both copies. */
export interface PayloadEntry {
  /** Path inside `data/`, NFC, `/` as separator. */
  readonly path: string;
  /** Where its bytes come from. */
  readonly source: { readonly file: string } | { readonly bytes: Uint8Array };
}

export interface PackageRequest {
  /** Parent folder chosen by the user. */
  readonly to: string;
  /** Final folder name: `<short-name>-<stage>-<yyyymmdd>`. */
  readonly name: string;
  readonly copies: readonly string[];
  readonly payload: readonly PayloadEntry[];
  /** Files of `交接/`, outside the copies. */
  readonly handover: readonly PayloadEntry[];
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
}

/** One document to be bound into a volume. */
export interface BoundPart {
  readonly title: string;
  /** A PDF or a picture (JPEG, PNG). */
  readonly file: string;
  /** Stamped with archive page numbers and counted; covers, lists and notes are not. */
  readonly numbered: boolean;
  /** Headings for second-level bookmarks. */
  readonly headings: readonly { readonly title: string; readonly page: number }[];
}

export interface BoundVolume {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** First archive page number of each numbered part, in order; null for unnumbered ones. */
  readonly firstPages: readonly (number | null)[];
}
