/** 生成示例合同: a filled workspace to look around in, with the material it was filled from beside it. */
import { dirname, basename, join } from 'node:path';
import type { WorkspaceView } from '../../shared/ipc/views.ts';
import type { Job, StepPlan } from '../jobs/job.ts';
import { ATTACH_STEPS } from './attachFiles.ts';
import { GENERATE_STEPS, generateDocuments } from './generateDocuments.ts';
import { IMPORT_STEPS } from './importRecords.ts';
import type { Parts } from './parts.ts';
import {
  attachSample,
  createSampleWorkspace,
  importSample,
  writeSampleMaterial,
} from './sample/fillWorkspace.ts';
import { openStore } from './parts.ts';

export const SAMPLE_STEPS: StepPlan = {
  material: { weight: 4, title: '正在准备示例素材' },
  import: { weight: 2, title: '正在导入示例记录' },
  attach: { weight: 1, title: '正在添加示例附件' },
  generate: { weight: 6, title: '正在生成示例文件' },
};

/** Scans and sign-offs are left to the user: there is something to do. */
export async function createSample(parts: Parts, { dir }: { dir: string }, job: Job): Promise<WorkspaceView> {
  job.step('material', 0);
  const contract = await createSampleWorkspace(parts, dir);
  const files = await writeSampleMaterial(parts, join(dirname(dir), `${basename(dir)}-素材`), contract);
  job.check();
  await importSample(parts, files, job.within('import', IMPORT_STEPS));
  await attachSample(parts, files, job.within('attach', ATTACH_STEPS));
  await generateDocuments(parts, { itemIds: null }, job.within('generate', GENERATE_STEPS));
  return { dir: openStore(parts).dir, name: contract.name, number: contract.number, term: contract.term };
}
