/** Light, dark, or as the system has it; remembered on this machine. */
import { createStore } from 'zustand/vanilla';

export type ThemeChoice = 'light' | 'dark' | 'system';

interface ThemeState {
  readonly choice: ThemeChoice;
  readonly dark: boolean;
  readonly choose: (choice: ThemeChoice) => void;
}

const KEY = 'theme';

function remembered(): ThemeChoice {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
}

function mark(dark: boolean): void {
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

/** Follows the system's scheme as long as the choice says so, and marks the root element. */
export function createThemeStore() {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const darkFor = (choice: ThemeChoice): boolean =>
    choice === 'system' ? system.matches : choice === 'dark';
  const choice = remembered();
  const store = createStore<ThemeState>()((set) => ({
    choice,
    dark: darkFor(choice),
    choose(next) {
      localStorage.setItem(KEY, next);
      set({ choice: next, dark: darkFor(next) });
    },
  }));
  mark(store.getState().dark);
  store.subscribe((state) => mark(state.dark));
  system.addEventListener('change', () => {
    const { choice: now } = store.getState();
    store.setState({ dark: darkFor(now) });
  });
  return store;
}

export type ThemeStore = ReturnType<typeof createThemeStore>;
