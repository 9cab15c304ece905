/** 系统安装手册: environment, steps, upgrades carried out, backup and restoring. */
import type { FactSource } from '../../documents/kind.ts';
import type { DateSpan } from '../../domain/civilDate.ts';
import type { Chapter } from './chapter.ts';
import { chapter, writtenChapter } from './chapter.ts';
import { draftBackup, draftChanges } from './changeDrafts.ts';
import { assetTable, resourceTable } from './environmentTables.ts';
import { backupTable, changesOf, changeTable, systemTable, UPGRADES } from './operationTables.ts';

export function installationChapters(source: FactSource, span: DateSpan): Chapter[] {
  return [
    chapter('environment', '运行环境', {
      draft: '',
      tables: [resourceTable(source), assetTable(source, span)],
    }),
    chapter('components', '安装内容', { tables: [systemTable(source, span)] }),
    writtenChapter('steps', '安装步骤'),
    writtenChapter('checks', '启动与检查'),
    chapter('upgrades', '升级与回退', {
      draft: draftChanges(source, span, UPGRADES, '升级和补丁'),
      tables: [changeTable('升级与补丁', changesOf(source, span, UPGRADES))],
    }),
    chapter('backup', '备份与恢复', {
      draft: draftBackup(source, span),
      tables: [backupTable(source, span)],
    }),
  ];
}
