/** 生成示例合同: a filled workspace to look around in, with the material it was filled from beside it. */
import { dirname, basename, join } from 'node:path';
import type { ChecklistItem } from '../../shared/domain/checklist.ts';
import { projectLead } from '../../shared/domain/contract.ts';
import type { WorkspaceView } from '../../shared/ipc/views.ts';
import type { Job, StepPlan } from '../jobs/job.ts';
import { ATTACH_STEPS } from './attachFiles.ts';
import { currentDossier } from './currentDossier.ts';
import { GENERATE_STEPS, generateDocuments } from './generateDocuments.ts';
import { IMPORT_STEPS } from './importRecords.ts';
import type { Parts } from './parts.ts';
import { openStore, today } from './parts.ts';
import type { Wanted } from './sample/fillWorkspace.ts';
import {
  attachSample,
  attachSampleScans,
  confirmSample,
  createSampleWorkspace,
  decideSample,
  importSample,
  renewSample,
  SAMPLE_PRESET,
  signOffSample,
  writeSampleMaterial,
} from './sample/fillWorkspace.ts';

export const SAMPLE_STEPS: StepPlan = {
  material: { weight: 4, title: '正在准备示例素材' },
  import: { weight: 2, title: '正在导入示例记录' },
  attach: { weight: 1, title: '正在添加示例附件' },
  generate: { weight: 6, title: '正在生成示例文件' },
  scans: { weight: 1, title: '正在登记签字扫描件' },
  renew: { weight: 1, title: '正在更新汇编' },
};

/** Papers left for the user, the last ones due: there is something to do. */
const LEFT_TO_DO = 8;

export interface CreateSampleInput {
  readonly dir: string;
  readonly preset?: string | undefined;
}

/** The sample as it stands today: what has fallen due is signed off but for the last few, the rest has not begun. */
export async function createSample(
  parts: Parts,
  { dir, preset = SAMPLE_PRESET }: CreateSampleInput,
  job: Job,
): Promise<WorkspaceView> {
  const day = today(parts);
  job.step('material', 0);
  const contract = await createSampleWorkspace(parts, dir, preset);
  const folder = join(dirname(dir), `${basename(dir)}-素材`);
  const files = await writeSampleMaterial(parts, folder, contract, day);
  const lead = projectLead(contract)?.name ?? '';
  decideSample(parts, contract, lead);
  job.check();
  await importSample(parts, files, job.within('import', IMPORT_STEPS));
  await attachSample(parts, files, job.within('attach', ATTACH_STEPS));
  const due = currentDossier(parts).items.filter((item) => isDue(item, day));
  const finished = finishedAmong(due);
  confirmSample(parts, finished);
  const itemIds = due.filter(isMade).map((item) => item.id);
  await generateDocuments(parts, { itemIds }, job.within('generate', GENERATE_STEPS));
  await attachSampleScans(parts, files, job.within('scans', ATTACH_STEPS), finished);
  await renewSample(parts, job.within('renew', GENERATE_STEPS), finished);
  await attachSampleScans(parts, files, job.within('scans', ATTACH_STEPS), finished);
  signOffSample(parts, lead, (item) => finished(item) && item.state !== 'due');
  return { dir: openStore(parts).dir, name: contract.name, number: contract.number, term: contract.term };
}

function isDue({ due, requirement }: ChecklistItem, day: string): boolean {
  return due.known && due.date <= day && requirement.form !== 'covered';
}

function isMade({ requirement }: ChecklistItem): boolean {
  return requirement.form === 'generated' || requirement.form === 'photos';
}

/** All but the last few of the vendor's papers; the buyer's and the experts' are filed as they come. */
function finishedAmong(due: readonly ChecklistItem[]): Wanted {
  const ordered = due.toSorted((a, b) => dueDay(a).localeCompare(dueDay(b)));
  const finished = new Set(ordered.slice(0, -LEFT_TO_DO).map((item) => item.id));
  return (item) => finished.has(item.id);
}

function dueDay({ due }: ChecklistItem): string {
  return due.known ? due.date : '';
}
