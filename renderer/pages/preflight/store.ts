/** The last check per stage; a change makes it out of date and, while on screen, runs it again. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../../shared/errors/appError.ts';
import type { CheckView } from '../../../shared/ipc/views.ts';
import { clockTime } from '../../format/dates.ts';
import { wasCancelled } from '../../state/jobs.ts';
import type { Services } from '../../state/services.ts';

export interface PreflightState {
  readonly stage: string | null;
  readonly view: CheckView | null;
  readonly error: AppError | null;
  readonly busy: boolean;
  /** `HH:mm` of the last check. */
  readonly checkedAt: string | null;
  readonly run: (stage: string | null) => Promise<void>;
}

export type PreflightStore = StoreApi<PreflightState> & {
  readonly watch: () => () => void;
  readonly invalidate: () => Promise<void>;
};

export function createPreflightStore(services: Services): PreflightStore {
  const { api, jobs } = services;
  let watchers = 0;
  let running = 0;
  const store = createStore<PreflightState>()((set) => ({
    stage: null,
    view: null,
    error: null,
    busy: false,
    checkedAt: null,
    async run(stage) {
      const mine = ++running;
      set((state) => ({ stage, busy: true, view: state.stage === stage ? state.view : null }));
      const answer = await jobs.getState().run('正在预检', (jobId) => api.checkDossier({ stage }, { jobId }));
      if (mine !== running) return;
      if (answer.ok) {
        const { value } = answer;
        set({ view: value, error: null, busy: false, checkedAt: clockTime(value.at) });
      } else set({ error: wasCancelled(answer) ? null : answer.error, busy: false });
    },
  }));
  return Object.assign(store, {
    watch() {
      watchers += 1;
      return () => {
        watchers -= 1;
      };
    },
    async invalidate() {
      if (watchers > 0) await store.getState().run(store.getState().stage);
    },
  });
}
