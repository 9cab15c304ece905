/** Who works here and with which contract; opening, closing and making one. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { AppError, Result } from '../../shared/errors/appError.ts';
import type { Api, ChannelInput } from '../../shared/ipc/channels.ts';
import type { AppInfo, WorkspaceView } from '../../shared/ipc/views.ts';
import { clockTime } from '../format/dates.ts';
import { wasCancelled } from './jobs.ts';
import type { JobsState } from './jobs.ts';
import type { Navigation } from './navigation.ts';

export interface OpeningError {
  readonly dir: string;
  readonly error: AppError;
}

export interface SessionState {
  readonly info: AppInfo | null;
  readonly infoError: AppError | null;
  readonly workspace: WorkspaceView | null;
  /** A contract that was refused, with the reason; shown in place of the page. */
  readonly refused: OpeningError | null;
  readonly opening: string | null;
  /** `HH:mm` of the last change that reached the disk; null before the first. */
  readonly savedAt: string | null;
  readonly start: () => Promise<void>;
  readonly setRole: (role: AppInfo['role'], name: string) => Promise<Result<AppInfo>>;
  readonly open: (dir: string) => Promise<void>;
  readonly create: (input: ChannelInput<'createWorkspace'>) => Promise<Result<WorkspaceView>>;
  /** In `dir`, or beside it under the next number where a folder of that name holds files already. */
  /** The sample contract of a preset; without one, of the first. */
  readonly createSample: (dir: string, preset?: string) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly forgive: () => void;
  /** A change reached the disk, `at` by the engine's clock. */
  readonly saved: (at: string) => void;
}

/** Beyond this many samples side by side the refusal is shown. */
const MOST_SAMPLES = 50;

export function createSession(
  api: Api,
  jobs: StoreApi<JobsState>,
  navigation: Navigation,
): StoreApi<SessionState> {
  return createStore<SessionState>()((set, get) => {
    const enter = (workspace: WorkspaceView): void => {
      set({ workspace, refused: null, savedAt: null });
      // A lead's first question is what waits for approval; a clerk's is what to do today.
      const lead = get().info?.role === 'lead';
      navigation.store.getState().reset({ page: lead ? 'sign-off' : 'desk' });
    };
    const enterOr = (dir: string, answer: Result<WorkspaceView>): void => {
      if (answer.ok) enter(answer.value);
      else if (!wasCancelled(answer)) set({ refused: { dir, error: answer.error } });
    };
    return {
      info: null,
      infoError: null,
      workspace: null,
      refused: null,
      opening: null,
      savedAt: null,
      async start() {
        const answer = await api.appInfo({});
        if (answer.ok) set({ info: answer.value, infoError: null });
        else set({ infoError: answer.error });
      },
      async setRole(role, name) {
        const answer = await api.setRole({ role, name });
        if (answer.ok) set({ info: answer.value });
        return answer;
      },
      async open(dir) {
        set({ opening: dir, refused: null });
        const answer = await api.openWorkspace({ dir });
        set({ opening: null });
        enterOr(dir, answer);
      },
      async create(input) {
        const answer = await api.createWorkspace(input);
        if (answer.ok) enter(answer.value);
        return answer;
      },
      async createSample(dir, preset) {
        set({ refused: null });
        for (let number = 1; number <= MOST_SAMPLES; number += 1) {
          const folder = number === 1 ? dir : `${dir}${number}`;
          set({ opening: folder });
          const answer = await jobs
            .getState()
            .run('正在生成示例合同', (jobId) =>
              api.createSample(preset === undefined ? { dir: folder } : { dir: folder, preset }, { jobId }),
            );
          if (!answer.ok && answer.error.code === 'workspace.notEmpty' && number < MOST_SAMPLES) continue;
          set({ opening: null });
          return enterOr(folder, answer);
        }
      },
      async close() {
        await api.closeWorkspace({});
        set({ workspace: null, refused: null });
        navigation.store.getState().reset({ page: 'home' });
      },
      forgive() {
        set({ refused: null });
      },
      saved(at) {
        set({ savedAt: clockTime(at) });
      },
    };
  });
}
