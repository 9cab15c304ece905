/** Real workspaces in temporary folders. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createWorkspace, openWorkspace } from '../../../electron/store/index.ts';
import type { WriteEntry, WriteStore } from '../../../electron/store/types.ts';
import type { Result } from '../../../shared/errors/appError.ts';
import { contract } from '../../shared/records/contract.ts';

export const clock = (): string => '2026-03-01 09:30:00';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export function errorOf<T>(result: Result<T>): { code: string; message: string } {
  if (result.ok) throw new Error('expected a refusal');
  return result.error;
}

/** A fresh workspace, closed after the test. */
export async function newStore(): Promise<WriteStore> {
  const store = valueOf(await createWorkspace(join(temporaryFolder(), '合同'), contract, clock));
  onTestFinished(() => store.close());
  return store;
}

/** Closes and opens again. */
export async function reopen(store: WriteStore): Promise<WriteStore> {
  store.close();
  const again = valueOf(await openWorkspace(store.dir, clock));
  onTestFinished(() => again.close());
  return again;
}

export function entry(action = '测试', undoable = true): WriteEntry {
  return { who: '叶南枝', action, itemId: null, detail: '', undoable };
}
