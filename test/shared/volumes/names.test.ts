import { describe, expect, it } from 'vitest';
import { createNameBook } from '../../../shared/volumes/nameBook.ts';
import { FULL_PATH_LIMIT, pathBudget } from '../../../shared/volumes/pathBudget.ts';
import { NAME_LIMIT, safeName, splitExtension } from '../../../shared/volumes/safeName.ts';

describe('safeName', () => {
  it.each([
    [
      'forbidden characters become full-width twins',
      'a:b?c/d\\e*f|g<h>i;j"k%l',
      'a：b？c／d＼e＊f｜g＜h＞i；j”k％l',
    ],
    ['decomposed letters are composed', 'e\u0301.pdf', '\u00e9.pdf'],
    ['blanks collapse', '周　 报 \t x.pdf', '周 报 x.pdf'],
    ['control and direction marks vanish', 'a\u0007b\u202ec\u200bd\ufeff', 'abcd'],
    ['half of a surrogate pair vanishes', 'a\ud842b', 'ab'],
    ['rare characters stay', '䶮𬭎喆.pdf', '䶮𬭎喆.pdf'],
    ['no dot or blank at the end', '报告. . ', '报告'],
    ['device name', 'CON', '_CON'],
    ['device name with extension', 'nul.txt', '_nul.txt'],
    ['device name with superscript digit', 'com¹.log', '_com¹.log'],
    ['only the beginning of a device name', 'console.log', 'console.log'],
    ['dot file', '.env', '.env'],
    ['nothing left', '\u0000\u200b', '未命名'],
    ['parent folder', '..', '未命名'],
  ])('%s', (_, given, expected) => {
    expect(safeName(given)).toBe(expected);
  });

  it('cuts before the extension and never tears a pair or a combining mark', () => {
    const long = `${'项'.repeat(80)}.pdf`;
    expect(safeName(long)).toBe(`${'项'.repeat(56)}.pdf`);
    const pairs = safeName(`a${'𬭎'.repeat(40)}.pdf`);
    expect(pairs.length).toBeLessThanOrEqual(NAME_LIMIT);
    expect(pairs.isWellFormed()).toBe(true);
    const marks = safeName(`${'x'.repeat(NAME_LIMIT - 1)}q\u0308\u0323`);
    expect(marks).toBe('x'.repeat(NAME_LIMIT - 1));
  });

  it('is stable: a safe name stays as it is', () => {
    for (const name of ['周工作记录单（2025年第36周）.pdf', '_aux.c', `${'项'.repeat(56)}.pdf`, '未命名']) {
      expect(safeName(safeName(name))).toBe(safeName(name));
    }
  });

  it.each([
    ['报告.pdf', '报告', '.pdf'],
    ['v1.2', 'v1', '.2'],
    ['.env', '.env', ''],
    ['无扩展名', '无扩展名', ''],
  ])('splits %s', (name, stem, extension) => {
    expect(splitExtension(name)).toEqual([stem, extension]);
  });
});

describe('createNameBook', () => {
  it('keeps files apart that differ by case only, in files and folders', () => {
    const book = createNameBook();
    expect(book.place(['src'], 'Main.ts')).toBe('src/Main.ts');
    expect(book.place(['src'], 'main.ts')).toBe('src/main（2）.ts');
    expect(book.place(['SRC'], 'main.ts')).toBe('SRC（2）/main.ts');
    expect(book.place(['src'], 'other.ts')).toBe('src/other.ts');
    expect(book.renamed().map((entry) => entry.to)).toEqual(['src/main（2）.ts', 'SRC（2）/main.ts']);
  });

  it('counts on and keeps within the limit', () => {
    const book = createNameBook();
    const name = `${'长'.repeat(70)}.docx`;
    const placed = [1, 2, 3].map(() => book.place([], name));
    expect(new Set(placed).size).toBe(3);
    for (const path of placed) expect(path.length).toBeLessThanOrEqual(NAME_LIMIT);
    expect(placed[2]).toMatch(/（3）\.docx$/);
  });

  it('keeps a file and a folder of one name apart', () => {
    const book = createNameBook();
    expect(book.place([], '资料')).toBe('资料');
    expect(book.place(['资料'], 'a')).toBe('资料（2）/a');
  });

  it('remembers what the name was', () => {
    const book = createNameBook();
    book.place(['电子介质'], '参数?.docx');
    expect(book.renamed()).toEqual([{ from: '电子介质/参数?.docx', to: '电子介质/参数？.docx' }]);
  });
});

describe('pathBudget', () => {
  it('names every path over the limit from the medium’s root', () => {
    const over = 'a'.repeat(200);
    expect(pathBudget(['b', over])).toEqual({ longest: 200, over: [{ path: over, length: 200 }] });
    expect(pathBudget(['a'.repeat(199)]).over).toEqual([]);
  });

  it('counts a long place in front', () => {
    const path = 'a'.repeat(160);
    expect(pathBudget([path], FULL_PATH_LIMIT - 160).over).toEqual([]);
    expect(pathBudget([path], FULL_PATH_LIMIT - 159).over).toHaveLength(1);
  });
});
