/** A worker that hangs or dies costs one task, never the program: its thread is ended and the next task runs. */
import { afterAll, describe, expect, it } from 'vitest';
import { createPool } from '../../../electron/jobs/pool.ts';
import type { TreeInput } from '../../../electron/documents/types.ts';

const pool = createPool({
  size: 1,
  worker: new URL('fakeWorker.ts', import.meta.url),
  workerData: null,
});
afterAll(() => pool.close());

const input = (template: string): TreeInput => ({
  template,
  folder: '/用户模板',
  facts: { values: {}, charts: {}, date: '2026-03-08', inputs: [] },
  parts: {},
  frame: { title: '', project: '', code: '', digest: '', author: '' },
  photos: {},
});
const answers = (): Promise<unknown> => pool.run('check', input('answers'));

describe('the pool', () => {
  it('ends a worker whose template runs longer than its limit, and goes on', async () => {
    const [started, before] = [performance.now(), process.cpuUsage()];
    const [hung, next] = await Promise.allSettled([pool.run('check', input('loops')), answers()]);
    expect(hung).toMatchObject({
      status: 'rejected',
      reason: {
        error: {
          code: 'task.tooLong',
          message: expect.stringContaining('模板 loops 的 template.html 用时过长'),
        },
      },
    });
    expect(next).toMatchObject({ status: 'fulfilled', value: { blocks: 1 } });
    // Both papers together, a new worker for the second included; by computing where the machine is busy.
    const { user, system } = process.cpuUsage(before);
    expect(Math.min(performance.now() - started, (user + system) / 1000)).toBeLessThan(6000);
  });

  it('replaces a worker that dies', async () => {
    await expect(pool.run('check', input('dies'))).rejects.toThrow('code 3');
    await expect(answers()).resolves.toEqual({ blocks: 1 });
  });

  it('answers whoever cancels a look at once, and does not leave its worker hanging', async () => {
    const control = new AbortController();
    const look = (name: string) =>
      pool.run('look', { path: '', name, mediaType: '', depth: 'digest' }, control.signal);
    const looks = [look('loops'), look('answers')];
    const outcome = Promise.allSettled(looks);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const started = performance.now();
    control.abort();
    expect(await outcome).toMatchObject([
      { status: 'rejected', reason: { name: 'Cancelled' } },
      { status: 'rejected', reason: { name: 'Cancelled' } },
    ]);
    expect(performance.now() - started).toBeLessThan(200);
    await expect(answers()).resolves.toEqual({ blocks: 1 });
    expect(performance.now() - started).toBeLessThan(6000);
  });
});
