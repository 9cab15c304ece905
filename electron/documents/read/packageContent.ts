/** What an office package (Word, Excel) carries along or would fetch. */
import { unescapeXml } from './readDocxText.ts';

/** Parts that run or travel along; a chart keeps its figures in a workbook of its own, which is no stowaway. */
const ACTIVE: readonly (readonly [RegExp, string])[] = [
  [/vbaProject\.bin$/, '宏'],
  [/\/activeX\//, '控件'],
  [/\/embeddings\/(?!Microsoft_Excel_(?:Work)?[Ss]heet)/, '夹带的文件'],
  [/^xl\/macrosheets\//, '宏表'],
];

export function activeParts(names: readonly string[]): string[] {
  return ACTIVE.flatMap(([shape, what]) => (names.some((name) => shape.test(name)) ? [what] : []));
}

/** Pictures and templates that Office would fetch; addresses a reader may click are not loaded and may stay. */
export function externalTargets(relations: string): string[] {
  return [...relations.matchAll(/<Relationship\b[^>]*TargetMode="External"[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/Type="[^"]*\/hyperlink"/.test(tag))
    .flatMap((tag) => /Target="([^"]*)"/.exec(tag)?.[1] ?? [])
    .map(unescapeXml);
}
