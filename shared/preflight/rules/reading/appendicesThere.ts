import type { Rule } from '../../rule.ts';
import { atPaper, eachStatement } from './readPapers.ts';
import type { ReadPaper } from './readPapers.ts';

const NAMED =
  /(?:见|详见|参见|如|参照)[《“（(]?附(件|表|图|录)([0-9一二三四五六七八九十]+|[A-Z](?![A-Za-z]))/gu;
/** 附件：1. 可用率计算表, 2. 故障清单: the list at the end of a letter; each entry is there or attached. */
const HEAD = /^附(?:件|表|图|录)/u;

export const appendicesThere: Rule = {
  id: 'complete.appendix',
  family: '完整性',
  property: '完整性',
  name: '文中提到的附件、附表都在',
  unit: '份文件',
  severity: 'warning',
  source: '合同交付物条款',
  check: (dossier) =>
    eachStatement(dossier, (paper) =>
      missing(paper, statementsOf(dossier.texts.get(paper.item.id))).map(({ name, place }) =>
        atPaper(
          paper,
          place,
          `提到“${name}”，这份文件里没有这一${name.slice(0, 2)}，也没有同名的附件。补上，或删去这句话`,
        ),
      ),
    ),
};

function statementsOf(parts: Readonly<Record<string, string>> | undefined): readonly string[] {
  return Object.values(parts ?? {}).flatMap((text) => text.split('\n'));
}

function missing({ item, file }: ReadPaper, written: readonly string[]): { name: string; place: string }[] {
  const heads = [...file.lines.map(({ text }) => text), ...written].map((text) => text.replaceAll(/\s/g, ''));
  const listed = heads.some((line) => HEAD.test(line) && /^附件[:：]/.test(line));
  const others = item.attachments.map(({ name }) => name.replaceAll(/\s/g, ''));
  const asked = file.lines.flatMap(({ text, place }) =>
    [...text.matchAll(NAMED)].map((match) => ({ name: `附${match[1]}${match[2]}`, place })),
  );
  const first = new Map(asked.toReversed().map((entry) => [entry.name, entry]));
  return [...first.values()].filter(
    ({ name }) =>
      !heads.some((line) => line.startsWith(name) && !/^\d/.test(line.slice(name.length))) &&
      !(listed && heads.some((line) => line.includes(`${name.slice(2)}.`))) &&
      !others.some((other) => other.includes(name)),
  );
}
