/** 验收申请: 乙方 asks for the acceptance of a stage and names the papers it hands in. */
import type { DocumentFacts, DocumentKind, FactSource } from '../../../documents/kind.ts';
import { milestoneDate } from '../../../due/dueDate.ts';
import { printDate, printSpanInText } from '../../format.ts';
import { acceptanceMaterial } from '../../letters/acceptance.ts';
import { letterDate, letterHead } from '../../letters/letterHead.ts';
import { draftSections, printSections } from '../../letters/sections.ts';
import { spanOf } from '../../spans.ts';

function facts(source: FactSource): DocumentFacts {
  const { values, papers, sections } = acceptanceMaterial(source, '我公司');
  return {
    values: {
      ...letterHead(source),
      ...values,
      period: printSpanInText(spanOf(source)),
      meeting: meetingDay(source),
      sections: printSections(source, sections),
    },
    charts: {},
    date: letterDate(source),
    inputs: [{ label: '验收资料', value: `${papers.length}项` }],
  };
}

/** The agreed or planned day of acceptance; '' where none is known. */
function meetingDay({ contract, calendar, item }: FactSource): string {
  const stage = contract.stages.find((entry) => entry.id === item.requirement.stage);
  if (!stage?.milestone) return '';
  const date = milestoneDate(contract, stage.milestone, calendar);
  return date.known ? printDate(date.date) : '';
}

export const acceptanceApplication: DocumentKind = {
  id: 'acceptance-application',
  facts,
  drafts: (source) => draftSections(source, acceptanceMaterial(source, '我公司').sections),
};
