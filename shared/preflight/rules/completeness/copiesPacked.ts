import { atContract, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

export const copiesPacked: Rule = {
  id: 'complete.copies',
  family: '完整性',
  property: '完整性',
  name: '各项要求的份数不多于验收包的份数',
  unit: '项交付物要求',
  severity: 'warning',
  source: '合同交付物份数',
  check: ({ contract }) =>
    each(contract.requirements, ({ name, clause, copies }) =>
      copies > contract.copies
        ? atContract(
            'requirements',
            `“${name}”（条款${clause}）要求一式${copies}份，验收包按${contract.copies}份制作。改合同信息里的份数，或另外打印补足`,
          )
        : null,
    ),
};
