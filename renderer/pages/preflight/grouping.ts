import { useState } from 'react';
import type { Grouping } from './groups.ts';

const KEY = 'preflight.grouping';

/** How the findings are grouped, remembered on this machine. */
export function useGrouping(): [Grouping, (next: Grouping) => void] {
  const [by, setBy] = useState<Grouping>(() => (localStorage.getItem(KEY) === 'family' ? 'family' : 'item'));
  return [
    by,
    (next) => {
      localStorage.setItem(KEY, next);
      setBy(next);
    },
  ];
}
