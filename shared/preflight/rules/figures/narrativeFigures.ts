import { partName } from '../../../domain/partNames.ts';
import { figureChanges } from '../../../narratives/textChanges.ts';
import { atItem, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** Figures named in one message. */
const SHOWN = 3;

/** A figure typed over the one that the records gave: the table of the same paper still shows the other. */
export const narrativeFigures: Rule = {
  id: 'figure.narrative',
  family: '数据一致',
  property: '真实性',
  name: '文字里的数与按记录算出的初稿一致',
  unit: '段文字',
  severity: 'warning',
  source: '数据一致：同一事实各处相同',
  check: ({ items, drafts }) =>
    each(
      items
        .filter(({ state, requirement }) => state !== 'not-applicable' && requirement.form !== 'covered')
        .flatMap((item) =>
          item.narratives.flatMap((narrative) => {
            // What the records say by now is the business of the rules on changed figures.
            const { part, basis } = narrative;
            return basis === '' || drafts.get(item.id)?.[part] === undefined ? [] : [{ item, narrative }];
          }),
        ),
      ({ item, narrative: { part, text, basis } }) => {
        if (text === basis) return null;
        const apart = figureChanges(basis, text).filter(
          // Figures that came or went with a sentence are the writer's own; a changed one contradicts the tables.
          (change) => change.old !== '' && change.new !== '' && !text.includes(change.old),
        );
        if (apart.length === 0) return null;
        const named = apart
          .slice(0, SHOWN)
          .map(({ old, new: now }) => `写着${now}，按记录是${old}`)
          .join('，');
        const more = apart.length > SHOWN ? `等${apart.length}处` : '';
        return atItem(
          item.id,
          `${item.title}的“${partName(item.requirement, part)}”${named}${more}。改正文字，或者改正记录后采用新稿`,
          part,
        );
      },
    ),
};
