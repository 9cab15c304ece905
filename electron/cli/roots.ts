import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Roots } from '../app/roots.ts';

/** The program's folders when it runs from a checkout: from its sources, or from what `npm run build` made of them. */
export function sourceRoots(): Roots {
  const base = checkout(import.meta.dirname);
  const built = import.meta.filename.endsWith('.js');
  const home = process.env['DOSSIER_HOME'] ?? join(homedir(), '.acceptance-dossier');
  return {
    templates: join(base, 'templates'),
    resources: join(base, 'resources'),
    packages: base,
    userData: home,
    documents: join(homedir(), '验收卷宗'),
    worker: pathToFileURL(join(base, built ? 'out/main/worker.js' : 'electron/jobs/worker.ts')),
  };
}

function checkout(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('the program lies outside of its checkout');
  return checkout(parent);
}
