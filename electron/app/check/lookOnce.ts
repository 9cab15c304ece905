/** One file, looked at as closely as it lets: one that keeps a worker busy or kills it is told of, not waited for. */
import { existsSync } from 'node:fs';
import { Cancelled } from '../../../shared/errors/appError.ts';
import type { FileFacts, ReadOutcome } from '../../../shared/preflight/dossier.ts';
import type { FileLook, LookRequest } from '../../jobs/lookAtFile.ts';
import { TaskFailure } from '../../jobs/pool.ts';
import type { Pool } from '../../jobs/pool.ts';

export interface LookedAt extends FileLook {
  /** False where the look was broken off: another day, with less to do, it may succeed. */
  readonly finished: boolean;
}

/** Null where the file went away meanwhile, or not even its digest can be had. */
export async function lookOnce(
  { path, name, mediaType, depth }: LookRequest,
  pool: Pool,
  signal: AbortSignal | undefined,
): Promise<LookedAt | null> {
  const at = (how: LookRequest['depth']): Promise<FileLook | Broken> =>
    attempt({ path, name, mediaType, depth: how }, pool, signal);
  const first = await at(depth);
  if ('sha256' in first) return { ...first, finished: true };
  if (depth === 'digest' || !existsSync(path)) return null;
  const read: ReadOutcome | null = depth === 'read' ? { ok: false, reason: first.reason } : null;
  const opened = depth === 'read' ? await at('open') : first;
  if ('sha256' in opened) return { ...opened, read, finished: false };
  const bare = await at('digest');
  if (!('sha256' in bare)) return null;
  const facts: FileFacts = { fault: `文件“${name}”没有打开：${opened.reason}`, pages: null };
  return { ...bare, facts, read, finished: false };
}

interface Broken {
  readonly reason: string;
}

async function attempt(
  request: LookRequest,
  pool: Pool,
  signal: AbortSignal | undefined,
): Promise<FileLook | Broken> {
  try {
    return await pool.run('look', request, signal);
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    if (error instanceof TaskFailure) return { reason: error.error.message };
    // A worker that died over the file: the check goes on, the file is for a person.
    return { reason: '文件内容读不出来，可能已损坏。请打开看一看' };
  }
}
