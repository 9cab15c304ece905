import { useSyncExternalStore } from 'react';

const WIDE = matchMedia('(min-width: 1800px)');

function subscribe(change: () => void): () => void {
  WIDE.addEventListener('change', change);
  return () => WIDE.removeEventListener('change', change);
}

/** Height of a row of the list in pixels: 33, on wide screens 36. */
export function useRowHeight(): number {
  return useSyncExternalStore(subscribe, () => (WIDE.matches ? 36 : 33));
}
