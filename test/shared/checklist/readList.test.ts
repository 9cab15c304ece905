import { expect, it } from 'vitest';
import { readList } from '../../../shared/checklist/readList.ts';

it.each([
  ['one a line', '运维方案\n验收报告\n', ['运维方案', '验收报告']],
  [
    'numbered',
    '1. 运维方案；\n2、验收报告。\n（三）培训记录\n四、照片',
    ['运维方案', '验收报告', '培训记录', '照片'],
  ],
  ['a table with a number and remarks', '1\t运维方案\t纸质\r\n2\t验收报告\t电子', ['运维方案', '验收报告']],
  ['bullets and blanks', '\n • 运维方案 \n\n□ 验收报告\n', ['运维方案', '验收报告']],
  ['a year at the beginning is part of the name', '2025年度总结\n第3项 台账', ['2025年度总结', '台账']],
])('reads a list %s', (_, text, entries) => {
  expect(readList(text)).toEqual(entries);
});

it.each([
  ['', '清单是空的'],
  ['1\n2\n', '清单是空的'],
  ['甲\n乙\n甲', '“甲”在清单里出现两次'],
  ['长'.repeat(61), '超过60个字'],
  [Array.from({ length: 301 }, (_, index) => `文件${index}号`).join('\n'), '最多300行'],
])('refuses %#', (text, reason) => {
  expect(() => readList(text)).toThrow(reason);
});
