/** What will be in the package, worked out before anything is rendered or written. */
import { join } from 'node:path';
import type { ArchiveFacts } from '../../../shared/volumes/archiveFacts.ts';
import { catalogueEntries } from '../../../shared/volumes/catalogue.ts';
import type { CatalogueEntry } from '../../../shared/volumes/catalogue.ts';
import { clauseRows } from '../../../shared/volumes/clauseRows.ts';
import type { ClauseRow } from '../../../shared/volumes/clauseRows.ts';
import { fileItems } from '../../../shared/volumes/filing.ts';
import type { BoundFiling, FileRef, Filing } from '../../../shared/volumes/filing.ts';
import type { FormFrame } from '../../../shared/volumes/forms/blocks.ts';
import type { Excluded } from '../../../shared/volumes/forms/plainLists.ts';
import { layOutPackage } from '../../../shared/volumes/packageLayout.ts';
import type { LaidSource, PackageLayout, TreeFile } from '../../../shared/volumes/packageLayout.ts';
import { planVolumes } from '../../../shared/volumes/planVolumes.ts';
import { safeName } from '../../../shared/volumes/safeName.ts';
import type { Volume } from '../../../shared/volumes/volume.ts';
import { walkMedia } from '../../archive/walkMedia.ts';
import type { PackSource } from './packSource.ts';

/** The two copies, in the words of the trade. */
export const COPIES = ['正本', '副本'] as const;

export interface PackageContents {
  /** Folder of the package: `<short-name>-<stage>-<yyyymmdd>`. */
  readonly folder: string;
  readonly facts: ArchiveFacts;
  readonly frame: FormFrame;
  readonly filing: Filing;
  readonly filings: ReadonlyMap<string, BoundFiling>;
  readonly volumes: readonly Volume[];
  readonly layout: PackageLayout;
  readonly clauses: readonly ClauseRow[];
  readonly catalogue: readonly CatalogueEntry[];
  /** What is on the medium only, with its folder. */
  readonly mediumOnly: readonly {
    readonly itemId: string;
    readonly title: string;
    readonly code: string;
    readonly responsible: string;
    readonly folder: string;
  }[];
  readonly excluded: readonly Excluded[];
  readonly programs: readonly string[];
}

export function composeContents(source: PackSource): PackageContents {
  const { contract, stage, stages, items, dates, today, settings } = source;
  const filing = fileItems(contract, items, dates);
  const volumes = planVolumes(
    filing.bound.map((entry) => entry.document),
    { maxPages: settings.maxPages, duplex: settings.duplex },
  );
  const trees = new Map<string, readonly TreeFile[]>();
  const excluded: Excluded[] = [];
  const programs: string[] = [];
  for (const { root, name } of filing.medium.flatMap((entry) => entry.trees)) {
    const walked = walkMedia(root, name, settings.everything);
    trees.set(root, walked.files);
    excluded.push(...walked.excluded);
    programs.push(...walked.programs);
  }
  const layout = layOutPackage(volumes, filing, trees);
  const mediumOnly = filing.medium.flatMap((entry) => {
    const folder = layout.mediumFolders.get(entry.itemId);
    return folder === undefined ? [] : [{ ...entry, folder }];
  });
  return {
    folder: safeName(`${contract.shortName}-${stage.name}-${today.replaceAll('-', '')}`),
    facts: {
      project: contract.name,
      projectNumber: contract.number,
      stage: stage.name,
      buyer: contract.buyer.name,
      vendor: contract.vendor.name,
      retention: settings.retention,
      secrecy: settings.secrecy,
      medium: settings.medium,
      date: today,
    },
    frame: { project: contract.name, author: contract.vendor.name, date: today },
    filing,
    filings: new Map(filing.bound.map((entry) => [entry.document.id, entry])),
    volumes,
    layout,
    clauses: clauseRows({
      contract,
      stage,
      stages,
      items,
      volumes,
      volumeFolder: (volume) => layout.volumeFolders.get(volume.number) ?? '',
      mediumFolder: (itemId) => layout.mediumFolders.get(itemId) ?? '',
    }),
    catalogue: catalogueEntries(volumes, mediumOnly),
    mediumOnly,
    excluded,
    programs,
  };
}

/** Absolute path of a file of the workspace or of a media folder. */
export function absoluteFile(source: PackSource, ref: FileRef | LaidSource): string {
  if (ref.kind === 'generated') return join(source.dir, ...ref.path.split('/'));
  if (ref.kind === 'attachment') return source.attachmentFile(ref.attachment.sha256);
  return ref.file;
}

/** Every path of a copy's payload. */
export function payloadPaths(layout: PackageLayout): readonly string[] {
  return [
    ...Object.values(layout.made),
    ...layout.boundPaths.values(),
    ...layout.files.map((file) => file.path),
  ];
}
