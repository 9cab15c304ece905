import { isMissed } from './levelClaims.ts';
import { atItem, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

const REASON = /未达|低于|没有达到|超过|原因|由于|因为|不足|责任/u;

export const levelsExplained: Rule = {
  id: 'service.explained',
  family: '服务质量',
  property: '真实性',
  name: '未达约定的指标在确认书里写明',
  unit: '份确认书',
  severity: 'warning',
  source: '合同质量标准条款',
  check: ({ items, texts, serviceLevels }) => {
    const letters = items.filter(
      (item) =>
        item.requirement.template === 'sla-letter' && texts.has(item.id) && item.state !== 'not-applicable',
    );
    const missed = serviceLevels.filter(isMissed);
    return each(letters, (letter) => {
      const said = Object.values(texts.get(letter.id) ?? {}).flatMap((text) => text.split(/[。\n]/u));
      return [...new Set(missed.map(({ name }) => name))]
        .filter((name) => !said.some((sentence) => sentence.includes(name) && REASON.test(sentence)))
        .map((name) => {
          const value = missed.find((entry) => entry.name === name);
          return atItem(
            letter.id,
            `${letter.title}没有说明“${name}”未达约定（${value?.window.label ?? ''}为${value?.value ?? '—'}，约定${value?.target ?? '—'}）。写明实际值、原因和改进措施`,
          );
        });
    });
  },
};
