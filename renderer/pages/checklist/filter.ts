/** Which items a tab, a search or a filter lets through. */
import { isOwnPaper, papersAmong } from '../../../shared/checklist/papers.ts';
import { isActionable } from '../../../shared/checklist/tasks.ts';
import type { CivilDate } from '../../../shared/domain/civilDate.ts';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { AppInfo } from '../../../shared/ipc/views.ts';
import type { ChecklistTab, ChecklistView } from '../../state/navigation.ts';

export interface Viewer {
  readonly role: AppInfo['role'];
  readonly today: CivilDate;
}

export function isFinished(item: ChecklistItem): boolean {
  if (item.stale || item.overdue) return false;
  return item.state === 'signed-off' || item.state === 'packed' || item.state === 'not-applicable';
}

/** Not begun and nothing to do for it yet. */
export function isFuture(item: ChecklistItem, today: CivilDate): boolean {
  return item.state === 'due' && !isActionable(item, today);
}

/** Only 全部 shows the items that another item's paper serves; what is to do stands with that paper. */
export function inTab(item: ChecklistItem, tab: ChecklistTab, { role, today }: Viewer): boolean {
  if (tab === 'all') return true;
  if (!isOwnPaper(item)) return false;
  switch (tab) {
    case 'mine':
      return item.mover === role && isActionable(item, today);
    case 'overdue':
      return item.overdue;
    case 'waiting':
      return (
        (item.mover === 'lead' || item.mover === 'buyer') && item.mover !== role && isActionable(item, today)
      );
    case 'month':
      return item.due.known && item.due.date.slice(0, 7) === today.slice(0, 7) && !isFinished(item);
  }
}

/** Papers behind each tab; 全部 lists the items besides that other papers serve. */
export function tabCounts(
  items: readonly ChecklistItem[],
  viewer: Viewer,
): Readonly<Record<ChecklistTab, number>> {
  const papers = papersAmong(items);
  const count = (tab: ChecklistTab): number => papers.filter((item) => inTab(item, tab, viewer)).length;
  return {
    all: papers.length,
    mine: count('mine'),
    overdue: count('overdue'),
    waiting: count('waiting'),
    month: count('month'),
  };
}

/** The state as the list shows it: what needs doing anew comes before the state. */
export function shownState(item: ChecklistItem): string {
  return item.stale ? 'stale' : item.state;
}

export function filterItems(
  items: readonly ChecklistItem[],
  view: ChecklistView,
  viewer: Viewer,
): ChecklistItem[] {
  const only = view.only ? new Set(view.only.ids) : null;
  const words = view.search.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(
    (item) =>
      (!only || only.has(item.id)) &&
      inTab(item, view.tab, viewer) &&
      (view.states.length === 0 || view.states.includes(shownState(item))) &&
      (view.movers.length === 0 || view.movers.includes(item.mover)) &&
      (view.forms.length === 0 || view.forms.includes(item.requirement.form)) &&
      words.every((word) =>
        `${item.title} ${item.code} ${item.requirement.clause} ${item.period?.label ?? ''}`
          .toLowerCase()
          .includes(word),
      ),
  );
}

/** Whether anything but the tab narrows the list. */
export function isNarrowed(view: ChecklistView): boolean {
  return (
    view.only !== null ||
    view.search.trim() !== '' ||
    view.states.length > 0 ||
    view.movers.length > 0 ||
    view.forms.length > 0
  );
}
