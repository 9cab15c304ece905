import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { verifyPackage } from '../../../electron/archive/verifyPackage.ts';
import { writePackage } from '../../../electron/archive/writePackage.ts';
import { NEVER, packageRequest } from './packageFixture.ts';

/** One round lets the child work for so many milliseconds before SIGKILL; a whole run takes about 150. */
const MOMENTS = [0, 3, 7, 13, 21, 34, 42, 55, 68, 80, 95, 110, 125, 140, 155, 170];

it('kill -9 at any moment leaves no finished name, and the next run clears the rest', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'killed-'));
  const out = join(dir, 'out');
  let interrupted = 0;
  try {
    for (const moment of MOMENTS) {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'packChild.ts'), dir], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await wait(moment);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const left = existsSync(out) ? readdirSync(out) : [];
      const partial = left.filter((name) => name.startsWith('.'));
      interrupted += partial.length;
      for (const name of left.filter((entry) => !entry.startsWith('.'))) {
        expect(await verifyPackage(join(out, name), { signal: NEVER })).toMatchObject({ ok: true });
        rmSync(join(out, name), { recursive: true });
      }
      const { path } = await writePackage(packageRequest(dir), { signal: NEVER });
      expect(readdirSync(out)).toEqual([path.slice(out.length + 1)]);
      expect((await verifyPackage(path, { signal: NEVER })).ok).toBe(true);
      rmSync(path, { recursive: true });
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  expect(interrupted).toBeGreaterThanOrEqual(10);
});
