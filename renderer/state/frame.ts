/** What floats over the pages: the palette and the key list. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';

export interface FrameState {
  readonly floating: 'palette' | 'keys' | null;
  readonly narrow: boolean;
  readonly open: (what: 'palette' | 'keys') => void;
  readonly close: () => void;
  readonly toggleNarrow: () => void;
}

export function createFrame(): StoreApi<FrameState> {
  return createStore<FrameState>()((set) => ({
    floating: null,
    narrow: false,
    open: (what) => set({ floating: what }),
    close: () => set({ floating: null }),
    toggleNarrow: () => set((state) => ({ narrow: !state.narrow })),
  }));
}
