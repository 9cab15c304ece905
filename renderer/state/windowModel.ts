/** The window as a whole: services, the open contract's model, and the wiring of events into both. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Bridge, ChannelName } from '../../shared/ipc/channels.ts';
import { createVerifyStore } from '../pages/verify/store.ts';
import { createFrame } from './frame.ts';
import type { FrameState } from './frame.ts';
import { createServices } from './createServices.ts';
import type { Services } from './services.ts';
import { createWorkspaceModel } from './workspaceModel.ts';
import type { WorkspaceModel } from './workspaceModel.ts';

export interface WindowModel {
  readonly services: Services;
  readonly bridge: Bridge;
  readonly frame: StoreApi<FrameState>;
  /** A package can be verified with or without an open contract. */
  readonly verify: ReturnType<typeof createVerifyStore>;
  readonly workspace: StoreApi<{ readonly model: WorkspaceModel | null }>;
  /** Ends listening; for tests. */
  readonly dispose: () => void;
}

/** Changes that arrive in one burst (an import, a batch) are read once. */
const BURST_MS = 60;

/** Another contract comes with a model of its own, which reads for itself whatever its pages show. */
const OPENING: ReadonlySet<ChannelName> = new Set([
  'openWorkspace',
  'createWorkspace',
  'createSample',
  'closeWorkspace',
]);

export function createWindowModel(bridge: Bridge): WindowModel {
  const services = createServices(bridge);
  const workspace = createStore<{ readonly model: WorkspaceModel | null }>()(() => ({ model: null }));
  const burst = new Set<ChannelName>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const stopSession = services.session.subscribe((state, before) => {
    if (state.workspace === before.workspace) return;
    workspace.setState({ model: state.workspace ? createWorkspaceModel(services) : null });
  });
  const stopEvents = bridge.onEvent((event) => {
    if (event.kind === 'progress') return services.jobs.getState().progress(event.progress);
    if (OPENING.has(event.channel)) return;
    services.session.getState().saved(event.at);
    burst.add(event.channel);
    workspace.getState().model?.outdate();
    timer ??= setTimeout(() => {
      timer = null;
      void workspace.getState().model?.changed(new Set(burst));
      burst.clear();
    }, BURST_MS);
  });
  return {
    services,
    bridge,
    frame: createFrame(),
    verify: createVerifyStore(services),
    workspace,
    dispose() {
      stopSession();
      stopEvents();
      if (timer) clearTimeout(timer);
    },
  };
}
