/** What importing needs of the program: a real workspace and a clock; everything else refuses to be used. */
import { emptyCache } from '../../../electron/app/dossier.ts';
import type { Parts } from '../../../electron/app/parts.ts';
import type { WriteStore } from '../../../electron/store/types.ts';

const unused = (): never => {
  throw new Error('not part of importing');
};

export function importParts(store: WriteStore, now = '2026-06-30 18:00:00'): Parts {
  const fonts = {
    serifRegular: '',
    serifMedium: '',
    serifSemiBold: '',
    serifBold: '',
    sansRegular: '',
    sansMedium: '',
    sansSemiBold: '',
    digest: '',
  };
  return {
    clock: () => now,
    workspace: { store, cache: emptyCache() },
    settings: {
      read: () => ({ role: 'clerk', userName: '叶南枝', phrases: [], recent: [] }),
      change: unused,
    },
    roots: {
      templates: '',
      resources: '',
      packages: '',
      userData: '',
      documents: '',
      worker: new URL('file:///'),
    },
    sources: { templateDirs: [], styleDir: '', fonts },
    fonts,
    pool: { run: unused, warm: unused, close: unused },
    version: '0.1.0',
    standIn: false,
  };
}
