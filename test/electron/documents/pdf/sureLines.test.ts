import { describe, expect, test } from 'vitest';
import { sureLines } from '../../../../electron/documents/pdf/sureLines.ts';

const MARGIN = 0.95;

describe('lines that a text surely takes', () => {
  test.each([
    ['nothing', '', 10, 1],
    ['fits', '例行巡检', 10, 1],
    ['just fits: kerning and squeezing may go either way', '例行巡检例行巡检例行', 10, null],
    ['two full lines of letters in three lines’ room', '巡'.repeat(15), 10, 2],
    ['so near two full lines that a third may follow', '巡'.repeat(19), 10, null],
    [
      'a long number hangs on to its letter and may leave a line half empty',
      '记录编号20260101-000123已归档',
      10,
      null,
    ],
    ['marks may be squeezed together', '正常，正常，正常，正常，正常。', 10, 2],
    ['a word wider than the column', 'https://example.invalid/very/long', 10, null],
  ])('%s', (_what, text, room, lines) => {
    expect(sureLines(text, room, MARGIN)).toBe(lines);
  });
});
