/**
 * Sections of a periodic report. What a section holds follows from what its name says, so that the parts a contract
 * lists (人员管理、运行维护记录、故障处理明细 …) get their tables and first drafts whatever their ids are. A name that
 * says nothing known, or that says what an earlier section already shows, is a text for a person to write.
 */
import type { Contract } from '../../domain/contract.ts';
import type { FactSource } from '../../documents/kind.ts';
import type { PeriodWords } from './neighbours.ts';

export type SectionKind =
  | 'overview'
  | 'organisation'
  | 'operation'
  | 'levels'
  | 'incidents'
  | 'work'
  /** 日常工作 with changes, inspections and backups, where the contract names no section for these. */
  | 'upkeep'
  | 'changes'
  | 'inspections'
  | 'backups'
  | 'care'
  | 'training'
  | 'usage'
  | 'cloud'
  | 'security'
  | 'highlights'
  | 'effect'
  | 'budget'
  | 'goals'
  | 'problems'
  | 'coordinate'
  | 'next'
  | 'text';

export interface Section {
  /** The part's id. */
  readonly id: string;
  readonly name: string;
  readonly kind: SectionKind;
}

/** In the order in which a name is tried. */
const BY_NAME: readonly (readonly [RegExp, SectionKind])[] = [
  [/下(?:周|月|季度|半年|年|一?阶段|一?步)|工作(?:计划|安排)|后续/u, 'next'],
  [/协调|配合/u, 'coordinate'],
  [/人员|组织|团队|驻场/u, 'organisation'],
  [/服务质量|服务级别|服务水平|指标|达标/u, 'levels'],
  [/故障|应急处置/u, 'incidents'],
  [/云资源|资源使用/u, 'cloud'],
  [/安全|重保|保障/u, 'security'],
  [/变更/u, 'changes'],
  [/备份/u, 'backups'],
  [/维护记录|日常|工作(?:完成|内容|情况|记录)|工作$|运维记录/u, 'work'],
  [/巡检/u, 'inspections'],
  [/培训|演练/u, 'training'],
  [/用户|访问|使用/u, 'usage'],
  [/绩效/u, 'goals'],
  [/预算|经费|支出/u, 'budget'],
  [/效果|成效/u, 'effect'],
  [/重点|亮点|专题/u, 'highlights'],
  [/问题|不足|改进|建议/u, 'problems'],
  [/运行/u, 'operation'],
  [/概况|概述|总体|综述|基本情况/u, 'overview'],
];

export interface DefaultSection {
  readonly kind: Exclude<SectionKind, 'text'>;
  readonly name: (words: PeriodWords) => string;
  /** Only where the contract or its records have something of the kind. */
  readonly when?: (source: FactSource) => boolean;
}

/** Sections of `source.item`: those the contract names in its order, else the report's own. */
export function sectionsOf(
  source: FactSource,
  words: PeriodWords,
  defaults: readonly DefaultSection[],
): readonly Section[] {
  const { parts } = source.item.requirement;
  const own = defaults
    .filter((entry) => entry.when?.(source) ?? true)
    .map((entry) => ({ id: entry.kind, name: entry.name(words), kind: entry.kind }));
  if (parts.length === 0) return own;
  const seen = new Set<SectionKind>();
  const named = parts.map(({ id, name }): Section => {
    const kind = BY_NAME.find(([words_]) => words_.test(name))?.[1] ?? 'text';
    if (seen.has(kind)) return { id, name, kind: 'text' };
    seen.add(kind);
    return { id, name, kind };
  });
  const cared = ['care', 'changes', 'inspections', 'backups'] as const;
  const sections = cared.some((kind) => seen.has(kind))
    ? named
    : named.map((section) => (section.kind === 'work' ? { ...section, kind: 'upkeep' as const } : section));
  return withDuties(sections, own, new Set(parts.map((part) => part.id)));
}

/**
 * Every report says how the period went, what was promised and what comes next, asked for or not: the first at its
 * head, the promises before what comes next.
 */
function withDuties(
  sections: readonly Section[],
  own: readonly Section[],
  taken: ReadonlySet<string>,
): readonly Section[] {
  const missing = (kind: SectionKind): readonly Section[] =>
    sections.some((section) => section.kind === kind)
      ? []
      : own.filter((section) => section.kind === kind && !taken.has(section.id));
  const last = sections.findIndex((section) => section.kind === 'next');
  const end = last === -1 ? sections.length : last;
  return [
    ...missing('overview'),
    ...sections.slice(0, end),
    ...missing('levels'),
    ...sections.slice(end),
    ...missing('next'),
  ];
}

export function promisesLevels({ contract }: { readonly contract: Contract }): boolean {
  return contract.serviceLevels.length > 0;
}
