/** First draft of 故障处理: how many, why, and the incidents that took longest. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { FactSource } from '../../documents/kind.ts';
import type { IncidentRecord } from '../../records/types.ts';
import { printDuration, withoutEndMark } from '../format.ts';
import {
  countBySeverity,
  incidentsOpenAt,
  incidentsReported,
  repairMinutes,
  SEVERITIES,
} from '../named/incidents.ts';
import { causesInWords } from './causes.ts';
import { timeliness } from '../tables/resolutionTable.ts';

const MOST = 3;
const NUMERALS = ['', '一', '两', '三'] as const;

/** '' without incidents: whether that is good news or a gap in the records, a person says. */
export function draftIncidents({ contract, records }: FactSource, span: DateSpan): string {
  const reported = incidentsReported(records.incidents, span);
  if (reported.length === 0) return '';
  const counts = countBySeverity(reported);
  const limited = reported.filter((incident) => timeliness(contract, incident) !== 'no-limit');
  const inTime = limited.filter((incident) => timeliness(contract, incident) === 'in-time').length;
  const open = incidentsOpenAt(records.incidents, span.end);
  return [
    `登记故障${reported.length}件，其中${SEVERITIES.map((severity) => `${severity}${counts[severity]}件`).join('、')}；按原因分，${causesInWords(reported)}。` +
      (limited.length === 0 ? '' : `约定时限内解决${inTime}件（${inTime}/${limited.length}）。`) +
      (open.length === 0
        ? '截至期末已全部恢复。'
        : `截至期末尚未恢复${open.length}件：${open.map((incident) => incident.number).join('、')}。`),
    longestLine(reported),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** The three incidents that took longest; those equal in time in the order of their report. */
function longestLine(reported: readonly IncidentRecord[]): string {
  const slow = reported
    .filter((incident) => repairMinutes(incident) !== null)
    .toSorted((a, b) => (repairMinutes(b) ?? 0) - (repairMinutes(a) ?? 0))
    .slice(0, MOST);
  if (slow.length < 2) return '';
  return slow
    .map((incident, index) => {
      const lead = index === 0 ? `恢复用时最长的${NUMERALS[slow.length] ?? ''}件：` : '';
      return `${lead}（${index + 1}）${incident.number}（${incident.severity}，${withoutEndMark(incident.title)}）用时${printDuration(repairMinutes(incident) ?? 0)}，原因：${withoutEndMark(incident.cause) || '未登记'}。`;
    })
    .join('\n');
}
