import { contains, dayNumber } from '../../domain/civilDate.ts';
import type { InspectionRecord } from '../../records/types.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { behind, term } from '../terms.ts';
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
  const listed = (amount: (inspection: InspectionRecord) => number) =>
    behind(inspections, (inspection) => ({
      kind: 'inspections',
      number: inspection.number,
      from: inspection.date,
      to: inspection.date,
      amount: amount(inspection),
      note: '',
    }));
  return {
    terms: [
      term(
        '检查项数',
        checked,
        '项',
        'both',
        listed((inspection) => inspection.checked),
      ),
      // More found abnormal than checked is a mistake in the records, which preflight names; the share stays a share.
      term(
        '异常项数',
        Math.min(checked, abnormal),
        '项',
        'subtracted',
        listed((inspection) => inspection.abnormal),
      ),
    ],
    evidence: inspections.map((inspection) => inspection.number),
  };
}
