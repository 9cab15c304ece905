/** 系统技术文档（合订）: one paper with a chapter for each part that the contract names. */
import type { FactSource } from '../../../documents/kind.ts';
import type { DateSpan } from '../../../domain/civilDate.ts';
import type { RequiredPart } from '../../../domain/contract.ts';
import type { Chapter } from '../../manuals/chapter.ts';
import { chapter, isComputed } from '../../manuals/chapter.ts';
import { COLUMNS, databaseChapters } from '../../manuals/database.ts';
import { designChapters, upgradeChapter } from '../../manuals/design.ts';
import { installationChapters } from '../../manuals/installation.ts';
import { manualKind } from '../../manuals/manualKind.ts';
import { operationChapters } from '../../manuals/operation.ts';
import { settingsChapters } from '../../manuals/settings.ts';

type Outline = (source: FactSource, span: DateSpan) => readonly Chapter[];

/** The usual five, for a contract that names none. */
const USUAL: readonly RequiredPart[] = [
  { id: 'design', name: '软件功能设计说明书' },
  { id: 'database', name: '数据库设计说明书' },
  { id: 'installation', name: '系统安装手册' },
  { id: 'settings', name: '系统参数设置' },
  { id: 'manual', name: '系统操作手册' },
];

/** Which document a part of the contract is, by its name; the first that fits. */
const BY_NAME: readonly (readonly [name: RegExp, outline: Outline])[] = [
  [/升级/u, (source, span) => [upgradeChapter(source, span)]],
  [/数据库/u, databaseChapters],
  [/安装/u, installationChapters],
  [/参数/u, settingsChapters],
  [/操作|使用|用户手册/u, operationChapters],
  [/设计/u, designChapters],
];

function chapters(source: FactSource, span: DateSpan): Chapter[] {
  const { parts } = source.item.requirement;
  const said = new Set<string>();
  return (parts.length > 0 ? parts : USUAL).map((part) => partChapter(part, source, span, said));
}

/**
 * One text a person writes for the part; under it what the program computes for such a document. What an earlier part
 * of the same paper shows (`said`) is not shown again.
 */
function partChapter(
  { id, name }: RequiredPart,
  source: FactSource,
  span: DateSpan,
  said: Set<string>,
): Chapter {
  const outline = BY_NAME.find(([pattern]) => pattern.test(name))?.[1](source, span) ?? [];
  const isNew = (words: string): boolean => words !== '' && !said.has(words) && said.add(words) !== undefined;
  return chapter(id, name, {
    draft: outline.flatMap(draftLines).filter(isNew).join('\n'),
    sections: outline.flatMap((entry) => computedOnly(entry, id, isNew)),
  });
}

function draftLines(entry: Chapter): string[] {
  return [...(entry.draft ?? '').split('\n'), ...entry.sections.flatMap(draftLines)];
}

/** Without the texts, which stand together above; chapters that hold nothing else give way to their sections. */
function computedOnly(entry: Chapter, prefix: string, isNew: (words: string) => boolean): Chapter[] {
  const tables = entry.tables.filter((table) => isNew(table.caption));
  const sections = entry.sections.flatMap((section) => computedOnly(section, prefix, isNew));
  const kept = { ...entry, id: `${prefix}-${entry.id}`, draft: null, tables, sections };
  if (tables.length > 0 || entry.sentences.length > 0 || entry.id === COLUMNS) {
    return isComputed(kept) ? [kept] : [];
  }
  return sections;
}

export const technicalDocs = manualKind('technical-docs', chapters);
