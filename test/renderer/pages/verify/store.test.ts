import { expect, it } from 'vitest';
import { openFake } from '../../withFake.ts';

it('names every file that is not as it was sealed', async () => {
  const { window } = await openFake({ verifyDamaged: true });
  await window.verify.getState().chooseAndVerify();
  expect(window.verify.getState()).toMatchObject({
    path: 'D:\\移交',
    busy: false,
    result: { ok: false, changed: [expect.stringContaining('2025年11月')], missing: ['副本/data/浏览.html'] },
  });
});

it('a package that is whole', async () => {
  const { window } = await openFake();
  await window.verify.getState().verify('D:\\移交');
  expect(window.verify.getState().result?.ok).toBe(true);
});
