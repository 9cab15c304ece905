import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { Finding, Unchecked } from '../../../shared/preflight/finding.ts';
import { RULES } from '../../../shared/preflight/index.ts';
import type { RuleOutcome } from '../../../shared/preflight/runPreflight.ts';

export function fakeFindings(items: readonly ChecklistItem[], clean: boolean): Finding[] {
  const found: Finding[] = [];
  const add = (
    severity: Finding['severity'],
    rule: string,
    item: ChecklistItem | undefined,
    message: string,
  ): void => {
    if (item)
      found.push({ rule, severity, item: item.id, message, where: { page: 'item', itemId: item.id } });
  };
  const late = items.filter((item) => item.overdue);
  if (!clean) {
    for (const item of late.slice(0, 3)) {
      add(
        'blocker',
        item.state === 'awaiting-signature' ? 'complete.signature' : 'complete.slot',
        item,
        item.state === 'awaiting-signature'
          ? `${item.title}缺签字扫描件。取回签过字的纸，扫描后登记`
          : `${item.title}还没有编制。生成文件并确认文字`,
      );
    }
    add(
      'blocker',
      'current.stale',
      items.find((item) => item.stale),
      '核签后所用记录有改动。看过改动，重新生成并核签',
    );
  }
  const [photos] = items.filter((item) => item.requirement.form === 'photos');
  add('warning', 'complete.photo', photos, '成果照片 8 张中 2 张没有说明。写明时间、地点、内容');
  found.push({
    rule: 'date.incidentOrder',
    severity: 'warning',
    item: null,
    message: '故障 GZ-2025-012 的恢复时间早于应答时间。核对原始工单',
    where: { page: 'records', kind: 'incidents', key: 'GZ-2025-012' },
  });
  found.push({
    rule: 'contract.contradiction',
    severity: 'warning',
    item: null,
    message:
      '合同两处对一般故障修复时间写法不同：三.2.2.2 写 10 分钟，三.2.3 写 15 分钟。由项目负责人决定按哪处计算',
    where: { page: 'contract', section: 'contradictions' },
  });
  add(
    'manual',
    'complete.otherParties',
    items.find((item) => item.requirement.id === 'stage-summary'),
    '阶段性总结报告“用户应用效果”一段是否符合实际，机器判断不了。项目负责人阅读后核签',
  );
  return found;
}

/** Files that the rules about words could not look into. */
const UNREAD: readonly Unchecked[] = [
  {
    item: 'test-report',
    thing: '测试报告所附“压力测试截图.pdf”',
    reason: '是扫描的图像，没有可读的文字',
    where: { page: 'item', itemId: 'test-report' },
  },
];
const ABOUT_WORDS = /^figure\.(contract|worded|records|tableSum|rate)$|^complete\.appendix$/;
/** Kinds of records that this contract has none of so far. */
const NOTHING = /^(figure\.budget|date\.changeOrder|people\.consent)$/;

/** All rules of the program as they end over the fake workspace. */
export function fakeRules(findings: readonly Finding[]): RuleOutcome[] {
  return RULES.map((rule, index) => {
    const found = findings.filter((finding) => finding.rule === rule.id).length;
    const looked = NOTHING.test(rule.id) ? 0 : 12 + ((index * 37) % 90);
    const unchecked = ABOUT_WORDS.test(rule.id) ? UNREAD : [];
    return {
      id: rule.id,
      family: rule.family,
      property: rule.property,
      name: rule.name,
      unit: rule.unit,
      severity: rule.severity,
      source: rule.source,
      neverWaived: rule.neverWaived ?? null,
      state: found > 0 ? 'found' : unchecked.length > 0 ? 'partly' : looked > 0 ? 'passed' : 'nothing',
      looked,
      found,
      unchecked,
      set: rule.id === 'complete.slot' ? ['提前提示的天数 14天'] : [],
    };
  });
}
