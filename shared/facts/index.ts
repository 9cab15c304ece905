/** Kinds of documents that the program computes from records, by the id of their folder in `templates/documents/`. */
import type { DocumentKind } from '../documents/kind.ts';
import { weeklyLog } from './documents/weeklyLog.ts';

export const DOCUMENT_KINDS: Readonly<Record<string, DocumentKind>> = Object.fromEntries(
  [weeklyLog].map((kind) => [kind.id, kind]),
);
