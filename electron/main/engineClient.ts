/** The engine's thread as main sees it: calls go in, answers and events come out. */
import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import type { AppEvent } from '../../shared/ipc/channels.ts';
import type { Result } from '../../shared/errors/appError.ts';
import { fail } from '../../shared/errors/appError.ts';
import type { EngineData, EngineMessage, EngineReply } from '../app/engineThread.ts';

export interface EngineClient {
  invoke(channel: string, input: unknown, jobId: string | null): Promise<Result<unknown>>;
  cancel(jobId: string): void;
  close(): Promise<void>;
}

/** How long a closing engine may take to end its work before the thread is stopped. */
const CLOSE_MS = 5_000;

export function startEngine(data: EngineData, onEvent: (event: AppEvent) => void): EngineClient {
  const worker = new Worker(join(import.meta.dirname, 'engine.js'), { workerData: data });
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let nextId = 1;
  let broken: string | null = null;
  let closed: (() => void) | null = null;
  const post = (message: EngineMessage): void => worker.postMessage(message);

  worker.on('message', (reply: EngineReply) => {
    if (reply.kind === 'event') onEvent(reply.event);
    else if (reply.kind === 'closed') closed?.();
    else {
      waiting.get(reply.id)?.(reply.result);
      waiting.delete(reply.id);
    }
  });
  worker.on('error', (error: Error) => {
    console.error('引擎停止：', error);
    broken = error.message;
    for (const resolve of waiting.values()) resolve(stopped(broken));
    waiting.clear();
    closed?.();
  });

  return {
    invoke(channel, input, jobId) {
      if (broken !== null) return Promise.resolve(stopped(broken));
      return new Promise((resolve) => {
        const id = nextId++;
        waiting.set(id, resolve);
        post({ kind: 'invoke', id, channel, input, jobId });
      });
    },
    cancel: (jobId) => post({ kind: 'cancel', jobId }),
    async close() {
      if (broken === null) {
        await Promise.race([
          new Promise<void>((resolve) => {
            closed = resolve;
            post({ kind: 'close' });
          }),
          new Promise<void>((resolve) => setTimeout(resolve, CLOSE_MS)),
        ]);
      }
      await worker.terminate();
    },
  };
}

function stopped(reason: string): Result<never> {
  return fail('engine.stopped', `后台引擎已停止（${reason}）。已保存的内容不受影响，请关闭程序后重新打开`);
}
