/** Generating documents (生成文件): only what is out of date is made; unchanged papers are left as they are. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync, renameSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AttachmentRole, ChecklistItem, DocumentVersion } from '../../shared/domain/checklist.ts';
import { AppFailure, Cancelled } from '../../shared/errors/appError.ts';
import type { GenerateResult } from '../../shared/ipc/views.ts';
import { safeName } from '../../shared/volumes/safeName.ts';
import type { Job, StepPlan } from '../jobs/job.ts';
import { TaskFailure } from '../jobs/pool.ts';
import type { CompiledFiles } from '../jobs/tasks.ts';
import { lockedFile } from '../store/index.ts';
import type { ReadStore, WriteStore } from '../store/types.ts';
import { currentDossier, itemOf } from './currentDossier.ts';
import type { Dossier, Making } from './dossier.ts';
import type { Parts } from './parts.ts';
import { openStore, worker } from './parts.ts';

export const GENERATE_STEPS: StepPlan = { compile: { weight: 1, title: '正在生成文件' } };

type Made = GenerateResult['documents'][number];

interface Order {
  readonly item: ChecklistItem;
  readonly making: Making;
}

/** `itemIds` null = every item that the program can generate. */
export async function generateDocuments(
  parts: Parts,
  input: { readonly itemIds: readonly string[] | null },
  job: Job,
): Promise<GenerateResult> {
  const started = performance.now();
  const store = openStore(parts);
  const dossier = currentDossier(parts);
  const asked = input.itemIds?.map((id) => itemOf(dossier, id)) ?? dossier.items;
  const orders = asked.flatMap((item) => {
    const making = dossier.makings.get(item.id);
    const has = (role: AttachmentRole): boolean => item.attachments.some((file) => file.role === role);
    const { form } = item.requirement;
    // A form whose PDF has been put in is done; only who asks for it by name gets it filled anew.
    const ready =
      form === 'photos' ? has('photo') : form !== 'attached' || input.itemIds !== null || !has('paper');
    return making && ready && item.state !== 'not-applicable' ? [{ item, making }] : [];
  });
  const failed: { item: string; message: string }[] = explainOthers(dossier, input.itemIds, orders);
  const documents: GenerateResult['documents'][number][] = [];
  let done = 0;
  let cancelled = false;
  let broken: unknown = null;
  // A fault that concerns more than one paper (a full disk) stops the others; none is left running unseen.
  const stop = new AbortController();
  const signal = AbortSignal.any([job.signal, stop.signal]);

  await Promise.all(
    orders.map(async (order) => {
      try {
        documents.push(
          order.item.requirement.form === 'attached'
            ? await fillOne(parts, store, order, signal)
            : await makeOne(parts, store, order, signal),
        );
      } catch (error) {
        if (error instanceof Cancelled) cancelled = true;
        else if (concernsOnePaper(error)) failed.push({ item: order.item.id, message: error.message });
        else {
          broken ??= error;
          stop.abort();
        }
      }
      done += 1;
      job.step('compile', done / orders.length, order.item.title);
    }),
  );
  if (broken !== null) throw broken;
  const position = new Map(dossier.items.map((item, index) => [item.id, index]));
  documents.sort((a, b) => (position.get(a.item) ?? 0) - (position.get(b.item) ?? 0));
  return { documents, failed, cancelled, ms: Math.round(performance.now() - started) };
}

/** A template's fault, or a file that is open in Word: the other papers can still be made. */
function concernsOnePaper(error: unknown): error is TaskFailure | AppFailure {
  return (
    error instanceof TaskFailure || (error instanceof AppFailure && error.error.code === 'document.locked')
  );
}

/** Items that were asked for by name but cannot be generated say why; with "all" they are simply not meant. */
function explainOthers(
  dossier: Dossier,
  itemIds: readonly string[] | null,
  orders: readonly Order[],
): { item: string; message: string }[] {
  if (itemIds === null) return [];
  const ordered = new Set(orders.map(({ item }) => item.id));
  return itemIds
    .filter((id) => !ordered.has(id))
    .map((id) => {
      const item = itemOf(dossier, id);
      const fault = dossier.faults.get(id);
      const reason =
        item.state === 'not-applicable'
          ? '已标为不适用'
          : fault
            ? fault.message
            : item.requirement.form === 'photos'
              ? '还没有照片，先添加照片'
              : '由外部文件提供，请添加文件';
      return { item: id, message: `${item.title}：${reason}` };
    });
}

