/** What every page's store may use; built once per window, passed in, never imported as a global. */
import type { StoreApi } from 'zustand/vanilla';
import type { AppError, Result } from '../../shared/errors/appError.ts';
import type { Api } from '../../shared/ipc/channels.ts';
import { wasCancelled } from './jobs.ts';
import type { JobsState } from './jobs.ts';
import type { Navigation } from './navigation.ts';
import type { SessionState } from './session.ts';
import type { ToastState } from './toasts.ts';

export interface Services {
  readonly api: Api;
  readonly jobs: StoreApi<JobsState>;
  readonly toasts: StoreApi<ToastState>;
  readonly navigation: Navigation;
  readonly session: StoreApi<SessionState>;
  /** Takes back the last change and says what it was. */
  readonly undo: () => Promise<void>;
}

/** A notice of something done that can be taken back. */
export function sayDone(services: Services, text: string): void {
  services.toasts.getState().show(text, {
    action: { label: '撤销', key: 'Ctrl+Z', run: () => void services.undo() },
  });
}

export function say(services: Services, text: string): void {
  services.toasts.getState().show(text);
}

/** A fault that has no better place on the page. Stopping on purpose is not one. */
export function sayProblem(services: Services, error: AppError): void {
  services.toasts.getState().show(error.message, { tone: 'problem' });
}

/** The value of an answer; a fault is told in a notice and gives null. */
export function valueOrSay<T>(services: Services, answer: Result<T>): T | null {
  if (answer.ok) return answer.value;
  if (!wasCancelled(answer)) sayProblem(services, answer.error);
  return null;
}
