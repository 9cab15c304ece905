/**
 * The dossier (卷宗) as computed from the workspace at one moment: what is owed, what each paper would be made
 * from now, and the state of every item. Nothing of it is stored; it is computed again after each write.
 */
import { join } from 'node:path';
import { calendarWith } from '../../shared/calendar/enteredYears.ts';
import type { Calendar } from '../../shared/calendar/calendar.ts';
import { checklistItem, contentText } from '../../shared/checklist/itemState.ts';
import type { ItemMaterial } from '../../shared/checklist/itemState.ts';
import type { Attachment, ChecklistItem, NarrativeText, OwedItem } from '../../shared/domain/checklist.ts';
import type { Contract } from '../../shared/domain/contract.ts';
import type { AppError } from '../../shared/errors/appError.ts';
import type { DocumentFacts, DocumentKind } from '../../shared/documents/kind.ts';
import type { PaperOnHand } from '../../shared/documents/supplied.ts';
import { formNames } from '../../shared/facts/formNames.ts';
import { DOCUMENT_KINDS } from '../../shared/facts/index.ts';
import type { RecordSet } from '../../shared/records/types.ts';
import type { PartText, TreeInput } from '../documents/types.ts';
import type { ReadStore } from '../store/types.ts';
import { calendarDigest, digestOf, folderDigest, PIPELINE_VERSION, sha256 } from './digests.ts';
import { basisOf, computedFor } from './dossier/basis.ts';
import type { Basis } from './dossier/basis.ts';
import type { Roots } from './roots.ts';
import { paperOnHand } from './papersOnHand.ts';
import type { Readings } from './suppliedFiles.ts';
import { suppliedFiles } from './suppliedFiles.ts';
import { ownTemplate, readBook } from './templates/templateBook.ts';
import type { OwnTemplate, TemplateBook } from './templates/templateBook.ts';

/** What a generated item would be made from now. */
export interface Making {
  readonly facts: DocumentFacts;
  readonly drafts: Readonly<Record<string, string>>;
  readonly input: TreeInput;
  readonly inputDigest: string;
}

export interface Dossier {
  readonly contract: Contract;
  readonly calendar: Calendar;
  readonly records: RecordSet;
  readonly owed: readonly OwedItem[];
  readonly items: readonly ChecklistItem[];
  readonly byId: ReadonlyMap<string, ChecklistItem>;
  readonly makings: ReadonlyMap<string, Making>;
  /** Items whose template cannot be used, and why. */
  readonly faults: ReadonlyMap<string, AppError>;
  readonly book: TemplateBook;
  readonly today: string;
}

/** Keeps the dossier until the next write or the next day, and facts as long as contract and records stay the same. */
export interface DossierCache {
  dossier: Dossier | null;
  counter: number;
  templates: Map<string, string>;
  book: TemplateBook | null;
  basis: Basis | null;
  readings: Readings;
}

export function emptyCache(): DossierCache {
  return {
    dossier: null,
    counter: -1,
    templates: new Map(),
    book: null,
    basis: null,
    readings: new Map(),
  };
}

export interface DossierContext {
  readonly store: ReadStore;
  readonly cache: DossierCache;
  readonly roots: Roots;
  readonly fontsDigest: string;
  readonly today: string;
}

export function loadDossier(context: DossierContext): Dossier {
  const { store, cache, today } = context;
  const counter = store.changeCounter();
  cache.book = readBook(context.roots, store.dir, cache.book);
  const { dossier: known, book } = cache;
  if (known && cache.counter === counter && known.today === today && known.book === book) return known;
  const dossier = computeDossier(context, book);
  cache.dossier = dossier;
  cache.counter = counter;
  return dossier;
}

