/** Putting files in by hand (添加附件): signed scans, photos, papers of others, media folders. */
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Attachment, AttachmentRole, ChecklistItem } from '../../shared/domain/checklist.ts';
import type { PhotoDetails } from '../../shared/domain/checklist.ts';
import { ROLE_WORDS } from '../../shared/domain/words.ts';
import { AppFailure, capture } from '../../shared/errors/appError.ts';
import type { AttachResult } from '../../shared/ipc/views.ts';
import { writeFolderList } from '../../shared/documents/folderList.ts';
import type { FolderFile } from '../../shared/documents/supplied.ts';
import { inspectFile } from '../documents/inspect/inspectFile.ts';
import type { Job, StepPlan } from '../jobs/job.ts';
import type { WriteStore } from '../store/types.ts';
import { currentDossier, itemOf } from './currentDossier.ts';
import { sha256 } from './digests.ts';
import type { Parts } from './parts.ts';
import { openStore, worker } from './parts.ts';
import { FOLDER_TYPE, readSchema } from './suppliedFiles.ts';

export const ATTACH_STEPS: StepPlan = { read: { weight: 1, title: '正在读取文件' } };

export interface AttachInput {
  readonly itemId: string;
  readonly files: readonly string[];
  readonly as: AttachmentRole;
  /** For photos: what is known about each, by file path. */
  readonly photos?: Readonly<Record<string, PhotoDetails>>;
}

/** Good files go in, each refused one is named with its reason. */
export async function attachFiles(parts: Parts, input: AttachInput, job: Job): Promise<AttachResult> {
  const store = openStore(parts);
  const item = itemOf(currentDossier(parts), input.itemId);
  if (item.requirement.form === 'covered') {
    throw new AppFailure('attach.covered', `${item.title}由同期的另一份文件代替，附件请加到那一份`);
  }
  const attachments: Attachment[] = [];
  const refused: { file: string; reason: string }[] = [];
  let done = 0;
  const taken = await Promise.all(
    input.files.map(async (file) => {
      job.check();
      const outcome = await capture(() => take(parts, store, item, resolve(file), input));
      done += 1;
      job.step('read', done / input.files.length, basename(file));
      return { file, outcome };
    }),
  );
  for (const { file, outcome } of taken) {
    if (outcome.ok) attachments.push(outcome.value);
    else refused.push({ file, reason: outcome.error.message });
  }
  const fresh = attachments.filter(
    (attachment) =>
      !item.attachments.some((old) => old.role === attachment.role && old.sha256 === attachment.sha256),
  );
  for (const attachment of attachments.filter((entry) => !fresh.includes(entry))) {
    refused.push({ file: attachment.name, reason: `“${attachment.name}”已经添加过，内容完全相同` });
  }
  if (fresh.length > 0) {
    store.write(
      {
        who: worker(parts),
        action: `添加${ROLE_WORDS[input.as]}`,
        itemId: item.id,
        detail: fresh.map((attachment) => attachment.name).join('、'),
        undoable: true,
      },
      (tx) => {
        for (const attachment of fresh) tx.addAttachment(attachment);
      },
    );
  }
  job.step('read', 1);
  return {
    attachments: fresh.map(({ id, name, sha256: digest, pages }) => ({ id, name, sha256: digest, pages })),
    refused,
  };
}

async function take(
  parts: Parts,
  store: WriteStore,
  item: ChecklistItem,
  file: string,
  input: AttachInput,
): Promise<Attachment> {
  const common = {
    itemId: item.id,
    role: input.as,
    name: basename(file).normalize('NFC'),
    documentDigest: input.as === 'scan' ? (item.document?.inputDigest ?? null) : null,
    addedAt: parts.clock(),
    addedBy: worker(parts),
  };
  if (input.as === 'media') return { ...common, ...(await mediaFolder(store, file, item.id)) };
  const inspected = await inspectFile(file);
  if (!inspected.ok)
    throw new AppFailure(inspected.error.code, inspected.error.message, inspected.error.place);
  const { kind, mediaType, pages, bytes } = inspected.value;
  const picture = kind === 'jpeg' || kind === 'png';
  if (input.as === 'photo' && !picture) {
    throw new AppFailure('attach.notAPhoto', `“${common.name}”不是照片，照片册只收 JPG 和 PNG`);
  }
  if (input.as === 'scan' && !picture && kind !== 'pdf') {
    throw new AppFailure('attach.notAScan', `“${common.name}”不是扫描件，签字扫描件应为 PDF、JPG 或 PNG`);
  }
  if (kind === 'sql' || kind === 'sqlite') {
    const schema = readSchema(file, common.name, mediaType);
    if (!schema.ok) throw new AppFailure(schema.error.code, `“${common.name}”：${schema.error.message}`);
  }
  const stored = await store.storeFile(file);
  return {
    ...common,
    id: attachmentId(item.id, input.as, stored.sha256),
    sha256: stored.sha256,
    bytes,
    pages,
    mediaType,
    externalPath: null,
    photo:
      input.as === 'photo'
        ? (input.photos?.[file] ?? { caption: '', takenOn: null, place: '', photographer: '' })
        : null,
  };
}

/** The same file for the same item gets the same id: importing twice is seen. */
function attachmentId(itemId: string, role: AttachmentRole, digest: string): string {
  return sha256(`${itemId}\n${role}\n${digest}`).slice(0, 32);
}

/**
 * A media folder stays where it is; the workspace keeps its path and the list of its files, whose digest names it.
 */
async function mediaFolder(
  store: WriteStore,
  folder: string,
  itemId: string,
): Promise<Pick<Attachment, 'id' | 'sha256' | 'bytes' | 'pages' | 'mediaType' | 'externalPath' | 'photo'>> {
  const info = await stat(folder).catch(() => null);
  if (!info?.isDirectory()) {
    throw new AppFailure('attach.notAFolder', `“${basename(folder)}”不是文件夹，介质内容要选一个文件夹`);
  }
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  if (files.length === 0) throw new AppFailure('attach.emptyFolder', `文件夹“${basename(folder)}”里没有文件`);
  const list: FolderFile[] = [];
  for (const file of files) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    const path = relative(folder, file).split(sep).join('/').normalize('NFC');
    list.push({ path, bytes: (await stat(file)).size, sha256: hash.digest('hex') });
  }
  const { sha256: digest } = store.storeBytes(Buffer.from(writeFolderList(list)));
  return {
    id: attachmentId(itemId, 'media', digest),
    sha256: digest,
    bytes: list.reduce((sum, file) => sum + file.bytes, 0),
    pages: null,
    mediaType: FOLDER_TYPE,
    externalPath: folder,
    photo: null,
  };
}
