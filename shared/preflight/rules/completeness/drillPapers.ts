import { atRecord, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** 无, 未发现: no problem, so nothing to improve. */
const NONE = /^(?:无|没有|未发现|暂无|未见|[-—/])/u;

export const drillPapers: Rule = {
  id: 'complete.drill',
  family: '完整性',
  property: '完整性',
  name: '每次演练的方案、过程、结果和改进措施都有',
  unit: '次演练',
  severity: 'warning',
  source: '合同应急演练条款',
  check: ({ records, today }) =>
    each(
      records.drills.filter(({ date }) => date <= today),
      (drill) => {
        const planless = [drill.scenario, drill.leader, drill.participants].some(isBlank);
        const problem = !isBlank(drill.problems) && !NONE.test(drill.problems.trim());
        const missing = [
          ...(planless ? ['方案（科目、负责人、参加人员）'] : []),
          ...(isBlank(drill.course) ? ['过程'] : []),
          ...(isBlank(drill.result) ? ['结果'] : []),
          ...(problem && isBlank(drill.improvement) ? ['所发现问题的改进措施'] : []),
        ];
        return missing.length > 0
          ? atRecord(
              'drills',
              drill.number,
              `演练 ${drill.number} 缺${missing.join('、')}。补录后重新生成演练文件`,
            )
          : null;
      },
    ),
};

function isBlank(text: string): boolean {
  return text.trim() === '';
}