function computeDossier(context: DossierContext, book: TemplateBook): Dossier {
  const { store, today } = context;
  const basis = basisOf(context.cache.basis, {
    contract: store.contract(),
    calendar: calendarWith(store.holidayYears()),
    records: store.records(),
  });
  context.cache.basis = basis;
  const { contract, calendar, records, owed } = basis;
  const documents = new Map(store.documents().map((version) => [version.itemId, version]));
  const attachments = groupByItem(store.attachments());
  const narratives = groupByItem(store.narratives());
  const signOffs = new Map(store.signOffs().map((signOff) => [signOff.itemId, signOff]));
  const notApplicable = store.notApplicable();
  const packed = packedDigests(store);
  const style = environmentDigest(context, calendar, contract);
  const onHand = owed.flatMap(
    (item) =>
      paperOnHand(
        item.id,
        documents.get(item.id) ?? null,
        attachments.get(item.id) ?? [],
        notApplicable.has(item.id),
      ) ?? [],
  );

  const makings = new Map<string, Making>();
  const faults = new Map<string, AppError>();
  const byId = new Map<string, ChecklistItem>();
  const material = (item: OwedItem, coveredBy: ChecklistItem | null): ItemMaterial => {
    const files = attachments.get(item.id) ?? [];
    const texts = narratives.get(item.id) ?? [];
    const chosen = choose(book, item);
    if (chosen && 'fault' in chosen) faults.set(item.id, chosen.fault);
    const making =
      chosen && 'kind' in chosen
        ? make(context, { basis, item, attachments, onHand, texts, style, chosen })
        : null;
    if (making) makings.set(item.id, making);
    const base: ItemMaterial = {
      // What was generated before the requirement was changed to a paper from outside.
      document: item.requirement.form === 'attached' ? null : (documents.get(item.id) ?? null),
      attachments: files,
      narratives: texts,
      drafts: making?.drafts ?? {},
      currentInputDigest: making?.inputDigest ?? null,
      contentDigest: null,
      signOff: signOffs.get(item.id) ?? null,
      packedDigest: packed.get(item.id) ?? null,
      notApplicableReason: notApplicable.get(item.id) ?? null,
      today,
      coveredBy,
    };
    const content = contentText(base);
    return { ...base, contentDigest: content === null ? null : sha256(content) };
  };
  const byPeriod = new Map<string, ChecklistItem>();
  const periodKey = (requirement: string | null, { period }: OwedItem): string =>
    `${requirement ?? ''} ${period?.start ?? ''}`;
  const covering = (item: OwedItem): ChecklistItem | null =>
    byPeriod.get(periodKey(item.requirement.coveredBy, item)) ?? null;

  const keep = (item: ChecklistItem): void => {
    byId.set(item.id, item);
    const key = periodKey(item.requirement.id, item);
    if (!byPeriod.has(key)) byPeriod.set(key, item);
  };
  for (const item of owed.filter((entry) => entry.requirement.form !== 'covered')) {
    keep(checklistItem(item, material(item, null)));
  }
  for (const item of owed.filter((entry) => entry.requirement.form === 'covered')) {
    keep(checklistItem(item, material(item, covering(item))));
  }
  const items = owed.flatMap((item) => byId.get(item.id) ?? []);
  return { contract, calendar, records, owed, items, byId, makings, faults, book, today };
}

function groupByItem<T extends { readonly itemId: string }>(rows: readonly T[]): Map<string, T[]> {
  return Map.groupBy(rows, (row) => row.itemId);
}

function packedDigests(store: ReadStore): Map<string, string> {
  return new Map(
    store
      .packages()
      .flatMap((packed) => packed.items.map((item) => [item.itemId, item.contentDigest] as const)),
  );
}

/** Everything outside the records that changes how a page looks. */
function environmentDigest(context: DossierContext, calendar: Calendar, contract: Contract): string {
  return digestOf({
    pipeline: PIPELINE_VERSION,
    style: cachedDigest(context, join(context.roots.templates, 'styles')),
    fonts: context.fontsDigest,
    calendar: calendarDigest(calendar, contract.term),
  });
}

