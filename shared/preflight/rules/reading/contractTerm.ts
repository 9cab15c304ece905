import type { Contract } from '../../../domain/contract.ts';
import type { FoundDate } from '../../../reading/dates.ts';
import { findDates } from '../../../reading/dates.ts';
import type { Rule } from '../../rule.ts';
import { eachLine } from './readPapers.ts';

/** 服务期、合同期限 and the like, directly before the dates. */
const TERM =
  /(?:合同|项目)?(?:服务期限?|履行期限?|合同期限?|运维期限?|维护期限?)(?:为|是|自|从|[:：\t]|（[^）]{0,8}）){0,3}$/u;
const SIGNED = /(?:合同签订|签订|签约|合同签署)(?:日期|时间|日)(?:为|是|[:：\t]){0,2}$/u;
const BETWEEN = /^(?:起)?(?:至|到|—|－|-|~|～|--)+(?:止)?$/u;

export const contractTerm: Rule = {
  id: 'figure.term',
  family: '数据一致',
  property: '真实性',
  name: '文件里的服务期、签订日期与合同一致',
  unit: '份文件',
  severity: 'blocker',
  source: '数据一致：同一事实各处相同',
  check: (dossier) =>
    eachLine(dossier, ({ text }) => {
      const dates = findDates(text);
      return dates.length === 0 ? [] : faults(text, dates, dossier.contract);
    }),
};

function faults(text: string, dates: readonly FoundDate[], { term, signedOn }: Contract): string[] {
  return dates.flatMap((first, index) => {
    const before = text.slice(Math.max(0, first.at - 16), first.at);
    const next = dates[index + 1];
    const joint = next ? text.slice(first.at + first.text.length, next.at) : '';
    if (next && TERM.test(before) && BETWEEN.test(joint)) {
      return first.date === term.start && next.date === term.end
        ? []
        : [`写着服务期${first.text}至${next.text}，合同上是${term.start}至${term.end}`];
    }
    return SIGNED.test(before) && signedOn !== null && first.date !== signedOn
      ? [`写着合同签订日期${first.text}，合同上是${signedOn}`]
      : [];
  });
}
