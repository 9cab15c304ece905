/** Preflight (预检) of the open workspace: what the rules need is gathered here, they themselves are pure. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { itemsOfStage } from '../../shared/checklist/itemsOfStage.ts';
import type { ChecklistItem } from '../../shared/domain/checklist.ts';
import type { Json } from '../../shared/documents/kind.ts';
import type { CheckView } from '../../shared/ipc/views.ts';
import type { FileFacts, PreflightDossier } from '../../shared/preflight/dossier.ts';
import { RULES, runPreflight } from '../../shared/preflight/index.ts';
import { judge } from '../../shared/preflight/waivers.ts';
import { itemsThatHaveCome } from '../../shared/preflight/itemsToCheck.ts';
import { serviceLevels } from '../../shared/service-levels/index.ts';
import { missingGlyphsIn } from '../documents/index.ts';
import { inspectFile } from '../documents/inspect/inspectFile.ts';
import type { Job, StepPlan } from '../jobs/job.ts';
import { editedPapers } from './check/editedPapers.ts';
import { readAttachments } from './check/readAttachments.ts';
import { currentDossier } from './currentDossier.ts';
import type { Dossier } from './dossier.ts';
import type { Parts } from './parts.ts';
import { openStore } from './parts.ts';
import { plannedPaths } from './plannedPaths.ts';

export const CHECK_STEPS: StepPlan = {
  files: { weight: 3, title: '正在查看文件' },
  rules: { weight: 1, title: '正在核对' },
};

export async function checkDossier(
  parts: Parts,
  { stage }: { readonly stage: string | null },
  job: Job,
): Promise<CheckView> {
  return checkNow(parts, stage, job);
}

export async function checkNow(parts: Parts, stage: string | null, job?: Job): Promise<CheckView> {
  const store = openStore(parts);
  const dossier = currentDossier(parts);
  const items =
    stage === null
      ? itemsThatHaveCome(dossier.contract, dossier.items, dossier.today)
      : itemsOfStage(dossier.contract, dossier.calendar, dossier.items, stage);
  const files = new Map<string, FileFacts>();
  const known = filesOf(items, store.dir, (sha256) => store.attachmentFile(sha256));
  for (const [index, file] of known.entries()) {
    job?.check();
    job?.step('files', index / known.length, file.name);
    files.set(file.sha256, await factsOf(file));
  }
  job?.step('rules', 0);
  const preflight: PreflightDossier = {
    contract: dossier.contract,
    calendar: dossier.calendar,
    today: dossier.today,
    items,
    allItems: dossier.items,
    records: dossier.records,
    serviceLevels: serviceLevels(dossier.contract, dossier.records, {
      asOf: dossier.today,
      calendar: dossier.calendar,
    }),
    files,
    missingGlyphs: glyphsOf(parts, dossier, items),
    plannedPaths: plannedPaths(dossier, items, stage),
    texts: textsOf(dossier, items),
    drafts: new Map([...dossier.makings].map(([itemId, { drafts }]) => [itemId, drafts])),
    brokenLogEntry: store.firstBrokenLogEntry(),
    reads: await readAttachments(items, {
      pool: parts.pool,
      fileOf: (sha256) => store.attachmentFile(sha256),
    }),
    edited: await editedPapers(items, { dir: store.dir, pool: parts.pool, makings: dossier.makings }),
  };
  const scope = new Set(items.map(({ id }) => id));
  const result = judge(runPreflight(preflight, RULES), store.waivers(), (itemId) => scope.has(itemId));
  job?.step('rules', 1);
  return { at: parts.clock(), ...result };
}

function textsOf(dossier: Dossier, items: readonly ChecklistItem[]): Map<string, Record<string, string>> {
  const texts = new Map<string, Record<string, string>>();
  for (const item of items) {
    const making = dossier.makings.get(item.id);
    if (!making) continue;
    texts.set(
      item.id,
      Object.fromEntries(Object.entries(making.input.parts).map(([part, { text }]) => [part, text])),
    );
  }
  return texts;
}

interface KnownFile {
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
  /** Pages as counted when it was made; null = look into the file. */
  readonly madePages: number | null;
}

function filesOf(
  items: readonly ChecklistItem[],
  dir: string,
  attachmentFile: (sha256: string) => string,
): KnownFile[] {
  const all = items.flatMap((item): KnownFile[] => [
    ...item.attachments
      .filter((file) => file.externalPath === null)
      .map((file) => ({
        name: file.name,
        path: attachmentFile(file.sha256),
        sha256: file.sha256,
        madePages: null,
      })),
    ...(item.document
      ? [
          {
            name: `${item.document.name}.pdf`,
            path: join(dir, item.document.pdfPath),
            sha256: item.document.pdfSha256,
            madePages: item.document.pages,
          },
        ]
      : []),
  ]);
  return [...new Map(all.map((file) => [file.sha256, file])).values()];
}

/** What was seen of a file, as long as its size and time have not changed since. */
const seen = new Map<string, { readonly stamp: string; readonly facts: FileFacts }>();

async function factsOf(file: KnownFile): Promise<FileFacts> {
  const info = await stat(file.path).catch(() => null);
  if (!info) return { fault: `文件“${file.name}”不见了，可能被移动或删除。重新添加或生成`, pages: null };
  // A check that runs while a paper is made sees the new file with the old digest: what it says holds for that alone.
  const stamp = `${info.size} ${info.mtimeMs} ${file.sha256}`;
  const before = seen.get(file.path);
  if (before?.stamp === stamp) return before.facts;
  const facts = await look(file);
  seen.set(file.path, { stamp, facts });
  return facts;
}

async function look(file: KnownFile): Promise<FileFacts> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file.path), hash);
  if (hash.digest('hex') !== file.sha256) {
    return { fault: `文件“${file.name}”的内容与登记时不同，可能被改过或已损坏。重新添加或生成`, pages: null };
  }
  // Made by this program and unchanged since: its pages were counted then.
  if (file.madePages !== null) return { fault: null, pages: file.madePages };
  const inspected = await inspectFile(file.path, file.name);
  return inspected.ok
    ? { fault: null, pages: inspected.value.pages }
    : { fault: inspected.error.message, pages: null };
}

const glyphCache = new Map<string, ReturnType<typeof missingGlyphsIn>>();

function glyphsOf(
  parts: Parts,
  dossier: Dossier,
  items: readonly ChecklistItem[],
): PreflightDossier['missingGlyphs'] {
  return items.flatMap((item) => {
    const making = dossier.makings.get(item.id);
    if (!making) return [];
    const cached = glyphCache.get(making.inputDigest);
    const missing =
      cached ??
      missingGlyphsIn(
        [...stringsOf(making.facts.values), ...Object.values(making.input.parts).map(({ text }) => text)],
        parts.fonts,
      );
    glyphCache.set(making.inputDigest, missing);
    return missing.map(({ character, context }) => ({ itemId: item.id, character, context }));
  });
}

function* stringsOf(value: Json): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') {
    for (const inner of Object.values(value)) yield* stringsOf(inner as Json);
  }
}
