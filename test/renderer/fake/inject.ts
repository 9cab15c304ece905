/** Runs in the page before anything else: the fake stands where preload would have put the bridge. */
import { createFakeBridge } from '../fakeBridge.ts';
import type { FakeOptions } from './handlers.ts';

declare const PRESET_TEXT: string;
declare global {
  interface Window {
    readonly fakeOptions?: FakeOptions;
  }
}

Object.defineProperty(window, 'dossier', { value: createFakeBridge(PRESET_TEXT, window.fakeOptions ?? {}) });
