/** 数据光盘/U盘内容说明, from the media folders put in for it and for the media of its stage. */
import type { DocumentFacts, DocumentKind, FactSource, Json } from '../../../documents/kind.ts';
import type { FolderFile } from '../../../documents/supplied.ts';
import type { RequiredPart } from '../../../domain/contract.ts';
import { NONE, printBytes, printCount, printDate } from '../../format.ts';
import { contentsOf, groupedByFolder, sizeOf, suppliedFolders } from '../../named/folder.ts';
import { partiesOf } from '../../parties.ts';
import { paperDate, spanOf } from '../../spans.ts';

/** More files than this are listed by their folders; each file stands in the medium's own list. */
const MOST_FILES = 400;
const DIGEST_DIGITS = 16;

const CONTENTS: RequiredPart = { id: 'contents', name: '内容说明' };

function facts(source: FactSource): DocumentFacts {
  const { contract, item, calendar, files = [] } = source;
  const folders = suppliedFolders(files);
  const { taken, excluded } = contentsOf(folders);
  const whole = taken.length <= MOST_FILES;
  const date = paperDate(spanOf(source), calendar);
  return {
    values: {
      ...partiesOf(contract),
      date: printDate(date),
      code: item.code,
      copies: printCount(item.requirement.copies),
      folders:
        folders
          .map(({ name, sha256 }) => `${name}（清单校验${sha256.slice(0, DIGEST_DIGITS)}）`)
          .join('、') || NONE,
      fileCount: printCount(taken.length),
      size: printBytes(sizeOf(taken)),
      parts: partsOf(source).map(({ id, name }) => ({ id, name })),
      groups: groupedByFolder(taken, 1).map(groupRow),
      whole,
      files: whole ? taken.map(fileRow) : [],
      deeper: whole ? [] : groupedByFolder(taken, 2).map(groupRow),
      excluded: excluded.map(({ path, reason }, index) => ({ n: index + 1, path, reason })),
    },
    charts: {},
    date,
    inputs: [
      { label: '介质文件', value: `${printCount(taken.length)}个` },
      { label: '容量', value: printBytes(sizeOf(taken)) },
    ],
  };
}

function groupRow([name, files]: [string, FolderFile[]], index: number): Json {
  return {
    n: index + 1,
    name,
    count: printCount(files.length),
    size: printBytes(sizeOf(files)),
    types: typesOf(files),
  };
}

function fileRow({ path, bytes, sha256 }: FolderFile, index: number): Json {
  return { n: index + 1, path, size: printBytes(bytes), digest: sha256.slice(0, DIGEST_DIGITS) };
}

/** `SQL 4个、TXT 1个`, the most frequent first. */
function typesOf(files: readonly FolderFile[]): string {
  const types = Map.groupBy(
    files,
    ({ path }) => /\.([A-Za-z0-9]{1,8})$/.exec(path)?.[1]?.toUpperCase() ?? '其他',
  );
  return [...types]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, 5)
    .map(([type, list]) => `${type} ${list.length}个`)
    .join('、');
}

function partsOf({ item }: FactSource): readonly RequiredPart[] {
  return item.requirement.parts.length > 0 ? item.requirement.parts : [CONTENTS];
}

/** What the folder itself says of each part the contract names: the entry that bears its name. */
function drafts(source: FactSource): Record<string, string> {
  const { taken } = contentsOf(suppliedFolders(source.files ?? []));
  const groups = groupedByFolder(taken, 1);
  return Object.fromEntries(
    partsOf(source).map((part) => [
      part.id,
      part === CONTENTS
        ? groups.map(groupSentence).join('\n')
        : groups
            .filter(([name]) => isNamed(part.name, name))
            .map(groupSentence)
            .join('\n'),
    ]),
  );
}

function groupSentence([name, files]: [string, FolderFile[]]): string {
  return name.endsWith('/')
    ? `文件夹“${name.slice(0, -1)}”，${printCount(files.length)}个文件，共${printBytes(sizeOf(files))}（${typesOf(files)}）。`
    : `文件“${name}”，${printBytes(sizeOf(files))}。`;
}

const LEAST_LETTERS = 3;

/** The name of the folder or file stands in the part's name or the other way round. */
function isNamed(part: string, entry: string): boolean {
  const name = entry.replace(/\/$/, '').replace(/\.[A-Za-z0-9]{1,8}$/, '');
  return name.length >= LEAST_LETTERS && (part.includes(name) || name.includes(part));
}

export const mediaContents: DocumentKind = {
  id: 'media-contents',
  facts,
  drafts,
  suppliedBy: (item, owed) =>
    owed
      .filter(
        ({ id, requirement }) =>
          id !== item.id && requirement.form === 'media' && requirement.stage === item.requirement.stage,
      )
      .map(({ id }) => id),
};
