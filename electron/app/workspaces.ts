/** Creating, opening and closing the one open workspace (工作区), and the list of recent ones. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppFailure } from '../../shared/errors/appError.ts';
import type { RecentWorkspace, WorkspaceView } from '../../shared/ipc/views.ts';
import { contractFromPreset } from '../../shared/preset/contractFromPreset.ts';
import { createWorkspace as createStore, openWorkspace as openStoreAt } from '../store/index.ts';
import type { WriteStore } from '../store/types.ts';
import { emptyCache } from './dossier.ts';
import { currentDossier } from './currentDossier.ts';
import { today } from './parts.ts';
import type { Parts } from './parts.ts';
import { loadPreset } from './presets.ts';
import { remember, rememberStanding } from './settings.ts';
import { standingOf, standingOn } from './standing.ts';

export interface CreateWorkspaceInput {
  readonly dir: string;
  readonly preset: string;
  readonly start: string;
  readonly end: string | null;
  readonly name: string;
  readonly number: string;
  readonly buyer: string;
  readonly vendor: string;
  readonly lead: string;
}

/** Creates a workspace from a preset and opens it. Refuses a folder that already holds files. */
export async function createWorkspace(parts: Parts, input: CreateWorkspaceInput): Promise<WorkspaceView> {
  const contract = contractFromPreset(loadPreset(parts.roots, input.preset), input);
  const created = await createStore(resolve(input.dir), contract, parts.clock);
  if (!created.ok) throw new AppFailure(created.error.code, created.error.message, created.error.place);
  return adopt(parts, created.value);
}

export async function openWorkspace(parts: Parts, { dir }: { dir: string }): Promise<WorkspaceView> {
  const opened = parts.workspace;
  if (opened && opened.store.dir === resolve(dir)) return view(opened.store);
  const result = await openStoreAt(resolve(dir), parts.clock);
  if (!result.ok) throw new AppFailure(result.error.code, result.error.message, result.error.place);
  return adopt(parts, result.value);
}

function adopt(parts: Parts, store: WriteStore): WorkspaceView {
  closeWorkspace(parts);
  parts.workspace = { store, cache: emptyCache() };
  remember(parts.settings, store.dir, store.contract().name, parts.clock());
  return view(store);
}

function view(store: WriteStore): WorkspaceView {
  const contract = store.contract();
  return { dir: store.dir, name: contract.name, number: contract.number, term: contract.term };
}

/** What was last computed of the contract is kept for the list; leaving must not wait for a computation. */
export function closeWorkspace(parts: Parts): null {
  const { workspace } = parts;
  if (!workspace) return null;
  const { store, cache } = workspace;
  if (cache.dossier) rememberStanding(parts.settings, store.dir, standingOf(cache.dossier));
  store.close();
  parts.workspace = null;
  return null;
}

/** The recent list; those not open as they were left, since listing must not open (and lock) them. */
export function recentWorkspaces(parts: Parts): RecentWorkspace[] {
  return parts.settings.read().recent.map(({ standing, ...entry }) => {
    const open = parts.workspace?.store.dir === entry.dir;
    return {
      ...entry,
      present: existsSync(join(entry.dir, 'dossier.sqlite')),
      ...standingOn(open ? standingOf(currentDossier(parts)) : standing, today(parts)),
    };
  });
}

export function forgetWorkspace(parts: Parts, { dir }: { dir: string }): RecentWorkspace[] {
  parts.settings.change((old) => ({ ...old, recent: old.recent.filter((entry) => entry.dir !== dir) }));
  return recentWorkspaces(parts);
}
