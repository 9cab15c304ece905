import { describe, expect, it } from 'vitest';
import { withPhrase } from '../../../../renderer/pages/checklist/phraseStore.ts';
import { callsOf, noticesOf, openFake } from '../../withFake.ts';

describe('phrases in the writing pane', () => {
  it('are read once, kept and dropped', async () => {
    const { model, bridge, window } = await openFake();
    const phrases = () => model.phrases.getState();
    await phrases().load();
    await phrases().load();
    expect(callsOf(bridge, 'listPhrases')).toBe(1);
    await phrases().add('平台运行总体平稳。');
    expect(phrases().phrases).toEqual(['平台运行总体平稳。']);
    expect(noticesOf(window)).toContain('已存为常用语');
    await phrases().remove('平台运行总体平稳。');
    expect(phrases().phrases).toEqual([]);
  });
});

describe('a phrase in a text', () => {
  it.each([
    ['at the end', '本月平稳。', { start: 5, end: 5 }, '本月平稳。下月巡检。', 10],
    ['in the middle', '本月。下月。', { start: 3, end: 3 }, '本月。下月巡检。下月。', 8],
    ['over what is selected', '本月某某平稳。', { start: 0, end: 4 }, '下月巡检。平稳。', 5],
    ['into nothing', '', { start: 0, end: 0 }, '下月巡检。', 5],
  ])('%s', (_where, text, at, written, caret) => {
    expect(withPhrase(text, '下月巡检。', at)).toEqual({ text: written, caret });
  });
});
