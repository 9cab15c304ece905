/** 系统参数设置: the parameters as set, and each change of them with the buyer's consent. */
import type { FactSource } from '../../documents/kind.ts';
import type { DateSpan } from '../../domain/civilDate.ts';
import type { Chapter } from './chapter.ts';
import { chapter, writtenChapter } from './chapter.ts';
import { draftChanges } from './changeDrafts.ts';
import { changesOf, changeTable, SETTINGS, systemTable, userTable } from './operationTables.ts';

export function settingsChapters(source: FactSource, span: DateSpan): Chapter[] {
  return [
    chapter('components', '系统组成', { tables: [systemTable(source, span)] }),
    writtenChapter('parameters', '参数清单'),
    chapter('changes', '参数的变更', {
      draft: draftChanges(source, span, SETTINGS, '配置变更'),
      tables: [changeTable('配置变更', changesOf(source, span, SETTINGS))],
    }),
    chapter('accounts', '账号与权限', { draft: '', tables: [userTable(source, span)] }),
  ];
}
