/** The fake workspace: a contract from the real preset and rules, with made-up papers in every state. */
import { checklistItem } from '../../../shared/checklist/itemState.ts';
import type { ItemMaterial } from '../../../shared/checklist/itemMaterial.ts';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import type { Attachment, ChecklistItem, OwedItem } from '../../../shared/domain/checklist.ts';
import type { Contract } from '../../../shared/domain/contract.ts';
import { contractFromPreset } from '../../../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../../../shared/preset/parsePreset.ts';
import type { Preset } from '../../../shared/preset/schema.ts';
import type { RecordSet } from '../../../shared/records/types.ts';
import { fakeRecords } from './records.ts';

export const TODAY = '2026-01-14';
/** The engine's clock. */
export const NOW = `${TODAY} 14:32:00`;

/** What lies in the workspace for one item; the rest of its material follows from it. */
export interface Papers {
  version: number;
  /** Version that the scan shows; null = none. */
  scanned: number | null;
  confirmed: Record<string, string>;
  texts: Record<string, string>;
  /** Draft at the time of confirmation, where it was another one than today's. */
  bases: Record<string, string>;
  signedBy: string | null;
  packed: boolean;
  changed: boolean;
  reason: string | null;
  attachments: Attachment[];
  history: { at: string; who: string; text: string }[];
}

export interface World {
  readonly preset: Preset;
  contract: Contract;
  readonly calendar: ReturnType<typeof publishedCalendar>;
  records: RecordSet;
  readonly papers: Map<string, Papers>;
  readonly conditionsDone: Set<string>;
  items(): readonly ChecklistItem[];
  owed(): readonly OwedItem[];
}

/** Parts a person writes, with the draft the records would give. */
export function draftsOf(item: OwedItem): Record<string, string> {
  if (item.requirement.form !== 'generated') return {};
  const written = item.requirement.parts.slice(1);
  return Object.fromEntries(
    written.map((part) => [
      part.id,
      `${item.period?.label ?? '本期'}${part.name}：平台运行总体平稳，共受理故障 7 起，全部恢复；系统可用率 99.97%，高于合同约定的 95%。`,
    ]),
  );
}

export function emptyPapers(): Papers {
  return {
    version: 0,
    scanned: null,
    confirmed: {},
    texts: {},
    bases: {},
    signedBy: null,
    packed: false,
    changed: false,
    reason: null,
    attachments: [],
    history: [],
  };
}

export function attachment(itemId: string, role: Attachment['role'], name: string, n: number): Attachment {
  return {
    id: `${itemId}/${role}/${n}`,
    itemId,
    role,
    name,
    sha256: `${itemId}-${role}-${name}`,
    bytes: 184_312,
    pages: role === 'media' ? null : 3,
    mediaType: role === 'photo' ? 'image/jpeg' : 'application/pdf',
    externalPath: role === 'media' ? name : null,
    documentDigest: null,
    photo: role === 'photo' ? { caption: '', takenOn: '2025-12-02', place: '', photographer: '' } : null,
    addedAt: '2026-01-06 16:35',
    addedBy: '叶南枝',
  };
}

export function createWorld(presetText: string): World {
  const parsed = parsePreset(presetText, 'preset.yaml');
  if (!parsed.ok) throw new Error(parsed.error.message);
  const preset = parsed.value;
  const contract = contractFromPreset(preset, {
    start: '2025-09-01',
    end: '2026-06-30',
    name: '',
    number: '',
    buyer: '',
    vendor: '',
    lead: '',
  });
  const calendar = publishedCalendar();
  const world: World = {
    preset,
    contract,
    calendar,
    records: fakeRecords(contract.term.start, TODAY),
    papers: new Map(),
    conditionsDone: new Set(),
    owed: () => owedItems(world.contract, world.records, calendar),
    items() {
      const made = new Map<string, ChecklistItem>();
      const owed = world.owed();
      for (const item of owed) {
        if (item.requirement.form !== 'covered')
          made.set(item.id, checklistItem(item, material(world, item)));
      }
      return owed.map((item) => made.get(item.id) ?? checklistItem(item, material(world, item, made)));
    },
  };
  return world;
}

function material(world: World, item: OwedItem, made?: ReadonlyMap<string, ChecklistItem>): ItemMaterial {
  const papers = world.papers.get(item.id) ?? emptyPapers();
  const digest = `inputs-${item.id}-${papers.version}`;
  const drafts = draftsOf(item);
  const attachments = papers.attachments.map((entry) =>
    entry.role === 'scan' && papers.scanned !== null
      ? { ...entry, documentDigest: `inputs-${item.id}-${papers.scanned}` }
      : entry,
  );
  const has = papers.version > 0 || attachments.length > 0;
  const content = has ? `content-${item.id}-${papers.version}-${attachments.length}` : null;
  return {
    document:
      papers.version === 0
        ? null
        : {
            itemId: item.id,
            version: papers.version,
            name: item.title.replace(/[（）]/g, '-').replace(/-$/, ''),
            inputDigest: digest,
            docxPath: `documents/${item.code}.docx`,
            pdfPath: `documents/${item.code}.pdf`,
            docxSha256: `${digest}-docx`,
            pdfSha256: `${digest}-pdf`,
            pages: 3,
            generatedAt: '2026-01-06 16:35:20',
          },
    attachments,
    narratives: Object.keys({ ...papers.texts, ...papers.confirmed }).map((part) => ({
      itemId: item.id,
      part,
      text: papers.texts[part] ?? drafts[part] ?? '',
      confirmedBy: papers.confirmed[part] ? '叶南枝' : null,
      confirmedAt: papers.confirmed[part] ?? null,
      basis: papers.bases[part] ?? drafts[part] ?? '',
    })),
    drafts,
    currentInputDigest: papers.version === 0 ? null : papers.changed ? `${digest}-changed` : digest,
    contentDigest: content,
    signOff:
      papers.signedBy !== null && content !== null
        ? { itemId: item.id, contentDigest: content, by: papers.signedBy, at: '2026-01-08 10:00' }
        : null,
    packedDigest: papers.packed ? content : null,
    notApplicableReason: papers.reason,
    today: TODAY,
    coveredBy: coverOf(item, made),
  };
}

function coverOf(item: OwedItem, made?: ReadonlyMap<string, ChecklistItem>): ChecklistItem | null {
  const { coveredBy } = item.requirement;
  if (coveredBy === null || !made) return null;
  return made.get(item.period ? `${coveredBy}:${item.period.start}` : coveredBy) ?? null;
}
