import type { TextChange } from '../../../../shared/narratives/textChanges.ts';

/** `68件 → 69件`; a figure that came or went has one side only. */
export function changeWords({ old, new: now }: Pick<TextChange, 'old' | 'new'>): string {
  if (old === '') return `新增 ${now}`;
  return now === '' ? `不再有 ${old}` : `${old} → ${now}`;
}
