/** Importing a table: first what would happen, row by row, then the import itself. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../../shared/errors/appError.ts';
import type { ImportPreview, ImportResult } from '../../../shared/ipc/views.ts';
import type { RecordKindId } from '../../../shared/records/types.ts';
import { wasCancelled } from '../../state/jobs.ts';
import { sayDone, valueOrSay } from '../../state/services.ts';
import type { Services } from '../../state/services.ts';

export interface ImportState {
  readonly kind: RecordKindId;
  readonly file: string;
  readonly preview: ImportPreview | null;
  readonly error: AppError | null;
  readonly busy: 'reading' | 'writing' | null;
  /** Asks for a file and goes to its preview. */
  readonly choose: (kind: RecordKindId) => Promise<void>;
  readonly look: (kind: RecordKindId, file: string) => Promise<void>;
  readonly apply: () => Promise<ImportResult | null>;
}

export function createImportStore(services: Services): StoreApi<ImportState> {
  const { api, jobs, navigation } = services;
  return createStore<ImportState>()((set, get) => ({
    kind: 'work',
    file: '',
    preview: null,
    error: null,
    busy: null,
    async choose(kind) {
      const chosen = await api.chooseFiles({ title: '选择要导入的表格', kinds: ['sheet'], many: false });
      const [file] = valueOrSay(services, chosen) ?? [];
      if (!file) return;
      const { current, go, update } = navigation.store.getState();
      const place = { page: 'import', kind, file } as const;
      if (current.place.page === 'import') update(place);
      else go(place);
    },
    async look(kind, file) {
      set({ kind, file, preview: null, error: null, busy: 'reading' });
      const answer = await jobs
        .getState()
        .run('正在读表格', (jobId) => api.previewImport({ kind, file }, { jobId }));
      if (get().file !== file || get().kind !== kind) return;
      set(
        answer.ok
          ? { preview: answer.value, busy: null }
          : { error: wasCancelled(answer) ? null : answer.error, busy: null },
      );
    },
    async apply() {
      const { kind, file } = get();
      set({ busy: 'writing' });
      const answer = await jobs
        .getState()
        .run('正在导入', (jobId) => api.applyImport({ kind, file }, { jobId }));
      set({ busy: null });
      if (!answer.ok) {
        if (!wasCancelled(answer)) set({ error: answer.error });
        return null;
      }
      sayDone(services, importedWords(answer.value));
      const { past, back, visit } = navigation.store.getState();
      if (past.at(-1)?.place.page === 'records') back();
      else visit('records');
      return answer.value;
    },
  }));
}

/** 新增 96 行，更改 7 行，22 行没有变化；3 行被拒 */
export function importedWords(result: ImportResult): string {
  const parts = [`新增 ${result.added} 行`];
  if (result.updated > 0) parts.push(`更改 ${result.updated} 行`);
  if (result.unchanged > 0) parts.push(`${result.unchanged} 行没有变化`);
  const rows = rejectedRows(result);
  return parts.join('，') + (rows > 0 ? `；${rows} 行被拒` : '');
}

/** A row may be refused for several cells; it counts once. */
export function rejectedRows(result: Pick<ImportResult, 'rejected'>): number {
  return new Set(result.rejected.map((entry) => `${entry.sheet}\u0000${entry.row}`)).size;
}
