/** Entry of the engine's own thread: neither the window nor the main process ever waits for SQLite. */
import { parentPort, workerData } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { CHANNELS } from '../../shared/ipc/channels.ts';
import type { AppEvent, ChannelName } from '../../shared/ipc/channels.ts';
import type { Result } from '../../shared/errors/appError.ts';
import { chinaClock } from './chinaClock.ts';
import { createEngine } from './engine.ts';

export const engineData = z.object({
  templates: z.string(),
  resources: z.string(),
  packages: z.string(),
  userData: z.string(),
  documents: z.string(),
  worker: z.string(),
  version: z.string(),
  standIn: z.boolean(),
});
export type EngineData = z.infer<typeof engineData>;

const message = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('invoke'),
    id: z.number().int(),
    channel: z.string(),
    input: z.unknown(),
    jobId: z.string().nullable(),
  }),
  z.object({ kind: z.literal('cancel'), jobId: z.string() }),
  z.object({ kind: z.literal('close') }),
]);
export type EngineMessage = z.infer<typeof message>;

export type EngineReply =
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'event'; readonly event: AppEvent }
  | { readonly kind: 'closed' };

const port = parentPort;
if (!port) throw new Error('engineThread.ts runs only as a worker thread');
const post = (reply: EngineReply): void => port.postMessage(reply);

const data = engineData.parse(workerData);
const engine = createEngine({
  roots: { ...data, worker: pathToFileURL(data.worker) },
  clock: chinaClock,
  version: data.version,
  standIn: data.standIn,
  emit: (event) => post({ kind: 'event', event }),
});

/** Once the window stands and is quiet, the compile workers start, so that the first paper is made at once. */
const WARM_AFTER_MS = 3_000;
setTimeout(() => engine.parts.pool.warm(), WARM_AFTER_MS).unref();

function isChannel(name: string): name is ChannelName {
  return Object.hasOwn(CHANNELS, name);
}

async function answer(id: number, channel: string, input: unknown, jobId: string | null): Promise<void> {
  const result: Result<unknown> = isChannel(channel)
    ? await engine.invoke(channel, input, jobId ?? undefined)
    : { ok: false, error: { code: 'ipc.channel', message: `不支持的操作：${channel}` } };
  post({ kind: 'answer', id, result });
}

port.on('message', (raw: unknown) => {
  const received = message.parse(raw);
  switch (received.kind) {
    case 'invoke':
      void answer(received.id, received.channel, received.input, received.jobId);
      break;
    case 'cancel':
      engine.cancel(received.jobId);
      break;
    case 'close':
      void engine.close().then(() => post({ kind: 'closed' }));
      break;
  }
});
