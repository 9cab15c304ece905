import { expect, it } from 'vitest';
import { sealLines } from '../../../electron/documents/sealLines.ts';

it.each<readonly [name: string, lines: readonly string[]]>([
  ['云岭区教育信息中心', ['云岭区教育信息中心']],
  ['北京启衡软件有限公司', ['北京启衡软件有限公司']],
  ['衡川市安全生产保障中心', ['衡川市安全生产', '保障中心']],
  ['长渚磐石系统工程有限公司', ['长渚磐石系统工程', '有限公司']],
  ['栖川鹿鸣网络科技股份有限公司', ['栖川鹿鸣网络科技', '股份有限公司']],
  ['某某市某某区某某街道办事处机关', ['某某市某某区某某', '街道办事处机关']],
  [
    '某某省某某市某某区人民政府某某街道办事处综合执法大队',
    ['某某省某某市某某区人民政府某某街道办事处综合执法大队'],
  ],
])('%s', (name, lines) => {
  expect(sealLines(name)).toEqual(lines);
});
