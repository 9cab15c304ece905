/** Service levels and penalties of the open workspace, as of today: values, their working, what a miss costs. */
import { AppFailure } from '../../shared/errors/appError.ts';
import type { PenaltiesView, ServiceLevelsView } from '../../shared/ipc/views.ts';
import { explainLevel, explainLevels, serviceLevels } from '../../shared/service-levels/index.ts';
import type { ValueKey } from '../../shared/service-levels/index.ts';
import { penaltySum, penaltyWorkings } from '../../shared/service-levels/penalties/index.ts';
import type { ExplainedLevel } from '../../shared/service-levels/value.ts';
import { currentDossier } from './currentDossier.ts';
import type { Parts } from './parts.ts';

export function getServiceLevels(parts: Parts): ServiceLevelsView {
  const { contract, records, calendar, today: asOf } = currentDossier(parts);
  return { values: serviceLevels(contract, records, { asOf, calendar }) };
}

export function explainServiceLevels(
  parts: Parts,
  { value: key }: { value: ValueKey | null },
): ExplainedLevel[] {
  const { contract, records, calendar, today: asOf } = currentDossier(parts);
  if (key === null) return [...explainLevels(contract, records, { asOf, calendar })];
  const found = explainLevel(contract, records, { asOf, calendar }, key);
  if (!found)
    throw new AppFailure(
      'service-level.unknown',
      `合同的服务质量指标里没有“${key.id}”（${key.scope}）自${key.start}起的一期，可能已被修改。回到服务质量页重新选择`,
    );
  return [found];
}

export function getPenalties(parts: Parts): PenaltiesView {
  const { contract, records, calendar, today: asOf } = currentDossier(parts);
  const workings = penaltyWorkings(contract, {
    records,
    span: contract.term,
    values: serviceLevels(contract, records, { asOf, calendar }),
    asOf,
    calendar,
  });
  return { asOf, workings, sum: penaltySum(workings) };
}
