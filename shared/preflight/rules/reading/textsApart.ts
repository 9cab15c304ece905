import type { Reading, Rule } from '../../rule.ts';
import { atPaper, eachPaper } from './readPapers.ts';
import type { ReadPaper } from './readPapers.ts';
import { NOTHING_READ } from '../../../reading/readFile.ts';
import { textMark } from '../../../reading/textMark.ts';

/** Letters below which two papers may well say the same. */
const LEAST = 120;
/** What a copy is given anew: its period and its dates. */
const DATES =
  /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日|第\d{1,2}[周季期]|\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?/gu;

/** The same words under two names: one of the two items has no paper of its own. */
export const textsApart: Rule = {
  id: 'file.sameText',
  family: '文件',
  property: '真实性',
  name: '不同期间的附件内容不雷同',
  unit: '份同类附件',
  severity: 'warning',
  source: '数据一致：附件属于本项',
  *check(): Reading {
    const read: { readonly paper: ReadPaper; readonly mark: string }[] = [];
    const { unchecked = [] } = yield* eachPaper('words', (paper) => {
      const words = wordsOf(paper);
      // A mark of the words is kept, the words of all papers would be too much.
      if (words.length >= LEAST)
        read.push({ paper: { ...paper, file: NOTHING_READ }, mark: textMark(words) });
      return null;
    });
    const alike = [...Map.groupBy(read, ({ paper }) => paper.item.requirement.id).values()].filter(
      (group) => new Set(group.map(({ paper }) => paper.item.id)).size > 1,
    );
    const copies = alike
      .flatMap((group) => [...Map.groupBy(group, ({ mark }) => mark).values()])
      .flatMap((group) => {
        const original = group[0]?.paper;
        return group.flatMap(({ paper: copy }) =>
          // The very same file is another finding (file.duplicate).
          original && copy.item.id !== original.item.id && copy.sha256 !== original.sha256
            ? [{ copy, original }]
            : [],
        );
      });
    return {
      looked: alike.flat().length,
      hits: copies.map(({ copy, original: { item, name } }) =>
        atPaper(copy, '', `与${item.title}所附“${name}”除日期外一字不差，像是复制的。换成本期的文件`),
      ),
      unchecked,
    };
  },
};

function wordsOf({ file }: ReadPaper): string {
  return file.lines
    .map(({ text }) => text.replaceAll(/\s/gu, ''))
    .join('')
    .replaceAll(DATES, '');
}
