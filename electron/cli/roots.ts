import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Roots } from '../app/roots.ts';

/** The program's folders when it runs from its sources. */
export function sourceRoots(): Roots {
  const base = resolve(import.meta.dirname, '../..');
  const home = process.env['DOSSIER_HOME'] ?? join(homedir(), '.acceptance-dossier');
  return {
    templates: join(base, 'templates'),
    resources: join(base, 'resources'),
    packages: base,
    userData: home,
    documents: join(homedir(), '验收卷宗'),
    worker: pathToFileURL(join(base, 'electron/jobs/worker.ts')),
  };
}
