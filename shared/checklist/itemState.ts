/** The state of an item (清单项状态) from what lies in the workspace for it. Nothing of it is stored. */
import type { ChecklistItem, ItemState, Mover, OwedItem } from '../domain/checklist.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import type { ItemMaterial } from './itemMaterial.ts';
import { isIssued } from './issued.ts';
import { staleReason } from './staleReason.ts';

export type { ItemMaterial };

const FINISHED: ReadonlySet<ItemState> = new Set(['signed-off', 'packed', 'not-applicable']);

/** Whether nothing of the item can become overdue (逾期) any more. */
export function isFinished(state: ItemState): boolean {
  return FINISHED.has(state);
}

export function checklistItem(owed: OwedItem, material: ItemMaterial): ChecklistItem {
  if (owed.requirement.form === 'covered') return coveredItem(owed, material);
  const unconfirmed = unconfirmedParts(owed, material);
  const state = stateOf(owed, material, unconfirmed);
  const stale = state === 'not-applicable' ? null : staleReason(owed, material);
  return {
    ...owed,
    state,
    stale: stale !== null,
    staleReason: stale?.reason ?? null,
    overdue: isOverdue(owed, state, material.today),
    mover: moverOf(owed, state, unconfirmed.length > 0 || (stale?.remake ?? false)),
    notApplicableReason: material.notApplicableReason,
    document: material.document,
    attachments: material.attachments,
    narratives: material.narratives,
    unconfirmed,
    signOff: material.signOff,
    contentDigest: material.contentDigest,
  };
}

/**
 * Canonical text of what a sign-off approves: the document and the files beside it. Null while there is nothing.
 * The order in which files were put in does not matter, their names neither.
 */
export function contentText(material: Pick<ItemMaterial, 'document' | 'attachments'>): string | null {
  const { document, attachments } = material;
  if (!document && attachments.length === 0) return null;
  const files = attachments.map((file) => `${file.role} ${file.sha256}`).toSorted();
  return [document ? `document ${document.inputDigest} ${document.pdfSha256}` : 'document -', ...files].join(
    '\n',
  );
}

/** The parts of a document that a person writes and nobody has confirmed yet, in the order of the clause. */
function unconfirmedParts({ requirement }: OwedItem, material: ItemMaterial): string[] {
  if (isIssued(requirement, material.attachments)) return [];
  const { drafts, narratives } = material;
  const confirmed = new Set(narratives.filter((text) => text.confirmedAt !== null).map((text) => text.part));
  const written = new Set([...Object.keys(drafts), ...narratives.map((text) => text.part)]);
  const inClause = requirement.parts.map((part) => part.id).filter((part) => written.has(part));
  // A text of a part that neither clause nor document knows any more holds nothing up.
  const besides = Object.keys(drafts).filter((part) => !inClause.includes(part));
  return [...inClause, ...besides].filter((part) => !confirmed.has(part));
}

function stateOf(owed: OwedItem, material: ItemMaterial, unconfirmed: readonly string[]): ItemState {
  const { contentDigest, packedDigest, signOff } = material;
  if (material.notApplicableReason !== null) return 'not-applicable';
  const made = madeState(owed, material, unconfirmed);
  if (contentDigest === null || made === 'due') return made;
  if (packedDigest === contentDigest) return 'packed';
  if (signOff?.contentDigest === contentDigest) return 'signed-off';
  return made;
}

/** How far the paper itself is, before anyone approves it. */
function madeState(
  { requirement }: OwedItem,
  { document, attachments }: ItemMaterial,
  unconfirmed: readonly string[],
): ItemState {
  const scans = attachments.filter((file) => file.role === 'scan');
  const signersWanted = requirement.signers.length > 0;
  if (isIssued(requirement, attachments)) return 'signed';
  switch (requirement.form) {
    case 'generated':
    case 'photos':
      if (!document) return 'due';
      if (unconfirmed.length > 0) return 'drafted';
      if (requirement.issuer !== 'vendor') return 'awaiting-signature';
      if (!signersWanted) return 'drafted';
      return scans.some((scan) => scan.documentDigest === document.inputDigest)
        ? 'signed'
        : 'awaiting-signature';
    case 'attached': {
      // A scan that is put in alone is the signed paper itself.
      if (scans.length === 0 && !attachments.some((file) => file.role === 'paper')) return 'due';
      if (!signersWanted) return 'drafted';
      return scans.length > 0 ? 'signed' : 'awaiting-signature';
    }
    case 'media':
      if (!attachments.some((file) => file.role === 'media')) return 'due';
      if (!signersWanted) return 'drafted';
      return scans.length > 0 ? 'signed' : 'awaiting-signature';
    case 'covered':
      return 'due';
  }
}

function isOverdue(owed: OwedItem, state: ItemState, today: CivilDate): boolean {
  return owed.due.known && owed.due.date < today && !isFinished(state);
}

/** `remake`: texts to confirm or a paper to make again, which is the clerk's work whatever the state. */
function moverOf({ requirement }: OwedItem, state: ItemState, remake: boolean): Mover {
  if (state === 'packed' || state === 'not-applicable') return 'nobody';
  if (state === 'due') {
    // The clerk drafts even the papers of others, where the program has a draft of them.
    return requirement.issuer === 'vendor' || requirement.form === 'generated' ? 'clerk' : 'buyer';
  }
  if (remake) return 'clerk';
  if (state === 'awaiting-signature') {
    const outside = requirement.issuer !== 'vendor';
    return outside || requirement.signers.some((signer) => signer.party === 'buyer') ? 'buyer' : 'lead';
  }
  return state === 'signed-off' ? 'nobody' : 'lead';
}

/** Another requirement's paper of the same period serves: its state counts, lateness is this clause's own. */
function coveredItem(owed: OwedItem, material: ItemMaterial): ChecklistItem {
  const { coveredBy, notApplicableReason } = material;
  const state = notApplicableReason === null ? (coveredBy?.state ?? 'due') : 'not-applicable';
  const serves = state === 'not-applicable' ? null : coveredBy;
  return {
    ...owed,
    state,
    stale: serves?.stale ?? false,
    staleReason: serves?.staleReason ?? null,
    overdue: isOverdue(owed, state, material.today),
    mover: serves?.mover ?? (state === 'due' ? 'clerk' : 'nobody'),
    notApplicableReason:
      notApplicableReason ?? (state === 'not-applicable' ? (coveredBy?.notApplicableReason ?? null) : null),
    document: serves?.document ?? null,
    attachments: [],
    narratives: [],
    unconfirmed: serves?.unconfirmed ?? [],
    signOff: serves?.signOff ?? null,
    contentDigest: serves?.contentDigest ?? null,
  };
}
