/** 验收报告, prepared for 甲方: what the contract and the records tell; opinion, verdict, names and dates stay blank. */
import type { DocumentFacts, DocumentKind, FactSource } from '../../../documents/kind.ts';
import { printSpanInText } from '../../format.ts';
import { acceptanceMaterial } from '../../letters/acceptance.ts';
import { letterDate, letterHead } from '../../letters/letterHead.ts';
import { draftSections, printSections } from '../../letters/sections.ts';
import { spanOf } from '../../spans.ts';

/** The same facts serve every paper that judges a stage. */
export function judgedStage(source: FactSource): DocumentFacts {
  const { values, papers, sections } = acceptanceMaterial(source, '乙方');
  return {
    values: {
      ...letterHead(source),
      ...values,
      period: printSpanInText(spanOf(source)),
      sections: printSections(source, sections),
    },
    charts: {},
    date: letterDate(source),
    inputs: [{ label: '验收资料', value: `${papers.length}项` }],
  };
}

export function judgedStageDrafts(source: FactSource): Record<string, string> {
  return draftSections(source, acceptanceMaterial(source, '乙方').sections);
}

export const acceptanceReport: DocumentKind = {
  id: 'acceptance-report',
  facts: judgedStage,
  drafts: judgedStageDrafts,
};
