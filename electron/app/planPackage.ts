/** What packing a stage would give (打包预览): volumes, names and their lengths, space, and what still stands against it. */
import { statSync } from 'node:fs';
import type { PackPlanView } from '../../shared/ipc/views.ts';
import type { Finding } from '../../shared/preflight/finding.ts';
import { pathBudget } from '../../shared/volumes/pathBudget.ts';
import type { PathBudget } from '../../shared/volumes/pathBudget.ts';
import { freeBytes } from '../archive/pack/placeFolder.ts';
import { absoluteFile, composeContents, COPIES, payloadPaths } from './packing/contents.ts';
import type { PackageContents } from './packing/contents.ts';
import type { PackSource } from './packing/packSource.ts';

/** @param to folder that the package is to be written into; null = not chosen yet */
export async function planPackage(source: PackSource, to: string | null): Promise<PackPlanView> {
  const contents = composeContents(source);
  const paths = payloadPaths(contents.layout).map((path) => `${contents.folder}/${COPIES[0]}/data/${path}`);
  const budget = pathBudget(paths);
  return {
    stage: source.stage.name,
    folder: contents.folder,
    blockers: [
      ...source.check.findings.filter((finding) => finding.severity === 'blocker'),
      ...ownBlockers(contents, budget),
    ],
    volumes: contents.volumes.map((volume) => ({
      title: `第${volume.number}卷 ${volume.content}`,
      documents: volume.documents.length,
      pages: volume.pages,
    })),
    files: paths.map((path) => ({ path, length: path.length })),
    bytes: estimatedBytes(source, contents) * COPIES.length,
    freeBytes: to === null ? null : await freeBytes(to),
    longestPath: budget.longest,
    renamed: contents.layout.renamed,
    excluded: contents.excluded,
  };
}

/** What packing itself would refuse. */
export function ownBlockers(contents: PackageContents, budget: PathBudget): readonly Finding[] {
  return [
    ...(contents.volumes.length + contents.mediumOnly.length === 0
      ? [refusal('package.empty', '这个阶段还没有可以装卷的文件。先生成文件或放入扫描件')]
      : []),
    ...budget.over.map(({ path, length }) =>
      refusal('names.budget', `路径“${path}”长${length}个字符，有的电脑打不开。缩短该文件或文件夹的名称`),
    ),
  ];
}

function refusal(rule: string, message: string): Finding {
  return { rule, severity: 'blocker', item: null, message, where: { page: 'pack' } };
}

/** Payload of one copy: the files as they are, and once more the pages that are bound. */
function estimatedBytes(source: PackSource, contents: PackageContents): number {
  const files = contents.layout.files.reduce((sum, file) => sum + size(absoluteFile(source, file.source)), 0);
  const bound = contents.filing.bound
    .flatMap((entry) => entry.pages)
    .reduce((sum, ref) => sum + size(absoluteFile(source, ref)), 0);
  return files + bound;
}

/** 0 for a file that is missing: packing names it. */
function size(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
