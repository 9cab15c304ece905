import { findPercents } from '../../../reading/figures.ts';
import type { Rule } from '../../rule.ts';
import { eachLine } from './readPapers.ts';

/** 发放128份，回收120份（有效118份），回收率93.7%: the whole, the part, the rate in one sentence. */
const SHAPES: readonly (readonly [what: string, shape: RegExp])[] = [
  [
    '回收率',
    /发(?:放|出)[^。\d]{0,8}(\d+)\s*份[^。]{0,20}?(?:收回|回收)[^。\d]{0,8}(\d+)\s*份[^。]{0,30}?回收率[^。\d]{0,4}(\d[\d.]*\s*[%％])/u,
  ],
  [
    '有效率',
    /(?:收回|回收)[^。\d]{0,8}(\d+)\s*份[^。]{0,20}?有效[^。\d]{0,8}(\d+)\s*份[^。]{0,30}?有效率[^。\d]{0,4}(\d[\d.]*\s*[%％])/u,
  ],
  [
    '解决率',
    /(?:受理|登记|发生)[^。\d]{0,10}(\d+)\s*[件次起][^。]{0,20}?(?:解决|办结|处理)[^。\d]{0,8}(\d+)\s*[件次起][^。]{0,30}?(?:解决|办结|处理)率[^。\d]{0,4}(\d[\d.]*\s*[%％])/u,
  ],
  [
    '通过率',
    /(?:用例|测试)[^。\d]{0,10}(\d+)\s*[个项条][^。]{0,20}?通过[^。\d]{0,8}(\d+)\s*[个项条][^。]{0,30}?通过率[^。\d]{0,4}(\d[\d.]*\s*[%％])/u,
  ],
  [
    '完成率',
    /(?:应|计划)[^。\d]{0,10}(\d+)\s*[件次项份台][^。]{0,20}?(?:实际|完成|已)[^。\d]{0,8}(\d+)\s*[件次项份台][^。]{0,30}?完成率[^。\d]{0,4}(\d[\d.]*\s*[%％])/u,
  ],
  [
    '成功率',
    /(?:变更|备份|升级)[^。\d]{0,10}(\d+)\s*[次项个][^。]{0,20}?成功[^。\d]{0,8}(\d+)\s*[次项个][^。]{0,30}?成功率[^。\d]{0,4}(\d[\d.]*\s*[%％])/u,
  ],
];

export const ratesFollow: Rule = {
  id: 'figure.rate',
  family: '数据一致',
  property: '真实性',
  name: '文件里的比率由所写的数算得出来',
  unit: '份文件',
  severity: 'warning',
  source: '数据一致：合计与分项相符',
  check: (dossier) =>
    eachLine(dossier, ({ text }) => {
      if (!/[%％]/u.test(text)) return [];
      return SHAPES.flatMap(([what, shape]) => {
        const match = shape.exec(text);
        const [rate] = findPercents(match?.[3] ?? '');
        const [whole, part] = [Number(match?.[1]), Number(match?.[2])];
        if (!match || !rate || whole === 0 || fits(part, whole, rate)) return [];
        const right = truncated(part, whole, rate.digits);
        return [`${what}写着${rate.text}，按${part}÷${whole}算是${right}%`];
      }).concat(ofFractions(text));
    }),
};

/** 94.4%（17/18）, 17/18，94.4% */
const FRACTION =
  /(\d{1,6})\/(\d{1,6})[，,（(\t=＝为是即]{0,2}(\d[\d.]*%)|(\d[\d.]*%)[（(](\d{1,6})\/(\d{1,6})[）)]/gu;

function ofFractions(text: string): string[] {
  return [...text.matchAll(FRACTION)].flatMap((match) => {
    const [part, whole] = [Number(match[1] ?? match[5]), Number(match[2] ?? match[6])];
    const [rate] = findPercents(match[3] ?? match[4] ?? '');
    if (!rate || whole === 0 || part > whole || fits(part, whole, rate)) return [];
    return [`写着${rate.text}，按${part}÷${whole}算是${truncated(part, whole, rate.digits)}%`];
  });
}

/** Cut off or raised as we print, or rounded as others do: all are right readings of the same quotient. */
function fits(
  part: number,
  whole: number,
  rate: { readonly millionths: number; readonly digits: number },
): boolean {
  const step = 10 ** (4 - Math.min(rate.digits, 4));
  const exact = (part * 1_000_000) / whole;
  return Math.abs(exact - rate.millionths) < step;
}

function truncated(part: number, whole: number, digits: number): string {
  const scale = 10 ** digits;
  const value = Math.floor((part * 100 * scale) / whole);
  return digits === 0
    ? String(value)
    : `${Math.floor(value / scale)}.${String(value % scale).padStart(digits, '0')}`;
}
