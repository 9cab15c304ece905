import { fileItems } from '../../shared/volumes/filing.ts';
import { layOutPackage } from '../../shared/volumes/packageLayout.ts';
import { DEFAULT_VOLUME_OPTIONS, planVolumes } from '../../shared/volumes/planVolumes.ts';
import { safeName } from '../../shared/volumes/safeName.ts';
import type { ChecklistItem } from '../../shared/domain/checklist.ts';
import type { Dossier } from './dossier.ts';

/** Paths that a package of these items would hold, from the medium's root. Media folders are walked when packing. */
export function plannedPaths(
  dossier: Dossier,
  items: readonly ChecklistItem[],
  stage: string | null,
): readonly string[] {
  const filing = fileItems(dossier.contract, items, documentDates(dossier));
  const volumes = planVolumes(
    filing.bound.map((entry) => entry.document),
    DEFAULT_VOLUME_OPTIONS,
  );
  const layout = layOutPackage(volumes, filing, new Map());
  const stageName = dossier.contract.stages.find((entry) => entry.id === stage)?.name ?? '项目终验';
  const root = `${safeName(`${dossier.contract.shortName}-${stageName}`)}-${dossier.today.replaceAll('-', '')}/正本/data`;
  return [
    ...layout.files.map((file) => file.path),
    ...layout.boundPaths.values(),
    ...Object.values(layout.made),
  ].map((path) => `${root}/${path}`);
}

/** Item id → the date printed on its generated paper. */
export function documentDates(dossier: Dossier): Map<string, string> {
  return new Map([...dossier.makings].map(([id, making]) => [id, making.facts.date]));
}
