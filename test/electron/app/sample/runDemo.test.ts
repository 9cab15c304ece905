/** The whole way of a small contract of another preset: from its dates to a package that verifies. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runDemo } from '../../../../electron/app/sample/runDemo.ts';
import { openDesk } from '../../../flow/sampleEngine.ts';

const dir = mkdtempSync(join(tmpdir(), 'run-demo-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it('walks the general preset through one month and a half to a sealed and verified dossier', async () => {
  const desk = openDesk({ home: dir, now: '2026-03-20 09:30:00' });
  try {
    const out = join(dir, 'out');
    const options = { preset: 'general', out, lastDay: '2025-04-13' };
    const result = await runDemo(desk.engine.parts, options, () => undefined);
    // The one training on site has no sign-in sheet: for a person to look for.
    expect(result.findings).toEqual({ blocker: 0, warning: 0, manual: 1 });
    expect(result.signedOff).toBe(result.items);
    expect(result.packages.map(({ stage }) => stage)).toEqual(['项目验收']);
    expect(result.packages.every(({ packed, verified }) => packed.identical && verified.ok)).toBe(true);
  } finally {
    await desk.engine.close();
  }
});
