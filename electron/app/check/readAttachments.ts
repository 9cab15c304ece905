/** What the attached files say (回读), each read once: a file is known by its digest. */
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { ReadOutcome } from '../../../shared/preflight/dossier.ts';
import { shownText } from '../../../shared/records/cells/rawCell.ts';
import type { ReadFile } from '../../../shared/reading/readFile.ts';
import type { ReadableKind } from '../../documents/read/readFile.ts';
import { TaskFailure } from '../../jobs/pool.ts';
import type { Pool } from '../../jobs/pool.ts';
import { readSheet } from '../../sheets/index.ts';
import type { Sheet } from '../../sheets/index.ts';

const KINDS: Readonly<Record<string, ReadableKind>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'workbook',
  'image/jpeg': 'picture',
  'image/png': 'picture',
};
/** Texts of so many files are kept; enough for the papers of a year. */
const KNOWN_LIMIT = 2_000;

const known = new Map<string, ReadOutcome>();

export interface AttachmentReader {
  readonly pool: Pool;
  readonly fileOf: (sha256: string) => string;
}

/** Word, PDF, Excel and scanned pictures among the attachments, photos apart; a file that cannot be read says why and fails nothing else. */
export async function readAttachments(
  items: readonly ChecklistItem[],
  { pool, fileOf }: AttachmentReader,
): Promise<ReadonlyMap<string, ReadOutcome>> {
  const wanted = new Map(
    items
      .flatMap(({ attachments }) => attachments)
      .filter(
        ({ externalPath, mediaType, role }) =>
          externalPath === null && mediaType in KINDS && role !== 'photo',
      )
      .map(({ sha256, mediaType }) => [sha256, mediaType]),
  );
  const fresh = [...wanted].filter(([sha256]) => !known.has(sha256));
  if (known.size + fresh.length > KNOWN_LIMIT) known.clear();
  await Promise.all(
    [...wanted]
      .filter(([sha256]) => !known.has(sha256))
      .map(async ([sha256, mediaType]) => known.set(sha256, await read(fileOf(sha256), mediaType, pool))),
  );
  return new Map(
    [...wanted.keys()].flatMap((sha256) => {
      const outcome = known.get(sha256);
      return outcome ? [[sha256, outcome] as const] : [];
    }),
  );
}

async function read(path: string, mediaType: string, pool: Pool): Promise<ReadOutcome> {
  const kind = KINDS[mediaType];
  if (!kind) return { ok: false, reason: '这种文件程序不读。请打开看一看' };
  try {
    const file = await pool.run('read', { path, kind });
    return kind === 'workbook' ? await withSheets(path, file) : { ok: true, file };
  } catch (error) {
    if (error instanceof TaskFailure) return { ok: false, reason: error.error.message };
    // A worker that died over the file: the check goes on, the file is for a person.
    return { ok: false, reason: '文件内容读不出来，可能已损坏。请打开看一看' };
  }
}

async function withSheets(path: string, file: ReadFile): Promise<ReadOutcome> {
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
