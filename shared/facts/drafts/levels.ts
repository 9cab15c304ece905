/** First draft of 服务质量指标: how many were kept, and each that was missed with what it rests on. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { FactSource } from '../../documents/kind.ts';
import type { ServiceLevelValue } from '../../service-levels/value.ts';
import { incidentsReported } from '../named/incidents.ts';
import { fails } from '../named/levels.ts';
import type { LevelRow } from '../tables/levelTable.ts';
import { levelRows } from '../tables/levelTable.ts';
import { lateIncidents } from '../tables/resolutionTable.ts';

/** '' where the contract promises nothing, or nothing could be counted. */
export function draftLevels(
  source: FactSource,
  values: readonly ServiceLevelValue[],
  span: DateSpan,
): string {
  const rows = levelRows(source.contract, values, span);
  const of = (verdict: LevelRow['verdict'], judged?: boolean): number =>
    rows.filter((row) => row.verdict === verdict && row.judged === (judged ?? row.judged)).length;
  if (rows.length === of('no-data')) return '';
  const parts = [
    [of('met', true), '达标'],
    [of('below-target', true), '未达目标'],
    [of('below-minimum', true), '未达最低'],
    [of('met', false), '本期达到约定值（期满评定）'],
    [of('below-target', false) + of('below-minimum', false), '本期未达约定值（期满评定）'],
    [of('no-events'), '没有发生应计事件'],
    [of('no-data'), '没有可供计算的记录'],
  ] as const;
  return [
    `合同约定指标${rows.length}项：${parts
      .filter(([count]) => count > 0)
      .map(([count, words]) => `${words}${count}项`)
      .join('，')}。`,
    ...rows.filter((row) => fails(row.verdict)).map((row) => missedLine(source, row, span)),
  ].join('\n');
}

function missedLine(source: FactSource, row: LevelRow, span: DateSpan): string {
  const level = source.contract.serviceLevels.find((entry) => entry.id === row.id);
  const late = level
    ? lateIncidents(source.contract, incidentsReported(source.records.incidents, span), level)
    : [];
  const causes = late.map((incident) => `${incident.number}（${incident.causeParty}原因）`);
  return (
    `${row.name}${row.judged ? '' : '本期'}${row.minimumMet ? '未达目标' : '低于最低服务水平'}：约定${row.target.replace('\n', '、')}，实际${row.actual}（${row.counted}）` +
    `${causes.length === 0 ? '' : `，超过时限的是${causes.join('、')}`}。`
  );
}
