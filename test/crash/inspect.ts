/** What must hold of a workspace after any interruption. Throws with the place where it does not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openWorkspace } from '../../electron/store/index.ts';
import type { PackedStage } from '../../electron/store/types.ts';
import type { DocumentVersion } from '../../shared/domain/checklist.ts';
import type { RecordKindId } from '../../shared/records/types.ts';
import { NOW } from '../cli/runCli.ts';
import { sha256File } from '../flow/sampleEngine.ts';

export interface Seen {
  readonly records: Readonly<Record<RecordKindId, number>>;
  readonly documents: readonly DocumentVersion[];
  readonly packages: readonly PackedStage[];
  /** Actions of the log, oldest first. */
  readonly log: readonly string[];
}

/** Opens the workspace as the program does, which repairs what a crash left, and looks at everything in it. */
export async function inspect(dir: string): Promise<Seen> {
  const opened = await openWorkspace(dir, () => NOW);
  if (!opened.ok) throw new Error(`不能打开：${opened.error.message}`);
  const store = opened.value;
  try {
    need(store.firstBrokenLogEntry() === null, '操作记录的链断了');
    need(!existsSync(join(dir, 'tmp')), '打开后仍有临时文件');
    const documents = store.documents();
    filesMatchRows(dir, documents);
    for (const { sha256, externalPath, name } of store.attachments()) {
      if (externalPath === null) need(sha256File(store.attachmentFile(sha256)) === sha256, `附件 ${name}`);
    }
    const records = store.recordCounts();
    for (const kind of Object.keys(records) as RecordKindId[]) {
      need(store.recordsByKey(kind).size === records[kind], `${kind} 有重复的记录`);
    }
    return {
      records,
      documents,
      packages: store.packages(),
      log: store
        .history(null, 1_000_000)
        .map((entry) => entry.action)
        .toReversed(),
    };
  } finally {
    store.close();
    soundDatabase(dir);
  }
}

/** Every row has its two files, every file its row: nothing half-written, nothing taken for a person's edit. */
function filesMatchRows(dir: string, documents: readonly DocumentVersion[]): void {
  const known = new Map(
    documents.flatMap((row) => [
      [row.docxPath, row.docxSha256],
      [row.pdfPath, row.pdfSha256],
    ]),
  );
  for (const [path, sha256] of known) need(sha256File(join(dir, path)) === sha256, `${path} 与登记不符`);
  const folder = join(dir, 'documents');
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name).slice(dir.length + 1);
    need(known.has(path), `${path} 没有登记`);
  }
}

/** SQLite's own full checks, on a connection that changes nothing. */
function soundDatabase(dir: string): void {
  const file = join(dir, 'dossier.sqlite');
  need(readFileSync(file).length > 0, '数据库是空的');
  const db = new Database(file, { readonly: true });
  try {
    need(db.pragma('integrity_check', { simple: true }) === 'ok', '数据库损坏');
    const broken = db.pragma('foreign_key_check');
    need(Array.isArray(broken) && broken.length === 0, '外键不符');
  } finally {
    db.close();
  }
}

function need(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
