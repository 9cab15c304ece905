import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openWorkspace } from '../../../electron/store/index.ts';
import { clock, newStore, valueOf } from './workspace.ts';

const CHILD = join(import.meta.dirname, 'children', 'writeForever.ts');
const ROUNDS = 12;
const SIZE = 20;

/** Runs the writer, kills it after `ms` milliseconds of writing and returns the batches it had answered. */
async function writeAndKill(dir: string, first: number, ms: number): Promise<number[]> {
  const child = spawn(process.execPath, [CHILD, dir, String(first), String(SIZE)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const answered: number[] = [];
  const lines = createInterface(child.stdout);
  const ready = once(lines, 'line');
  const closed = once(lines, 'close');
  await ready;
  lines.on('line', (line) => answered.push(Number(line)));
  await sleep(ms);
  child.kill('SIGKILL');
  await closed;
  return answered;
}

it('在写入的任意时刻强行结束：能打开，已答复的一条不少，没有半批，没有重复', async () => {
  const { dir, ...first } = await newStore();
  first.close();
  const answered: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    answered.push(...(await writeAndKill(dir, round * 100_000, 1 + Math.random() * 150)));
    const store = valueOf(await openWorkspace(dir, clock));
    const batches = Map.groupBy(store.records().work, (row) => Number(row.reference));
    for (const [batch, rows] of batches) expect(rows, `批次 ${batch}`).toHaveLength(SIZE);
    for (const batch of answered) expect(batches.has(batch), `已答复的批次 ${batch}`).toBe(true);
    expect(store.firstBrokenLogEntry()).toBeNull();
    const logged = store.history(null, 1_000_000).filter((line) => line.action === '导入工作记录');
    expect(logged).toHaveLength(batches.size);
    for (const { detail } of logged.slice(0, 50)) {
      const [batch, sha256 = ''] = detail.split(' ');
      expect(readFileSync(store.attachmentFile(sha256), 'utf8')).toBe(`批次${batch} `.repeat(5000));
    }
    for (const version of store.documents()) {
      for (const [path, digest] of [
        [version.docxPath, version.docxSha256],
        [version.pdfPath, version.pdfSha256],
      ] as const) {
        const bytes = readFileSync(join(dir, path));
        expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(digest);
      }
    }
    store.close();
  }
  // Most rounds must have met a writer that had answered; how many batches a round holds is up to the machine.
  expect(answered.length).toBeGreaterThanOrEqual(ROUNDS / 2);
});