/** Our templates and styles are read once per opened workspace. */
function cachedDigest(context: DossierContext, folder: string): string {
  const known = context.cache.templates.get(folder);
  if (known) return known;
  const digest = folderDigest(folder);
  context.cache.templates.set(folder, digest);
  return digest;
}

/** The template of an item: the kind of document, and the user's folder where it is not ours. */
interface Chosen {
  readonly template: string;
  readonly kind: DocumentKind;
  readonly own: Pick<OwnTemplate, 'folder' | 'digest' | 'form'> | null;
}

function choose(book: TemplateBook, item: OwedItem): Chosen | { readonly fault: AppError } | null {
  const { template } = item.requirement;
  if (template === null) return null;
  const own = ownTemplate(book, template);
  const kind = DOCUMENT_KINDS[own?.kind ?? template];
  if (kind) return { template, kind, own };
  const missing = `没有名为“${template}”的模板。请在“模板”页为“${item.requirement.name}”另选一个`;
  const unknown = `模板 ${template} 的 meta.yaml 中 basedOn 应为已有模板的编号，现为“${own?.kind ?? ''}”`;
  return {
    fault: own?.fault ?? { code: 'template.unknown', message: own ? unknown : missing },
  };
}

interface MakeInput {
  readonly basis: Basis;
  readonly item: OwedItem;
  /** Of all items. */
  readonly attachments: ReadonlyMap<string, readonly Attachment[]>;
  readonly onHand: readonly PaperOnHand[];
  readonly texts: readonly NarrativeText[];
  readonly style: string;
  readonly chosen: Chosen;
}

function make(context: DossierContext, input: MakeInput): Making {
  const { basis, item, texts, style } = input;
  const { template, kind, own } = input.chosen;
  const photos = (input.attachments.get(item.id) ?? [])
    .filter((file) => file.role === 'photo')
    .toSorted((a, b) => photoOrder(a).localeCompare(photoOrder(b)));
  const suppliers = [item.id, ...(kind.suppliedBy?.(item, basis.owed) ?? [])];
  const files = suppliedFiles(
    suppliers.flatMap((id) => input.attachments.get(id) ?? []),
    (digestOfFile) => context.store.attachmentFile(digestOfFile),
    context.cache.readings,
  );
  const { contract, calendar, records, owed } = basis;
  const onHand = kind.listsPapers ? input.onHand.filter((paper) => paper.itemId !== item.id) : [];
  const source = { contract, calendar, records, owed, item, photos, files, onHand };
  const { facts, drafts, digest } = computedFor(basis, kind, source);
  const written = new Map(texts.map((text) => [text.part, text]));
  const parts: Record<string, PartText> = {};
  for (const [part, draft] of Object.entries(drafts)) {
    const text = written.get(part);
    parts[part] = { text: text?.text ?? draft, confirmed: text?.confirmedAt != null };
  }
  const partTexts = Object.fromEntries(Object.entries(parts).map(([part, { text }]) => [part, text]));
  const named =
    own?.form === 'word' ? { named: formNames({ contract, item, date: facts.date, texts: partTexts }) } : {};
  const frame = {
    title: item.requirement.name,
    project: contract.name,
    code: item.code,
    author: contract.vendor.name,
  };
  const inputDigest = digestOf({
    facts: digest,
    ...named,
    parts,
    frame,
    photos: photos.map((photo) => photo.sha256),
    template: own?.digest ?? cachedDigest(context, join(context.roots.templates, 'documents', template)),
    style,
  });
  return {
    facts,
    drafts,
    inputDigest,
    input: {
      template,
      ...(own ? { folder: own.folder } : {}),
      ...named,
      facts,
      parts,
      frame: { ...frame, digest: inputDigest },
      photos: Object.fromEntries(
        photos.map((photo) => [photo.id, context.store.attachmentFile(photo.sha256)]),
      ),
    },
  };
}

function photoOrder(photo: Attachment): string {
  return `${photo.photo?.takenOn ?? '9999'} ${photo.name}`;
}
