/**
 * A small pool of worker threads that compile documents. Tasks are named in `tasks.ts` and parsed again in the
 * worker; a worker that dies or takes too long fails only its own task and is replaced.
 */
import { setMaxListeners } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Cancelled } from '../../shared/errors/appError.ts';
import type { AppError } from '../../shared/errors/appError.ts';
import type { TaskLimits } from './limits.ts';
import { taskLimits } from './limits.ts';
import { WARM_UP } from './warmUp.ts';
import type { TaskInput, TaskName, TaskOutput } from './tasks.ts';

/** What a worker says: how far a task is (its clock runs from there), and in the end its answer. */
export type WorkerReply =
  /** `computed`: milliseconds that its thread has computed so far. */
  | { readonly id: number; readonly at: 'begun' | 'filled'; readonly computed: number }
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: AppError }
  | { readonly id: number; readonly ok: false; readonly crash: string };

type WorkerAnswer = Exclude<WorkerReply, { readonly at: string }>;

interface Waiting {
  readonly id: number;
  readonly task: TaskName;
  readonly input: unknown;
  readonly limits: TaskLimits;
  readonly signal: AbortSignal | null;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

interface Lane {
  worker: Worker;
  current: Waiting | null;
  done: number;
  /** Runs while the current task is at work. */
  timer: NodeJS.Timeout | null;
}

/** After so many documents a worker is renewed: the compiler's memory creeps up and is not given back. */
const RENEW_AFTER = 400;
/** Looking at a file leaves little behind. */
const SHARE_OF_LOOK = 0.1;
/** Milliseconds that a worker gets to end work nobody waits for, before it is ended itself. */
const GRACE = 1_000;

/** A limit counts computing; by the clock a task may take so many times as long before it is ended all the same. */
const PATIENCE = 3;
const LEAST_WAIT_MS = 50;

export interface Pool {
  run<N extends TaskName>(task: N, input: TaskInput<N>, signal?: AbortSignal): Promise<TaskOutput<N>>;
  /** Starts the threads before there is work, so that their start overlaps with other work. */
  warm(): void;
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly size: number;
  readonly worker: URL;
  /** Handed to each worker once: where templates and fonts lie. */
  readonly workerData: unknown;
}

/** A task's failure as the pool hands it on: an `AppError` keeps its code and place. */
export class TaskFailure extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.message);
    this.name = 'TaskFailure';
    this.error = error;
  }
}

const NO_MEMORY: AppError = {
  code: 'task.memory',
  message: '这份文件太大，内存不够，已停止。请分成几份，或减少一次放入的内容；其他文件不受影响',
};

