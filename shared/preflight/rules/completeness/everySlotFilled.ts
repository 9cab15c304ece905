import { atItem, each, withParameters } from '../../rule.ts';

/** A week, month or paper that is owed and not there is the commonest reason for a dossier to come back. */
export const everySlotFilled = withParameters(
  {
    /** A stage is checked as it would be packed; the whole of the contract only so far. */
    ahead: { kind: 'count', name: '全部检查时，提前提示的天数', unit: '天', usual: 7, least: 0, most: 90 },
  },
  {
    id: 'complete.slot',
    family: '完整性',
    property: '完整性',
    name: '应交文件齐全',
    unit: '份应交文件',
    severity: 'blocker',
    source: '合同交付物条款',
    check: ({ items }) =>
      each(
        items.filter(({ requirement }) => requirement.issuer === 'vendor' && requirement.form !== 'covered'),
        (item) =>
          item.state === 'due'
            ? atItem(
                item.id,
                `${item.title}还没有文件（条款${item.requirement.clause}）。生成或添加文件，确实不需要的标为不适用并写明理由`,
              )
            : null,
      ),
  },
);
