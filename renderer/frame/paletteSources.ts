/** Where the palette looks: the checklist that is read anyway, and records by their text. */
import { use, useEffect, useState } from 'react';
import type { ChecklistItem } from '../../shared/domain/checklist.ts';
import type { RecordKindId } from '../../shared/records/types.ts';
import { useServices, WorkspaceContext } from '../state/context.ts';

export function useChecklistItems(): readonly ChecklistItem[] {
  const model = use(WorkspaceContext);
  const [items, setItems] = useState<readonly ChecklistItem[]>(
    model?.checklist.store.getState().value?.items ?? [],
  );
  useEffect(() => {
    if (!model) return undefined;
    const stop = model.checklist.store.subscribe((state) => setItems(state.value?.items ?? []));
    const leave = model.checklist.watch();
    return () => {
      stop();
      leave();
    };
  }, [model]);
  return items;
}

export interface FoundRecord {
  readonly id: string;
  readonly kind: RecordKindId;
  readonly text: string;
  readonly detail: string;
  /** What to search for on the records page so that this row is found. */
  readonly search: string;
}

/** Kinds one looks for by word; rows of usage, surveys and the like hold figures only. */
const KINDS: readonly RecordKindId[] = [
  'work',
  'incidents',
  'changes',
  'inspections',
  'trainings',
  'drills',
  'serviceCalls',
  'contentUpdates',
  'assets',
];
const PER_KIND = 2;
const PAUSE_MS = 150;
/** One character finds nearly everything. */
const SHORTEST = 2;
const NONE: readonly FoundRecord[] = [];

export function useFoundRecords(text: string): readonly FoundRecord[] {
  const { api } = useServices();
  const model = use(WorkspaceContext);
  const [found, setFound] = useState<readonly FoundRecord[]>([]);
  useEffect(() => {
    if (!model || text.length < SHORTEST) return undefined;
    let live = true;
    const timer = setTimeout(async () => {
      const answers = await Promise.all(
        KINDS.map((kind) => api.listRecords({ kind, search: text, offset: 0, limit: PER_KIND })),
      );
      if (!live) return;
      setFound(
        answers.flatMap((answer) =>
          answer.ok
            ? answer.value.rows.map((row) => {
                const { fields, kind, label } = answer.value;
                const shown = fields.map((field) => row.values[field.name] ?? '').filter(Boolean);
                return {
                  id: row.id,
                  kind,
                  text: `${label} ${shown[0] ?? ''}`,
                  detail: shown.slice(1, 6).join('　'),
                  search: text,
                };
              })
            : [],
        ),
      );
    }, PAUSE_MS);
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [api, model, text]);
  return text.length < SHORTEST ? NONE : found;
}
