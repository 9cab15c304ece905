/** The clerk's own phrases (常用语) as the writing pane offers them. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { say, valueOrSay } from '../../state/services.ts';
import type { Services } from '../../state/services.ts';

export interface PhraseState {
  /** Null until they are read. */
  readonly phrases: readonly string[] | null;
  readonly load: () => Promise<void>;
  readonly add: (text: string) => Promise<void>;
  readonly remove: (text: string) => Promise<void>;
}

export function createPhraseStore(services: Services): StoreApi<PhraseState> {
  const { api } = services;
  return createStore<PhraseState>()((set, get) => ({
    phrases: null,
    async load() {
      if (get().phrases !== null) return;
      const phrases = valueOrSay(services, await api.listPhrases({}));
      if (phrases) set({ phrases });
    },
    async add(text) {
      const phrases = valueOrSay(services, await api.savePhrase({ text }));
      if (!phrases) return;
      set({ phrases });
      say(services, '已存为常用语');
    },
    async remove(text) {
      const phrases = valueOrSay(services, await api.removePhrase({ text }));
      if (phrases) set({ phrases });
    },
  }));
}

/** The text with a phrase in place of what is selected, and where the caret stands afterwards. */
export function withPhrase(
  text: string,
  phrase: string,
  selected: { readonly start: number; readonly end: number },
): { readonly text: string; readonly caret: number } {
  return {
    text: text.slice(0, selected.start) + phrase + text.slice(selected.end),
    caret: selected.start + phrase.length,
  };
}
