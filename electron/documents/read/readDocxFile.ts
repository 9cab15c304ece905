import type { ReadFile, ReadLine } from '../../../shared/reading/readFile.ts';
import { NOTHING_READ } from '../../../shared/reading/readFile.ts';
import { AppFailure } from '../../../shared/errors/appError.ts';
import { readDocxBody } from './docxBody.ts';
import { readDocxCharts } from './docxCharts.ts';
import { activeParts, externalTargets } from './packageContent.ts';
import { readPackage } from './readPackage.ts';

/** Parts beside the body that print words, and what a person calls them. */
const BESIDES: readonly (readonly [RegExp, string])[] = [
  [/^word\/header\d*\.xml$/, '页眉'],
  [/^word\/footer\d*\.xml$/, '页脚'],
  [/^word\/footnotes\.xml$/, '脚注'],
  [/^word\/endnotes\.xml$/, '尾注'],
];

/** A Word file: paragraphs with their numbers, tables with their rows; heads, feet and notes at the end. */
export async function readDocxFile(bytes: Uint8Array): Promise<ReadFile> {
  const parts = await readPackage(bytes);
  const text = (name: string): string => {
    const part = parts.get(name);
    return part ? new TextDecoder().decode(part) : '';
  };
  if (!parts.has('word/document.xml')) throw new AppFailure('docx.unreadable', 'Word 文件里没有正文');
  const main = readDocxBody(text('word/document.xml'));
  const names = [...parts.keys()].toSorted();
  const besides = names.flatMap((name) => {
    const place = BESIDES.find(([shape]) => shape.test(name))?.[1];
    return place === undefined ? [] : [{ place, body: readDocxBody(text(name)) }];
  });
  return {
    ...NOTHING_READ,
    lines: [
      ...main.lines,
      ...besides.flatMap(({ place, body }) => body.lines.map((line): ReadLine => ({ ...line, place }))),
    ],
    tables: main.tables,
    charts: readDocxCharts(names.filter((name) => /^word\/charts\/chart\d*\.xml$/.test(name)).map(text)),
    revisions: besides.reduce((sum, { body }) => sum + body.revisions, main.revisions),
    comments: (text('word/comments.xml').match(/<w:comment\b/g) ?? []).length,
    hidden: [
      ...main.hidden.map((place) => `${place}的隐藏文字`),
      ...besides.filter(({ body }) => body.hidden.length > 0).map(({ place }) => `${place}的隐藏文字`),
    ],
    externalLinks: names
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) => externalTargets(text(name))),
    active: activeParts(names),
  };
}
