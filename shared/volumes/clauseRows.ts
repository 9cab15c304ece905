/** 条款对照表 as rows: each requirement with the papers that answer it and where they lie. */
import type { ChecklistItem } from '../domain/checklist.ts';
import type { Contract, Requirement, Stage } from '../domain/contract.ts';
import { pageRange } from './volume.ts';
import type { PlacedDocument, Volume } from './volume.ts';

export interface ClauseRow {
  readonly stage: string;
  readonly clause: string;
  /** 合同要求: the requirement with its required parts. */
  readonly asked: string;
  /** 提交文件. */
  readonly given: string;
  /** How many papers; null = none on paper. */
  readonly count: number | null;
  readonly volume: number | null;
  /** `1—88`; '' = none on paper. */
  readonly pages: string;
  /** Folder on the medium; '' = none. */
  readonly folder: string;
  readonly remark: string;
  /** Items answered by this row, for links. */
  readonly itemIds: readonly string[];
}

export interface ClauseInput {
  readonly contract: Contract;
  /** The stage that is packed: all of its requirements are shown, and of other stages those that have papers here. */
  readonly stage: Stage;
  readonly stages: readonly Stage[];
  readonly items: readonly ChecklistItem[];
  readonly volumes: readonly Volume[];
  /** Volume number → its folder. */
  readonly volumeFolder: (volume: Volume) => string;
  /** Folder of an item's files that are on the medium only; '' = none. */
  readonly mediumFolder: (itemId: string) => string;
}

interface Found {
  readonly volume: Volume;
  readonly document: PlacedDocument;
}

export function clauseRows(input: ClauseInput): readonly ClauseRow[] {
  const found = Map.groupBy(
    input.volumes.flatMap((volume) => volume.documents.map((document): Found => ({ volume, document }))),
    (entry) => entry.document.itemId,
  );
  return input.stages.flatMap((stage) =>
    input.contract.requirements
      .filter((requirement) => requirement.stage === stage.id && belongsHere(input, stage, requirement))
      .flatMap((requirement) => requirementRows(input, stage, requirement, found)),
  );
}

function belongsHere(input: ClauseInput, stage: Stage, requirement: Requirement): boolean {
  if (stage.id === input.stage.id || stage.packedWith === input.stage.id) return true;
  return input.items.some((item) => item.requirement.id === requirement.id);
}

function requirementRows(
  input: ClauseInput,
  stage: Stage,
  requirement: Requirement,
  found: ReadonlyMap<string, readonly Found[]>,
): readonly ClauseRow[] {
  const items = input.items.filter((item) => item.requirement.id === requirement.id);
  const base = {
    stage: stage.name,
    clause: requirement.clause,
    asked: [requirement.name, requirement.parts.map((part) => part.name).join('、')]
      .filter((words) => words !== '')
      .join('：'),
  };
  const covering = input.contract.requirements.find((other) => other.id === requirement.coveredBy);
  const answering =
    requirement.form === 'covered'
      ? input.items.filter((item) => item.requirement.id === requirement.coveredBy)
      : items;
  const given = covering?.name ?? requirement.name;
  const notes = remarks(items, covering?.name ?? null);
  const placed = answering.flatMap((item) => found.get(item.id) ?? []);
  const rows = [...Map.groupBy(placed, (entry) => entry.volume.number)].map(([number, entries], index) => ({
    ...base,
    given,
    count: entries.length,
    volume: number,
    pages: ranges(entries.map((entry) => entry.document)),
    folder: entries[0] ? input.volumeFolder(entries[0].volume) : '',
    remark: index === 0 ? notes : '',
    itemIds: entries.map((entry) => entry.document.itemId),
  }));
  const onMedium = answering.filter((item) => input.mediumFolder(item.id) !== '');
  const folders = [...new Set(onMedium.map((item) => input.mediumFolder(item.id)))].map((folder) => ({
    ...base,
    given,
    count: null,
    volume: null,
    pages: '',
    folder,
    remark: [rows.length === 0 ? notes : '', '仅电子介质'].filter((words) => words !== '').join('；'),
    itemIds: onMedium.filter((item) => input.mediumFolder(item.id) === folder).map((item) => item.id),
  }));
  if (rows.length + folders.length > 0) return [...rows, ...folders];
  const why = items.length === 0 ? '本期没有应交的文件' : notes === '' ? '没有文件' : notes;
  return [{ ...base, given: '', count: null, volume: null, pages: '', folder: '', remark: why, itemIds: [] }];
}

/** Joins the pages of documents that follow each other. */
function ranges(documents: readonly PlacedDocument[]): string {
  const spans: [number, number][] = [];
  for (const { firstPage, lastPage } of documents) {
    const last = spans.at(-1);
    if (last && last[1] + 1 === firstPage) last[1] = lastPage;
    else spans.push([firstPage, lastPage]);
  }
  return spans.map(([first, last]) => pageRange(first, last)).join('、');
}

function remarks(items: readonly ChecklistItem[], coveredBy: string | null): string {
  const notApplicable = items.filter((item) => item.state === 'not-applicable');
  const missing = items.filter((item) => item.state === 'due');
  const reasons = [...new Set(notApplicable.flatMap((item) => item.notApplicableReason ?? []))];
  return [
    coveredBy === null ? '' : `由${coveredBy}代替`,
    notApplicable.length === 0 ? '' : `${notApplicable.length}份不适用：${reasons.join('、')}`,
    missing.length === 0 ? '' : `缺${missing.length}份`,
  ]
    .filter((words) => words !== '')
    .join('；');
}
