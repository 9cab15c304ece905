import { describe, expect, it } from 'vitest';
import { textMark } from '../../../shared/reading/textMark.ts';

describe('the mark of a text', () => {
  const text = '本周巡检服务器十二台，未发现异常。'.repeat(40);

  it('is the same for the same text', () => {
    expect(textMark(`${text}`)).toBe(textMark(text.split('').join('')));
  });

  it('differs in each single letter, in order and in length', () => {
    const others = Array.from(text, (_letter, at) => `${text.slice(0, at)}异${text.slice(at + 1)}`).filter(
      (other) => other !== text,
    );
    const turned = [text.slice(1) + text.slice(0, 1), `${text} `, text.slice(1), ''];
    const marks = new Set([text, ...others, ...turned].map(textMark));
    expect(marks.size).toBe(1 + others.length + turned.length);
  });
});
