/** Read-only use cases that only arrange what the dossier already knows. */
import { overview } from '../../shared/checklist/overview.ts';
import type { AppInfo, ChecklistView, OverviewView, UndoState } from '../../shared/ipc/views.ts';
import { checkNow } from './checkDossier.ts';
import { currentDossier, itemOf } from './currentDossier.ts';
import { AppFailure } from '../../shared/errors/appError.ts';
import type { Job } from '../jobs/job.ts';
import type { Parts } from './parts.ts';
import { openStore, today, worker } from './parts.ts';

export function appInfo(parts: Parts): AppInfo {
  const { role, userName } = parts.settings.read();
  return {
    version: parts.version,
    role,
    userName,
    today: today(parts),
    defaultFolder: parts.roots.documents,
    standIn: parts.standIn,
  };
}

export function setRole(parts: Parts, { role, name }: { role: 'clerk' | 'lead'; name: string }): AppInfo {
  parts.settings.change((old) => ({ ...old, role, userName: name }));
  return appInfo(parts);
}

export async function getOverview(parts: Parts): Promise<OverviewView> {
  const store = openStore(parts);
  const dossier = currentDossier(parts);
  const { findings } = await checkNow(parts, null);
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return overview({
    contract: dossier.contract,
    calendar: dossier.calendar,
    items: dossier.items,
    today: dossier.today,
    role: parts.settings.read().role,
    conditionsDone: store.conditionsDone(),
    packedStages: store.packages().map((packed) => packed.stage),
    findings: { blocker: count('blocker'), warning: count('warning'), manual: count('manual') },
  });
}

export function getChecklist(parts: Parts): ChecklistView {
  const { contract, items, today: day } = currentDossier(parts);
  return { today: day, stages: contract.stages.map(({ id, name }) => ({ id, name })), items };
}

export async function previewItem(
  parts: Parts,
  { itemId }: { itemId: string },
  job: Job,
): Promise<{ pages: string[] }> {
  const dossier = currentDossier(parts);
  const item = itemOf(dossier, itemId);
  const making = dossier.makings.get(itemId);
  const fault = dossier.faults.get(itemId);
  if (fault) throw new AppFailure(fault.code, fault.message, fault.place);
  if (!making) throw new AppFailure('preview.none', `${item.title}由外部文件提供，没有可预览的版面`);
  return { pages: [...(await parts.pool.run('preview', making.input, job.signal))] };
}

export function getUndo(parts: Parts): UndoState {
  return { label: openStore(parts).undoLabel() };
}

export function undo(parts: Parts): UndoState {
  openStore(parts).undo(worker(parts));
  return getUndo(parts);
}
