import type { AppInfo } from '../../shared/ipc/views.ts';

export const ROLE_NAMES: Readonly<Record<AppInfo['role'], string>> = {
  clerk: '文档专员',
  lead: '项目负责人',
};
