/** Commands that do something, besides opening pages. */
import { PLAIN_CHECKLIST } from '../state/navigation.ts';
import { command, needsContract } from './command.ts';
import type { Command } from './command.ts';
import { focusFind, pressPrimary } from './onScreen.ts';

export const WORK_COMMANDS: readonly Command[] = [
  command(
    'palette',
    '搜索文件、记录或命令',
    'search',
    ({ window }) => window.frame.getState().open('palette'),
    {
      keys: 'Ctrl+K',
    },
  ),
  command('primary', '执行本页的主要操作', 'arrow', () => pressPrimary(), { keys: 'Ctrl+Enter' }),
  command('undo', '撤销上一次改动', 'undo', ({ window }) => void window.services.undo(), {
    keys: 'Ctrl+Z',
    inFields: false,
    unavailable: needsContract,
  }),
  command('keys', '快捷键', 'keyboard', ({ window }) => window.frame.getState().open('keys'), { keys: 'F1' }),
  command('sidebar', '收窄或展开侧栏', 'left', ({ window }) => window.frame.getState().toggleNarrow(), {
    keys: 'Ctrl+B',
    unavailable: needsContract,
  }),
  command('back', '回到上一页', 'back', ({ window }) => window.services.navigation.store.getState().back(), {
    keys: 'Alt+ArrowLeft',
  }),
  command(
    'records.new',
    '记一条工作记录',
    'plus',
    ({ window }) =>
      window.services.navigation.store
        .getState()
        .go({ page: 'records', kind: 'work', search: '', editing: 'new' }),
    { keys: 'Ctrl+J', unavailable: needsContract },
  ),
  command('find', '在本页的列表中找', 'search', () => focusFind(), { keys: 'Ctrl+F' }),
  command(
    'generate.all',
    '生成全部文件',
    'file-plus',
    ({ model }) => void model?.checklistActions.generate(null),
    { unavailable: needsContract },
  ),
  command(
    'penalties',
    '看违约金测算',
    'service-levels',
    ({ window }) =>
      window.services.navigation.store
        .getState()
        .go({ page: 'service-levels', tab: 'penalties', value: null }),
    { unavailable: needsContract },
  ),
  command(
    'checklist.mine',
    '清单中只看该我办',
    'filter',
    ({ window }) =>
      window.services.navigation.store.getState().go({ page: 'checklist', ...PLAIN_CHECKLIST, tab: 'mine' }),
    { unavailable: needsContract },
  ),
  command(
    'checklist.overdue',
    '清单中只看逾期',
    'filter',
    ({ window }) =>
      window.services.navigation.store
        .getState()
        .go({ page: 'checklist', ...PLAIN_CHECKLIST, tab: 'overdue' }),
    { unavailable: needsContract },
  ),
  command(
    'records.import',
    '导入表格',
    'import',
    ({ model, place }) =>
      void model?.imports.getState().choose(place.page === 'records' ? place.kind : 'work'),
    { unavailable: needsContract },
  ),
  command(
    'contract.new',
    '新建合同',
    'plus',
    ({ window }) => window.services.navigation.store.getState().go({ page: 'new-contract' }),
    { keys: 'Ctrl+N', unavailable: ({ model }) => (model ? '先回到首页' : null) },
  ),
  command(
    'contract.home',
    '回到首页',
    'folder',
    ({ window }) => void window.services.session.getState().close(),
    {
      unavailable: needsContract,
    },
  ),
];
