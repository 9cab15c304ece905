/** First draft of 系统运行状况: availability, incidents, changes, inspections, backups. */
import type { DateSpan } from '../../domain/civilDate.ts';
import { dateOfMoment, spanDays } from '../../domain/civilDate.ts';
import type { FactSource } from '../../documents/kind.ts';
import type { IncidentRecord } from '../../records/types.ts';
import { joinClauses, printDate, printDuration, printSpanInText, withoutEndMark } from '../format.ts';
import {
  countBySeverity,
  incidentsOpenAt,
  incidentsReported,
  longestRepair,
  repairMinutes,
  SEVERITIES,
} from '../named/incidents.ts';
import { printAvailability } from '../named/levels.ts';
import { availabilityByMonth, leadingAvailability } from '../named/levelsOf.ts';
import { outagesIn } from '../named/outages.ts';
import { draftBackups, draftChanges, draftInspections } from './care.ts';
import { causesInWords } from './causes.ts';

/** What other sections of the same report tell, so that it is not told twice. */
export interface ToldElsewhere {
  readonly incidents: boolean;
  readonly care: boolean;
}

export function draftOperation(
  source: FactSource,
  span: DateSpan,
  told: ToldElsewhere = { incidents: false, care: false },
): string {
  const { records } = source;
  return [
    availabilityLine(source, span),
    told.incidents ? '' : incidentLine(records.incidents, span),
    outageLine(records.incidents, span),
    ...(told.care
      ? []
      : [draftChanges(source, span), [draftInspections(source, span), draftBackups(source, span)].join('')]),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function availabilityLine(source: FactSource, span: DateSpan): string {
  const months = availabilityByMonth(source, span);
  if (months.length === 0) return '';
  const total = months.reduce((sum, month) => sum + month.total, 0);
  const down = months.reduce((sum, month) => sum + month.down, 0);
  const quiet = months.filter((month) => month.down === 0).length;
  const promised = leadingAvailability(source.contract);
  const each = promised?.window === 'month' ? '每月' : '';
  return (
    `统计期自${printSpanInText(span)}，共${spanDays(span)}天，合${printDuration(total)}；故障停机${printDuration(down)}，` +
    `可用率${printAvailability(months)}%${promised ? `，合同约定${each}不低于${promised.target / 10_000}%` : ''}。` +
    (months.length > 1 ? `${months.length}个月中，${quiet}个月没有停机。` : '')
  );
}

function incidentLine(incidents: readonly IncidentRecord[], span: DateSpan): string {
  const reported = incidentsReported(incidents, span);
  if (reported.length === 0) return '';
  const counts = countBySeverity(reported);
  const open = incidentsOpenAt(incidents, span.end).length;
  const longest = longestRepair(reported);
  const minutes = longest ? repairMinutes(longest) : null;
  return (
    `登记故障${reported.length}件，其中${SEVERITIES.map((severity) => `${severity}${counts[severity]}件`).join('、')}；` +
    `按原因分，${causesInWords(reported)}。${open === 0 ? '截至期末已全部恢复。' : `截至期末尚有${open}件没有恢复。`}` +
    (longest && minutes !== null
      ? `恢复用时最长的是${longest.number}（${longest.severity}，${withoutEndMark(longest.title)}），用时${printDuration(minutes)}。`
      : '')
  );
}

function outageLine(incidents: readonly IncidentRecord[], span: DateSpan): string {
  const outages = outagesIn(incidents, span);
  const longest = outages.toSorted((a, b) => b.minutes - a.minutes)[0];
  if (!longest) return '';
  const { incident, minutes } = longest;
  return (
    `系统整体停机${outages.length}次。最长的一次为${printDuration(minutes)}（${incident.number}，${printDate(dateOfMoment(incident.outageStart || incident.reportedAt))}），` +
    `原因是${withoutEndMark(incident.cause) || '尚未查明'}；处理措施：${joinClauses([incident.measure]) || '未登记'}。`
  );
}
