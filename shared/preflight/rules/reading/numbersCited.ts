import { KIND_NAMES } from '../../../records/kindNames.ts';
import type { RecordKindId, RecordSet } from '../../../records/types.ts';
import type { Rule } from '../../rule.ts';
import { eachLine } from './readPapers.ts';

/** GZ-2026-001, XJ202603: letters, then figures in groups. */
const NUMBER = /(?<![A-Za-z0-9-])[A-Z]{2,6}-?\d{2,8}(?:-\d{1,6})*(?![A-Za-z0-9-])/gu;
/** Shorter numbers are also names of rooms, devices and roads. */
const SHORTEST = 8;

/** What a paper tells of by its number stands in the register. */
export const numbersCited: Rule = {
  id: 'figure.cited',
  family: '数据一致',
  property: '真实性',
  name: '文件里写的故障、变更等编号在记录里都有',
  unit: '份文件',
  severity: 'warning',
  source: '数据一致：同一事实各处相同',
  check: (dossier) => {
    const { known, kinds } = registers(dossier.records);
    return eachLine(dossier, ({ text }) => {
      if (!/[A-Z]{2}-?\d/u.test(text)) return [];
      const cited = [...new Set([...text.matchAll(NUMBER)].map(([number]) => number))];
      return cited.flatMap((number) => {
        const kind = kinds.get(shapeOf(number));
        return kind === undefined || known.has(number)
          ? []
          : [`写着编号${number}，${KIND_NAMES[kind]}的记录里没有这一条。核对编号，漏登的补录`];
      });
    });
  },
};

/** Letters as they are, figures by how many there are: the shape of one register's numbers. */
function shapeOf(number: string): string {
  return number.replaceAll(/\d/gu, '0');
}

function registers(records: RecordSet): {
  known: ReadonlySet<string>;
  kinds: ReadonlyMap<string, RecordKindId>;
} {
  const known = new Set<string>();
  const kinds = new Map<string, RecordKindId>();
  const numbered = [
    'incidents',
    'changes',
    'inspections',
    'trainings',
    'drills',
    'backups',
    'serviceCalls',
    'securedEvents',
  ] as const;
  for (const kind of numbered) {
    for (const { number } of records[kind]) {
      known.add(number);
      if (number.length >= SHORTEST && new RegExp(`^${NUMBER.source}$`, 'u').test(number))
        kinds.set(shapeOf(number), kind);
    }
  }
  return { known, kinds };
}
