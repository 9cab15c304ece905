/** First draft of a section by its kind. Where the period has records but none of the kind, the draft says so. */
import { draftEffect, draftImprovement, draftProblems, draftTraining } from '../drafts/effect.ts';
import { draftIncidents } from '../drafts/incidents.ts';
import { draftLevels } from '../drafts/levels.ts';
import { draftBudget, draftGoals } from '../drafts/money.ts';
import { draftNextSteps } from '../drafts/nextSteps.ts';
import { draftOperation } from '../drafts/operation.ts';
import { draftTeam } from '../drafts/organisation.ts';
import { draftUsers, draftVisits } from '../drafts/usage.ts';
import { draftWork } from '../drafts/work.ts';
import { draftBackups, draftChanges, draftDrills, draftInspections } from '../drafts/care.ts';
import { draftHighlights } from '../drafts/highlights.ts';
import { requestsToBuyer, workIn } from '../named/work.ts';
import { draftCloud, draftSecurity } from '../drafts/security.ts';
import { anythingRecorded, draftComparison } from './comparison.ts';
import type { ReportBasis } from './sectionValues.ts';
import type { SectionKind } from './sections.ts';

const CARE: readonly SectionKind[] = ['care', 'upkeep', 'changes', 'inspections', 'backups'];

const DRAFTS: Readonly<Record<SectionKind, (basis: ReportBasis) => string>> = {
  overview: ({ source, span, neighbours, words }) => draftComparison(source, span, neighbours, words),
  organisation: ({ source, span }) => draftTeam(source.contract, span),
  operation: ({ source, span, kinds }) =>
    draftOperation(source, span, {
      incidents: kinds.has('incidents'),
      care: CARE.some((kind) => kinds.has(kind)),
    }),
  levels: ({ source, levels, span }) => draftLevels(source, levels, span),
  incidents: (basis) => draftIncidents(basis.source, basis.span) || none(basis, '登记故障'),
  work: draftDaily,
  upkeep: (basis) => lines(draftDaily(basis), draftCare(basis)),
  changes: (basis) => draftChanges(basis.source, basis.span) || none(basis, '实施变更'),
  inspections: (basis) => draftInspections(basis.source, basis.span) || none(basis, '登记巡检'),
  backups: (basis) => draftBackups(basis.source, basis.span) || none(basis, '登记备份'),
  care: draftCare,
  training: (basis) =>
    lines(
      draftTraining(basis.source, basis.span) || none(basis, '开展培训'),
      draftDrills(basis.source, basis.span) || none(basis, '组织应急演练'),
    ),
  usage: ({ source, span }) => lines(draftUsers(source, span), draftVisits(source, span)),
  cloud: ({ source, span }) => draftCloud(source, span),
  security: (basis) => draftSecurity(basis.source, basis.span) || none(basis, '登记安全维护'),
  highlights: (basis) => draftHighlights(basis.source, basis.span),
  effect: ({ source, span }) => draftEffect(source, span),
  budget: ({ source, span }) => draftBudget(source, span),
  goals: ({ source, span }) => draftGoals(source, span),
  problems: (basis) =>
    draftImprovement(basis.source, basis.levels, basis.span) ||
    draftProblems(basis.source, basis.levels, basis.span),
  coordinate: (basis) => draftRequests(basis) || none(basis, '需甲方协调的事项'),
  next: ({ source, span, neighbours }) => draftNextSteps(source, span, neighbours.next),
  text: () => '',
};

export function sectionDraft(basis: ReportBasis, kind: SectionKind): string {
  return DRAFTS[kind](basis);
}

function draftDaily(basis: ReportBasis): string {
  return draftWork(basis.source, basis.span) || none(basis, '登记日常工作');
}

function draftCare(basis: ReportBasis): string {
  return lines(
    draftChanges(basis.source, basis.span) || none(basis, '实施变更'),
    draftInspections(basis.source, basis.span) || none(basis, '登记巡检'),
    draftBackups(basis.source, basis.span) || none(basis, '登记备份'),
  );
}

function draftRequests({ source: { records }, span }: ReportBasis): string {
  const requests = requestsToBuyer(workIn(records.work, span)).length;
  return requests === 0 ? '' : `提请甲方协调的事项${requests}项，逐项列表如下。`;
}

function none({ source, span, words }: ReportBasis, what: string): string {
  return anythingRecorded(source, span) ? `${words.own}没有${what}。` : '';
}

function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
