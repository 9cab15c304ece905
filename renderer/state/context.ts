/** How components reach the stores: two hooks and no globals. */
import { createContext, use, useEffect } from 'react';
import { useStore } from 'zustand';
import type { Resource, ResourceState } from './resource.ts';
import type { JobsState } from './jobs.ts';
import type { Place, PageName, PlaceOf } from './navigation.ts';
import type { Services } from './services.ts';
import type { SessionState } from './session.ts';
import type { WindowModel } from './windowModel.ts';
import type { WorkspaceModel } from './workspaceModel.ts';

export const WindowContext = createContext<WindowModel | null>(null);
export const WorkspaceContext = createContext<WorkspaceModel | null>(null);

export function useWindowModel(): WindowModel {
  const model = use(WindowContext);
  if (!model) throw new Error('no WindowContext above this component');
  return model;
}

export function useServices(): Services {
  return useWindowModel().services;
}

/** The open contract's model; only below the contract frame. */
export function useWorkspace(): WorkspaceModel {
  const model = use(WorkspaceContext);
  if (!model) throw new Error('no WorkspaceContext above this component');
  return model;
}

export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(useServices().session, select);
}

export function useJobs<T>(select: (state: JobsState) => T): T {
  return useStore(useServices().jobs, select);
}

/** Shows a resource: reads it when needed and keeps it read while the component is on screen. */
export function useResource<T>(resource: Resource<T>): ResourceState<T> {
  useEffect(() => resource.watch(), [resource]);
  return useStore(resource.store);
}

/** The current place if it is `page`, with a function that changes its view. */
export function usePlace<P extends PageName>(page: P): [PlaceOf<P>, (patch: Partial<PlaceOf<P>>) => void] {
  const { store } = useServices().navigation;
  const place = useStore(store, (state) => state.current.place);
  if (!isAt(place, page)) throw new Error(`this component belongs on ${page}`);
  return [
    place,
    (patch) => {
      const now = store.getState().current.place;
      if (isAt(now, page)) store.getState().update({ ...now, ...patch });
    },
  ];
}

function isAt<P extends PageName>(place: Place, page: P): place is PlaceOf<P> {
  return place.page === page;
}
