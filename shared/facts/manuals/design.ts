/** 软件功能设计说明书: structure, modules, interfaces and what upgrades changed. */
import type { FactSource } from '../../documents/kind.ts';
import type { DateSpan } from '../../domain/civilDate.ts';
import { dateOfMoment } from '../../domain/civilDate.ts';
import { printDate, withoutEndMark } from '../format.ts';
import type { Chapter } from './chapter.ts';
import { chapter, writtenChapter } from './chapter.ts';
import { draftChanges } from './changeDrafts.ts';
import { testedIn } from '../named/tests.ts';
import { draftModules, featureTable, moduleTable } from './moduleTables.ts';
import { changesOf, changeTable, systemTable } from './operationTables.ts';

export function designChapters(source: FactSource, span: DateSpan): Chapter[] {
  const tested = testedIn(source.records, span);
  return [
    writtenChapter('decisions', '设计决策'),
    chapter('architecture', '体系结构设计', {
      sections: [
        chapter('components', '系统组成', { tables: [systemTable(source, span)] }),
        chapter('modules', '模块划分与层次关系', {
          draft: draftModules(tested),
          tables: [moduleTable(tested)],
        }),
        writtenChapter('interfaces', '接口设计'),
      ],
    }),
    writtenChapter('details', '详细设计'),
    upgradeChapter(source, span),
    chapter('traceability', '需求的可追踪性', { draft: '', tables: [featureTable(tested)] }),
  ];
}

/** 功能升级的设计: each upgrade with what it was about; the design behind it is for a person to write. */
export function upgradeChapter(source: FactSource, span: DateSpan): Chapter {
  const upgrades = changesOf(source, span, ['版本升级']);
  return chapter('upgrade-design', '功能升级的设计', {
    draft: [
      draftChanges(source, span, ['版本升级'], '版本升级'),
      ...upgrades.map(
        (change) =>
          `${printDate(dateOfMoment(change.start))}，${change.system ? `${change.system}：` : ''}${withoutEndMark(change.title)}（${change.number}）。`,
      ),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    tables: [changeTable('版本升级', upgrades)],
  });
}
