/** Packing step by step: stage → plan → work → result. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../../shared/errors/appError.ts';
import type { PackPlanView, PackResult } from '../../../shared/ipc/views.ts';
import { wasCancelled } from '../../state/jobs.ts';
import { valueOrSay } from '../../state/services.ts';
import type { Services } from '../../state/services.ts';

export type PackStep = 'stage' | 'plan' | 'packing' | 'done';

export interface PackState {
  readonly step: PackStep;
  readonly stage: string | null;
  readonly to: string | null;
  readonly zip: boolean;
  readonly plan: PackPlanView | null;
  readonly planning: boolean;
  readonly error: AppError | null;
  readonly result: PackResult | null;
  readonly jobId: string | null;
  readonly chooseStage: (stage: string) => void;
  readonly makePlan: () => Promise<void>;
  readonly chooseFolder: () => Promise<void>;
  readonly setZip: (zip: boolean) => void;
  readonly start: () => Promise<void>;
  readonly restart: () => void;
}

export function createPackStore(services: Services): StoreApi<PackState> {
  const { api, jobs } = services;
  return createStore<PackState>()((set, get) => {
    let planning = 0;
    return {
      step: 'stage',
      stage: null,
      to: null,
      zip: false,
      plan: null,
      planning: false,
      error: null,
      result: null,
      jobId: null,
      chooseStage(stage) {
        if (stage !== get().stage) set({ stage, plan: null, error: null });
      },
      async makePlan() {
        const { stage, to } = get();
        if (stage === null) return;
        const mine = ++planning;
        set({ step: 'plan', planning: true, error: null });
        const answer = await jobs
          .getState()
          .run('正在排出卷册', (jobId) => api.planPackage({ stage, to }, { jobId }));
        if (mine !== planning) return;
        if (answer.ok) set({ plan: answer.value, planning: false });
        else set({ error: wasCancelled(answer) ? null : answer.error, planning: false });
      },
      async chooseFolder() {
        const chosen = await api.chooseFolder({ title: '选择验收包放在哪里', create: true });
        const to = valueOrSay(services, chosen);
        if (to === null) return;
        set({ to });
        await get().makePlan();
      },
      setZip(zip) {
        set({ zip });
      },
      async start() {
        const { stage, to, zip } = get();
        if (stage === null || to === null) return;
        set({ step: 'packing', error: null, result: null });
        const answer = await jobs.getState().run('正在打包', (jobId) => {
          set({ jobId });
          return api.packDossier({ stage, to, zip }, { jobId });
        });
        if (answer.ok) return set({ step: 'done', result: answer.value, jobId: null });
        // Stopped or refused: back to the plan, with the reason above it.
        set({ step: 'plan', jobId: null, error: answer.error });
      },
      restart() {
        set({ step: 'stage', plan: null, result: null, error: null });
      },
    };
  });
}
