/**
 * Packs a stage (打包): plans the volumes, makes covers, lists and reports, binds every volume and writes two identical
 * copies with their hand-over papers. Whether findings forbid it is the caller's decision; what would make the package
 * itself wrong (no papers, paths too long, pages that do not agree) is refused here.
 */
import { AppFailure } from '../../shared/errors/appError.ts';
import type { PackResult } from '../../shared/ipc/views.ts';
import { pathBudget } from '../../shared/volumes/pathBudget.ts';
import type { PackageRequest } from '../archive/types.ts';
import { writePackage } from '../archive/writePackage.ts';
import type { PackOptions } from '../archive/writePackage.ts';
import type { Job, StepPlan } from '../jobs/job.ts';
import { absoluteFile, composeContents, COPIES, payloadPaths } from './packing/contents.ts';
import type { PackageContents } from './packing/contents.ts';
import { handoverPapers, lastPayload, renderEarlyPapers } from './packing/packagePapers.ts';
import type { PackSource, PackTools } from './packing/packSource.ts';
import { boundVolumeSources, seenLater } from './packing/volumePapers.ts';
import { ownBlockers } from './planPackage.ts';

/** Weights follow measured times of a year's dossier. */
export const PACK_STEPS = {
  plan: { weight: 5, title: '正在排出卷册' },
  copy: { weight: 55, title: '正在合订并写入两份' },
  seal: { weight: 15, title: '正在封包' },
  readBack: { weight: 15, title: '正在回读核对' },
  zip: { weight: 10, title: '正在生成压缩包' },
} satisfies StepPlan;

export interface PackInput {
  readonly to: string;
  readonly zip: boolean;
}

/** @param tuning limits and disk of the writer, for tests and benchmarks */
export async function packDossier(
  source: PackSource,
  input: PackInput,
  tools: PackTools,
  job: Job,
  tuning: Pick<PackOptions, 'limits' | 'disk'> = {},
): Promise<PackResult> {
  const start = performance.now();
  job.step('plan', 0);
  const contents = composeContents(source);
  const paths = payloadPaths(contents.layout).map((path) => `${contents.folder}/${COPIES[0]}/data/${path}`);
  const [blocker] = ownBlockers(contents, pathBudget(paths));
  if (blocker) throw new AppFailure(blocker.rule, blocker.message);
  const request = packageRequest(source, contents, input, tools);
  const written = await writePackage(request, {
    ...tuning,
    signal: job.signal,
    onProgress: (phase, share, file) => job.step(phase, share, file),
  });
  return {
    package: written.path,
    copies: written.copies,
    identical: written.identical,
    asked: written.asked,
    made: written.made,
    manifestSha256: written.manifestSha256,
    ms: Math.round(performance.now() - start),
  };
}

function packageRequest(
  source: PackSource,
  contents: PackageContents,
  input: PackInput,
  tools: PackTools,
): PackageRequest {
  const early = renderEarlyPapers(source, contents, tools);
  const notes: string[] = [];
  const volumes = boundVolumeSources(source, contents, tools, (result) => notes.push(...result.notes));
  for (const paper of [early.clauses, early.names, early.excluded, early.covers, early.spines])
    seenLater(paper);
  for (const sheet of early.checkSheets) seenLater(sheet.pdf);
  const { contract } = source;
  return {
    to: input.to,
    name: contents.folder,
    copies: COPIES,
    payload: [
      ...contents.layout.files.map((file) => ({
        path: file.path,
        source: { file: absoluteFile(source, file.source) },
        ...(file.sha256 === null ? {} : { sha256: file.sha256 }),
      })),
      // Last, so that binding and copying overlap.
      ...volumes.map((bound) => ({
        path: contents.layout.boundPaths.get(bound.volume.number) ?? '',
        source: bound.source,
      })),
    ],
    lastPayload: (files) => lastPayload(source, contents, tools, early, notes, files),
    handover: (sealed) => handoverPapers(contents, tools, early, sealed),
    bagInfo: [
      ['Source-Organization', contract.vendor.name],
      ['Organization-Address', contract.vendor.address],
      ['Contact-Name', contract.vendor.leader],
      ['Contact-Phone', contract.vendor.phone],
      ['External-Description', `${contract.name}${source.stage.name}资料`],
      ['External-Identifier', contract.number],
      ['Bag-Group-Identifier', contents.folder],
      ['Bag-Software-Agent', source.program],
    ].flatMap(([label = '', value = '']) => (value === '' ? [] : [[label, value] as const])),
    baggingDate: source.today,
    zip: input.zip,
  };
}
