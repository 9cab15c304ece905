import type { Rule } from '../../rule.ts';
import { atRecord } from '../../rule.ts';
import { mentions } from '../../mentions.ts';

export const peopleOnStaffList: Rule = {
  id: 'people.staff',
  family: '人员',
  property: '真实性',
  name: '记录里的人员都在项目人员名单上',
  unit: '处人名',
  severity: 'blocker',
  source: '合同服务人员条款',
  check: ({ contract, records }) => {
    const all = mentions(records);
    const wrong = new Map<
      string,
      { count: number; kind: string; key: string; label: string; reason: string }
    >();
    for (const { name, date, kind, key, label } of all) {
      const member = contract.staff.find((entry) => entry.name === name);
      const reason = !member
        ? '人员名单里没有'
        : (member.from !== null && date < member.from) || (member.to !== null && date > member.to)
          ? `不在其服务期间（${member.from ?? '开始'} 至 ${member.to ?? '期满'}）`
          : null;
      if (reason === null) continue;
      const id = `${name} ${reason}`;
      const known = wrong.get(id);
      wrong.set(id, known ? { ...known, count: known.count + 1 } : { count: 1, kind, key, label, reason });
    }
    return {
      looked: all.length,
      hits: [...wrong].map(([id, { count, kind, key, label, reason }]) => {
        const name = id.split(' ')[0] ?? '';
        const more = count > 1 ? `等 ${count} 处` : '';
        return atRecord(
          kind,
          key,
          `${label}${more}写的“${name}”，${reason}。改正姓名，或在合同信息里补充人员`,
        );
      }),
    };
  },
};
