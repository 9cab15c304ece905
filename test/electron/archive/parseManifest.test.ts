import { describe, expect, it } from 'vitest';
import { parseManifest, unsafePath } from '../../../electron/archive/verify/parseManifest.ts';

const D = 'a'.repeat(64);

describe('unsafePath', () => {
  it.each([
    ['data/../../etc/passwd', '会离开验收包'],
    ['data/a/..', '会离开验收包'],
    ['..\\..\\windows\\system32', '会离开验收包'],
    ['/etc/passwd', '是绝对路径'],
    ['\\\\server\\share\\a', '是绝对路径'],
    ['\\\\?\\C:\\a', '是绝对路径'],
    ['C:\\Windows\\a', '带盘符'],
    ['c:data/a', '带盘符'],
    ['~/a', '指向个人文件夹'],
    ['~root/a', '指向个人文件夹'],
    ['data//a', '含空的一段'],
    ['data/./a', '含空的一段'],
    ['data\\a', '用了反斜杠'],
    ['data/a\u0000b', '含控制字符'],
  ])('%j', (path, reason) => {
    expect(unsafePath(path)).toBe(reason);
  });

  it.each(['data/a..b', 'data/第1卷 周工作记录单/01 a.pdf', 'data/...', 'data/a~b'])(
    '%j is harmless',
    (path) => {
      expect(unsafePath(path)).toBeNull();
    },
  );
});

describe('parseManifest', () => {
  it('reads one blank, two blanks, tabs, asterisks, CRLF and upper-case digests', () => {
    const text = `${D} data/a\r\n${D}  data/b\n${D}\t*data/c\n\n${D.toUpperCase()}  data/d e\n`;
    const { lines, faults } = parseManifest('manifest-sha256.txt', text, 64);
    expect(lines.map((line) => line.path)).toEqual(['data/a', 'data/b', 'data/c', 'data/d e']);
    expect(new Set(lines.map((line) => line.digest))).toEqual(new Set([D]));
    expect(faults).toEqual([]);
  });

  it('names lines that are no lines, doubles and unsafe paths, and reads the others', () => {
    const text = `nonsense\nabc  data/short\n${D}  data/a\n${D}  data/a\n${D}  ../x\n`;
    const { lines, faults } = parseManifest('m', text, 64);
    expect(lines.map((line) => line.path)).toEqual(['data/a']);
    expect(faults).toEqual([
      'm第1行不是“摘要 路径”的格式',
      'm第2行不是“摘要 路径”的格式',
      'm里“data/a”出现两次',
      'm第5行的路径“../x”会离开验收包，没有读取',
    ]);
  });

  it('compares names in NFC and decodes what RFC 8493 encodes', () => {
    const { lines } = parseManifest('m', `${D}  data/e\u0301\n${D}  data/50%25\n`, 64);
    expect(lines.map((line) => line.path)).toEqual(['data/\u00e9', 'data/50%']);
  });

  it('refuses a path that becomes unsafe by decoding', () => {
    expect(parseManifest('m', `${D}  data/a%0Ab\n`, 64).faults).toHaveLength(1);
  });
});
