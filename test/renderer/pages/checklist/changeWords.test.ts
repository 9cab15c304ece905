import { expect, it } from 'vitest';
import { changeWords } from '../../../../renderer/pages/checklist/pane/changeWords.ts';

it.each([
  ['68件', '69件', '68件 → 69件'],
  ['', 'BG-012', '新增 BG-012'],
  ['10次、4次', '', '不再有 10次、4次'],
])('%s, %s → %s', (old, now, words) => {
  expect(changeWords({ old, new: now })).toBe(words);
});
