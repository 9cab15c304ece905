/** `npm start`: opens the program in Electron where its binary can be had, else in an installed browser. */
import { spawn, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const main = join(root, 'out/main/index.js');

/** Electron fetches its binary when it is first asked for; offline that ends with an error instead. */
const FETCH_MS = 180_000;

function electronBinary(): string | null {
  const asked = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', "console.log((await import('electron')).default)"],
    {
      cwd: root,
      encoding: 'utf8',
      timeout: FETCH_MS,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const path = asked.status === 0 ? asked.stdout.trim().split('\n').at(-1) : '';
  return path ? path : null;
}

const electron = process.env['DOSSIER_STAND_IN'] === '1' ? null : electronBinary();
if (electron === null) console.log('这台电脑上取不到 Electron，改在已安装的浏览器里打开验收卷宗。');
const child =
  electron === null
    ? spawn(process.execPath, ['--import', join(root, 'electron/cli/standIn/register.ts'), main], {
        stdio: 'inherit',
      })
    : spawn(electron, [root], { stdio: 'inherit' });
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
