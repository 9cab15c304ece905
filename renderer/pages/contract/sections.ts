/** Sections of the contract page; preflight names them in its links. */
export const SECTIONS = [
  { key: 'basic', label: '基本情况' },
  { key: 'milestones', label: '里程碑' },
  { key: 'payments', label: '付款' },
  { key: 'staff', label: '人员' },
  { key: 'requirements', label: '交付要求' },
  { key: 'service-levels', label: '服务质量' },
  { key: 'penalties', label: '违约责任' },
  { key: 'contradictions', label: '合同矛盾' },
] as const;

export type SectionKey = (typeof SECTIONS)[number]['key'];

/** The section of a link, the first where it names none that is there. */
export function sectionOf(name: string | null): SectionKey {
  return SECTIONS.find((section) => section.key === name)?.key ?? 'basic';
}
