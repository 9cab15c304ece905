/** The whole way of the sample contract as one process of the built program (`npm run bench` builds it): wall time, time of the way itself, peak memory. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median } from './median.ts';

const ROUNDS = 3;

export function measureDemo(): Promise<void> {
  console.log('整个示例（导入 → 预检 → 生成全部 → 封两份 → 核验）');
  const cli = resolve(import.meta.dirname, '../out/main/cli.js');
  const runs = Array.from({ length: ROUNDS }, () => {
    const out = mkdtempSync(join(tmpdir(), 'dossier-bench-'));
    const started = performance.now();
    const run = spawnSync(process.execPath, [cli, 'demo', '--out', join(out, 'demo'), '--json'], {
      encoding: 'utf8',
      env: { ...process.env, DOSSIER_HOME: join(out, 'home') },
    });
    const wall = (performance.now() - started) / 1000;
    rmSync(out, { recursive: true, force: true });
    if (run.status !== 0) throw new Error(run.stderr || run.stdout);
    const result = JSON.parse(run.stdout) as { ms: { flow: number; prepare: number }; peakMemoryMb: number };
    return {
      wall,
      flow: result.ms.flow / 1000,
      prepare: result.ms.prepare / 1000,
      memory: result.peakMemoryMb,
    };
  });
  const of = (pick: (run: (typeof runs)[number]) => number): string => median(runs.map(pick)).toFixed(2);
  console.log(
    `  全流程 ${of((r) => r.flow)} 秒；另准备素材 ${of((r) => r.prepare)} 秒；整个进程 ${of((r) => r.wall)} 秒`,
  );
  console.log(`  内存峰值 ${of((r) => r.memory)} MB（${ROUNDS} 次取中位数）\n`);
  return Promise.resolve();
}
