/**
 * Where the window is. A place carries its view (filter, selection), so going back restores it; scroll
 * positions are remembered per visit beside it.
 */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { RecordKindId } from '../../shared/records/types.ts';
import type { ValueKey } from '../../shared/service-levels/index.ts';

export type ChecklistTab = 'all' | 'mine' | 'overdue' | 'waiting' | 'month';

export interface ChecklistView {
  readonly tab: ChecklistTab;
  readonly search: string;
  readonly states: readonly string[];
  readonly movers: readonly string[];
  readonly forms: readonly string[];
  /** Only these items, with the words to show for it: 2026年第2周. */
  readonly only: { readonly label: string; readonly ids: readonly string[] } | null;
  readonly selected: string | null;
  /** Part to bring into view in the pane. */
  readonly part: string | null;
  /** Stages shut and runs opened by hand. */
  readonly shut: readonly string[];
  readonly opened: readonly string[];
}

export const PLAIN_CHECKLIST: ChecklistView = {
  tab: 'all',
  search: '',
  states: [],
  movers: [],
  forms: [],
  only: null,
  selected: null,
  part: null,
  shut: [],
  opened: [],
};

export type Place =
  | { readonly page: 'home' }
  | { readonly page: 'new-contract' }
  | { readonly page: 'desk' }
  | ({ readonly page: 'checklist' } & ChecklistView)
  | {
      readonly page: 'records';
      readonly kind: RecordKindId;
      readonly search: string;
      /** Record in the drawer: its id, `new`, or null. */
      readonly editing: string | null;
    }
  | { readonly page: 'import'; readonly kind: RecordKindId; readonly file: string }
  | {
      readonly page: 'service-levels';
      readonly tab: 'levels' | 'penalties';
      /** The value whose working is open. */
      readonly value: ValueKey | null;
    }
  | { readonly page: 'preflight'; readonly stage: string | null }
  | { readonly page: 'sign-off' }
  | { readonly page: 'pack' }
  | { readonly page: 'verify' }
  | { readonly page: 'contract'; readonly section: string | null }
  | { readonly page: 'templates' }
  | { readonly page: 'settings' };

export type PageName = Place['page'];
export type PlaceOf<P extends PageName> = Extract<Place, { page: P }>;

export interface Visit {
  readonly id: number;
  readonly place: Place;
}

export interface NavigationState {
  readonly current: Visit;
  readonly past: readonly Visit[];
  readonly go: (place: Place) => void;
  /** To a page as it was left, or as it opens first. */
  readonly visit: (page: PageName) => void;
  readonly back: () => void;
  /** Changes the view of the current place; not a step one can go back over. */
  readonly update: (place: Place) => void;
  /** Forgets everything and starts at `place`: another contract was opened or this one closed. */
  readonly reset: (place: Place) => void;
}

export interface Navigation {
  readonly store: StoreApi<NavigationState>;
  /** Scroll position of a visit; 0 when it has none. */
  readonly scrollOf: (visit: number) => number;
  readonly rememberScroll: (visit: number, top: number) => void;
}

/** How many steps back are kept. */
const DEPTH = 50;

export function firstPlace(page: PageName): Place {
  switch (page) {
    case 'checklist':
      return { page, ...PLAIN_CHECKLIST };
    case 'records':
      return { page, kind: 'work', search: '', editing: null };
    case 'import':
      return { page, kind: 'work', file: '' };
    case 'service-levels':
      return { page, tab: 'levels', value: null };
    case 'preflight':
      return { page, stage: null };
    case 'contract':
      return { page, section: null };
    case 'home':
    case 'new-contract':
    case 'desk':
    case 'sign-off':
    case 'pack':
    case 'verify':
    case 'templates':
    case 'settings':
      return { page };
  }
}

export function createNavigation(): Navigation {
  const scrolls = new Map<number, number>();
  const lastOf = new Map<PageName, Visit>();
  let last = 0;
  const visitTo = (place: Place): Visit => ({ id: ++last, place });

  const store = createStore<NavigationState>()((set, get) => {
    const leave = (): Visit[] => {
      const { current, past } = get();
      lastOf.set(current.place.page, current);
      return [...past, current].slice(-DEPTH);
    };
    return {
      current: visitTo({ page: 'home' }),
      past: [],
      go(place) {
        set({ past: leave(), current: visitTo(place) });
      },
      visit(page) {
        if (get().current.place.page === page) return;
        const before = lastOf.get(page);
        const next = visitTo(before?.place ?? firstPlace(page));
        if (before) scrolls.set(next.id, scrolls.get(before.id) ?? 0);
        set({ past: leave(), current: next });
      },
      back() {
        const { past, current } = get();
        const previous = past.at(-1);
        if (!previous) return;
        lastOf.set(current.place.page, current);
        set({ past: past.slice(0, -1), current: previous });
      },
      update(place) {
        set(({ current }) => ({ current: { ...current, place } }));
      },
      reset(place) {
        lastOf.clear();
        scrolls.clear();
        set({ past: [], current: visitTo(place) });
      },
    };
  });
  return {
    store,
    scrollOf: (visit) => scrolls.get(visit) ?? 0,
    rememberScroll: (visit, top) => void scrolls.set(visit, top),
  };
}
