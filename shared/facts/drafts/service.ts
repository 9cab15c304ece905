/** The parts that every report on a stretch of service begins with: people, running, users, visits, resources, effect. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { FactSource } from '../../documents/kind.ts';
import { draftEffect } from './effect.ts';
import { draftOperation } from './operation.ts';
import { draftOrganisation } from './organisation.ts';
import { draftResources, draftUsers, draftVisits } from './usage.ts';

export function serviceDrafts(source: FactSource, span: DateSpan): Readonly<Record<string, string>> {
  return {
    organisation: draftOrganisation(source, span),
    operation: draftOperation(source, span),
    users: draftUsers(source, span),
    visits: draftVisits(source, span),
    resources: draftResources(source, span),
    effect: draftEffect(source, span),
  };
}
