/**
 * Long work as weighted steps: one shape of progress, one way to cancel. A job ends as done (the value),
 * cancelled (`Cancelled` is thrown) or failed (anything else).
 */
import { Cancelled } from '../../shared/errors/appError.ts';

export interface JobReport {
  /** 0 … 1 over the whole job. */
  readonly value: number;
  readonly title: string;
  readonly detail: string;
}

export interface Job {
  readonly signal: AbortSignal;
  /** Throws `Cancelled` once the user has stopped the work. */
  readonly check: () => void;
  /** Reports how far the named step is, `share` 0 … 1. */
  readonly step: (name: string, share: number, detail?: string) => void;
  /** A job with steps of its own that fills one step of this one. */
  readonly within: (name: string, plan: StepPlan) => Job;
}

export interface StepPlan {
  readonly [name: string]: { readonly weight: number; readonly title: string };
}

/** Builds the job's handle from its declared steps, in their order. */
export function startJob(plan: StepPlan, signal: AbortSignal, report: (progress: JobReport) => void): Job {
  const total = Object.values(plan).reduce((sum, step) => sum + step.weight, 0);
  const offsets = new Map<string, number>();
  let before = 0;
  for (const [name, step] of Object.entries(plan)) {
    offsets.set(name, before);
    before += step.weight;
  }
  return {
    signal,
    check() {
      if (signal.aborted) throw new Cancelled();
    },
    step(name, share, detail = '') {
      const step = plan[name];
      const offset = offsets.get(name);
      if (!step || offset === undefined) throw new Error(`unknown step ${name}`);
      const within = Math.min(1, Math.max(0, share));
      report({ value: (offset + step.weight * within) / total, title: step.title, detail });
    },
    within(name, inner) {
      const step = plan[name];
      const offset = offsets.get(name);
      if (!step || offset === undefined) throw new Error(`unknown step ${name}`);
      return startJob(inner, signal, ({ value, title, detail }) =>
        report({ value: (offset + step.weight * value) / total, title, detail }),
      );
    },
  };
}

/** A job nobody watches and nobody cancels: tests and the command line's short work. */
export function silentJob(plan: StepPlan): Job {
  return startJob(plan, new AbortController().signal, () => {});
}
