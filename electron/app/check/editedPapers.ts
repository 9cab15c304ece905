/** Generated papers that somebody changed on disc: what they said when made against what they say now. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChecklistItem, DocumentVersion } from '../../../shared/domain/checklist.ts';
import type { EditedPaper } from '../../../shared/preflight/dossier.ts';
import type { ReadFile } from '../../../shared/reading/readFile.ts';
import { changedFigures } from '../../../shared/reading/changedFigures.ts';
import { TaskFailure } from '../../jobs/pool.ts';
import type { Pool } from '../../jobs/pool.ts';
import type { Making } from '../dossier.ts';

export interface PaperFiles {
  readonly dir: string;
  readonly pool: Pool;
  readonly makings: ReadonlyMap<string, Making>;
  /** By absolute path: what lies there now. */
  readonly digests: ReadonlyMap<string, string>;
}

/** By what it was made from and what it is now: what differs. Enough for the papers that people edit. */
const compared = new Map<string, Pick<EditedPaper, 'changes' | 'now'>>();
const MOST_COMPARED = 200;

export async function editedPapers(
  items: readonly ChecklistItem[],
  files: PaperFiles,
): Promise<EditedPaper[]> {
  const found: EditedPaper[] = [];
  for (const item of items) {
    const { document } = item;
    if (!document || item.requirement.form === 'covered') continue;
    for (const [kind, path, sha256] of [
      ['docx', document.docxPath, document.docxSha256],
      ['pdf', document.pdfPath, document.pdfSha256],
    ] as const) {
      const file = join(files.dir, path);
      const now = files.digests.get(file);
      if (now === undefined || now === sha256) continue;
      const key = `${document.inputDigest} ${sha256} ${now}`;
      const comparison = compared.get(key) ?? (await compare(item, file, kind, files));
      if (compared.size >= MOST_COMPARED) compared.clear();
      if (comparison.changes) compared.set(key, comparison);
      found.push({ itemId: item.id, name: nameOf(document, kind), ...comparison });
    }
  }
  return found;
}

function nameOf({ name }: DocumentVersion, kind: 'docx' | 'pdf'): string {
  return `${name}.${kind}`;
}

/** The paper is made once more from what it was made from; null where that has changed since, or the file is broken. */
async function compare(
  item: ChecklistItem,
  file: string,
  kind: 'docx' | 'pdf',
  { pool, makings }: PaperFiles,
): Promise<Pick<EditedPaper, 'changes' | 'now'>> {
  const now = await readNow(file, kind, pool);
  const making = makings.get(item.id);
  if (!now || !making || making.inputDigest !== item.document?.inputDigest) return { changes: null, now };
  const folder = await mkdtemp(join(tmpdir(), 'dossier-compare-'));
  try {
    const made = await pool.run('compile', making.input);
    const original = join(folder, `made.${kind}`);
    await writeFile(original, made[kind]);
    const before = await pool.run('read', { path: original, kind });
    return { changes: changedFigures(before.lines, now.lines), now };
  } catch (error) {
    if (error instanceof TaskFailure) return { changes: null, now };
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readNow(path: string, kind: 'docx' | 'pdf', pool: Pool): Promise<ReadFile | null> {
  try {
    return await pool.run('read', { path, kind });
  } catch (error) {
    if (error instanceof TaskFailure) return null;
    throw error;
  }
}
