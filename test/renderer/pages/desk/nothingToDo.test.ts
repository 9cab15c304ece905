import { describe, expect, it } from 'vitest';
import { nothingToDo } from '../../../../renderer/pages/desk/nothingToDo.ts';

const COUNTS = {
  due: 0,
  drafted: 0,
  'awaiting-signature': 0,
  signed: 0,
  'signed-off': 0,
  packed: 0,
  'not-applicable': 0,
};
const LEAD = { mover: 'lead' as const, name: '沈砚秋', count: 2, detail: '', itemIds: ['a', 'b'] };

describe('an empty list of tasks', () => {
  it('promises the next ones only while some are to come', () => {
    const { words, next } = nothingToDo({ counts: { ...COUNTS, due: 9 }, waiting: [] });
    expect(words).toContain('到期前七天会列在这里');
    expect(next?.page).toBe('checklist');
  });

  it('names those that wait for others once nothing else is open', () => {
    const { words } = nothingToDo({ counts: { ...COUNTS, signed: 2, packed: 86 }, waiting: [LEAD] });
    expect(words).toBe('现在没有要办的，还有 2 件在等别人。');
  });

  it('leads to the package when all is signed off, and ends there', () => {
    expect(nothingToDo({ counts: { ...COUNTS, 'signed-off': 3 }, waiting: [] }).next?.page).toBe('pack');
    expect(nothingToDo({ counts: { ...COUNTS, packed: 88 }, waiting: [] })).toEqual({
      words: '文件都已装卷，没有要办的。',
      next: null,
    });
  });
});
