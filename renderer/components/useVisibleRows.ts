import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Rows drawn beyond the visible ones on either side. */
const SPARE = 12;

/** Which rows of equal height a scrolling element shows: indexes `first` to `last`, both included. */
export function useVisibleRows(
  ref: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): { readonly first: number; readonly last: number } {
  const [view, setView] = useState({ top: 0, height: 0 });
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = (): void => setView({ top: element.scrollTop, height: element.clientHeight });
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [ref]);
  const height = view.height || 800;
  const first = Math.max(0, Math.floor(view.top / rowHeight) - SPARE);
  const last = Math.min(count - 1, Math.ceil((view.top + height) / rowHeight) + SPARE);
  return { first, last };
}
