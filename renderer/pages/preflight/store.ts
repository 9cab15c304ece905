/** The last check per stage; a change makes it out of date and, while on screen, runs it again. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../../shared/errors/appError.ts';
import type { Finding } from '../../../shared/preflight/finding.ts';
import { findingKey } from '../../../shared/preflight/waivers.ts';
import type { Waiver } from '../../../shared/preflight/waivers.ts';
import type { CheckView } from '../../../shared/ipc/views.ts';
import { clockTime } from '../../format/dates.ts';
import { wasCancelled } from '../../state/jobs.ts';
import { sayDone, valueOrSay } from '../../state/services.ts';
import type { Services } from '../../state/services.ts';

export interface PreflightState {
  readonly stage: string | null;
  readonly view: CheckView | null;
  readonly error: AppError | null;
  readonly busy: boolean;
  /** `HH:mm` of the last check. */
  readonly checkedAt: string | null;
  readonly run: (stage: string | null) => Promise<void>;
  /** The finding that the dialog asks about. */
  readonly asking: Finding | null;
  readonly waiving: { readonly saving: boolean; readonly problem: AppError | null };
  readonly ask: (finding: Finding | null) => void;
  readonly waive: (finding: Finding, reason: string, by: string) => Promise<void>;
  readonly withdraw: (waiver: Waiver) => Promise<void>;
}

const IDLE = { saving: false, problem: null } as const;

export type PreflightStore = StoreApi<PreflightState> & {
  readonly watch: () => () => void;
  readonly invalidate: () => Promise<void>;
};

export function createPreflightStore(services: Services): PreflightStore {
  const { api, jobs } = services;
  let watchers = 0;
  let running = 0;
  const store = createStore<PreflightState>()((set, get) => ({
    stage: null,
    view: null,
    error: null,
    busy: false,
    checkedAt: null,
    asking: null,
    waiving: IDLE,
    ask: (asking) => set({ asking, waiving: IDLE }),
    async waive(finding, reason, by) {
      set({ waiving: { saving: true, problem: null } });
      const answer = await api.waiveFindings({ stage: get().stage, keys: [findingKey(finding)], reason, by });
      if (!answer.ok) return set({ waiving: { saving: false, problem: answer.error } });
      set({ asking: null, waiving: IDLE });
      sayDone(services, '已豁免 1 个问题');
    },
    async withdraw({ id }) {
      const by = services.session.getState().info?.userName || '未署名';
      const done = valueOrSay(services, await api.withdrawWaivers({ ids: [id], by }));
      if (done) sayDone(services, '已撤回豁免');
    },
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
