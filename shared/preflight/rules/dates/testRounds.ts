import type { TestCaseRecord } from '../../../records/types.ts';
import { atRecord, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** A round that checks what was mended. */
const AGAIN = /回归|复测|复验|第\s*(?:[2-9]|[1-9]\d|[二三四五六七八九十]+)\s*[轮次]/u;

export const testRounds: Rule = {
  id: 'date.testRound',
  family: '日期与期间',
  property: '真实性',
  name: '回归测试在首轮测试之后',
  unit: '条回归测试记录',
  severity: 'warning',
  source: '参照GB/T 25000.51：先修复，后回归',
  check: ({ records }) => {
    const first = records.testCases.filter(({ round }) => !AGAIN.test(round));
    const byNumber = Map.groupBy(first, ({ number }) => number);
    const byFeature = Map.groupBy(first, featureOf);
    // The same case keeps its number in every round; some registers number each round anew.
    const retests = records.testCases
      .filter(({ round }) => AGAIN.test(round))
      .flatMap((retest) => {
        const before = byNumber.get(retest.number) ?? byFeature.get(featureOf(retest));
        return before ? [{ retest, before }] : [];
      });
    return each(retests, ({ retest: { number, round, date }, before }) => {
      const inOrder = before.toSorted((a, b) => (a.date < b.date ? -1 : 1));
      const failed = inOrder.find(({ verdict }) => verdict === '不通过');
      const since = failed ?? inOrder[0];
      if (!since || date >= since.date) return null;
      const what = failed ? '才测出不通过，修复前不会有回归' : '才首轮执行';
      return atRecord(
        'testCases',
        number,
        `测试用例 ${number} 的${round}在 ${date} 执行，而该功能 ${since.date} ${what}。核对测试日期`,
      );
    });
  },
};

function featureOf({ module, feature, type }: TestCaseRecord): string {
  return [module, feature, type].join('|');
}
