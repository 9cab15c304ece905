import type { ReadPaper } from './readPapers.ts';
import type { Rule } from '../../rule.ts';
import { eachPaper, inPaper } from './readPapers.ts';

const NAMED = /(?:见|详见|参见|如)\s*[《“]?附(件|表|图)\s*([0-9０-９一二三四五六七八九十]+)/gu;

export const appendicesThere: Rule = {
  id: 'complete.appendix',
  family: '完整性',
  property: '完整性',
  name: '文中提到的附件、附表都在',
  unit: '份附件',
  severity: 'warning',
  source: '合同交付物条款',
  check: (dossier) =>
    eachPaper(dossier, 'words', (paper) =>
      missing(paper).map(({ name, place }) =>
        inPaper(
          paper,
          place,
          `提到“${name}”，文件里没有这一${name.slice(0, 2)}，也没有同名的附件。补上后重新添加，或删去这句话`,
        ),
      ),
    ),
};

function missing({ item, file }: ReadPaper): { name: string; place: string }[] {
  const heads = file.lines.map(({ text }) => text.replaceAll(/\s/g, ''));
  const others = item.attachments.map(({ name }) => name.replaceAll(/\s/g, ''));
  const asked = file.lines.flatMap(({ text, place }) =>
    [...text.matchAll(NAMED)].map((match) => ({ name: `附${match[1]}${match[2]}`, place })),
  );
  const first = new Map(asked.toReversed().map((entry) => [entry.name, entry]));
  return [...first.values()].filter(
    ({ name }) =>
      !heads.some((line) => line.startsWith(name) && !/^\d/.test(line.slice(name.length))) &&
      !others.some((other) => other.includes(name)),
  );
}
