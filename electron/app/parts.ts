/** What use cases are given: the parts they work with. Nothing here is global. */
import type { Pool } from '../jobs/pool.ts';
import type { Job } from '../jobs/job.ts';
import type { FontSet, Sources } from '../documents/types.ts';
import type { Clock, WriteStore } from '../store/types.ts';
import { AppFailure } from '../../shared/errors/appError.ts';
import type { DossierCache } from './dossier.ts';
import type { Roots } from './roots.ts';
import type { SettingsFile } from './settings.ts';

export interface Parts {
  readonly roots: Roots;
  readonly clock: Clock;
  readonly sources: Sources;
  readonly fonts: FontSet;
  readonly pool: Pool;
  readonly settings: SettingsFile;
  readonly version: string;
  readonly standIn: boolean;
  /** The open workspace, one at a time. */
  workspace: { readonly store: WriteStore; readonly cache: DossierCache } | null;
}

export type UseCase<I, O> = (parts: Parts, input: I, job: Job) => Promise<O> | O;

/** The open workspace, or a refusal that says what to do. */
export function openStore(parts: Parts): WriteStore {
  if (!parts.workspace) throw new AppFailure('workspace.none', '没有打开的合同。先在首页新建或打开一份合同');
  return parts.workspace.store;
}

/** Who is working: the name from the settings, or the role. */
export function worker(parts: Parts): string {
  const { userName, role } = parts.settings.read();
  return userName || (role === 'lead' ? '项目负责人' : '文档专员');
}

export function today(parts: Parts): string {
  return parts.clock().slice(0, 10);
}
