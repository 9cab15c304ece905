import { describe, expect, test } from 'vitest';
import { bindUnits, withoutJoiners } from '../../../../electron/documents/index.ts';

/** `·` stands for the word joiner. */
const shown = (text: string): string => bindUnits(text).replaceAll('\u2060', '·');

describe('what stays on one line', () => {
  test.each([
    ['number and unit', '共181天、25分钟、3件', '共181·天、25·分·钟、3·件'],
    ['dates', '2026年3月5日', '2026·年3·月5·日'],
    ['units of several letters', '88.3万人次', '88.3·万·人·次'],
    ['ordinals', '第2项、第10周', '第·2·项、第·10周'.replace('10周', '10·周')],
    ['per cent', '78%，95.4%', '78·%，95.4·%'],
    ['limits', '≥95%', '≥·95·%'],
    ['a space before a Latin unit', '50 Mbps、4 GB', '50 ·Mbps、4 ·GB'],
    ['no unit inside a longer word', '5 masters', '5 masters'],
    ['codes', '见GZ-042和BG-2026-007', '见GZ-·042和BG-·2026-·007'],
    ['web addresses are left alone', 'https://a-b.example/c-1', 'https://a-b.example/c-1'],
    ['table and figure numbers', '见表2、图1', '见表·2、图·1'],
    ['text without digits', '每日巡检', '每日巡检'],
  ])('%s', (_what, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('nothing but joiners is added', () => {
    const text = '第2项GZ-042：2026年3月5日 4 GB ≥95%，88.3万人次';
    expect(withoutJoiners(bindUnits(text))).toBe(text);
  });
});
