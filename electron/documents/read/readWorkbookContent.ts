/** What lies in a workbook besides its cells: hidden sheets and rows, formulas gone wrong, remarks, links, macros. */
import type { ReadFile } from '../../../shared/reading/readFile.ts';
import { NOTHING_READ } from '../../../shared/reading/readFile.ts';
import { activeParts, externalTargets } from './packageContent.ts';
import { unescapeXml } from './readDocxText.ts';
import { readPackage } from './readPackage.ts';

/** Cells with an error named one by one; more say no more. */
const ERRORS_NAMED = 20;

/** Lines and tables are left empty: the sheets themselves are read by the reader of tables. */
export async function readWorkbookContent(bytes: Uint8Array): Promise<ReadFile> {
  const parts = await readPackage(bytes);
  const text = (name: string): string => {
    const part = parts.get(name);
    return part ? new TextDecoder().decode(part) : '';
  };
  const names = [...parts.keys()].toSorted();
  const sheets = sheetsOf(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
  const looks = sheets.map((sheet) => ({ ...sheet, xml: text(sheet.part) }));
  return {
    ...NOTHING_READ,
    comments: names
      .filter((name) => /^xl\/(?:comments|threadedComments\/)/.test(name))
      .reduce((sum, name) => sum + (text(name).match(/<(?:comment|threadedComment)\b/g) ?? []).length, 0),
    hidden: looks.flatMap(({ name, hidden, xml }) => [
      ...(hidden ? [`隐藏的工作表“${name}”`] : []),
      ...(!hidden && /<row\b[^>]*\bhidden="(?:1|true)"/.test(xml) ? [`工作表“${name}”的隐藏行`] : []),
      ...(!hidden && /<col\b[^>]*\bhidden="(?:1|true)"/.test(xml) ? [`工作表“${name}”的隐藏列`] : []),
    ]),
    formulaErrors: looks.flatMap(({ name, xml }) => errorsOf(name, xml)).slice(0, ERRORS_NAMED),
    externalLinks: names
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) => externalTargets(text(name))),
    active: activeParts(names),
  };
}

interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

function sheetsOf(workbook: string, relations: string): SheetPart[] {
  const targets = new Map(
    [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  return [...workbook.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, 'name'),
    hidden: /hidden/i.test(attribute(tag, 'state')),
    part: targets.get(attribute(tag, 'r:id')) ?? '',
  }));
}

function attribute(tag: string, name: string): string {
  return unescapeXml(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

/** An error as result, or a reference inside the formula that points nowhere any more. */
function errorsOf(sheet: string, xml: string): string[] {
  return [...xml.matchAll(/<c\b([^>]*)>(.*?)<\/c>/gs)].flatMap(([, head = '', inner = '']) => {
    const shown = / t="e"/.test(head)
      ? (/<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? '')
      : /<f[^>]*>[^<]*#REF![^<]*<\/f>/.test(inner)
        ? '#REF!'
        : null;
    return shown === null ? [] : [`工作表“${sheet}”${attribute(head, 'r')}：${shown}`];
  });
}
