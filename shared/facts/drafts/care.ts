/** First drafts about what keeps the service in order: changes, inspections, backups and drills. '' without records. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { FactSource } from '../../documents/kind.ts';
import { printCount, printDay, printDuration, withoutEndMark } from '../format.ts';
import {
  backupsIn,
  changesIn,
  drillsIn,
  hasConsent,
  inspectionsIn,
  inspectionTotals,
  plannedDowntime,
} from '../named/operations.ts';

export function draftChanges({ records }: FactSource, span: DateSpan): string {
  const changes = changesIn(records, span);
  if (changes.length === 0) return '';
  const types = [...Map.groupBy(changes, (change) => change.type)].map(
    ([type, list]) => `${type}${list.length}项`,
  );
  const without = changes.filter((change) => !hasConsent(change));
  const rolledBack = changes.filter((change) => change.result === '回退');
  const planned = plannedDowntime(changes);
  return (
    `实施变更${changes.length}项（${types.join('、')}），` +
    (without.length === 0
      ? '均在实施前取得甲方同意'
      : `其中${without.map((change) => change.number).join('、')}没有登记事前同意`) +
    (rolledBack.length === 0
      ? '，全部完成。'
      : `；${rolledBack.map((change) => change.number).join('、')}实施后回退。`) +
    (planned === 0 ? '' : `变更中事先告知的计划中断合计${printDuration(planned)}，不计入故障停机。`)
  );
}

export function draftInspections({ records }: FactSource, span: DateSpan): string {
  const inspections = inspectionTotals(inspectionsIn(records, span));
  return inspections.times === 0
    ? ''
    : `开展巡检${inspections.times}次，检查${printCount(inspections.checked)}项，发现异常${inspections.abnormal}项。`;
}

export function draftBackups({ records }: FactSource, span: DateSpan): string {
  const backups = backupsIn(records, span);
  const checked = backups.filter((backup) => backup.restoreChecked).length;
  return backups.length === 0 ? '' : `备份${backups.length}次，其中做恢复验证${checked}次。`;
}

export function draftDrills({ records }: FactSource, span: DateSpan): string {
  const drills = drillsIn(records, span);
  return drills.length === 0
    ? ''
    : `组织应急演练${drills.length}次：${drills
        .map((drill) => `${printDay(drill.date)}${withoutEndMark(drill.scenario)}（${drill.number}）`)
        .join('；')}。`;
}
