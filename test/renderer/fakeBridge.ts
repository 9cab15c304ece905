/** A bridge without a machine behind it: answers every channel from the fake workspace and keeps what is changed. */
import type {
  AppEvent,
  Bridge,
  ChannelInput,
  ChannelName,
  ChannelOutput,
} from '../../shared/ipc/channels.ts';
import { fail, ok } from '../../shared/errors/appError.ts';
import type { Result } from '../../shared/errors/appError.ts';
import { createHandlers } from './fake/handlers.ts';
import type { FakeOptions } from './fake/handlers.ts';
import { createWorld, NOW } from './fake/world.ts';
import type { World } from './fake/world.ts';
import { changeFigures, settle } from './fake/settle.ts';

export type Handlers = {
  readonly [N in ChannelName]: (
    input: ChannelInput<N>,
    job: FakeJob,
  ) => ChannelOutput<N> | Result<ChannelOutput<N>> | Promise<ChannelOutput<N> | Result<ChannelOutput<N>>>;
};

/** Long work as the handlers see it. */
export interface FakeJob {
  readonly progress: (value: number, title: string, detail: string) => void;
  readonly cancelled: () => boolean;
}

export interface FakeBridge extends Bridge {
  readonly world: World;
  /** Channels called so far, in order. */
  readonly calls: readonly { readonly channel: string; readonly input: unknown }[];
  /** Pushes an event as main would. */
  readonly emit: (event: AppEvent) => void;
}

/** As in the engine's registry: each of these is followed by a `changed`. */
const WRITES: ReadonlySet<string> = new Set([
  'setRole',
  'copyTemplate',
  'addWordForm',
  'checkTemplate',
  'chooseTemplate',
  'forgetWorkspace',
  'createWorkspace',
  'openWorkspace',
  'closeWorkspace',
  'createSample',
  'setMilestone',
  'setPaymentCondition',
  'saveStaff',
  'setSurveyIssued',
  'decideContradiction',
  'saveNarrative',
  'confirmNarratives',
  'setNotApplicable',
  'attachFiles',
  'updatePhoto',
  'removeAttachment',
  'generateDocuments',
  'saveRecord',
  'removeRecords',
  'applyImport',
  'signOff',
  'withdrawSignOff',
  'waiveFindings',
  'withdrawWaivers',
  'packDossier',
  'undo',
]);

export function createFakeBridge(presetText: string, options: FakeOptions = {}): FakeBridge {
  const world = createWorld(presetText);
  if (!options.fresh) settle(world);
  if (options.figuresChanged) changeFigures(world);
  const listeners = new Set<(event: AppEvent) => void>();
  const cancelled = new Set<string>();
  const calls: { channel: string; input: unknown }[] = [];
  const emit = (event: AppEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const handlers = createHandlers(world, options, (jobId) => void cancelled.add(jobId));
  return {
    world,
    calls,
    emit,
    async invoke(channel, input, jobId) {
      calls.push({ channel, input });
      if (!(channel in handlers)) return fail('ipc.channel', `不支持的操作：${channel}`);
      const name = channel as ChannelName;
      // Inputs come from the typed client, so they fit the channel's handler.
      const handler = handlers[name] as (input: unknown, job: FakeJob) => unknown;
      const job: FakeJob = {
        progress: (value, title, detail) => {
          if (jobId !== null) emit({ kind: 'progress', progress: { jobId, value, title, detail } });
        },
        cancelled: () => jobId !== null && cancelled.has(jobId),
      };
      try {
        const answer = await handler(input, job);
        const result = isResult(answer) ? answer : ok(answer);
        if (result.ok && WRITES.has(channel)) emit({ kind: 'changed', channel: name, at: NOW });
        return result;
      } catch (error) {
        return fail('unexpected', error instanceof Error ? error.message : String(error));
      }
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pathOfFile: (file) => (file instanceof File ? `D:\\扫描\\${file.name}` : ''),
  };
}

function isResult(value: unknown): value is Result<unknown> {
  return (
    typeof value === 'object' && value !== null && 'ok' in value && ('value' in value || 'error' in value)
  );
}
