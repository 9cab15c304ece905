/** Trying a template (检查、预览): every mistake is told with file and line; nothing is written. */
import { AppFailure } from '../../../shared/errors/appError.ts';
import type { AppError } from '../../../shared/errors/appError.ts';
import type { TemplateCheck, TemplateOwner, TemplatePreview } from '../../../shared/ipc/views.ts';
import { DOCUMENT_KINDS } from '../../../shared/facts/index.ts';
import type { Job } from '../../jobs/job.ts';
import { TaskFailure } from '../../jobs/pool.ts';
import type { Parts } from '../parts.ts';
import { builtInMeta } from './builtIn.ts';
import { readBook } from './templateBook.ts';
import type { OwnTemplate } from './templateBook.ts';
import { trials } from './trialMaterial.ts';
import type { TrialTemplate } from './trialMaterial.ts';

export interface TemplateRef {
  readonly id: string;
  /** Null = the one that is used under this id. */
  readonly owner: TemplateOwner | null;
}

export async function checkTemplate(parts: Parts, ref: TemplateRef, job: Job): Promise<TemplateCheck> {
  const tried: string[] = [];
  try {
    let pages = 0;
    let unshown: readonly string[] = [];
    for (const { what, input } of trials(parts, trialTemplate(parts, ref))) {
      tried.push(what);
      ({ unshown } = await parts.pool.run('check', input, job.signal));
      if (unshown.length > 0) continue;
      const printed = await parts.pool.run('print', input, job.signal);
      pages = Math.max(pages, printed.pages);
    }
    return { ok: true, problem: null, tried, pages: unshown.length > 0 ? null : pages, unshown };
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    return { ok: false, problem, tried, pages: null, unshown: [] };
  }
}

export async function previewTemplate(parts: Parts, ref: TemplateRef, job: Job): Promise<TemplatePreview> {
  const [trial] = trials(parts, trialTemplate(parts, ref));
  if (!trial) throw new Error('a template is tried on one paper at least');
  return { what: trial.what, pages: [...(await parts.pool.run('preview', trial.input, job.signal))] };
}

function trialTemplate(parts: Parts, { id, owner }: TemplateRef): TrialTemplate {
  const own = readBook(parts.roots, parts.workspace?.store.dir ?? null).own.find(
    (entry) => entry.id === id && (owner === null || entry.place === owner),
  );
  if (own && owner !== 'program') return ownTrial(own);
  const { title } = builtInMeta(parts.roots, id);
  const kind = DOCUMENT_KINDS[id];
  if (!kind) throw new Error(`no kind ${id}`);
  return { id, folder: null, kind, title, form: 'markup' };
}

function ownTrial({ id, folder, kind: basedOn, meta, fault, form }: OwnTemplate): TrialTemplate {
  if (fault) throw new AppFailure(fault.code, fault.message, fault.place);
  const kind = DOCUMENT_KINDS[basedOn];
  if (!kind || !meta) {
    const file = `${id}/meta.yaml`;
    throw new AppFailure('template.meta', `${file} 的 basedOn 应为已有模板的编号，现为“${basedOn}”`, {
      file,
    });
  }
  return { id, folder, kind, title: meta.title, form };
}

function problemOf(error: unknown): AppError | null {
  return error instanceof TaskFailure || error instanceof AppFailure ? error.error : null;
}
