/**
 * The engine: the one place where use cases run and the workspace is written. Calls that write wait for one
 * another; progress, cancelling and the change event are added here, never inside a use case.
 */
import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import type { AppError, Result } from '../../shared/errors/appError.ts';
import { AppFailure, Cancelled, fail, ok } from '../../shared/errors/appError.ts';
import { CHANNELS } from '../../shared/ipc/channels.ts';
import type { AppEvent, ChannelName } from '../../shared/ipc/channels.ts';
import { fontSet } from '../documents/index.ts';
import { startJob } from '../jobs/job.ts';
import { createPool, TaskFailure } from '../jobs/pool.ts';
import type { Sources } from '../documents/types.ts';
import type { Clock } from '../store/types.ts';
import { REGISTRY } from './index.ts';
import type { Parts } from './parts.ts';
import type { Roots } from './roots.ts';
import type { EngineChannel, Registration } from './registry.ts';
import { settingsFile } from './settings.ts';
import { closeWorkspace } from './workspaces.ts';

export interface EngineOptions {
  readonly roots: Roots;
  readonly clock: Clock;
  readonly version: string;
  readonly standIn: boolean;
  readonly emit: (event: AppEvent) => void;
}

export interface Engine {
  readonly parts: Parts;
  invoke(channel: ChannelName, input: unknown, jobId?: string): Promise<Result<unknown>>;
  cancel(jobId: string): void;
  close(): Promise<void>;
}

/** Workers beside the engine's own thread; more than three only cost memory. */
const MOST_WORKERS = 3;

export function createEngine(options: EngineOptions): Engine {
  const { roots } = options;
  const fonts = fontSet(roots.packages);
  const sources: Sources = {
    templateDirs: [join(roots.templates, 'documents')],
    styleDir: join(roots.templates, 'styles'),
    fonts,
  };
  const parts: Parts = {
    roots,
    clock: options.clock,
    sources,
    fonts,
    pool: createPool({
      size: Math.min(MOST_WORKERS, Math.max(1, availableParallelism())),
      worker: roots.worker,
      workerData: sources,
    }),
    settings: settingsFile(roots.userData),
    version: options.version,
    standIn: options.standIn,
    workspace: null,
  };
  const running = new Map<string, AbortController>();
  let writing: Promise<unknown> = Promise.resolve();

  async function run(
    channel: EngineChannel,
    input: unknown,
    jobId: string,
    control: AbortController,
  ): Promise<Result<unknown>> {
    // The registry's entry and the channel's schema belong to the same name, so the parsed input fits.
    const entry = REGISTRY[channel] as Registration<unknown, unknown>;
    const before = parts.workspace?.store.changeCounter();
    const job = startJob(entry.steps, control.signal, (progress) =>
      options.emit({ kind: 'progress', progress: { jobId, ...progress } }),
    );
    try {
      // Cancelled while it waited for its turn.
      job.check();
      const value = await entry.run(parts, input, job);
      if (entry.writes) options.emit({ kind: 'changed', channel, at: options.clock() });
      return ok(value);
    } catch (error) {
      // Work that stopped half way may have kept some of it: a part of the documents, say.
      if (parts.workspace?.store.changeCounter() !== before)
        options.emit({ kind: 'changed', channel, at: options.clock() });
      return { ok: false, error: asAppError(error, channel) };
    } finally {
      running.delete(jobId);
    }
  }

  return {
    parts,
    async invoke(channel, raw, jobId = randomUUID()) {
      const parsed = CHANNELS[channel].input.safeParse(raw);
      if (!parsed.success) {
        return fail('ipc.input', `请求的内容不完整：${parsed.error.issues.map(issueText).join('、')}`);
      }
      if (!(channel in REGISTRY)) return fail('ipc.channel', `不支持的操作：${channel}`);
      const name = channel as EngineChannel;
      const control = new AbortController();
      running.set(jobId, control);
      if (!REGISTRY[name].writes) return run(name, parsed.data, jobId, control);
      const turn = writing.then(() => run(name, parsed.data, jobId, control));
      writing = turn.catch(() => undefined);
      return turn;
    },
    cancel(jobId) {
      running.get(jobId)?.abort();
    },
    async close() {
      for (const control of running.values()) control.abort();
      await parts.pool.close();
      closeWorkspace(parts);
    },
  };
}

/** Which field of a request is wrong, and why where the schema says so in words of its own. */
function issueText(issue: z.core.$ZodIssue): string {
  const field = issue.path.join('.');
  return issue.code === 'custom' ? `${field} ${issue.message}` : field;
}

function asAppError(error: unknown, channel: string): AppError {
  if (error instanceof AppFailure || error instanceof TaskFailure) return error.error;
  if (error instanceof Cancelled) return { code: 'cancelled', message: '已取消，没有留下未完成的内容' };
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') {
    return {
      code: 'disk.full',
      message: '磁盘空间不足，这一步没有完成，已有内容不受影响。腾出空间后再试一次',
    };
  }
  if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES') {
    const path = (error as NodeJS.ErrnoException).path ?? '';
    return {
      code: 'file.locked',
      message: `文件正被占用或没有权限：${path}。关闭打开它的程序（Word、PDF 阅读器）后再试`,
    };
  }
  console.error(`[${channel}]`, error);
  return {
    code: 'unexpected',
    message: `程序遇到没有预料到的问题，这一步没有完成：${error instanceof Error ? error.message : String(error)}`,
  };
}
