/**
 * Before unit tests: the built program, which they start as a user's computer does, is made anew when it is older
 * than its sources. Started from its sources it would spend a second of each of some two hundred runs on loading.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const BUILT = join(ROOT, 'out/main/cli.js');
const SOURCES = ['electron', 'shared'];
const FILES = ['electron.vite.config.ts', 'package-lock.json'];

function newest(folder: string): number {
  return Math.max(
    ...readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).map(
      (entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs,
    ),
  );
}

export default function buildIfOlder(): void {
  const since = Math.max(...SOURCES.map(newest), ...FILES.map((file) => statSync(join(ROOT, file)).mtimeMs));
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs > since) return;
  execFileSync(
    process.execPath,
    [join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'error'],
    {
      cwd: ROOT,
      stdio: 'inherit',
    },
  );
}
