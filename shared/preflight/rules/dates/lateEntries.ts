import { daysBetween } from '../../../domain/civilDate.ts';
import { KIND_NAMES } from '../../../records/kindNames.ts';
import type { RecordKindId } from '../../../records/types.ts';
import { withParameters } from '../../rule.ts';
import type { Hit } from '../../rule.ts';

/** Kinds whose day is a month, lies before the contract, or is still to come when they are entered. */
const UNDATED: ReadonlySet<RecordKindId> = new Set(['usage', 'cloudResources', 'assets', 'securedEvents']);

/** Records of an imported register were kept elsewhere; one typed in here long afterwards is from memory. */
export const lateEntries = withParameters(
  {
    days: { kind: 'count', name: '补录的期限', unit: '天', usual: 30, least: 1, most: 365 },
  },
  {
    id: 'date.late',
    family: '日期与期间',
    property: '真实性',
    name: '手工录入的记录是及时登记的',
    unit: '条手工录入的记录',
    severity: 'manual',
    source: '内部要求：记录随做随记',
    check: ({ typed }, { days }) => {
      const dated = typed.filter(({ kind }) => !UNDATED.has(kind));
      const late = dated.filter(({ day, enteredAt }) => daysBetween(day, enteredAt.slice(0, 10)) > days);
      const hits = [...Map.groupBy(late, ({ kind }) => kind)].flatMap(([kind, group]): Hit[] => {
        const latest = group.toSorted((a, b) => (a.day < b.day ? -1 : 1))[0];
        return latest
          ? [
              {
                item: null,
                message: `${KIND_NAMES[kind]}里有${group.length}条在发生${days}天以后才录入，最早一条是 ${latest.day} 的，${latest.enteredAt.slice(0, 10)} 录入。对照原始凭据看一遍`,
                where: { page: 'records', kind, key: latest.key },
              },
            ]
          : [];
      });
      return { looked: dated.length, hits };
    },
  },
);
