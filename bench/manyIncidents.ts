/** Incidents spread over a term, of all severities, some late, some overlapping outages: the same rows every time. */
import { dayNumber, fromMinuteNumber, spanDays } from '../shared/domain/civilDate.ts';
import type { DateSpan } from '../shared/domain/civilDate.ts';
import type { IncidentRecord } from '../shared/records/types.ts';

const SEVERITIES = ['一般', '一般', '重要', '一般', '紧急'] as const;
const PARTIES = ['乙方', '乙方', '甲方', '第三方'] as const;
/** Usual minutes to repair. */
const REPAIR = { 一般: 3, 重要: 11, 紧急: 22 } as const;

export function manyIncidents(count: number, term: DateSpan, systems: readonly string[]): IncidentRecord[] {
  const begin = dayNumber(term.start) * 1440;
  const minutes = spanDays(term) * 1440 - 240;
  return Array.from({ length: count }, (_, n): IncidentRecord => {
    const severity = SEVERITIES[n % SEVERITIES.length] ?? '一般';
    const reported = begin + 60 + Math.floor((n * minutes) / count);
    const at = (after: number): string => fromMinuteNumber(reported + after);
    // Every 23rd takes three times as long; outages of a hundred minutes overlap their neighbours.
    const repair = REPAIR[severity] * (n % 23 === 0 ? 3 : 1) + (n % 40 === 4 ? 100 : 0);
    const outage = n % 40 === 4 || n % 40 === 9;
    return {
      number: `GZ-${String(n + 1).padStart(5, '0')}`,
      system: systems[n % systems.length] ?? '',
      severity,
      title: '访问缓慢',
      reporter: '监控告警',
      reportedAt: at(0),
      respondedAt: at(1 + (n % 4)),
      arrivedAt: severity === '紧急' ? at(50 + (n % 60)) : '',
      restoredAt: at(repair),
      outage,
      outageStart: outage ? at(-(n % 6)) : '',
      causeParty: PARTIES[n % PARTIES.length] ?? '乙方',
      cause: '连接数达到上限',
      measure: '扩大连接池',
      handler: '罗青桐',
    };
  });
}
