/** A use case as registered: what runs, and what surrounds it. */
import type { StepPlan } from '../jobs/job.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '../../shared/ipc/channels.ts';
import type { MACHINE_CHANNELS } from '../../shared/ipc/channels.ts';
import type { Parts, UseCase } from './parts.ts';

export type EngineChannel = Exclude<ChannelName, (typeof MACHINE_CHANNELS)[number]>;

export interface Registration<I, O> {
  readonly run: UseCase<I, O>;
  /** The window's views are out of date afterwards. */
  readonly writes: boolean;
  readonly steps: StepPlan;
}

export type Registry = {
  readonly [N in EngineChannel]: Registration<ChannelInput<N>, ChannelOutput<N>>;
};

const NO_STEPS: StepPlan = { work: { weight: 1, title: '正在处理' } };

export function reads<I, O>(run: UseCase<I, O>, steps: StepPlan = NO_STEPS): Registration<I, O> {
  return { run, writes: false, steps };
}

export function writes<I, O>(run: UseCase<I, O>, steps: StepPlan = NO_STEPS): Registration<I, O> {
  return { run, writes: true, steps };
}

export type { Parts };
