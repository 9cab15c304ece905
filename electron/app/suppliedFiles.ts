/**
 * What attachments say themselves (提供的文件): the tables of a database's structure, the files of a media folder.
 * Content never changes under its SHA-256, so each is read once.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { SuppliedFile } from '../../shared/documents/supplied.ts';
import { readFolderList } from '../../shared/documents/folderList.ts';
import type { Attachment } from '../../shared/domain/checklist.ts';
import type { Result } from '../../shared/errors/appError.ts';
import { AppFailure, fail } from '../../shared/errors/appError.ts';
import { parseSchema } from '../../shared/schema/parseSchema.ts';
import { SCHEMA_LIMITS } from '../../shared/schema/schema.ts';
import type { DatabaseSchema } from '../../shared/schema/schema.ts';
import { databaseSql } from '../documents/inspect/databaseSql.ts';
import { MEDIA_TYPES } from '../documents/inspect/inspectFile.ts';
import { decodeText } from '../sheets/decodeText.ts';

/** What was read of a file; the item and the name are the attachment's own. */
export type Reading =
  | Pick<Extract<SuppliedFile, { kind: 'schema' }>, 'kind' | 'schema'>
  | Pick<Extract<SuppliedFile, { kind: 'folder' }>, 'kind' | 'files'>;

/** By SHA-256; null = says nothing that a paper shows. */
export type Readings = Map<string, Reading | null>;

export function suppliedFiles(
  attachments: readonly Attachment[],
  fileOf: (sha256: string) => string,
  known: Readings,
): SuppliedFile[] {
  return attachments.flatMap(({ itemId, name, sha256, mediaType }): SuppliedFile[] => {
    if (!READABLE.has(mediaType)) return [];
    const reading = known.has(sha256) ? known.get(sha256) : read(fileOf(sha256), name, mediaType);
    known.set(sha256, reading ?? null);
    return reading ? [{ itemId, name, sha256, ...reading }] : [];
  });
}

export const FOLDER_TYPE = 'inode/directory';
const READABLE = new Set([FOLDER_TYPE, MEDIA_TYPES.sql, MEDIA_TYPES.sqlite]);

function read(file: string, name: string, mediaType: string): Reading | null {
  if (!existsSync(file)) return null;
  if (mediaType === FOLDER_TYPE) {
    const files = readFolderList(readFileSync(file, 'utf8'));
    return files && { kind: 'folder', files };
  }
  const schema = readSchema(file, name, mediaType);
  return schema.ok ? { kind: 'schema', schema: schema.value } : null;
}

/** The structure in a file of SQL or a SQLite database, or why there is none. */
export function readSchema(file: string, name: string, mediaType: string): Result<DatabaseSchema> {
  if (mediaType === MEDIA_TYPES.sqlite) {
    const sql = databaseSql(file, name);
    return sql.ok ? parseSchema(sql.value) : sql;
  }
  const bytes = readFileSync(file);
  if (bytes.length > 4 * SCHEMA_LIMITS.characters)
    return parseSchema(' '.repeat(SCHEMA_LIMITS.characters + 1));
  try {
    return parseSchema(decodeText(bytes, name));
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    return fail('schema.encoding', `“${name}”的文字编码无法识别，请另存为 UTF-8 编码再添加`, { file: name });
  }
}
