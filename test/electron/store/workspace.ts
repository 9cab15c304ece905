/** Real workspaces in temporary folders. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createWorkspace, openWorkspace } from '../../../electron/store/index.ts';
import type { RecordInput, WriteEntry, WriteStore } from '../../../electron/store/types.ts';
import type { Result } from '../../../shared/errors/appError.ts';
import type { WorkRecord } from '../../../shared/records/types.ts';
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

export function workRow(n: number, change: Partial<WorkRecord> = {}): RecordInput<'work'> {
  const data: WorkRecord = {
    date: `2025-09-${String((n % 28) + 1).padStart(2, '0')}`,
    start: '08:30',
    end: '09:00',
    category: '例行巡检',
    content: `巡检第 ${n} 组服务器`,
    result: '正常',
    people: '秦望舒',
    status: '已完成',
    request: '',
    requestBy: '',
    reference: '',
    ...change,
  };
  return { key: `${data.date}|${data.start}|${data.content}`, data, source: '测试' };
}
