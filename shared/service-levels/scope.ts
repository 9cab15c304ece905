/** What a measure is about, in words: 系统整体, 紧急故障, 因乙方原因的重要故障 … */
import type { MetricKind, ServiceLevel } from '../domain/contract.ts';

const OF_INCIDENTS: ReadonlySet<MetricKind> = new Set([
  'resolution-rate',
  'response-rate',
  'arrival-rate',
  'arrival',
  'mtbf',
  'mttr',
  'availability',
  'response',
  'solution',
  'solved-share',
  'stability',
  'incident-count',
]);
const WHOLE_SYSTEM: ReadonlySet<MetricKind> = new Set(['availability', 'stability', 'mtbf']);

export function scopeOf(level: ServiceLevel): string {
  if (level.scope !== '') return level.scope;
  if (!OF_INCIDENTS.has(level.metric)) return '服务整体';
  if (WHOLE_SYSTEM.has(level.metric)) return '系统整体';
  const cause = level.vendorCauseOnly ? '因乙方原因的' : '';
  return `${cause}${level.severity ?? '全部'}故障`;
}
