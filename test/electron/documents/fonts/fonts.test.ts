import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fontSet, missingGlyphs, missingGlyphsIn } from '../../../../electron/documents/index.ts';
import type { Block, DocTree } from '../../../../shared/documents/tree.ts';

const root = join(import.meta.dirname, '../../../..');
const fonts = fontSet(root);

test('the faces lie in the packages, their licences beside the program, their digest is fixed', () => {
  const { digest, ...files } = fonts;
  for (const path of Object.values(files)) expect(existsSync(path)).toBe(true);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(fontSet(root)).toBe(fonts);
  for (const name of ['NotoSerifSC-OFL.txt', 'NotoSansSC-OFL.txt']) {
    expect(readFileSync(join(root, 'resources/fonts', name), 'utf8')).toContain('SIL Open Font License');
  }
});

const tree = (blocks: readonly Block[]): DocTree => ({
  title: '周工作记录单',
  family: 'form',
  project: '项目',
  runningTitle: '周工作记录单',
  code: '',
  digest: '',
  date: '2026-03-08',
  author: '',
  blocks,
});
const paragraph = (text: string, strong = false): Block => ({
  t: 'paragraph',
  inlines: [strong ? { t: 'text', text, strong } : { t: 'text', text }],
  role: 'body',
  draft: false,
});

describe('characters without a glyph', () => {
  test('each is named once, with its place', () => {
    expect(missingGlyphs(tree([paragraph('核对☑后，再核对☑'), paragraph('\u{1F600}')]), fonts)).toEqual([
      { character: '☑', codePoint: 'U+2611', context: '核对☑后，再核对☑' },
      { character: '\u{1F600}', codePoint: 'U+1F600', context: '\u{1F600}' },
    ]);
  });
  test('line ends and joiners need none', () => {
    expect(missingGlyphs(tree([paragraph('第\u20602\u2060项\n')]), fonts)).toEqual([]);
  });
  test('a character that only 宋体 has is missed where 黑体 prints it', () => {
    expect(missingGlyphs(tree([paragraph('䶶')]), fonts)).toEqual([]);
    expect(missingGlyphs(tree([paragraph('䶶', true)]), fonts)).toHaveLength(1);
    expect(
      missingGlyphs(tree([{ t: 'heading', level: 1, number: '一、', text: '䶶', id: 'h1' }]), fonts),
    ).toHaveLength(1);
  });
  test('texts of records, and of charts', () => {
    expect(missingGlyphsIn(['正常', '☒'], fonts)).toHaveLength(1);
    expect(missingGlyphs(tree([]), fonts, ['学生☐'])).toHaveLength(1);
  });
  test('rare characters of names are all there', () => {
    expect(missingGlyphsIn(['㛃䶮𬭎喆昇珺㭎䲟𫖯𨱏'], fonts)).toEqual([]);
  });
});
