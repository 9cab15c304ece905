import { createContext, use } from 'react';
import type { ThemeStore } from './themeStore.ts';

export const ThemeContext = createContext<ThemeStore | null>(null);

export function useThemeStore(): ThemeStore {
  const themes = use(ThemeContext);
  if (!themes) throw new Error('no ThemeContext above this component');
  return themes;
}