function memoryGone(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

export function createPool(options: PoolOptions): Pool {
  const lanes: Lane[] = [];
  const queue: Waiting[] = [];
  let nextId = 1;
  let closed = false;

  function spawn(lane: Lane | null): Lane {
    const worker = new Worker(options.worker, { workerData: options.workerData });
    const target: Lane = lane ?? { worker, current: null, done: 0, timer: null };
    target.worker = worker;
    target.current = null;
    target.done = 0;
    worker.on('message', (reply: WorkerReply) => {
      if (target.worker !== worker) return;
      if ('at' in reply) clock(target, reply);
      else settle(target, reply);
    });
    worker.on('error', (error) => crashed(target, worker, error));
    worker.on('exit', (code) => {
      if (code !== 0) crashed(target, worker, new Error(`worker ended with code ${code}`));
    });
    worker.unref();
    return target;
  }

  /** From `begun` the template's limit counts, from `filled` that of drawing; waiting for a free worker does not. */
  function clock(lane: Lane, { id, at, computed }: Extract<WorkerReply, { readonly at: string }>): void {
    const waiting = lane.current;
    if (!waiting || waiting.id !== id || (waiting.signal?.aborted && waiting.limits.dropped)) return;
    stopClock(lane);
    const { fill, rest } = waiting.limits;
    const limit = at === 'begun' ? (fill ?? rest) : rest;
    if (limit === null) return;
    const started = performance.now();
    const wait = (ms: number): void => {
      lane.timer = setTimeout(() => void look(), ms);
    };
    /** What a busy machine held back from the worker is no time of the template's. */
    const look = async (): Promise<void> => {
      const { timer, worker } = lane;
      const { user, system } = await worker.cpuUsage();
      if (lane.timer !== timer || lane.worker !== worker) return;
      const left = limit - ((user + system) / 1000 - computed);
      const passed = performance.now() - started;
      if (left <= 0 || passed >= limit * PATIENCE) tooLong(lane, waiting);
      else wait(Math.max(left, LEAST_WAIT_MS));
    };
    wait(limit);
  }

  function stopClock(lane: Lane): void {
    if (lane.timer) clearTimeout(lane.timer);
    lane.timer = null;
  }

  /** A loop in a worker hears nothing: its thread is ended and another takes its place. */
  function tooLong(lane: Lane, waiting: Waiting): void {
    if (closed || lane.current !== waiting) return;
    void lane.worker.terminate();
    spawn(lane);
    waiting.reject(new TaskFailure({ code: 'task.tooLong', message: waiting.limits.message }));
    pump();
  }

  function settle(lane: Lane, reply: WorkerAnswer): void {
    const waiting = lane.current;
    lane.current = null;
    stopClock(lane);
    if (!waiting || waiting.id !== reply.id) return;
    lane.worker.unref();
    lane.done += waiting.limits.dropped ? SHARE_OF_LOOK : 1;
    if (reply.ok) waiting.resolve(reply.value);
    else if ('error' in reply) waiting.reject(new TaskFailure(reply.error));
    else waiting.reject(new Error(reply.crash));
    if (lane.done >= RENEW_AFTER && !closed) {
      void lane.worker.terminate();
      spawn(lane);
    }
    pump();
  }

  function crashed(lane: Lane, worker: Worker, error: Error): void {
    if (closed || lane.worker !== worker) return;
    const waiting = lane.current;
    stopClock(lane);
    spawn(lane);
    waiting?.reject(memoryGone(error) ? new TaskFailure(NO_MEMORY) : error);
    pump();
  }

  /** Whoever cancels is answered at once; a worker that hangs does not keep its lane. */
  function abandon(waiting: Waiting): void {
    const place = queue.indexOf(waiting);
    if (place >= 0) queue.splice(place, 1);
    else if (!waiting.limits.dropped) return;
    waiting.reject(new Cancelled());
    const lane = lanes.find(({ current }) => current === waiting);
    if (!lane) return;
    stopClock(lane);
    lane.timer = setTimeout(() => tooLong(lane, waiting), GRACE);
  }

  function pump(): void {
    while (queue.length > 0) {
      let lane = lanes.find((candidate) => !candidate.current);
      if (!lane && lanes.length < options.size) {
        lane = spawn(null);
        lanes.push(lane);
      }
      if (!lane) return;
      const waiting = queue.shift();
      if (!waiting) return;
      if (waiting.signal?.aborted) {
        waiting.reject(new Cancelled());
        continue;
      }
      lane.current = waiting;
      lane.worker.ref();
      lane.worker.postMessage({ id: waiting.id, task: waiting.task, input: waiting.input });
    }
  }

  return {
    run(task, input, signal) {
      if (closed) return Promise.reject(new Cancelled());
      return new Promise((resolve, reject) => {
        const stop = (): void => abandon(waiting);
        const done = <T>(then: (value: T) => void): ((value: T) => void) => {
          return (value) => {
            signal?.removeEventListener('abort', stop);
            then(value);
          };
        };
        const waiting: Waiting = {
          id: nextId++,
          task,
          input,
          limits: taskLimits(task, input),
          signal: signal ?? null,
          resolve: done((value) => resolve(value as TaskOutput<typeof task>)),
          reject: done(reject),
        };
        if (signal) {
          // As many as there are files.
          setMaxListeners(0, signal);
          signal.addEventListener('abort', stop, { once: true });
        }
        queue.push(waiting);
        pump();
      });
    },
    warm() {
      if (closed) return;
      while (lanes.length < options.size) lanes.push(spawn(null));
      for (const { worker } of lanes) worker.postMessage(WARM_UP);
    },
    async close() {
      closed = true;
      for (const lane of lanes) stopClock(lane);
      for (const waiting of queue.splice(0)) waiting.reject(new Cancelled());
      await Promise.all(lanes.map((lane) => lane.worker.terminate()));
    },
  };
}
