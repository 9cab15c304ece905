/** 测试报告, from test cases and load tests. */
import { printCount } from '../../format.ts';
import { withContractParts } from '../../manuals/contractParts.ts';
import { manualKind } from '../../manuals/manualKind.ts';
import { testingChapters } from '../../manuals/testing.ts';
import { loadTestsIn, testedIn } from '../../named/tests.ts';

export const testReport = manualKind(
  'test-report',
  (source, span) => withContractParts(testingChapters(source, span), source.item.requirement.parts),
  ({ records }, span) => [
    { label: '测试用例', value: `${printCount(testedIn(records, span).length)}个` },
    { label: '压力测试结果', value: `${printCount(loadTestsIn(records, span).length)}条` },
  ],
);
