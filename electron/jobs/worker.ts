/** Entry of a pool worker: takes one task at a time and answers it. */
import { parentPort, workerData } from 'node:worker_threads';
import { AppFailure } from '../../shared/errors/appError.ts';
import type { DocTree } from '../../shared/documents/tree.ts';
import type { BindRequest } from '../archive/types.ts';
import type { Sources, TreeInput } from '../documents/types.ts';
import type { WorkerReply } from './pool.ts';
import type { LookRequest } from './lookAtFile.ts';
import { createTasks, taskMessage, WITHOUT_WARM_UP } from './tasks.ts';
import { WARM_UP } from './warmUp.ts';
import type { DigestRequest, ReadRequest, TaskName, TaskTable } from './tasks.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs only as a worker thread');

// Set by createPool from the engine's own configuration.
const tasks = createTasks(workerData as Sources);
let warm: Promise<void> | null = null;
/** A fault here shows again, with its place, in the first task. */
function warmUp(): Promise<void> {
  warm ??= tasks.warmUp().catch(() => {});
  return warm;
}

async function run(table: TaskTable, task: TaskName, input: unknown, filled: () => void): Promise<unknown> {
  switch (task) {
    case 'check':
      return table.check(input as TreeInput, filled);
    case 'compile':
      return table.compile(input as TreeInput, filled);
    case 'fill':
      return table.fill(input as TreeInput, filled);
    case 'print':
      return table.print(input as TreeInput, filled);
    case 'preview':
      return table.preview(input as TreeInput, filled);
    case 'form':
      return table.form(input as DocTree, filled);
    case 'bind':
      return table.bind(input as BindRequest, filled);
    case 'read':
      return table.read(input as ReadRequest, filled);
    case 'look':
      return table.look(input as LookRequest, filled);
    case 'digest':
      return table.digest(input as DigestRequest, filled);
  }
}

/** Milliseconds without a task after which a worker tidies up. */
const REST_AFTER = 300;
let resting: NodeJS.Timeout | null = null;

function answer(reply: WorkerReply): void {
  port?.postMessage(reply);
  resting = setTimeout(tasks.rest, REST_AFTER);
}

port.on('message', (raw: unknown) => {
  if (raw === WARM_UP) {
    void warmUp();
    return;
  }
  const { id, task, input } = taskMessage.parse(raw);
  if (resting) clearTimeout(resting);
  const mark = (at: 'begun' | 'filled') => () => {
    const { user, system } = process.threadCpuUsage();
    port.postMessage({ id, at, computed: (user + system) / 1000 } satisfies WorkerReply);
  };
  const ready = WITHOUT_WARM_UP.has(task) ? Promise.resolve() : warmUp();
  ready
    .then(mark('begun'))
    .then(() => run(tasks, task, input, mark('filled')))
    .then((value): WorkerReply => ({ id, ok: true, value }))
    .catch((error: unknown): WorkerReply =>
      error instanceof AppFailure
        ? { id, ok: false, error: error.error }
        : { id, ok: false, crash: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    )
    .then(answer)
    // A reply that cannot be posted would leave the engine waiting: end this worker, the pool replaces it.
    .catch((error: unknown) => {
      throw error;
    });
});
