/** Findings in the order in which they are worked off, and where their buttons lead. */
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { Finding, FindingSeverity, Unchecked } from '../../../shared/preflight/finding.ts';
import type { JudgedRule } from '../../../shared/preflight/waivers.ts';
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

export type Grouping = 'item' | 'family';

export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}

const ORDER = { blocker: 0, warning: 1, manual: 2 } as const;
/** Findings of the contract and its records stand after those of the papers. */
const NO_ITEM = '合同和记录';

/** By paper in the list's order, or by family of rules in the report's order; inside, the most severe first. */
export function groupFindings(
  findings: readonly Finding[],
  items: readonly Pick<ChecklistItem, 'id' | 'title'>[],
  rules: readonly Pick<JudgedRule, 'id' | 'family'>[],
  by: Grouping,
): FindingGroup[] {
  const itemOrder = new Map(items.map(({ id }, index) => [id, index]));
  const ruleOrder = new Map(rules.map(({ id }, index) => [id, index]));
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  const families = [...new Set(rules.map(({ family }) => family))];
  const familyOf = new Map(rules.map(({ id, family }) => [id, family]));
  const itemPlace = ({ item }: Finding): number =>
    item === null ? Number.MAX_SAFE_INTEGER : (itemOrder.get(item) ?? items.length);
  const rulePlace = ({ rule }: Finding): number => ruleOrder.get(rule) ?? rules.length;
  const sorted = findings.toSorted(
    (a, b) =>
      ORDER[a.severity] - ORDER[b.severity] || itemPlace(a) - itemPlace(b) || rulePlace(a) - rulePlace(b),
  );
  const titleOf = ({ item, rule }: Finding): string =>
    by === 'family' ? (familyOf.get(rule) ?? '') : item === null ? NO_ITEM : (titles.get(item) ?? item);
  const place = (group: FindingGroup): number => {
    const [first] = group.findings;
    if (!first) return 0;
    return by === 'family' ? families.findIndex((family) => family === group.title) : itemPlace(first);
  };
  return [...Map.groupBy(sorted, (finding) => (by === 'item' ? (finding.item ?? '') : titleOf(finding)))]
    .map(([key, group]) => ({ key, title: group[0] ? titleOf(group[0]) : '', findings: group }))
    .toSorted((a, b) => place(a) - place(b));
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<FindingSeverity, number>> {
  const count = (severity: FindingSeverity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { blocker: count('blocker'), warning: count('warning'), manual: count('manual') };
}

export interface UncheckedThing extends Unchecked {
  /** Names of the rules that could not look into it. */
  readonly rules: readonly string[];
}

/** What rules could not look into, each thing once. */
export function uncheckedThings(rules: readonly JudgedRule[]): UncheckedThing[] {
  const all = rules.flatMap((rule) => rule.unchecked.map((entry) => ({ ...entry, name: rule.name })));
  return [...Map.groupBy(all, ({ thing, reason }) => `${thing}|${reason}`).values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, rules: group.map(({ name }) => name) }] : [];
  });
}

/** The place that a finding's button opens. */
export function placeOf({ where }: Pick<Finding, 'where'>): Place {
  switch (where.page) {
    case 'item':
      return { page: 'checklist', ...PLAIN_CHECKLIST, selected: where.itemId, part: where.part ?? null };
    case 'records': {
      const kind = RECORD_KINDS.find((entry) => entry === where.kind) ?? 'work';
      return { page: 'records', kind, search: searchFor(where.key), editing: null };
    }
    case 'contract':
      return { page: 'contract', section: where.section };
    case 'service-levels':
      return { page: 'service-levels', tab: 'levels', value: where.value };
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
    case 'service-levels':
      return '看计算过程';
    case 'pack':
      return '去打包页';
  }
}
