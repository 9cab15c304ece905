/** Findings in the order in which they are worked off, and where their buttons lead. */
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { Finding, FindingSeverity } from '../../../shared/preflight/finding.ts';
import { RECORD_KINDS } from '../../../shared/records/types.ts';
import { PLAIN_CHECKLIST } from '../../state/navigation.ts';
import type { Place } from '../../state/navigation.ts';

export const SEVERITIES: readonly {
  readonly severity: FindingSeverity;
  readonly name: string;
  readonly hint: string;
}[] = [
  { severity: 'blocker', name: '阻断打包', hint: '改好之前不能打包' },
  { severity: 'warning', name: '提醒', hint: '不影响打包，建议改' },
  { severity: 'manual', name: '需人判断', hint: '机器判断不了，看过后由项目负责人决定' },
];

/** Rule families by the first word of the rule's id. */
const FAMILIES: Readonly<Record<string, string>> = {
  complete: '齐全',
  date: '日期和期间',
  figure: '数字一致',
  people: '人员',
  service: '服务质量',
  file: '文件',
  name: '名称和路径',
  current: '核签和更新',
  contract: '合同自身',
};

export function familyOf(rule: string): string {
  const [family = ''] = rule.split('.');
  return FAMILIES[family] ?? '';
}

export interface FindingGroup {
  readonly severity: FindingSeverity;
  readonly name: string;
  readonly hint: string;
  readonly findings: readonly Finding[];
}

/** Most severe first; within one severity the findings of one item stand together, in the list's order. */
export function groupFindings(
  findings: readonly Finding[],
  items: readonly Pick<ChecklistItem, 'id'>[],
): FindingGroup[] {
  const order = new Map(items.map((item, index) => [item.id, index]));
  const place = (finding: Finding): number =>
    finding.item === null
      ? Number.MAX_SAFE_INTEGER
      : (order.get(finding.item) ?? Number.MAX_SAFE_INTEGER - 1);
  return SEVERITIES.map(({ severity, name, hint }) => ({
    severity,
    name,
    hint,
    findings: findings
      .filter((finding) => finding.severity === severity)
      .toSorted((a, b) => place(a) - place(b) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)),
  })).filter((group) => group.findings.length > 0);
}

/** The place that a finding's button opens. */
export function placeOf({ where }: Finding): Place {
  switch (where.page) {
    case 'item':
      return { page: 'checklist', ...PLAIN_CHECKLIST, selected: where.itemId, part: where.part ?? null };
    case 'records': {
      const kind = RECORD_KINDS.find((entry) => entry === where.kind) ?? 'work';
      return { page: 'records', kind, search: searchFor(where.key), editing: null };
    }
    case 'contract':
      return { page: 'contract', section: where.section };
    case 'pack':
      return { page: 'pack' };
  }
}

/** A natural key may join several values; the last is the most telling (content, number). */
function searchFor(key: string): string {
  return (key.split('|').findLast(Boolean) ?? '').slice(0, 100);
}

export function actionWords({ where }: Finding): string {
  switch (where.page) {
    case 'item':
      return where.part ? '打开这一段' : '打开文件';
    case 'records':
      return '打开记录';
    case 'contract':
      return '看条款';
    case 'pack':
      return '去打包页';
  }
}
