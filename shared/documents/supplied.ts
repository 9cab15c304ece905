/**
 * What was put in for a paper and speaks for itself (提供的文件): a database's structure, a media folder. Files are
 * read when they are put in; documents see only what was read of them.
 */
import type { DatabaseSchema } from '../schema/schema.ts';

export type SuppliedFile = SuppliedSchema | SuppliedFolder;

export interface SuppliedSchema {
  readonly kind: 'schema';
  readonly itemId: string;
  readonly name: string;
  readonly sha256: string;
  readonly schema: DatabaseSchema;
}

export interface SuppliedFolder {
  readonly kind: 'folder';
  readonly itemId: string;
  readonly name: string;
  /** SHA-256 over the list of its files. */
  readonly sha256: string;
  readonly files: readonly FolderFile[];
}

export interface FolderFile {
  /** Below the folder, `/` between names. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A paper that lies in the workspace for an item, as a list of papers shows it. */
export interface PaperOnHand {
  readonly itemId: string;
  /** Pages of the generated paper or of the files put in; null where pages mean nothing. */
  readonly pages: number | null;
  /** A signed scan lies beside it. */
  readonly signed: boolean;
  /** Marked as not to be handed in; then there need be nothing. */
  readonly notApplicable: boolean;
}
