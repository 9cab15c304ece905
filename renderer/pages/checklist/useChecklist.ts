/** The checklist page's data put together: items, filters, rows, selection. */
import { useMemo } from 'react';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { ChecklistView as ChecklistAnswer } from '../../../shared/ipc/views.ts';
import { useResource, useSession, useWorkspace } from '../../state/context.ts';
import type { ChecklistView } from '../../state/navigation.ts';
import { projectLead } from '../../../shared/domain/contract.ts';
import { filterItems, isNarrowed, tabCounts } from './filter.ts';
import { listRows } from './rows.ts';

export function useChecklistRows(answer: ChecklistAnswer, view: ChecklistView) {
  const role = useSession((state) => state.info?.role ?? 'clerk');
  const { items, stages, today } = answer;
  const viewer = useMemo(() => ({ role, today }), [role, today]);
  const counts = useMemo(() => tabCounts(items, viewer), [items, viewer]);
  const shown = useMemo(() => filterItems(items, view, viewer), [items, view, viewer]);
  const rows = useMemo(
    () =>
      listRows(shown, {
        stages,
        today,
        fold: view.tab === 'all' && !isNarrowed(view),
        shut: new Set(view.shut),
        opened: new Set(view.opened),
        selected: view.selected,
        all: items,
      }),
    [shown, stages, today, view, items],
  );
  const order = useMemo(() => rows.flatMap((row) => (row.kind === 'item' ? [row.item.id] : [])), [rows]);
  return { counts, shown, rows, order, viewer };
}

/** Whose move it is, by name where one is known. */
export function useMoverNames(): (item: ChecklistItem) => string {
  const { contract } = useWorkspace();
  const { value } = useResource(contract);
  const info = useSession((state) => state.info);
  const lead = value ? projectLead(value.contract)?.name : undefined;
  const buyer = value?.contract.buyer.leader;
  return (item) => {
    switch (item.mover) {
      case 'clerk':
        return info?.role === 'clerk' && info.userName !== '' ? info.userName : '文档专员';
      case 'lead':
        return lead ?? '项目负责人';
      case 'buyer':
        return buyer ? `${buyer}（甲方）` : '甲方';
      case 'nobody':
        return '—';
    }
  };
}
