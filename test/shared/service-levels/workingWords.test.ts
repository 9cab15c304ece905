import { describe, expect, it } from 'vitest';
import type { LevelUnit } from '../../../shared/domain/contract.ts';
import type { WorkingTerm, WorkingUnit } from '../../../shared/service-levels/value.ts';
import {
  fractionFigures,
  fractionNames,
  fractionParts,
  termWords,
} from '../../../shared/service-levels/workingWords.ts';

function term(
  name: string,
  amount: number,
  unit: WorkingUnit,
  [inNumerator, inDenominator]: readonly [number, number],
): WorkingTerm {
  return { name, amount, unit, inNumerator, inDenominator, count: 0 };
}
const TOTAL = term('总时间', 43_200, '分钟', [1, 1]);
const DOWN = term('停机时间', 24, '分钟', [-1, 0]);
const worked = (unit: LevelUnit, value: string | null, ...working: WorkingTerm[]) => ({
  unit,
  value,
  working,
});

describe('the fraction', () => {
  it.each([
    [
      worked('%', '99.9', TOTAL, DOWN),
      '（总时间－停机时间）÷总时间×100%',
      '（43,200－24）÷43,200×100%＝99.9%',
    ],
    [
      worked('h', '719.6', { ...TOTAL, inDenominator: 0 }, DOWN, term('故障次数', 1, '次', [0, 1])),
      '（总时间－停机时间）÷故障次数÷60',
      '（43,200－24）÷1÷60＝719.6小时',
    ],
    // an upper limit in hours whose longest case stands alone
    [worked('h', '1.4', term('最长用时', 84, '分钟', [1, 0])), '最长用时', '最长用时＝1.4小时'],
    [worked('times', '0', term('故障次数', 0, '次', [1, 0])), '故障次数', '故障次数＝0次'],
    // weighted terms
    [
      worked('%', '50.0', term('甲', 3, '项', [2, 0]), term('乙', 4, '项', [1, 3])),
      '（甲×2＋乙）÷（乙×3）×100%',
      '（3×2＋4）÷（4×3）×100%＝50.0%',
    ],
    [worked('%', null, term('内', 0, '件', [1, 0]), term('全', 0, '件', [0, 1])), '内÷全×100%', ''],
  ])('%#', (value, names, figures) => {
    expect([fractionNames(value), fractionFigures(value)]).toEqual([names, figures]);
  });
});

it('numerator and denominator apart, for a fraction with a bar', () =>
  expect(fractionParts(worked('%', '99.9', TOTAL, DOWN))).toEqual({
    numerator: '总时间－停机时间',
    denominator: '总时间',
    right: '×100%',
  }));

it('a term with its amount', () => expect(termWords(TOTAL)).toBe('总时间 43,200 分钟'));
