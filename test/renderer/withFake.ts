/** A window's model over the fake bridge, with a contract open; for the stores' tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWindowModel } from '../../renderer/state/windowModel.ts';
import type { WindowModel } from '../../renderer/state/windowModel.ts';
import type { WorkspaceModel } from '../../renderer/state/workspaceModel.ts';
import { DIR } from './fake/handlers.ts';
import type { FakeOptions } from './fake/handlers.ts';
import { createFakeBridge } from './fakeBridge.ts';
import type { FakeBridge } from './fakeBridge.ts';

const PRESET = readFileSync(
  join(import.meta.dirname, '../../templates/contracts/classroom-platform.yaml'),
  'utf8',
);

export interface Opened {
  readonly bridge: FakeBridge;
  readonly window: WindowModel;
  readonly model: WorkspaceModel;
}

export function fakeWindow(options: FakeOptions = {}): { bridge: FakeBridge; window: WindowModel } {
  const bridge = createFakeBridge(PRESET, options);
  return { bridge, window: createWindowModel(bridge) };
}

export async function openFake(options: FakeOptions = {}): Promise<Opened> {
  const { bridge, window } = fakeWindow(options);
  await window.services.session.getState().start();
  await window.services.session.getState().open(DIR);
  const { model } = window.workspace.getState();
  if (!model) throw new Error('the fake did not open');
  return { bridge, window, model };
}

/** Long enough for a burst of change events to be read. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 120));

/** How often a channel was called. */
export function callsOf(bridge: FakeBridge, channel: string): number {
  return bridge.calls.filter((call) => call.channel === channel).length;
}

/** Texts of the notices on screen. */
export function noticesOf(window: WindowModel): readonly string[] {
  return window.services.toasts.getState().toasts.map((toast) => toast.text);
}
