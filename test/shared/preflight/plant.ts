/** How a fault is planted: the clean dossier with one thing changed. */
import type { ChecklistItem, NarrativeText } from '../../../shared/domain/checklist.ts';
import type { PreflightDossier, ReadOutcome } from '../../../shared/preflight/dossier.ts';
import type { RecordKindId, RecordSet, RecordTypes } from '../../../shared/records/types.ts';
import type { ReadFile, ReadTable } from '../../../shared/reading/readFile.ts';
import { CLEAN_FILE, cleanDossier, READ_ITEM } from './cleanDossier.ts';

export const clean = cleanDossier();

/** The dossier with one item changed. */
export function item(id: string, change: Partial<ChecklistItem>): PreflightDossier {
  const items = clean.items.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
  if (!clean.items.some((entry) => entry.id === id)) throw new Error(`no item ${id}`);
  return { ...clean, items, allItems: items };
}

/** A text that was confirmed when the records gave 68 incidents; now they give 69. */
export function confirmedOver(text: string): PreflightDossier {
  const narrative: NarrativeText = {
    itemId: 'sla-letter',
    part: 'standards',
    text,
    confirmedBy: '叶南枝',
    confirmedAt: '2026-06-20 10:00:00',
    basis: '登记故障68件。',
  };
  return {
    ...item('sla-letter', { narratives: [narrative] }),
    drafts: new Map([['sla-letter', { standards: '登记故障69件。' }]]),
  };
}

/** The dossier with the first record of a kind changed. */
export function first<K extends RecordKindId>(kind: K, change: Partial<RecordTypes[K]>): PreflightDossier {
  const list: readonly RecordTypes[K][] = clean.records[kind];
  const records: RecordSet = {
    ...clean.records,
    [kind]: list.map((row, at) => (at === 0 ? { ...row, ...change } : row)),
  };
  return { ...clean, records };
}

/** The dossier with one more record, made from the first of its kind. */
export function more<K extends RecordKindId>(kind: K, change: Partial<RecordTypes[K]>): PreflightDossier {
  const list: readonly RecordTypes[K][] = clean.records[kind];
  const [row] = list;
  if (row === undefined) throw new Error(`no ${kind}`);
  const records: RecordSet = { ...clean.records, [kind]: [...list, { ...row, ...change }] };
  return { ...clean, records };
}

/** The dossier without the records of a kind that `gone` picks. */
export function without<K extends RecordKindId>(
  kind: K,
  gone: (row: RecordTypes[K]) => boolean,
): PreflightDossier {
  const list: readonly RecordTypes[K][] = clean.records[kind];
  const records: RecordSet = { ...clean.records, [kind]: list.filter((row) => !gone(row)) };
  return { ...clean, records };
}

export function owed(id: string): ChecklistItem {
  const found = clean.items.find((entry) => entry.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

/** What is read in the file of that digest; all others as they were. */
export function withRead(
  dossier: PreflightDossier,
  sha256: string,
  change: Partial<ReadFile>,
): PreflightDossier {
  const outcome: ReadOutcome = { ok: true, file: { ...CLEAN_FILE, ...change } };
  return { ...dossier, reads: { get: (key) => (key === sha256 ? outcome : dossier.reads.get(key)) } };
}

/** The dossier in whose attached paper something else was read. */
export function read(change: Partial<ReadFile>): PreflightDossier {
  return withRead(clean, `sha of ${READ_ITEM}`, change);
}

export function line(text: string): PreflightDossier {
  return read({ lines: [...CLEAN_FILE.lines, { text, place: '第9段' }] });
}

export function table(...rows: ReadTable['rows'][number][]): PreflightDossier {
  return read({ tables: [{ place: '表2', rows }] });
}

export function edited(figures: readonly { old: string; now: string }[], otherLines = 0): PreflightDossier {
  return {
    ...clean,
    edited: [
      {
        itemId: 'sla-letter',
        name: '确认书.docx',
        now: null,
        changes: {
          figures: figures.map((figure) => ({ ...figure, place: '表2第4行', line: '可用率' })),
          otherLines,
        },
      },
    ],
  };
}

export interface Planted {
  readonly rule: string;
  /** The defect in Chinese, as `npm run test:preflight` prints it. */
  readonly what: string;
  readonly dossier: PreflightDossier;
  /** Words that the message must hold: the place and the remedy. */
  readonly says: readonly string[];
}
