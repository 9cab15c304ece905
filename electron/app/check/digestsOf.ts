/** Digests of a few files, taken together in a worker. */
import { Cancelled } from '../../../shared/errors/appError.ts';
import type { Job } from '../../jobs/job.ts';
import type { Pool } from '../../jobs/pool.ts';
import type { Stamp } from './fileStamp.ts';
import type { KnownFile } from './knownLooks.ts';

export interface DigestTools {
  readonly pool: Pool;
  readonly job: Job | null;
}

/** In the order of the files; null for one that has gone, and for all where the worker did not come to an end. */
export async function digestsOf(
  files: readonly { readonly file: KnownFile; readonly stamp: Stamp }[],
  { pool, job }: DigestTools,
): Promise<readonly (string | null)[]> {
  const wanted = files.map(({ file: { path }, stamp: { bytes } }) => ({ path, bytes }));
  try {
    return await pool.run('digest', { files: wanted }, job?.signal);
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    // Each of them is then looked at alone, where it is told apart which one it was.
    return wanted.map(() => null);
  }
}
