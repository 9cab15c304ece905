/** Small changes to one checklist item: texts, not-applicable, photo details, attachments. Each can be taken back. */
import { AppFailure } from '../../shared/errors/appError.ts';
import { partName } from '../../shared/domain/partNames.ts';
import type { ItemView } from '../../shared/ipc/views.ts';
import { currentDossier, itemOf } from './currentDossier.ts';
import { getItem } from './getItem.ts';
import type { Parts } from './parts.ts';
import { openStore, worker } from './parts.ts';

export interface NarrativeInput {
  readonly itemId: string;
  readonly part: string;
  readonly text: string;
  readonly confirm: boolean;
}

/** Saves a part's text; confirming remembers the draft it was checked against. */
export function saveNarrative(parts: Parts, input: NarrativeInput): ItemView {
  const dossier = currentDossier(parts);
  const item = itemOf(dossier, input.itemId);
  const basis = dossier.makings.get(item.id)?.drafts[input.part];
  if (basis === undefined) {
    throw new AppFailure('narrative.unknownPart', `${item.title}没有需要人工填写的“${input.part}”部分`);
  }
  if (input.confirm && input.text.trim() === '') {
    throw new AppFailure('narrative.empty', '这一部分还没有文字，写好后再确认');
  }
  const now = parts.clock();
  openStore(parts).write(
    {
      who: worker(parts),
      action: input.confirm ? '确认文字' : '修改文字',
      itemId: item.id,
      detail: partName(item.requirement, input.part),
      undoable: true,
    },
    (tx) =>
      tx.saveNarrative({
        itemId: item.id,
        part: input.part,
        text: input.text,
        confirmedBy: input.confirm ? worker(parts) : null,
        confirmedAt: input.confirm ? now : null,
        basis,
      }),
  );
  return getItem(parts, { itemId: item.id });
}

/** Confirms every part of an item whose text is not empty. */
export function confirmNarratives(parts: Parts, { itemId }: { itemId: string }): ItemView {
  const dossier = currentDossier(parts);
  const item = itemOf(dossier, itemId);
  const drafts = dossier.makings.get(itemId)?.drafts ?? {};
  const texts = Object.entries(drafts)
    .filter(([part]) => item.unconfirmed.includes(part))
    .map(([part, basis]) => ({
      part,
      basis,
      text: item.narratives.find((narrative) => narrative.part === part)?.text ?? basis,
    }));
  const blank = texts.filter((text) => text.text.trim() === '');
  if (blank.length > 0) {
    const names = blank.map((text) => partName(item.requirement, text.part)).join('、');
    throw new AppFailure('narrative.empty', `${item.title}的“${names}”还没有文字，写好后再确认`);
  }
  const now = parts.clock();
  const who = worker(parts);
  if (texts.length > 0) {
    openStore(parts).write(
      { who, action: '确认文字', itemId, detail: `${texts.length}段`, undoable: true },
      (tx) => {
        for (const text of texts) {
          tx.saveNarrative({ itemId, ...text, confirmedBy: who, confirmedAt: now });
        }
      },
    );
  }
  return getItem(parts, { itemId });
}

export function setNotApplicable(parts: Parts, input: { itemId: string; reason: string | null }): ItemView {
  const item = itemOf(currentDossier(parts), input.itemId);
  if (input.reason !== null && input.reason.trim() === '') {
    throw new AppFailure('item.reasonMissing', '标为不适用要写明理由，验收时会一并列出');
  }
  openStore(parts).write(
    {
      who: worker(parts),
      action: input.reason === null ? '取消不适用' : '标为不适用',
      itemId: item.id,
      detail: input.reason ?? '',
      undoable: true,
    },
    (tx) => tx.setNotApplicable(item.id, input.reason),
  );
  return getItem(parts, { itemId: item.id });
}

export interface PhotoInput {
  readonly attachmentId: string;
  readonly caption: string;
  readonly takenOn: string | null;
  readonly place: string;
  readonly photographer: string;
}

export function updatePhoto(parts: Parts, { attachmentId, ...photo }: PhotoInput): ItemView {
  const attachment = attachmentOf(parts, attachmentId);
  openStore(parts).write(
    {
      who: worker(parts),
      action: '修改照片说明',
      itemId: attachment.itemId,
      detail: photo.caption,
      undoable: true,
    },
    (tx) => tx.updatePhoto(attachmentId, photo),
  );
  return getItem(parts, { itemId: attachment.itemId });
}

export function removeAttachment(parts: Parts, { attachmentId }: { attachmentId: string }): ItemView {
  const attachment = attachmentOf(parts, attachmentId);
  openStore(parts).write(
    {
      who: worker(parts),
      action: '移除附件',
      itemId: attachment.itemId,
      detail: attachment.name,
      undoable: true,
    },
    (tx) => tx.removeAttachment(attachmentId),
  );
  return getItem(parts, { itemId: attachment.itemId });
}

function attachmentOf(parts: Parts, id: string): { readonly itemId: string; readonly name: string } {
  const attachment = openStore(parts)
    .attachments()
    .find((entry) => entry.id === id);
  if (!attachment) throw new AppFailure('attachment.unknown', '这个附件已经不在了，可能刚被移除');
  return attachment;
}
