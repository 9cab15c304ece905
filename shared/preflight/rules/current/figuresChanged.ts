import type { ChecklistItem } from '../../../domain/checklist.ts';
import { partName } from '../../../domain/partNames.ts';
import type { TextChange } from '../../../narratives/textChanges.ts';
import { textChanges } from '../../../narratives/textChanges.ts';
import type { PreflightDossier } from '../../dossier.ts';
import type { Hit, Rule } from '../../rule.ts';
import { atItem, each } from '../../rule.ts';

/** The figures a text was confirmed with are other ones now; the text itself does not show an old one. */
export const figuresChanged: Rule = {
  id: 'current.narrativeFigureChanged',
  family: '更新与核签',
  property: '真实性',
  name: '文字确认后所依据的数据没有变',
  unit: '份有文字说明的文件',
  severity: 'warning',
  source: '内部要求：文字与数据一致',
  check: (dossier) => each(confirmedItems(dossier), (item) => hits(dossier, item, false)),
};

/** Items with a text that a person confirmed over a draft of the records. */
export function confirmedItems({ items, drafts }: PreflightDossier): ChecklistItem[] {
  return items.filter(
    ({ id, state, narratives }) =>
      state !== 'not-applicable' &&
      drafts.has(id) &&
      narratives.some(({ confirmedAt }) => confirmedAt !== null),
  );
}

/** One finding a change, at the part whose text it concerns. */
export function hits({ drafts }: PreflightDossier, item: ChecklistItem, stands: boolean): Hit[] {
  return textChanges(item.narratives, drafts.get(item.id) ?? {})
    .filter((change) => change.stands === stands)
    .map((change) => atItem(item.id, message(item, change), change.part));
}

function message(item: ChecklistItem, change: TextChange): string {
  const part = partName(item.requirement, change.part);
  const where = `${item.title}的“${part}”`;
  if (change.stands) {
    return change.new === ''
      ? `${where}仍写着${change.old}，记录中已经没有。核对后改写或者采用新稿`
      : `${where}仍写着${change.old}，按现在的记录是${change.new}。核对后改写或者采用新稿`;
  }
  const what =
    change.old === ''
      ? `记录中新增${change.new}`
      : change.new === ''
        ? `记录中不再有${change.old}`
        : `记录由${change.old}变为${change.new}`;
  return `${where}确认后，${what}。核对文字后重新确认`;
}
