import type { Job } from '../../jobs/job.ts';

/** Lets calls that wait for the engine through, then goes on unless somebody has cancelled. */
export async function nextTurn(job: Pick<Job, 'check'> | null | undefined): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  job?.check();
}
