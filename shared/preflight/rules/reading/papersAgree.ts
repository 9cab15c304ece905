import type { NamedFigure } from '../../../reading/namedFigures.ts';
import { findDates } from '../../../reading/dates.ts';
import { NOTHING_READ } from '../../../reading/readFile.ts';
import { namedFigures } from '../../../reading/namedFigures.ts';
import { COMPARED, spanNamed } from './recordFigures.ts';
import type { Hit, Reading, Rule } from '../../rule.ts';
import { atPaper, eachPaper } from './readPapers.ts';
import type { ReadPaper } from './readPapers.ts';

interface Said extends NamedFigure {
  readonly paper: ReadPaper;
  readonly place: string;
}

export const papersAgree: Rule = {
  id: 'figure.papersAgree',
  family: '数据一致',
  property: '真实性',
  name: '两份附件里的同一个数一致',
  unit: '份文件',
  severity: 'warning',
  source: '数据一致：同一事实各处相同',
  *check(): Reading {
    const said: Said[] = [];
    const seen = yield* eachPaper('words', (paper) => {
      // The figures are kept, the texts of all papers would be too much.
      said.push(
        ...onlyFigures(paper).map((figure) => ({ ...figure, paper: { ...paper, file: NOTHING_READ } })),
      );
      return null;
    });
    const hits: Hit[] = [];
    // A figure holds for a period: only papers of the same one can contradict each other.
    const groups = Map.groupBy(said, ({ name, paper }) => `${name}|${periodOf(paper)}`);
    for (const group of groups.values()) {
      const [first, ...others] = group;
      for (const other of others) {
        if (!first || other.value === first.value) continue;
        const fault = `写着${other.text}，而${first.paper.item.title}所附“${first.paper.name}”${first.place}写着${first.text}`;
        hits.push(atPaper(other.paper, other.place, fault));
      }
    }
    return { ...seen, hits };
  },
};

function periodOf({ item }: ReadPaper): string {
  return item.period ? `${item.period.start} ${item.period.end}` : item.requirement.stage;
}

/** Figures that the paper states with one value throughout; one with several speaks of different things. */
function onlyFigures(paper: ReadPaper): Said[] {
  // A paper on one event, and a sentence with days of its own, speak of something else.
  if (
    paper.item.eventKey !== null ||
    paper.file.lines.some(({ text }) => text.includes('自') && spanNamed(text))
  )
    return [];
  const lines = paper.file.lines.filter(({ text }) => !COMPARED.test(text) && findDates(text).length === 0);
  const all = lines.flatMap(({ text, place }) =>
    namedFigures(text).map((figure) => ({ ...figure, paper, place })),
  );
  return [...Map.groupBy(all, ({ name }) => name).values()].flatMap((group) => {
    const [first] = group;
    return first && group.every(({ value }) => value === first.value) ? [first] : [];
  });
}
