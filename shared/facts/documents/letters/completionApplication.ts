/** 项目服务完成确认申请: before the term ends 乙方 asks 甲方 to confirm that the service was rendered. */
import type { DocumentFacts, DocumentKind, FactSource } from '../../../documents/kind.ts';
import { draftFulfilment } from '../../drafts/fulfilment.ts';
import { printDate, printMoney } from '../../format.ts';
import { acceptanceMaterial } from '../../letters/acceptance.ts';
import { letterDate, letterHead, servedUntil } from '../../letters/letterHead.ts';
import type { Section } from '../../letters/sections.ts';
import { draftSections, printSections } from '../../letters/sections.ts';
import { windowOf } from '../../letters/window.ts';

function facts(source: FactSource): DocumentFacts {
  const { contract } = source;
  const served = servedUntil(source);
  const { values, papers } = acceptanceMaterial(source, '我公司');
  return {
    values: {
      ...letterHead(source),
      papers: values['papers'] ?? [],
      paperKinds: papers.length,
      served: served ? printDate(served.end) : '',
      termEnd: printDate(contract.term.end),
      window: windowOf(source),
      bond: contract.bond ? { name: contract.bond.name, amount: printMoney(contract.bond.amountFen) } : null,
      sections: printSections(source, sections(source)),
    },
    charts: {},
    date: letterDate(source),
    inputs: [{ label: '提交资料', value: `${papers.length}项` }],
  };
}

function sections(source: FactSource): Section[] {
  return [
    { id: 'performed', name: '服务完成情况', text: draftFulfilment(source, servedUntil(source), '我公司') },
  ];
}

export const completionApplication: DocumentKind = {
  id: 'completion-application',
  facts,
  drafts: (source) => draftSections(source, sections(source)),
};
