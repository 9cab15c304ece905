/** 全周期文档资料汇编: cover and contents of all papers of the term; the papers themselves are bound behind it. */
import { papersAmong } from '../../../checklist/papers.ts';
import type { DocumentFacts, DocumentKind, FactSource, Json } from '../../../documents/kind.ts';
import type { PaperOnHand } from '../../../documents/supplied.ts';
import type { OwedItem } from '../../../domain/checklist.ts';
import type { Contract } from '../../../domain/contract.ts';
import { shortLabel } from '../../../periods/labels.ts';
import { NONE, printCount, printDate, printSpan, printSpanInText } from '../../format.ts';
import { partiesOf } from '../../parties.ts';
import { paperDate, spanOf } from '../../spans.ts';

/** What stands for the pages of a paper that is not there yet. */
const MISSING = '待补';
const OTHERS = '其他文件';

interface Listed {
  readonly item: OwedItem;
  readonly paper: PaperOnHand | null;
}

interface Chapter {
  readonly name: string;
  readonly papers: readonly Listed[];
}

function facts(source: FactSource): DocumentFacts {
  const { contract, calendar } = source;
  const span = spanOf(source);
  const date = paperDate(span, calendar);
  const listed = listedPapers(source);
  const chapters = chaptersOf(source, listed);
  return {
    values: {
      ...partiesOf(contract),
      period: printSpan(span),
      periodText: printSpanInText(span),
      date: printDate(date),
      chapters: chapters.map((chapter, index) => ({
        n: index + 1,
        name: chapter.name,
        ...counts(chapter.papers),
        rows: chapter.papers.map((listedPaper, place) => paperRow(contract, listedPaper, place)),
      })),
      total: counts(listed),
    },
    charts: {},
    date,
    inputs: [
      { label: '文件', value: `${printCount(listed.length)}份` },
      { label: '已有', value: `${printCount(listed.filter(({ paper }) => paper).length)}份` },
    ],
  };
}

/** Papers owed by the day this one is due, and whatever else is there already; in the order of the checklist. */
function listedPapers({ item, owed, onHand = [] }: FactSource): Listed[] {
  const papers = new Map(onHand.map((paper) => [paper.itemId, paper]));
  return papersAmong(owed).flatMap((other): Listed[] => {
    const paper = papers.get(other.id) ?? null;
    if (other.id === item.id || paper?.notApplicable) return [];
    const later = other.due.known && item.due.known && other.due.date > item.due.date;
    return paper || !later ? [{ item: other, paper }] : [];
  });
}

/** The contract's own chapters; without them, its stages. */
function chaptersOf({ contract, item }: FactSource, listed: readonly Listed[]): Chapter[] {
  const { parts } = item.requirement;
  if (parts.length === 0) {
    return filled(
      contract.stages.map(({ id, name }) => ({
        name,
        papers: listed.filter((entry) => entry.item.requirement.stage === id),
      })),
    );
  }
  const rest = parts.find(({ name }) => name.startsWith('其他') || name.startsWith('其它'))?.name ?? OTHERS;
  const chapterOf = (entry: Listed): string =>
    parts.find(({ name }) => name !== rest && meansSame(name, entry.item.requirement.name))?.name ?? rest;
  const groups = Map.groupBy(listed, chapterOf);
  const names = parts.map(({ name }) => name);
  return [
    ...names.map((name) => ({ name, papers: groups.get(name) ?? [] })),
    ...(names.includes(rest) ? [] : filled([{ name: rest, papers: groups.get(rest) ?? [] }])),
  ];
}

function filled(chapters: readonly Chapter[]): Chapter[] {
  return chapters.filter(({ papers }) => papers.length > 0);
}

function meansSame(part: string, requirement: string): boolean {
  return part.includes(requirement) || requirement.includes(part);
}

function counts(papers: readonly Listed[]): { owed: string; there: string; missing: string; pages: string } {
  const there = papers.filter(({ paper }) => paper !== null);
  return {
    owed: printCount(papers.length),
    there: printCount(there.length),
    missing: printCount(papers.length - there.length),
    pages: printCount(there.reduce((sum, { paper }) => sum + (paper?.pages ?? 0), 0)),
  };
}

function paperRow(contract: Contract, { item, paper }: Listed, index: number): Json {
  const { requirement, period, eventKey } = item;
  const stage = contract.stages.find(({ id }) => id === requirement.stage);
  const signers = requirement.signers.map(({ role }) => role).join('、');
  return {
    n: index + 1,
    code: item.code,
    name: requirement.name,
    // A paper that is made once is told from its namesake by the stage it is for.
    period: period ? shortLabel(period) : (eventKey ?? stage?.name ?? NONE),
    signers: signers === '' ? NONE : `${signers}${paper?.signed ? '（已签）' : ''}`,
    pages: paper ? (paper.pages === null ? NONE : printCount(paper.pages)) : MISSING,
  };
}

export const compilation: DocumentKind = { id: 'compilation', facts, drafts: () => ({}), listsPapers: true };
