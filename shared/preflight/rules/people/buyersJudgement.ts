import { partName } from '../../../domain/partNames.ts';
import { isIssued } from '../../../checklist/issued.ts';
import { atItem, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** Parts and lines in which somebody judges. */
const JUDGEMENT = /意见|结论|评价|评定|评审|认定|考核|得分|是否/u;

/** Opinion, verdict and names in the papers of the buyer and the experts are theirs: our draft leaves them blank. */
export const buyersJudgement: Rule = {
  id: 'people.buyersJudgement',
  family: '人员',
  property: '真实性',
  name: '甲方、专家出具的文件里，意见和结论留空',
  unit: '份甲方或专家出具的文件',
  severity: 'blocker',
  source: '财库〔2016〕205号：验收由采购人负责',
  neverWaived: '验收意见和结论只能由甲方或专家自己填写',
  check: ({ items, drafts, edited }) =>
    each(
      items.filter(
        ({ requirement, attachments, state }) =>
          requirement.issuer !== 'vendor' &&
          requirement.form === 'generated' &&
          state !== 'not-applicable' &&
          !isIssued(requirement, attachments),
      ),
      (item) => {
        const who = item.requirement.issuer === 'buyer' ? '甲方' : '专家';
        const filled = item.narratives
          .filter(({ part, text }) => text.trim() !== '' && text !== (drafts.get(item.id)?.[part] ?? ''))
          .filter(({ part }) => JUDGEMENT.test(partName(item.requirement, part)))
          .map(({ part }) =>
            atItem(
              item.id,
              `${item.title}的“${partName(item.requirement, part)}”应由${who}填写，这里已经写了内容。清空这一部分，留给${who}填`,
              part,
            ),
          );
        const changed = edited.filter(
          ({ itemId, changes }) =>
            itemId === item.id && (changes === null || changes.otherLines > 0 || changes.figures.length > 0),
        );
        return [
          ...filled,
          ...changed.map(({ name }) =>
            atItem(
              item.id,
              `${item.title}的“${name}”生成后被填写过，意见和结论应由${who}填写。重新生成留空的稿子，收到${who}签字的原件后添加扫描件`,
            ),
          ),
        ];
      },
    ),
};
