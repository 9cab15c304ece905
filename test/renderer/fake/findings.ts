import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { Finding } from '../../../shared/preflight/finding.ts';
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
        item.state === 'awaiting-signature' ? 'complete.scan' : 'complete.slot',
        item,
        item.state === 'awaiting-signature'
          ? `${item.title}缺签字扫描件。取回签过字的纸，扫描后登记`
          : `${item.title}还没有编制。生成文件并确认文字`,
      );
    }
    add(
      'blocker',
      'fresh.stale',
      items.find((item) => item.stale),
      '核签后所用记录有改动。看过改动，重新生成并核签',
    );
  }
  const [photos] = items.filter((item) => item.requirement.form === 'photos');
  add('warning', 'photo.caption', photos, '成果照片 8 张中 2 张没有说明。写明时间、地点、内容');
  found.push({
    rule: 'incident.order',
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
    'narrative.true',
    items.find((item) => item.requirement.id === 'stage-summary'),
    '阶段性总结报告“用户应用效果”一段是否符合实际，机器判断不了。项目负责人阅读后核签',
  );
  return found;
}

type Named = readonly [id: string, family: RuleOutcome['family'], name: string, unit: string, looked: number];

const NAMED: readonly Named[] = [
  ['complete.slot', '完整性', '应交文件齐全', '份应交文件', 98],
  ['date.term', '日期与期间', '记录日期在服务期内', '条记录', 139],
  ['figure.budget', '数据一致', '支出不超过预算科目', '个科目与支出', 62],
  ['people.staff', '人员', '记录里的人员都在项目人员名单上', '处人名', 52],
  ['file.opens', '文件', '文件能打开、没有加密、有页面', '个文件', 28],
  ['name.path', '名称与路径', '文件名和路径在 Windows 和光盘的限度内', '个路径', 20],
];

export function fakeRules(): RuleOutcome[] {
  return NAMED.map(([id, family, name, unit, looked]) => ({
    id,
    family,
    property: '完整性',
    name,
    unit,
    severity: 'blocker',
    source: '合同交付物条款',
    neverWaived: null,
    state: 'passed',
    looked,
    found: 0,
    unchecked: [],
    set: [],
  }));
}
