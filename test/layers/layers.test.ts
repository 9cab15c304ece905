/** The layer rules must be able to fail: each planted import is refused, and the real tree is really looked at. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const planted: string[] = [];

function cruise(...paths: string[]): { status: number | null; output: string } {
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      ...paths,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  return { status: run.status, output: run.stdout + run.stderr };
}

const FORBIDDEN = [
  ['shared imports a part', 'shared/zz-planted-1.ts', "export * from '../electron/app/parts.ts';\n"],
  [
    'shared uses Node',
    'shared/zz-planted-2.ts',
    "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  ],
  [
    'the renderer imports the store',
    'renderer/zz-planted-3.ts',
    "export * from '../electron/store/types.ts';\n",
  ],
  ['the store imports a use case', 'electron/store/zz-planted-4.ts', "export * from '../app/parts.ts';\n"],
  [
    'documents imports the archive',
    'electron/documents/zz-planted-5.ts',
    "export * from '../archive/types.ts';\n",
  ],
  ['a use case imports main', 'electron/app/zz-planted-6.ts', "export * from '../main/engineClient.ts';\n"],
] as const;

let seen: { status: number | null; output: string };

/** One look at the whole tree with all planted imports in it. */
beforeAll(() => {
  for (const [, path, text] of FORBIDDEN) {
    const file = join(root, path);
    planted.push(file);
    writeFileSync(file, text);
  }
  seen = cruise('electron', 'renderer', 'shared');
});

afterAll(() => {
  for (const file of planted) rmSync(file, { force: true });
});

function refused(): string[] {
  return [...seen.output.matchAll(/error [^:]+: (\S+) → /gu)].map(([, from = '']) => from);
}

it.each(FORBIDDEN)('%s: refused', (_what, path) => {
  expect(refused()).toContain(path);
  expect(seen.status).toBeGreaterThan(0);
});

it('nothing else in the tree is refused, and the checker sees all of it', () => {
  expect(new Set(refused())).toEqual(new Set(FORBIDDEN.map(([, path]) => path)));
  expect(Number(/(\d+) modules/u.exec(seen.output)?.[1])).toBeGreaterThan(1000);
});

it('the architecture page names every folder of the tree, and none that is gone', () => {
  const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  const folders = ['electron', 'shared', 'renderer'].flatMap((top) =>
    readdirSync(join(root, top), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${top}/${entry.name}`),
  );
  const named = [...page.matchAll(/`((?:electron|shared|renderer)\/[\w-]+)\/?`/g)].map(
    (match) => match[1] ?? '',
  );
  expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
  expect(named.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
});

it('the lock file holds every platform package that an entry names', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const names = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)));
  const missing = Object.values(lock.packages).flatMap((entry) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => !names.has(name)),
  );
  expect(missing).toEqual([]);
});
