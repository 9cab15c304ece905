import { app } from 'electron';
import { join } from 'node:path';
import type { EngineData } from '../app/engineThread.ts';

/** Folders of the program: beside the sources when developing, in `resources/` when packed. */
export function programRoots(): EngineData {
  const packed = app.isPackaged;
  const base = packed ? process.resourcesPath : app.getAppPath();
  return {
    templates: join(base, 'templates'),
    resources: join(base, 'resources'),
    packages: packed ? join(base, 'packages') : base,
    userData: app.getPath('userData'),
    documents: join(app.getPath('documents'), '验收卷宗'),
    worker: join(import.meta.dirname, 'worker.js'),
    version: app.getVersion(),
    standIn: process.env['DOSSIER_STAND_IN'] === '1',
  };
}
