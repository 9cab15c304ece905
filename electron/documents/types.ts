/** What the document pipeline takes and gives. Each phase takes the former's value and nothing else. */
import type { DocumentFacts } from '../../shared/documents/kind.ts';
import type { Asset, DocTree } from '../../shared/documents/tree.ts';

/** The outside of the pipeline: where templates and fonts lie. Passed in, never guessed. */
export interface Sources {
  /** `templates/documents`; a user's template is named by its folder. */
  readonly templateDirs: readonly string[];
  /** Folder of the style sheets (`templates/styles`). */
  readonly styleDir: string;
  /** Font files by role; the same bytes on every machine. */
  readonly fonts: FontSet;
}

export interface FontSet {
  readonly serifRegular: string;
  readonly serifMedium: string;
  readonly serifSemiBold: string;
  readonly serifBold: string;
  readonly sansRegular: string;
  readonly sansMedium: string;
  readonly sansSemiBold: string;
  /** Digest over names and bytes; part of each document's input digest. */
  readonly digest: string;
}

/** Text of a part: a person's words or a draft. */
export interface PartText {
  readonly text: string;
  readonly confirmed: boolean;
}

export interface TreeInput {
  readonly template: string;
  /** Folder of the user's template that stands in place of ours; absent = ours. */
  readonly folder?: string;
  readonly facts: DocumentFacts;
  /** For a Word form: the contract's own words and the texts of the parts, by their Chinese names. */
  readonly named?: Readonly<Record<string, string>>;
  /** By part id. */
  readonly parts: Readonly<Record<string, PartText>>;
  readonly frame: {
    readonly title: string;
    readonly project: string;
    readonly code: string;
    /** Input digest, 64 hex digits; the first 8 are printed. */
    readonly digest: string;
    readonly author: string;
  };
  /** Photo key → absolute path of the picture. */
  readonly photos: Readonly<Record<string, string>>;
}

export interface BuiltTree {
  readonly tree: DocTree;
  readonly assets: Readonly<Record<string, Asset>>;
  /** The user's Word form as it was filled: it is the paper's Word file, in place of one drawn from the tree. */
  readonly filledForm?: Uint8Array;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Where each heading came to lie, for the DOCX contents and the bookmarks of a volume. */
  readonly headings: readonly {
    readonly id: string;
    readonly title: string;
    readonly level: number;
    readonly page: number;
  }[];
}

/** Everything a compiled document consists of. */
export interface CompiledDocument {
  readonly pdf: RenderedPdf;
  readonly docx: Uint8Array;
}
