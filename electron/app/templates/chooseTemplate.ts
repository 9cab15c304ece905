/** Which template makes the papers of a requirement (选用模板): a change of the contract that can be taken back. */
import { AppFailure } from '../../../shared/errors/appError.ts';
import type { Requirement } from '../../../shared/domain/contract.ts';
import type { ContractView, TemplateView } from '../../../shared/ipc/views.ts';
import { changeContract } from '../contractChanges.ts';
import type { Parts } from '../parts.ts';
import { openStore } from '../parts.ts';
import type { Job } from '../../jobs/job.ts';
import { checkTemplate } from './checkTemplate.ts';
import { listTemplates } from './listTemplates.ts';

export interface ChooseTemplateInput {
  readonly requirement: string;
  /** Null = the paper comes from outside and is put in as a file. */
  readonly template: string | null;
}

export async function chooseTemplate(
  parts: Parts,
  { requirement: id, template }: ChooseTemplateInput,
  job: Job,
): Promise<ContractView> {
  const requirement = openStore(parts)
    .contract()
    .requirements.find((entry) => entry.id === id);
  if (!requirement) throw new AppFailure('requirement.unknown', `合同里没有编号为“${id}”的交付物要求`);
  if (requirement.form !== 'generated' && requirement.form !== 'attached') {
    throw new AppFailure(
      'template.form',
      `“${requirement.name}”是${FORM_WORDS[requirement.form]}，不能另选文件模板`,
    );
  }
  const view = template === null ? null : listTemplates(parts).find((entry) => entry.id === template);
  if (view === undefined) throw new AppFailure('template.unknown', `没有名为“${template ?? ''}”的模板`);
  if (view?.fault) throw new AppFailure('template.meta', `模板“${view.title}”还不能用：${view.fault}`);
  const form = await formOf(parts, view, job);
  return changeContract(
    parts,
    '选用模板',
    `${requirement.name}：${view?.title ?? '由外部文件提供'}`,
    (old) => ({
      ...old,
      requirements: old.requirements.map((entry) => (entry.id === id ? { ...entry, template, form } : entry)),
    }),
  );
}

/**
 * A Word form that our pages cannot show is filled by the program, and its PDF comes from outside like any paper that
 * is put in.
 */
async function formOf(parts: Parts, view: TemplateView | null, job: Job): Promise<'generated' | 'attached'> {
  if (view === null) return 'attached';
  if (view.form === 'markup') return 'generated';
  const { problem, unshown } = await checkTemplate(parts, { id: view.id, owner: view.owner }, job);
  if (problem) throw new AppFailure(problem.code, problem.message, problem.place);
  return unshown.length > 0 ? 'attached' : 'generated';
}

const FORM_WORDS: Readonly<Record<Exclude<Requirement['form'], 'generated' | 'attached'>, string>> = {
  photos: '由照片编成的相册',
  media: '介质里的文件夹',
  covered: '由另一份文件代替的',
};
