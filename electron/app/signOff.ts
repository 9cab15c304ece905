/** Sign-off (核签): a lead approves exact content. Whatever is not ready is refused with its reason. */
import type { ChecklistItem } from '../../shared/domain/checklist.ts';
import type { SignOffResult } from '../../shared/ipc/views.ts';
import { currentDossier, itemOf } from './currentDossier.ts';
import type { Parts } from './parts.ts';
import { openStore } from './parts.ts';

export interface SignOffInput {
  readonly itemIds: readonly string[];
  readonly by: string;
}

export function signOff(parts: Parts, { itemIds, by }: SignOffInput): SignOffResult {
  const store = openStore(parts);
  const dossier = currentDossier(parts);
  const refused: { item: string; reason: string }[] = [];
  const accepted: { item: ChecklistItem; contentDigest: string }[] = [];
  for (const id of itemIds) {
    const item = itemOf(dossier, id);
    const reason = refusal(item);
    if (reason !== null) refused.push({ item: id, reason });
    else if (item.contentDigest !== null) accepted.push({ item, contentDigest: item.contentDigest });
  }
  const undecided = dossier.contract.contradictions.filter((entry) => entry.decision === null);
  if (accepted.length > 0 && undecided.length > 0) {
    const reason = `合同自身有矛盾尚未裁定：${undecided.map((entry) => entry.text).join('；')}。在“合同信息”里记下项目负责人的决定后再核签`;
    return {
      signedOff: [],
      refused: [...refused, ...accepted.map(({ item }) => ({ item: item.id, reason }))],
    };
  }
  if (accepted.length > 0) {
    store.write(
      {
        who: by,
        action: '核签',
        itemId: accepted.length === 1 ? (accepted[0]?.item.id ?? null) : null,
        detail: accepted.map(({ item }) => item.title).join('、'),
        undoable: true,
      },
      (tx) => {
        for (const { item, contentDigest } of accepted) {
          tx.putSignOff({ itemId: item.id, contentDigest, by, at: parts.clock() });
        }
      },
    );
  }
  return { signedOff: accepted.map(({ item }) => item.id), refused };
}

/** Why an item cannot be signed off, or null. */
function refusal(item: ChecklistItem): string | null {
  if (item.requirement.form === 'covered') return '由同期的另一份文件代替，核签那一份即可';
  if (item.state === 'not-applicable') return '已标为不适用，不用核签';
  if (item.state === 'signed-off' || item.state === 'packed') return '已经核签，内容没有变化';
  if (item.state === 'due') return '还没有文件';
  if (item.stale) return item.staleReason ?? '所用记录有改动，需要重新生成';
  if (item.unconfirmed.length > 0) return `还有${item.unconfirmed.length}段文字没有确认`;
  if (item.state === 'awaiting-signature') return '缺签字扫描件';
  if (item.contentDigest === null) return '还没有文件';
  return null;
}

export function withdrawSignOff(parts: Parts, { itemIds, by }: SignOffInput): { withdrawn: number } {
  const store = openStore(parts);
  const dossier = currentDossier(parts);
  const items = itemIds.map((id) => itemOf(dossier, id)).filter((item) => item.signOff !== null);
  if (items.length === 0) return { withdrawn: 0 };
  store.write(
    {
      who: by,
      action: '撤回核签',
      itemId: items.length === 1 ? (items[0]?.id ?? null) : null,
      detail: items.map((item) => item.title).join('、'),
      undoable: true,
    },
    (tx) => {
      for (const item of items) tx.withdrawSignOff(item.id);
    },
  );
  return { withdrawn: items.length };
}
