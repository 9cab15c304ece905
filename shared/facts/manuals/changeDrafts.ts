/** Sentences of technical documents about changes and backups, from records. */
import type { FactSource } from '../../documents/kind.ts';
import type { DateSpan } from '../../domain/civilDate.ts';
import { printCount, printDate, printDuration, printSpanInText } from '../format.ts';
import { backupsIn, plannedDowntime } from '../named/operations.ts';
import { changesOf } from './operationTables.ts';

/** `noun`: 升级和补丁, 参数和配置的变更. '' where none was recorded. */
export function draftChanges(
  source: FactSource,
  span: DateSpan,
  types: readonly string[],
  noun: string,
): string {
  const changes = changesOf(source, span, types);
  if (changes.length === 0) return '';
  const back = changes.filter((change) => change.result === '回退');
  const downtime = plannedDowntime(changes);
  return (
    `${printSpanInText(span)}，登记${noun}${printCount(changes.length)}项，` +
    (back.length === 0 ? '全部成功。' : `其中${back.map((change) => change.number).join('、')}实施后回退。`) +
    (downtime === 0 ? '' : `事先告知的计划停机合计${printDuration(downtime)}。`)
  );
}

export function draftBackup({ records }: FactSource, span: DateSpan): string {
  const backups = backupsIn(records, span);
  if (backups.length === 0) return '';
  const checked = backups.filter((backup) => backup.restoreChecked).length;
  const last = backups.at(-1);
  return (
    `${printSpanInText(span)}，登记备份${printCount(backups.length)}次，其中做恢复验证${printCount(checked)}次。` +
    (last ? `最近一次在${printDate(last.date)}${last.place === '' ? '' : `，存放于${last.place}`}。` : '')
  );
}
