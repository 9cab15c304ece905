/** Something read from the engine and shown: value, error, and reading it anew when it has changed. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { AppError, Result } from '../../shared/errors/appError.ts';

export interface ResourceState<T> {
  readonly value: T | null;
  readonly error: AppError | null;
  readonly loading: boolean;
  /** The value is of now: nothing has changed since it was asked for. */
  readonly current: boolean;
}

export interface Resource<T> {
  readonly store: StoreApi<ResourceState<T>>;
  /** Reads now; an answer that a later reading has overtaken is dropped. */
  readonly load: () => Promise<void>;
  /** Something has changed; `invalidate` follows when the burst of changes is over. */
  readonly outdate: () => void;
  /** What is shown is out of date: read anew now if it is on screen, else when it next is. */
  readonly invalidate: () => Promise<void>;
  /** Says that it is on screen; returns the end of that. */
  readonly watch: () => () => void;
  /** Puts in a value that an action has just returned. */
  readonly put: (value: T) => void;
}

export function createResource<T>(read: () => Promise<Result<T>>): Resource<T> {
  const store = createStore<ResourceState<T>>()(() => ({
    value: null,
    error: null,
    loading: false,
    current: false,
  }));
  let reading = 0;
  let watchers = 0;
  let fresh = false;
  let changes = 0;

  async function load(): Promise<void> {
    const mine = ++reading;
    const known = changes;
    fresh = true;
    store.setState({ loading: true, current: false });
    const answer = await read();
    if (mine !== reading) return;
    if (answer.ok) {
      store.setState({ value: answer.value, error: null, loading: false, current: known === changes });
    } else store.setState({ error: answer.error, loading: false });
  }

  return {
    store,
    load,
    outdate() {
      changes += 1;
      store.setState({ current: false });
    },
    async invalidate() {
      fresh = false;
      store.setState({ current: false });
      if (watchers > 0) await load();
    },
    watch() {
      watchers += 1;
      if (!fresh) void load();
      return () => {
        watchers -= 1;
      };
    },
    put(value) {
      reading += 1;
      fresh = true;
      store.setState({ value, error: null, loading: false, current: true });
    },
  };
}
