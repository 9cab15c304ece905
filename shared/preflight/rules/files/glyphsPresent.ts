import { atItem, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

export const glyphsPresent: Rule = {
  id: 'file.glyph',
  family: '文件',
  property: '可用性',
  name: '文字都能印出来',
  unit: '份生成的文件',
  severity: 'blocker',
  source: '参照GB/T 33476：字形完整',
  neverWaived: '没有字形的字印不出来，只能换写法',
  check: ({ items, missingGlyphs, texts }) => {
    const wanted = new Set(items.map((item) => item.id));
    const hits = each(
      missingGlyphs.filter(({ itemId }) => wanted.has(itemId)),
      ({ itemId, character, context }) => {
        const code = character.codePointAt(0)?.toString(16).toUpperCase() ?? '';
        return atItem(
          itemId,
          `字符“${character}”（U+${code}）没有可用的字形，出现在“${context}”。换一个写法或加注`,
        );
      },
    ).hits;
    return { looked: texts.size, hits };
  },
};
