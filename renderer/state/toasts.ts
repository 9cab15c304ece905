/** Short notices at the bottom right; at most two, the newest below. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'problem';
  /** One action beside the text, usually 撤销. */
  readonly action: { readonly label: string; readonly key: string | null; readonly run: () => void } | null;
}

export interface ToastState {
  readonly toasts: readonly Toast[];
  readonly show: (text: string, options?: Partial<Pick<Toast, 'tone' | 'action'>>) => void;
  readonly dismiss: (id: number) => void;
}

const MOST = 2;

export function createToasts(): StoreApi<ToastState> {
  let last = 0;
  return createStore<ToastState>()((set) => ({
    toasts: [],
    show(text, options = {}) {
      last += 1;
      const toast: Toast = { id: last, text, tone: options.tone ?? 'plain', action: options.action ?? null };
      set(({ toasts }) => ({ toasts: [...toasts, toast].slice(-MOST) }));
    },
    dismiss(id) {
      set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
    },
  }));
}
