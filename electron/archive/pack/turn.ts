/** Long synchronous work in short slices: between them the event loop runs and a cancel is seen. */
import { Cancelled } from '../../../shared/errors/appError.ts';

export interface Turn {
  /** To be awaited between two pieces of work; throws `Cancelled` once the user has stopped it. */
  readonly pause: () => Promise<void>;
}

/** @param slice milliseconds of work between two looks */
export function startTurn(signal: AbortSignal, slice: number): Turn {
  let since = performance.now();
  return {
    async pause() {
      if (signal.aborted) throw new Cancelled();
      if (performance.now() - since < slice) return;
      await new Promise<void>((resolve) => {
        setImmediate(resolve);
      });
      since = performance.now();
      if (signal.aborted) throw new Cancelled();
    },
  };
}