async function makeOne(
  parts: Parts,
  store: WriteStore,
  { item, making }: Order,
  signal: AbortSignal,
): Promise<Made> {
  if (signal.aborted) throw new Cancelled();
  const known = item.document;
  if (known && known.inputDigest === making.inputDigest && (await filesIntact(store.dir, known))) {
    return madeOf(known, true);
  }
  const compiled = await parts.pool.run('compile', making.input, signal);
  if (signal.aborted) throw new Cancelled();
  return madeOf(await keep(parts, store, item, making, compiled), false);
}

function madeOf(version: DocumentVersion, reused: boolean): Made {
  const { itemId, name, docxPath, pdfPath, pages } = version;
  return { item: itemId, name, docx: docxPath, pdf: pdfPath, pages, reused };
}

/**
 * A Word form that only Word turns into PDF: it is filled and laid into the folder of documents; the paper itself is
 * the PDF that a person makes of it and puts in.
 */
async function fillOne(
  parts: Parts,
  store: WriteStore,
  { item, making }: Order,
  signal: AbortSignal,
): Promise<Made> {
  if (signal.aborted) throw new Cancelled();
  const { docx } = await parts.pool.run('fill', making.input, signal);
  const name = safeName(item.title);
  const path = filledFormPath(store, item);
  const digest = createHash('sha256').update(docx).digest('hex');
  const file = join(store.dir, path);
  const reused = (await fileSha256(file)) === digest;
  if (!reused) {
    await putEditsAside(store.dir, path, digest, parts.clock());
    await mkdir(dirname(file), { recursive: true });
    const temporary = join(dirname(file), `.${randomUUID()}.tmp`);
    await writeFile(temporary, docx, { flush: true });
    await rename(temporary, file);
    const entry = { who: worker(parts), action: '填好表单', itemId: item.id, detail: name, undoable: false };
    store.write(entry, () => {});
  }
  return { item: item.id, name, docx: path, pdf: '', pages: 0, reused };
}

async function filesIntact(dir: string, version: DocumentVersion): Promise<boolean> {
  const [pdf, docx] = await Promise.all([
    fileSha256(join(dir, version.pdfPath)),
    fileSha256(join(dir, version.docxPath)),
  ]);
  return pdf === version.pdfSha256 && docx === version.docxSha256;
}

async function fileSha256(file: string): Promise<string | null> {
  if (!existsSync(file)) return null;
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function keep(
  parts: Parts,
  store: WriteStore,
  item: ChecklistItem,
  making: Making,
  compiled: CompiledFiles,
): Promise<DocumentVersion> {
  const folder = documentFolder(store, item);
  const name = safeName(item.title);
  const docxPath = `${folder}/${name}.docx`;
  const pdfPath = `${folder}/${name}.pdf`;
  const now = parts.clock();
  const known = item.document;
  await putEditsAside(store.dir, docxPath, known?.docxPath === docxPath ? known.docxSha256 : null, now);
  await putEditsAside(store.dir, pdfPath, known?.pdfPath === pdfPath ? known.pdfSha256 : null, now);
  const version = (known?.version ?? 0) + 1;
  return store.saveVersion(
    {
      who: worker(parts),
      action: '生成文件',
      itemId: item.id,
      detail: `${item.title}，第${version}版，${compiled.pages}页`,
      undoable: false,
    },
    {
      itemId: item.id,
      version,
      name,
      inputDigest: making.inputDigest,
      docxPath,
      pdfPath,
      pages: compiled.pages,
      generatedAt: now,
    },
    compiled,
  );
}

/** Where the filled Word form of an item lies, relative to the workspace. */
export function filledFormPath(store: ReadStore, item: ChecklistItem): string {
  return `${documentFolder(store, item)}/${safeName(item.title)}（填好的表单）.docx`;
}

/** `documents/<阶段>/<名称>`: a folder per requirement, so that a person finds a paper without the program. */
function documentFolder(store: ReadStore, item: ChecklistItem): string {
  const stage = store.contract().stages.find((entry) => entry.id === item.requirement.stage);
  return `documents/${safeName(stage?.name ?? item.requirement.stage)}/${safeName(item.requirement.name)}`;
}

/**
 * What a person changed or put there is laid aside under its own name, never overwritten. `ours` is the digest of the
 * file as this program wrote it; null = the program wrote none in this place.
 */
async function putEditsAside(dir: string, path: string, ours: string | null, now: string): Promise<void> {
  const file = join(dir, path);
  const present = await fileSha256(file);
  if (present === null || present === ours) return;
  const { dir: folder, name, ext } = parse(file);
  const own = `${name}（手改 ${now.replaceAll(':', '.')}）`;
  let aside = join(folder, `${own}${ext}`);
  for (let number = 2; existsSync(aside); number += 1) aside = join(folder, `${own}（${number}）${ext}`);
  try {
    renameSync(file, aside);
  } catch (error) {
    throw lockedFile(file, error);
  }
}
