import { mentions } from '../../mentions.ts';
import { atRecord, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** Who has left the project (离岗) does no work on it, nor does who has not yet come (到岗). */
export const peopleThere: Rule = {
  id: 'people.there',
  family: '人员',
  property: '真实性',
  name: '离岗后、到岗前没有工作记录',
  unit: '条人员变动',
  severity: 'blocker',
  source: '合同服务人员条款',
  check: ({ records }) => {
    const named = Map.groupBy(mentions(records), ({ name }) => name);
    return each(records.staffChanges, (change) => {
      const { name, date, type } = change;
      const others = records.staffChanges.filter((other) => other.name === name && other !== change);
      const came = others.filter((other) => other.type === '到岗').map((other) => other.date);
      const left = others.filter((other) => other.type !== '到岗').map((other) => other.date);
      const wrong = (named.get(name) ?? []).filter((mention) =>
        type === '到岗'
          ? mention.date < date && !left.some((day) => day >= mention.date)
          : mention.date > date && !came.some((day) => day > date && day <= mention.date),
      );
      const [first] = wrong;
      if (!first) return null;
      const more = wrong.length > 1 ? `等${wrong.length}处` : '';
      const when = type === '到岗' ? `${date} 才到岗` : `${date} 已${type === '更换' ? '被更换' : '离岗'}`;
      return atRecord(
        first.kind,
        first.key,
        `${first.label.trim()}（${first.date}）${more}写着${name}，而${name} ${when}。核对人员或人员变动日期`,
      );
    });
  },
};
