import type { ReadPage } from '../../../reading/readFile.ts';
import type { Rule } from '../../rule.ts';
import { eachFileOf, PDF, pagesNamed } from './filesOfKind.ts';
import { atPaper } from './readPapers.ts';

export const pagesOneSize: Rule = {
  id: 'file.pageSize',
  family: '文件',
  property: '可用性',
  name: '一份 PDF 的各页大小一致',
  unit: '份 PDF 附件',
  severity: 'warning',
  source: '参照DA/T 31：幅面一致',
  check: () =>
    eachFileOf(PDF, (paper) => {
      const sizes = paper.file.pages.flatMap((page, at) => {
        const size = sizeOf(page);
        return size === null ? [] : [{ number: at + 1, size }];
      });
      const usual = mostly(sizes.map(({ size }) => size));
      const other = usual === null ? [] : sizes.filter(({ size }) => !near(size, usual));
      const [first] = other;
      if (!first || !usual) return null;
      return atPaper(
        paper,
        pagesNamed(other.map(({ number }) => number)),
        `是${first.size.join('×')}毫米，其余各页是${usual.join('×')}毫米。按同一幅面重新扫描或导出`,
      );
    }),
};

/** Narrow and wide side in millimetres: a page on its side is of the same paper. */
type Size = readonly [narrow: number, wide: number];

function sizeOf({ width, height }: ReadPage): Size | null {
  return width === null || height === null ? null : [Math.min(width, height), Math.max(width, height)];
}

/** The size that most pages have; of two as frequent ones the first. */
function mostly(sizes: readonly Size[]): Size | null {
  const votes = sizes.map((size) => ({ size, like: sizes.filter((other) => near(size, other)).length }));
  return votes.toSorted((a, b) => b.like - a.like)[0]?.size ?? null;
}

/** A4 ±3 %: scanners cut a little. */
function near(a: Size, b: Size): boolean {
  return a.every((side, at) => Math.abs(side - (b[at] ?? 0)) <= 0.03 * side);
}
