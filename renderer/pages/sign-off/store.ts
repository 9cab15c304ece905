/** Approving papers: which are ready, which were refused and why. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { nextStep } from '../../../shared/checklist/nextStep.ts';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { SignOffResult } from '../../../shared/ipc/views.ts';
import { sayDone, valueOrSay } from '../../state/services.ts';
import type { Services } from '../../state/services.ts';

export interface SignOffState {
  readonly chosen: ReadonlySet<string>;
  /** Outcome of the last approval, kept until the next. */
  readonly outcome: SignOffResult | null;
  readonly busy: boolean;
  readonly choose: (ids: readonly string[]) => void;
  readonly toggle: (id: string) => void;
  readonly signOff: (itemIds: readonly string[], by: string) => Promise<SignOffResult | null>;
  readonly withdraw: (itemIds: readonly string[], by: string) => Promise<boolean>;
}

/** Papers whose next step is the lead's approval. */
export function readyToSignOff(items: readonly ChecklistItem[]): ChecklistItem[] {
  return items.filter((item) => nextStep(item).action === 'sign-off');
}

export function createSignOffStore(services: Services): StoreApi<SignOffState> {
  const { api } = services;
  return createStore<SignOffState>()((set, get) => ({
    chosen: new Set(),
    outcome: null,
    busy: false,
    choose(ids) {
      set({ chosen: new Set(ids) });
    },
    toggle(id) {
      const chosen = new Set(get().chosen);
      if (!chosen.delete(id)) chosen.add(id);
      set({ chosen });
    },
    async signOff(itemIds, by) {
      set({ busy: true, outcome: null });
      const result = valueOrSay(services, await api.signOff({ itemIds: [...itemIds], by }));
      set({ busy: false });
      if (!result) return null;
      set({ outcome: result, chosen: new Set() });
      if (result.signedOff.length > 0) {
        const rest = result.refused.length > 0 ? `，${result.refused.length} 份没有核签` : '';
        sayDone(services, `已核签 ${result.signedOff.length} 份${rest}`);
      }
      return result;
    },
    async withdraw(itemIds, by) {
      const result = valueOrSay(services, await api.withdrawSignOff({ itemIds: [...itemIds], by }));
      if (result) sayDone(services, `已撤回 ${result.withdrawn} 份核签`);
      return result !== null;
    },
  }));
}
