/** Handing over (交付): plan and pack a stage of the open workspace. Blockers of the preflight forbid packing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemsOfStage } from '../../shared/checklist/itemsOfStage.ts';
import { AppFailure } from '../../shared/errors/appError.ts';
import type { PackPlanView, PackResult } from '../../shared/ipc/views.ts';
import type { Job } from '../jobs/job.ts';
import { checkNow } from './checkDossier.ts';
import type { CheckOptions } from './checkDossier.ts';
import { currentDossier } from './currentDossier.ts';
import { packDossier as packSource } from './packDossier.ts';
import { DEFAULT_PACK_SETTINGS } from './packing/packSource.ts';
import type { PackSource, PackTools } from './packing/packSource.ts';
import type { Parts } from './parts.ts';
import { openStore, worker } from './parts.ts';
import { planPackage as planSource } from './planPackage.ts';
import { documentDates } from './plannedPaths.ts';

export { PACK_STEPS } from './packDossier.ts';

/** How many findings a refusal names; the preflight page has all of them. */
const NAMED = 5;

export async function planPackage(
  parts: Parts,
  { stage, to }: { readonly stage: string; readonly to: string | null },
): Promise<PackPlanView> {
  return planSource(await sourceOf(parts, stage, {}), to);
}

export interface PackInput {
  readonly stage: string;
  readonly to: string;
  readonly zip: boolean;
}

export async function packDossier(parts: Parts, input: PackInput, job: Job): Promise<PackResult> {
  const store = openStore(parts);
  // Before two copies are sealed every file is read anew, whatever was seen of it earlier.
  const source = await sourceOf(parts, input.stage, { thorough: true });
  const blockers = source.check.findings.filter((finding) => finding.severity === 'blocker');
  if (blockers.length > 0) {
    const named = blockers.slice(0, NAMED).map((finding) => finding.message);
    const more = blockers.length > NAMED ? `\n另有 ${blockers.length - NAMED} 条，见预检` : '';
    throw new AppFailure(
      'pack.blocked',
      `${source.stage.name}还有 ${blockers.length} 个必须解决的问题，没有打包：\n${named.join('\n')}${more}`,
    );
  }
  const result = await packSource(source, input, toolsOf(parts, job), job);
  const packed = source.items.flatMap((item) =>
    item.requirement.form !== 'covered' && item.contentDigest !== null
      ? [{ itemId: item.id, contentDigest: item.contentDigest }]
      : [],
  );
  store.write(
    {
      who: worker(parts),
      action: '打包',
      itemId: null,
      detail: `${source.stage.name}，${packed.length}份，${result.package}`,
      undoable: false,
    },
    (tx) =>
      tx.addPackage({
        stage: input.stage,
        path: result.package,
        at: parts.clock(),
        manifestSha256: result.manifestSha256,
        items: packed,
      }),
  );
  return result;
}

async function sourceOf(parts: Parts, stageId: string, options: CheckOptions): Promise<PackSource> {
  const store = openStore(parts);
  const dossier = currentDossier(parts);
  const { contract, calendar } = dossier;
  const stage = contract.stages.find((entry) => entry.id === stageId);
  if (!stage) throw new AppFailure('stage.unknown', `合同里没有这个阶段：${stageId}`);
  if (stage.packedWith !== null) {
    const target = contract.stages.find((entry) => entry.id === stage.packedWith)?.name ?? '';
    throw new AppFailure('stage.packedWith', `“${stage.name}”的文件随“${target}”一起打包`);
  }
  const items = itemsOfStage(contract, calendar, dossier.items, stageId);
  const present = new Set(items.map((item) => item.requirement.stage));
  const check = await checkNow(parts, stageId, options);
  return {
    contract,
    stage,
    stages: contract.stages.filter((entry) => entry.id === stageId || present.has(entry.id)),
    items,
    dates: documentDates(dossier),
    check,
    today: dossier.today,
    program: `验收卷宗 ${parts.version}`,
    dir: store.dir,
    attachmentFile: (sha256) => store.attachmentFile(sha256),
    settings: DEFAULT_PACK_SETTINGS,
  };
}

function toolsOf(parts: Parts, job: Job): PackTools {
  const browse = join(parts.roots.resources, 'browse');
  return {
    renderForm: (tree) => parts.pool.run('form', tree, job.signal),
    bind: (request) => parts.pool.run('bind', request, job.signal),
    browse: {
      page: readFileSync(join(browse, 'page.html'), 'utf8'),
      script: readFileSync(join(browse, 'browse.js'), 'utf8'),
    },
    stampFont: parts.fonts.serifMedium,
  };
}
