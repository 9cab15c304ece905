import { describe, expect, it } from 'vitest';
import { changedFigures } from '../../../shared/reading/changedFigures.ts';

const lines = (...texts: string[]) => texts.map((text, at) => ({ text, place: `第${at + 1}段` }));
const MADE = lines('本月登记故障12件，停机35分钟。', '可用率99.8%。', '合计贰佰元整', '附注');

describe('changed figures', () => {
  it.each([
    ['nothing', MADE, [], 0],
    [
      'one count',
      lines('本月登记故障11件，停机35分钟。', '可用率99.8%。', '合计贰佰元整', '附注'),
      [['12', '11', '第1段']],
      0,
    ],
    [
      'two in one line, one in words',
      lines('本月登记故障10件，停机3分钟。', '可用率99.8%。', '合计叁佰元整', '附注'),
      [
        ['12', '10', '第1段'],
        ['35', '3', '第1段'],
        ['贰佰元整', '叁佰元整', '第3段'],
      ],
      0,
    ],
    [
      'a line put in before does not shift the rest',
      lines('新的一行7', '本月登记故障12件，停机35分钟。', '可用率99.9%。', '合计贰佰元整', '附注'),
      [['99.8%', '99.9%', '第3段']],
      1,
    ],
    ['a line taken out', lines('可用率99.8%。', '合计贰佰元整', '附注'), [], 1],
    ['words alone', lines('本月登记故障12件，停机35分钟。', '可用率99.8%。', '合计贰佰元整', '注意'), [], 2],
    [
      'blanks do not count',
      lines(' 本月登记 故障12件，停机35分钟。', '可用率 99.8%。', '合计贰佰元整', '附注'),
      [],
      0,
    ],
  ])('%s', (_what, found, figures, otherLines) => {
    const result = changedFigures(MADE, found);
    expect(result.figures.map(({ old, now, place }) => [old, now, place])).toEqual(figures);
    expect(result.otherLines).toBe(otherLines);
  });
});
