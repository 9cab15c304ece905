import { describe, expect, it } from 'vitest';
import { causesInWords } from '../../../shared/facts/drafts/causes.ts';
import { figureChanges } from '../../../shared/narratives/textChanges.ts';
import type { CauseParty } from '../../../shared/records/types.ts';
import { incident } from './material.ts';

function by(...parties: readonly CauseParty[]) {
  return parties.map((causeParty, index) =>
    incident(`GZ-2025-00${index + 1}`, '2025-09-01 09:00', { causeParty }),
  );
}

describe('incidents by who caused them', () => {
  it('stand in one order, whoever comes first in the records', () => {
    expect(causesInWords(by('待定', '第三方', '甲方', '乙方', '甲方'))).toBe(
      '乙方原因1件、甲方原因2件、第三方原因1件、原因方待定1件',
    );
  });

  it('show one figure changed when the first record goes', () => {
    const all = by('乙方', '甲方', '乙方', '甲方', '甲方');
    expect(figureChanges(causesInWords(all), causesInWords(all.slice(1)))).toEqual([
      { old: '2件', new: '1件', sentence: '乙方原因1件、甲方原因3件' },
    ]);
  });
});
