/** Verifies a package, one copy or a zip (核验): every changed, missing and extra file by its path. Needs no workspace. */
import type { VerifyResult } from '../../shared/ipc/views.ts';
import { verifyPackage as verifyFiles } from '../archive/verifyPackage.ts';
import type { Job, StepPlan } from '../jobs/job.ts';
import type { Parts } from './parts.ts';

export const VERIFY_STEPS = {
  verify: { weight: 1, title: '正在核验' },
} satisfies StepPlan;

export function verifyPackage(
  _parts: Parts,
  { path }: { readonly path: string },
  job: Job,
): Promise<VerifyResult> {
  return verifyFiles(path, {
    signal: job.signal,
    onProgress: (share, file) => job.step('verify', share, file),
  });
}
