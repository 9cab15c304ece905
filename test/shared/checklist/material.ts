/** Builders for what may lie in a workspace for one item. */
import type { ItemMaterial } from '../../../shared/checklist/itemState.ts';
import { contentText } from '../../../shared/checklist/itemState.ts';
import type {
  Attachment,
  DocumentVersion,
  NarrativeText,
  OwedItem,
} from '../../../shared/domain/checklist.ts';
import type { Requirement } from '../../../shared/domain/contract.ts';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { emptyRecordSet } from '../../../shared/records/types.ts';
import { sampleContract } from '../preset/sampleContract.ts';

export const contract = sampleContract();
const owed = owedItems(contract, emptyRecordSet(), publishedCalendar());

export function item(id: string, change: Partial<Requirement> = {}): OwedItem {
  const found = owed.find((entry) => entry.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return { ...found, requirement: { ...found.requirement, ...change } };
}

export function documentVersion(inputDigest: string): DocumentVersion {
  return {
    itemId: '',
    version: 1,
    name: '',
    inputDigest,
    docxPath: '',
    pdfPath: '',
    docxSha256: '',
    pdfSha256: `pdf of ${inputDigest}`,
    pages: 1,
    generatedAt: '',
  };
}

export function file(role: Attachment['role'], change: Partial<Attachment> = {}): Attachment {
  return {
    id: '',
    itemId: '',
    role,
    name: '',
    sha256: `${role} bytes`,
    bytes: 1,
    pages: 1,
    mediaType: '',
    externalPath: null,
    documentDigest: null,
    photo: null,
    addedAt: '',
    addedBy: '',
    ...change,
  };
}

export function confirmed(part: string, basis = 'draft'): NarrativeText {
  return { itemId: '', part, text: 'text', confirmedBy: '叶南枝', confirmedAt: '2025-09-08 10:00:00', basis };
}

export function material(change: Partial<ItemMaterial> = {}): ItemMaterial {
  const base: ItemMaterial = {
    document: null,
    attachments: [],
    narratives: [],
    drafts: {},
    currentInputDigest: null,
    contentDigest: null,
    signOff: null,
    packedDigest: null,
    notApplicableReason: null,
    today: '2025-09-08',
    coveredBy: null,
    ...change,
  };
  return 'contentDigest' in change ? base : { ...base, contentDigest: contentText(base) };
}

/** A generated paper with its one text confirmed and nothing changed since. */
export function finished(change: Partial<ItemMaterial> = {}): ItemMaterial {
  return material({
    document: documentVersion('d1'),
    currentInputDigest: 'd1',
    drafts: { next: 'draft' },
    narratives: [confirmed('next')],
    ...change,
  });
}

export const signedScan = file('scan', { documentDigest: 'd1' });

export function signOffOf(content: ItemMaterial): ItemMaterial['signOff'] {
  return { itemId: '', contentDigest: content.contentDigest ?? '', by: '沈砚秋', at: '' };
}
