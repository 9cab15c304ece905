/** The pages of a contract in the order of the work; the sidebar and Ctrl+1…9 follow this list. */
import type { IconName } from '../components/iconPaths.ts';
import type { PageName } from '../state/navigation.ts';
import { command, needsContract } from './command.ts';
import type { Command } from './command.ts';

export interface SidebarEntry {
  readonly page: PageName;
  readonly label: string;
  readonly icon: IconName;
  readonly group: '日常' | '把关' | '交付' | '';
}

export const SIDEBAR: readonly SidebarEntry[] = [
  { page: 'desk', label: '合同工作台', icon: 'desk', group: '日常' },
  { page: 'checklist', label: '交付清单', icon: 'checklist', group: '日常' },
  { page: 'records', label: '工作记录', icon: 'records', group: '日常' },
  { page: 'service-levels', label: '服务质量', icon: 'service-levels', group: '把关' },
  { page: 'preflight', label: '预检', icon: 'preflight', group: '把关' },
  { page: 'sign-off', label: '核签', icon: 'sign-off', group: '把关' },
  { page: 'pack', label: '打包', icon: 'pack', group: '交付' },
  { page: 'verify', label: '核验', icon: 'verify', group: '交付' },
  { page: 'contract', label: '合同信息', icon: 'contract', group: '' },
  { page: 'templates', label: '模板', icon: 'template', group: '' },
  { page: 'settings', label: '设置', icon: 'settings', group: '' },
];

/** Ctrl+1 … Ctrl+9; templates and settings come after the nine. */
const NUMBERED = 9;

export const PAGE_COMMANDS: readonly Command[] = SIDEBAR.map(({ page, label, icon }, index) =>
  command(
    `go.${page}`,
    `打开${label}`,
    icon,
    ({ window }) => window.services.navigation.store.getState().visit(page),
    {
      keys: index < NUMBERED ? `Ctrl+${index + 1}` : null,
      unavailable: page === 'settings' ? () => null : needsContract,
    },
  ),
);
