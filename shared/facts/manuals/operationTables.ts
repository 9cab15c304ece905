/** Tables of technical documents from the contract and the records of changes, backups and use. */
import type { FactSource } from '../../documents/kind.ts';
import type { DateSpan } from '../../domain/civilDate.ts';
import { dateOfMoment } from '../../domain/civilDate.ts';
import type { ChangeRecord } from '../../records/types.ts';
import { NONE, printCount, printMonth, withoutEndMark } from '../format.ts';
import { backupsIn, changesIn } from '../named/operations.ts';
import { lastUsage, meanActive, usageOfRole } from '../named/usage.ts';
import type { ChapterTable } from './chapter.ts';

export const UPGRADES = ['版本升级', '补丁更新'];
export const SETTINGS = ['配置变更'];

export function changesOf({ records }: FactSource, span: DateSpan, types: readonly string[]): ChangeRecord[] {
  return changesIn(records, span).filter((change) => types.includes(change.type));
}

/** The parts of the system with how often each was changed. */
export function systemTable(source: FactSource, span: DateSpan): ChapterTable {
  const changes = changesIn(source.records, span);
  return {
    caption: '系统的组成部分与变更',
    cols: '14:c fr 20:n 20:n 30:c 32:c',
    head: ['序号', '组成部分', '变更', '升级', '最近一次', '变更编号'],
    rows: source.contract.systems.map((system, index) => {
      const own = changes.filter((change) => change.system === system);
      const last = own.at(-1);
      return [
        String(index + 1),
        system,
        printCount(own.length),
        printCount(own.filter((change) => UPGRADES.includes(change.type)).length),
        last ? dateOfMoment(last.start) : NONE,
        last?.number ?? NONE,
      ];
    }),
    note: '注：升级包括版本升级和补丁更新。',
  };
}

export function changeTable(caption: string, changes: readonly ChangeRecord[]): ChapterTable {
  return {
    caption,
    cols: '23 20:c 28 fr 13:c',
    head: ['编号', '日期', '组成部分', '内容', '结果'],
    rows: changes.map((change) => [
      change.number,
      dateOfMoment(change.start),
      change.system || NONE,
      withoutEndMark(change.title),
      change.result,
    ]),
    note: '',
  };
}

/** Who uses the system, with users counted at the end of the span where there are statistics. */
export function userTable({ contract, records }: FactSource, span: DateSpan): ChapterTable {
  const known = contract.userRoles.map((role) => {
    const months = usageOfRole(records.usage, role, span);
    return { role, months, last: lastUsage(months) };
  });
  const month = known
    .flatMap(({ last }) => last?.month ?? [])
    .toSorted()
    .at(-1);
  return {
    caption: '使用者',
    cols: '14:c fr 40:n 40:n',
    head: ['序号', '角色', '注册用户（人）', '月均活跃（人）'],
    rows: known.map(({ role, months, last }, index) => [
      String(index + 1),
      role,
      last ? printCount(last.totals.registered) : NONE,
      last ? printCount(meanActive(months)) : NONE,
    ]),
    note:
      month === undefined
        ? ''
        : `注：注册用户为${printMonth(month)}末的数量，月均活跃为各月活跃用户的平均数。`,
  };
}

/** What was backed up where, one row for each object and kind. */
export function backupTable({ records }: FactSource, span: DateSpan): ChapterTable {
  const groups = Map.groupBy(backupsIn(records, span), ({ object, type, place }) =>
    [object, type, place].join('\n'),
  );
  return {
    caption: '备份',
    cols: 'fr 14:c 38 14:n 20:n 24:c',
    head: ['对象', '方式', '存放地点', '次数', '恢复验证', '最近一次'],
    rows: [...groups.values()].map((list) => {
      const [first] = list;
      return [
        first?.object ?? NONE,
        first?.type || NONE,
        first?.place || NONE,
        printCount(list.length),
        printCount(list.filter((backup) => backup.restoreChecked).length),
        list.at(-1)?.date ?? NONE,
      ];
    }),
    note: '',
  };
}
