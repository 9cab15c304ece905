/** One kind of records as a long list: pages of rows are read as they come into view. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../../shared/errors/appError.ts';
import type { FieldSpec } from '../../../shared/records/field.ts';
import type { RecordKindId } from '../../../shared/records/types.ts';
import type { RecordRow, RecordsView } from '../../../shared/ipc/views.ts';
import { sayDone, valueOrSay } from '../../state/services.ts';
import type { Services } from '../../state/services.ts';
import { fieldErrors } from './fieldErrors.ts';

/** Rows read at once. */
export const CHUNK = 200;

export interface RecordsState {
  readonly kind: RecordKindId | null;
  readonly search: string;
  readonly label: string;
  readonly fields: readonly FieldSpec[];
  readonly total: number;
  readonly counts: RecordsView['counts'] | null;
  /** Chunks read so far, by number. */
  readonly chunks: ReadonlyMap<number, readonly RecordRow[]>;
  readonly error: AppError | null;
  readonly loading: boolean;
  readonly show: (kind: RecordKindId, search: string) => Promise<void>;
  readonly need: (first: number, last: number) => void;
  readonly rowAt: (index: number) => RecordRow | null;
  readonly refresh: () => Promise<void>;
  /** Null when saved; otherwise what is wrong, by field name, `''` for the row as a whole. */
  readonly save: (
    id: string | null,
    values: Readonly<Record<string, string>>,
  ) => Promise<Readonly<Record<string, string>> | null>;
  readonly remove: (ids: readonly string[]) => Promise<boolean>;
  readonly exportTemplate: () => Promise<void>;
}

export function createRecordsStore(services: Services): StoreApi<RecordsState> {
  const { api } = services;
  return createStore<RecordsState>()((set, get) => {
    let generation = 0;
    const pending = new Set<number>();

    async function read(chunk: number): Promise<void> {
      const { kind, search } = get();
      if (kind === null || pending.has(chunk)) return;
      const mine = generation;
      pending.add(chunk);
      const answer = await api.listRecords({ kind, search, offset: chunk * CHUNK, limit: CHUNK });
      if (mine !== generation) return;
      pending.delete(chunk);
      if (!answer.ok) return set({ error: answer.error, loading: false });
      const { label, fields, total, counts, rows } = answer.value;
      const chunks = new Map(get().chunks).set(chunk, rows);
      set({ label, fields, total, counts, chunks, error: null, loading: false });
    }
    /** Drops what was read and reads `chunk` anew; rows stay on screen until the answer is there. */
    async function restart(chunk: number): Promise<void> {
      generation += 1;
      pending.clear();
      set({ loading: true });
      const { kind, search } = get();
      if (kind === null) return;
      const mine = generation;
      const answer = await api.listRecords({ kind, search, offset: chunk * CHUNK, limit: CHUNK });
      if (mine !== generation) return;
      if (!answer.ok) return set({ error: answer.error, loading: false });
      const { label, fields, total, counts, rows } = answer.value;
      set({ label, fields, total, counts, chunks: new Map([[chunk, rows]]), error: null, loading: false });
    }

    return {
      kind: null,
      search: '',
      label: '',
      fields: [],
      total: 0,
      counts: null,
      chunks: new Map(),
      error: null,
      loading: false,
      async show(kind, search) {
        const before = get();
        if (before.kind === kind && before.search === search && before.fields.length > 0) return;
        const other = before.kind !== kind;
        set({ kind, search, ...(other ? { chunks: new Map(), fields: [], total: 0, label: '' } : {}) });
        await restart(0);
      },
      need(first, last) {
        if (get().fields.length === 0) return;
        for (let chunk = Math.floor(first / CHUNK); chunk <= Math.floor(last / CHUNK); chunk += 1) {
          if (!get().chunks.has(chunk)) void read(chunk);
        }
      },
      rowAt(index) {
        return get().chunks.get(Math.floor(index / CHUNK))?.[index % CHUNK] ?? null;
      },
      async refresh() {
        if (get().kind === null) return;
        const [chunk] = get().chunks.keys();
        await restart(chunk ?? 0);
      },
      async save(id, values) {
        const { kind, fields, label } = get();
        if (kind === null) return { '': '还没有选定记录种类' };
        const answer = await api.saveRecord({ kind, id, values });
        if (!answer.ok) return fieldErrors(answer.error, fields);
        sayDone(services, id === null ? `已新增 1 条${label}` : `已修改 1 条${label}`);
        return null;
      },
      async remove(ids) {
        const { kind, label } = get();
        if (kind === null) return false;
        const result = valueOrSay(services, await api.removeRecords({ kind, ids: [...ids] }));
        if (result) sayDone(services, `已删除 ${result.removed} 条${label}`);
        return result !== null;
      },
      async exportTemplate() {
        const { kind, label } = get();
        if (kind === null) return;
        const chosen = await api.chooseSaveFile({ title: '保存空白模板', name: `${label}-空白模板.xlsx` });
        const file = valueOrSay(services, chosen);
        if (!file) return;
        const result = valueOrSay(services, await api.exportTemplate({ kind, file }));
        if (!result) return;
        services.toasts.getState().show('空白模板已保存', {
          action: {
            label: '打开所在位置',
            key: null,
            run: () => void api.showInFolder({ path: result.file }),
          },
        });
      },
    };
  });
}
