/** Comparing a package, or one of its copies, with what was sealed. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../../shared/errors/appError.ts';
import type { VerifyResult } from '../../../shared/ipc/views.ts';
import { wasCancelled } from '../../state/jobs.ts';
import { valueOrSay } from '../../state/services.ts';
import type { Services } from '../../state/services.ts';

export interface VerifyState {
  readonly path: string | null;
  readonly result: VerifyResult | null;
  readonly error: AppError | null;
  readonly busy: boolean;
  readonly ms: number;
  readonly chooseAndVerify: () => Promise<void>;
  readonly verify: (path: string) => Promise<void>;
}

export function createVerifyStore(services: Services, now: () => number = Date.now): StoreApi<VerifyState> {
  const { api, jobs } = services;
  return createStore<VerifyState>()((set, get) => ({
    path: null,
    result: null,
    error: null,
    busy: false,
    ms: 0,
    async chooseAndVerify() {
      const chosen = await api.chooseFolder({ title: '选择验收包文件夹', create: false });
      const path = valueOrSay(services, chosen);
      if (path !== null) await get().verify(path);
    },
    async verify(path) {
      const started = now();
      set({ path, result: null, error: null, busy: true });
      const answer = await jobs.getState().run('正在核验', (jobId) => api.verifyPackage({ path }, { jobId }));
      if (get().path !== path) return;
      if (answer.ok) set({ result: answer.value, busy: false, ms: now() - started });
      else set({ error: wasCancelled(answer) ? null : answer.error, busy: false });
    },
  }));
}
