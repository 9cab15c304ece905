/** Creating, opening and closing the one open workspace (工作区), and the list of recent ones. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { papersAmong } from '../../shared/checklist/papers.ts';
import { AppFailure } from '../../shared/errors/appError.ts';
import type { RecentWorkspace, WorkspaceView } from '../../shared/ipc/views.ts';
import { contractFromPreset } from '../../shared/preset/contractFromPreset.ts';
import { createWorkspace as createStore, openWorkspace as openStoreAt } from '../store/index.ts';
import type { WriteStore } from '../store/types.ts';
import { emptyCache } from './dossier.ts';
import { currentDossier } from './currentDossier.ts';
import type { Parts } from './parts.ts';
import { loadPreset } from './presets.ts';
import { remember } from './settings.ts';

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
  parts.workspace?.store.close();
  parts.workspace = { store, cache: emptyCache() };
  remember(parts.settings, store.dir, store.contract().name, parts.clock());
  return view(store);
}

function view(store: WriteStore): WorkspaceView {
  const contract = store.contract();
  return { dir: store.dir, name: contract.name, number: contract.number, term: contract.term };
}

export function closeWorkspace(parts: Parts): null {
  parts.workspace?.store.close();
  parts.workspace = null;
  return null;
}

/** The recent list; only the open workspace knows its dates, since listing must not open (and lock) the others. */
export function recentWorkspaces(parts: Parts): RecentWorkspace[] {
  return parts.settings.read().recent.map((entry) => {
    const open = parts.workspace?.store.dir === entry.dir ? currentDossier(parts) : null;
    const papers = open ? papersAmong(open.items) : null;
    const today = open?.today ?? '';
    const next = papers
      ?.filter((item) => item.due.known && item.due.date >= today && item.state === 'due')
      .toSorted((a, b) => dueDay(a.due).localeCompare(dueDay(b.due)))[0];
    return {
      ...entry,
      present: existsSync(join(entry.dir, 'dossier.sqlite')),
      term: open?.contract.term ?? null,
      overdue: papers?.filter((item) => item.overdue).length ?? null,
      nextDue: next ? { title: next.title, date: dueDay(next.due) } : null,
    };
  });
}

function dueDay(due: { readonly known: true; readonly date: string } | { readonly known: false }): string {
  return due.known ? due.date : '9999-12-31';
}

export function forgetWorkspace(parts: Parts, { dir }: { dir: string }): RecentWorkspace[] {
  parts.settings.change((old) => ({ ...old, recent: old.recent.filter((entry) => entry.dir !== dir) }));
  return recentWorkspaces(parts);
}
