/** The real Electron: sandbox, context isolation, the app:// scheme and one answered call. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { expect, it } from 'vitest';

it('opens the first page in a sandboxed, isolated window', async () => {
  const app = await _electron.launch({
    args: ['.', `--user-data-dir=${mkdtempSync(join(tmpdir(), 'dossier-real-'))}`],
  });
  try {
    const page = await app.firstWindow();
    expect(page.url()).toBe('app://dossier/index.html');
    await page.getByRole('button', { name: '新建合同' }).first().waitFor();
    const world = await page.evaluate(() => ({
      bridge: Object.keys(Reflect.get(window, 'dossier') as object).toSorted(),
      node: typeof Reflect.get(window, 'process'),
      require: typeof Reflect.get(window, 'require'),
    }));
    expect(world).toEqual({
      bridge: ['invoke', 'onEvent', 'pathOfFile'],
      node: 'undefined',
      require: 'undefined',
    });
    const answer = await page.evaluate(async () => {
      const { invoke } = Reflect.get(window, 'dossier') as { invoke: (...a: unknown[]) => Promise<unknown> };
      return [await invoke('listPresets', {}, null), await invoke('noSuchChannel', {}, null)];
    });
    expect(answer[0]).toMatchObject({ ok: true });
    expect(answer[1]).toMatchObject({ ok: false, error: { code: 'ipc.channel' } });
  } finally {
    await app.close();
  }
});
