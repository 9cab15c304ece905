/** Long work that is under way, with its progress; the status bar and the pack page draw from it. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Result } from '../../shared/errors/appError.ts';
import type { Api, Progress } from '../../shared/ipc/channels.ts';

export interface RunningJob {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** 0 … 1 */
  readonly value: number;
  /** Milliseconds of the machine's clock at the start. */
  readonly startedAt: number;
  readonly cancelling: boolean;
  /** Titles of the phases so far, in order. */
  readonly phases: readonly string[];
}

export interface JobsState {
  readonly running: readonly RunningJob[];
  /** Runs long work under a name of its own until it answers. */
  readonly run: <T>(title: string, work: (jobId: string) => Promise<Result<T>>) => Promise<Result<T>>;
  readonly progress: (progress: Progress) => void;
  readonly cancel: (id: string) => Promise<void>;
}

export function createJobs(api: Api, now: () => number = Date.now): StoreApi<JobsState> {
  let last = 0;
  return createStore<JobsState>()((set) => ({
    running: [],
    async run(title, work) {
      last += 1;
      const id = `window-${now().toString(36)}-${last}`;
      const job: RunningJob = {
        id,
        title,
        detail: '',
        value: 0,
        startedAt: now(),
        cancelling: false,
        phases: [],
      };
      set(({ running }) => ({ running: [...running, job] }));
      try {
        return await work(id);
      } finally {
        set(({ running }) => ({ running: running.filter((entry) => entry.id !== id) }));
      }
    },
    progress({ jobId, value, title, detail }) {
      set(({ running }) => ({
        running: running.map((job) =>
          job.id === jobId
            ? {
                ...job,
                value,
                detail,
                title,
                phases: job.phases.at(-1) === title ? job.phases : [...job.phases, title],
              }
            : job,
        ),
      }));
    },
    async cancel(id) {
      set(({ running }) => ({
        running: running.map((job) => (job.id === id ? { ...job, cancelling: true } : job)),
      }));
      await api.cancelJob({ jobId: id });
    },
  }));
}

/** The user stopped it: an outcome, not a fault to report. */
export function wasCancelled(result: Result<unknown>): boolean {
  return !result.ok && result.error.code === 'cancelled';
}
