/**
 * One look at a file (查看文件), in a worker: its digest, whether it opens, what it says. The bytes are read from the
 * disc once, so that all three are said of the same content.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AppFailure } from '../../shared/errors/appError.ts';
import type { FileFacts, ReadOutcome } from '../../shared/preflight/dossier.ts';
import { shownText } from '../../shared/records/cells/rawCell.ts';
import type { ReadFile } from '../../shared/reading/readFile.ts';
import { inspectBytes, MEDIA_TYPES } from '../documents/inspect/inspectFile.ts';
import { readFileBack } from '../documents/read/readFile.ts';
import type { ReadableKind } from '../documents/read/readFile.ts';
import type { Sheet } from '../sheets/index.ts';
import { fileDigest } from './digestFiles.ts';

/** Raised whenever files are looked at or read differently: what was found out before is then found out anew. */
export const LOOK_VERSION = 3;

/** `digest`: what this program wrote itself; `open`: also whether it opens; `read`: also what it says. */
export type LookDepth = 'digest' | 'open' | 'read';

export interface LookRequest {
  readonly path: string;
  /** As people know the file. */
  readonly name: string;
  readonly mediaType: string;
  readonly depth: LookDepth;
}

export interface FileLook {
  readonly sha256: string;
  /** Null at depth `digest`. */
  readonly facts: FileFacts | null;
  /** Null unless asked for, and for kinds that are not read. */
  readonly read: ReadOutcome | null;
}

const READERS: Readonly<Record<string, ReadableKind>> = {
  [MEDIA_TYPES.pdf]: 'pdf',
  [MEDIA_TYPES.docx]: 'docx',
  [MEDIA_TYPES.xlsx]: 'workbook',
  'image/jpeg': 'picture',
  'image/png': 'picture',
};

/** Kinds of files whose words and figures are read. */
export function isRead(mediaType: string): boolean {
  return mediaType in READERS;
}

export async function lookAtFile({ path, name, mediaType, depth }: LookRequest): Promise<FileLook> {
  if (depth === 'digest') return { sha256: await fileDigest(path), facts: null, read: null };
  const bytes = await readFile(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const inspected = await inspectBytes(bytes, name);
  const facts: FileFacts = inspected.ok
    ? { fault: null, pages: inspected.value.pages }
    : { fault: inspected.error.message, pages: null };
  const wanted = depth === 'read' && isRead(mediaType);
  return { sha256, facts, read: wanted ? await outcome(path, bytes, mediaType) : null };
}

async function outcome(path: string, bytes: Uint8Array, mediaType: string): Promise<ReadOutcome> {
  const kind = READERS[mediaType];
  if (!kind) return { ok: false, reason: '这种文件程序不读。请打开看一看' };
  try {
    const file = await readFileBack(bytes, kind);
    return kind === 'workbook' ? await withSheets(path, file) : { ok: true, file };
  } catch (error) {
    if (error instanceof AppFailure) return { ok: false, reason: error.message };
    throw error;
  }
}

async function withSheets(path: string, file: ReadFile): Promise<ReadOutcome> {
  // Large, and needed for few files.
  const { readSheet } = await import('../sheets/index.ts');
  const sheets = await readSheet(path);
  return sheets.ok
    ? { ok: true, file: { ...file, ...textOf(sheets.value) } }
    : { ok: false, reason: sheets.error.message };
}

function textOf(sheets: readonly Sheet[]): Pick<ReadFile, 'lines' | 'tables'> {
  const texts = sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map(shownText)),
  }));
  return {
    lines: texts.flatMap(({ name, rows }) =>
      rows.flatMap((row, at) =>
        row.some((cell) => cell !== '')
          ? [{ text: row.join('\t'), place: `工作表“${name}”第${at + 1}行` }]
          : [],
      ),
    ),
    tables: texts.map(({ name, rows }) => ({ place: `工作表“${name}”`, rows })),
  };
}
