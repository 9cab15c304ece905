import { contains, dayNumber } from '../../domain/civilDate.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { unrecorded } from './unrecorded.ts';

/** 巡检完好率: (checked − abnormal) ÷ checked, over the inspections of the named scopes (终端 …). */
export function inspectedShare({ level, records, window, minutes }: MetricInput): MetricResult {
  const lastDay = minutes.end / 1440 - 1;
  const inspections = records.inspections.filter(
    ({ date, scope }) =>
      contains(window, date) &&
      dayNumber(date) <= lastDay &&
      (level.systems.length === 0 || level.systems.some((name) => scope.includes(name))),
  );
  const checked = inspections.reduce((sum, inspection) => sum + inspection.checked, 0);
  const abnormal = inspections.reduce((sum, inspection) => sum + inspection.abnormal, 0);
  if (checked === 0) return unrecorded();
  return {
    // More found abnormal than checked is a mistake in the records, which preflight names; the share stays a share.
    numerator: Math.max(0, checked - abnormal),
    denominator: checked,
    evidence: inspections.map((inspection) => inspection.number),
  };
}
