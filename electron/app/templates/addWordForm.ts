/** Registering a Word form (自有 Word 表单): the buyer's own paper with placeholders becomes a template that is filled. */
import { mkdir, copyFile, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { AppFailure } from '../../../shared/errors/appError.ts';
import { DOCUMENT_KINDS } from '../../../shared/facts/index.ts';
import type { TemplateView } from '../../../shared/ipc/views.ts';
import { stringify } from 'yaml';
import type { Job } from '../../jobs/job.ts';
import { TaskFailure } from '../../jobs/pool.ts';
import type { Parts } from '../parts.ts';
import { builtInMeta } from './builtIn.ts';
import { checkedId, freeId, placeFolder, putFolder, viewOf } from './copyTemplate.ts';
import { WORD_FORM } from './templateBook.ts';
import type { OwnPlace } from './templateBook.ts';
import { trials } from './trialMaterial.ts';

export interface AddWordFormInput {
  readonly file: string;
  readonly title: string;
  /** The kind of document whose facts fill it. */
  readonly basedOn: string;
  readonly id: string | null;
  readonly place: OwnPlace;
}

/** Faults that are mended in Word with the form already registered; any other keeps the file out. */
const MENDED_LATER: ReadonlySet<string> = new Set(['form.tag', 'form.structure']);

export async function addWordForm(parts: Parts, input: AddWordFormInput, job: Job): Promise<TemplateView> {
  const file = resolve(input.file);
  const info = await stat(file).catch(() => null);
  if (!info?.isFile()) throw new AppFailure('file.missing', `找不到文件“${basename(file)}”`, { file });
  const { code, family } = builtInMeta(parts.roots, input.basedOn);
  const kind = DOCUMENT_KINDS[input.basedOn];
  if (!kind) throw new Error(`no kind ${input.basedOn}`);
  const parent = placeFolder(parts, input.place);
  const id = checkedId(input.id ?? freeId(parent, `${input.basedOn}-form`), parent);
  const title = input.title || basename(file).replace(/\.docx$/i, '');
  await putFolder(parent, id, async (folder) => {
    await mkdir(folder, { recursive: true });
    await copyFile(file, join(folder, WORD_FORM));
    const meta = { id, title, family, version: 1, code, basedOn: input.basedOn };
    await writeFile(join(folder, 'meta.yaml'), stringify(meta));
    const [trial] = trials(parts, { id, folder, kind, title, form: 'word' });
    if (trial) await refuseHarm(parts.pool.run('fill', trial.input, job.signal));
  });
  return viewOf(parts, id, input.place);
}

async function refuseHarm(filling: Promise<unknown>): Promise<void> {
  try {
    await filling;
  } catch (error) {
    if (error instanceof TaskFailure && MENDED_LATER.has(error.error.code)) return;
    throw error;
  }
}
