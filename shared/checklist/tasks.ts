/** What one person has to do (该我办), grouped by when. */
import { signerWords } from './issued.ts';
import type { ChecklistItem } from '../domain/checklist.ts';
import { addDays, weekday } from '../domain/civilDate.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import type { Contract } from '../domain/contract.ts';
import type { OverviewView, TaskRow } from '../ipc/views.ts';
import { shortLabel, weekWithDays } from '../periods/labels.ts';
import { isOwnPaper } from './papers.ts';

/** Papers without a period are shown this many days before they are due. */
const AHEAD_DAYS = 30;

/** In the order in which they are shown. */
const GROUPS = ['逾期', '本周到期', '需更新', '下周到期', '以后到期', '到期日待定'] as const;
type Group = (typeof GROUPS)[number];

/** The items that can be worked on now, most pressing group first, within a group by due date. */
export function taskGroups(
  items: readonly ChecklistItem[],
  contract: Contract,
  today: CivilDate,
): OverviewView['mine'] {
  const tasks = items.filter((item) => isActionable(item, today));
  const groups = Map.groupBy(tasks, (item) => groupOf(item, today));
  return GROUPS.flatMap((group) => {
    const members = groups.get(group);
    if (!members) return [];
    return [{ group, rows: members.toSorted(byDue).map((item) => taskRow(item, contract)) }];
  });
}

/**
 * A paper that serves another clause is worked on there. One that nothing was done for yet waits until its period is
 * over or it falls due this week or the next; without a period, until 30 days before it is due.
 */
export function isActionable(item: ChecklistItem, today: CivilDate): boolean {
  if (!isOwnPaper(item)) return false;
  if (item.overdue || item.stale || item.state !== 'due') return true;
  if (item.period) {
    if (item.period.end < today) return true;
    return item.due.known && item.period.start <= today && item.due.date <= endOfNextWeek(today);
  }
  if (item.eventKey !== null || !item.due.known) return true;
  return item.due.date <= addDays(today, AHEAD_DAYS);
}

function groupOf(item: ChecklistItem, today: CivilDate): Group {
  if (item.overdue) return '逾期';
  if (item.stale) return '需更新';
  if (!item.due.known) return '到期日待定';
  if (item.due.date <= addDays(endOfNextWeek(today), -7)) return '本周到期';
  return item.due.date <= endOfNextWeek(today) ? '下周到期' : '以后到期';
}

function endOfNextWeek(today: CivilDate): CivilDate {
  return addDays(today, 14 - weekday(today));
}

function byDue(a: ChecklistItem, b: ChecklistItem): number {
  const [first, second] = [dueText(a) ?? '9999', dueText(b) ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
}

function dueText(item: ChecklistItem): CivilDate | null {
  return item.due.known ? item.due.date : null;
}

function taskRow(item: ChecklistItem, contract: Contract): TaskRow {
  return {
    itemId: item.id,
    title: item.requirement.name,
    period: periodText(item, contract),
    state: item.state,
    stale: item.stale,
    overdue: item.overdue,
    due: dueText(item),
    ...needOf(item),
  };
}

/** `第2周 1/5–1/11`, `2025年11月`, the event's number, or the stage. */
function periodText(item: ChecklistItem, contract: Contract): string {
  const { period, eventKey, requirement } = item;
  if (period && requirement.cadence.kind === 'weekly') return weekWithDays(period);
  if (period) return shortLabel(period);
  return eventKey ?? contract.stages.find((stage) => stage.id === requirement.stage)?.name ?? '';
}

function needOf(item: ChecklistItem): Pick<TaskRow, 'need' | 'action'> {
  if (item.stale) return { need: item.staleReason ?? '', action: '看改动' };
  switch (item.state) {
    case 'due':
      return firstNeed(item);
    case 'drafted':
      return item.unconfirmed.length > 0
        ? { need: `${item.unconfirmed.length}段文字待确认`, action: '去确认' }
        : { need: '待核签', action: '去核签' };
    case 'awaiting-signature':
      return {
        need: `待${signerWords(item.requirement)}签字`,
        action: '登记扫描件',
      };
    case 'signed':
      return { need: '待核签', action: '去核签' };
    default:
      return { need: '', action: '查看' };
  }
}

function firstNeed(item: ChecklistItem): Pick<TaskRow, 'need' | 'action'> {
  switch (item.requirement.form) {
    case 'generated':
      return { need: '未生成', action: '去生成' };
    case 'photos':
      return item.attachments.some((file) => file.role === 'photo')
        ? { need: '照片册未生成', action: '去生成' }
        : { need: '未添加照片', action: '添加照片' };
    case 'media':
      return { need: '未指定内容文件夹', action: '选文件夹' };
    default:
      return item.requirement.issuer === 'vendor'
        ? { need: '未添加文件', action: '添加文件' }
        : { need: '由甲方或专家出具', action: '登记文件' };
  }
}
