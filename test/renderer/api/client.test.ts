import { describe, expect, it } from 'vitest';
import { createApi } from '../../../renderer/api/client.ts';
import type { Bridge } from '../../../shared/ipc/channels.ts';

function bridgeThat(invoke: Bridge['invoke']): Bridge {
  return { invoke, onEvent: () => () => {}, pathOfFile: () => '' };
}

describe('the typed client', () => {
  it('passes name, input and job on', async () => {
    const seen: unknown[] = [];
    const api = createApi(
      bridgeThat(async (...call) => {
        seen.push(call);
        return { ok: true, value: null };
      }),
    );
    await api.openFile({ path: 'a.pdf' });
    await api.verifyPackage({ path: 'D:' }, { jobId: 'j1' });
    expect(seen).toEqual([
      ['openFile', { path: 'a.pdf' }, null],
      ['verifyPackage', { path: 'D:' }, 'j1'],
    ]);
  });

  it.each([
    ['a bridge that breaks', async () => Promise.reject(new Error('gone')), 'bridge.lost'],
    ['an answer that is none', async () => undefined, 'bridge.answer'],
    ['an answer without a value', async () => ({ ok: true }), 'bridge.answer'],
  ])('%s becomes an error value', async (_name, invoke, code) => {
    const answer = await createApi(bridgeThat(invoke)).appInfo({});
    expect(answer.ok ? '' : answer.error.code).toBe(code);
  });

  it('can be handed through a promise', async () => {
    const api = createApi(bridgeThat(async () => ({ ok: true, value: null })));
    expect(await Promise.resolve(api)).toBe(api);
  });
});
