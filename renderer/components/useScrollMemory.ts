import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useServices } from '../state/context.ts';

/** Puts a scrolling element back where it stood when its place was last left; `ready` once it has its content. */
export function useScrollMemory<E extends HTMLElement>(ready: boolean): RefObject<E | null> {
  const ref = useRef<E>(null);
  const { navigation } = useServices();
  useEffect(() => {
    const element = ref.current;
    if (!element || !ready) return undefined;
    const visit = navigation.store.getState().current.id;
    element.scrollTop = navigation.scrollOf(visit);
    const remember = (): void => navigation.rememberScroll(visit, element.scrollTop);
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [navigation, ready]);
  return ref;
}
