/** What the papers of an acceptance share: the list of papers, the measures, what was done. */
import type { FactSource, JsonObject } from '../../documents/kind.ts';
import type { Voice } from '../drafts/fulfilment.ts';
import { draftFulfilment } from '../drafts/fulfilment.ts';
import { printCount } from '../format.ts';
import { levelsOf } from '../named/levelsOf.ts';
import { spanOf } from '../spans.ts';
import { levelCells, levelRows, levelsNote } from '../tables/levelTable.ts';
import type { RequiredPaper } from '../tables/requiredPapers.ts';
import { requiredPapers } from '../tables/requiredPapers.ts';
import type { Section } from './sections.ts';

export interface AcceptanceMaterial {
  readonly values: JsonObject;
  readonly papers: readonly RequiredPaper[];
  readonly sections: readonly Section[];
}

export function acceptanceMaterial(source: FactSource, voice: Voice): AcceptanceMaterial {
  const span = spanOf(source);
  const papers = requiredPapers(source);
  const levels = levelRows(source.contract, levelsOf(source, span), span);
  return {
    papers,
    sections: [{ id: 'performed', name: '合同履行情况', text: draftFulfilment(source, span, voice) }],
    values: {
      papers: papers.map((paper) => ({ ...paper, count: `${printCount(paper.count)}${paper.unit}` })),
      paperKinds: papers.length,
      paperCount: printCount(papers.reduce((sum, paper) => sum + paper.count, 0)),
      levels: levelCells(levels),
      levelsNote: levelsNote(levels),
    },
  };
}
