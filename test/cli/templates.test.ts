/** Templates on the command line: list, copy, a mistake with its line and exit code 1, choosing one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonOf, runCli, workFolder } from './runCli.ts';

const { dir, remove } = workFolder('cli-templates');
const ws = join(dir, '工作区');
const MADE = z.object({ id: z.string(), folder: z.string(), owner: z.string() });

beforeAll(async () => {
  await runCli(dir, 'new', ws, '--preset', 'classroom-platform', '--start', '2025-09-01');
});
afterAll(remove);

it('复制、检查、选用', async () => {
  const copied = await runCli(dir, 'copy-template', 'monthly-log', '--title', '月报', '--dir', ws, '--json');
  const made = jsonOf(copied, MADE);
  expect(made).toMatchObject({ id: 'monthly-log-2', owner: 'contract' });

  const good = await runCli(dir, 'check-template', made.id, '--dir', ws);
  expect([good.code, good.stdout]).toEqual([0, expect.stringMatching(/^没有发现错误/)]);

  const file = join(made.folder, 'template.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('</doc>', '<script></script></doc>'));
  const bad = await runCli(dir, 'check-template', made.id, '--dir', ws);
  expect(bad.code).toBe(1);
  expect(bad.stdout).toMatch(/^模板 template\.html 第\d+行：没有 <script> 这个元素/);

  const chosen = await runCli(dir, 'choose-template', ws, 'monthly-log', '--template', made.id, '--json');
  expect(jsonOf(chosen, z.unknown())).toEqual({
    requirement: 'monthly-log',
    template: 'monthly-log-2',
    form: 'generated',
  });
  const listed = await runCli(dir, 'templates', '--dir', ws);
  expect(listed.stdout).toContain('monthly-log-2  月报（随合同，10份文件在用）');
});
