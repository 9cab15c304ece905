/** 重保方案: for one event as it was entered beforehand, or for the whole term. */
import type { DateSpan } from '../../../domain/civilDate.ts';
import { dateOfMoment } from '../../../domain/civilDate.ts';
import type { FactSource } from '../../../documents/kind.ts';
import {
  draftCrew,
  draftDutyRoster,
  draftPreparation,
  draftResponse,
  draftReview,
  draftScope,
  securedEvent,
  securedSystems,
} from '../../drafts/plans/secured.ts';
import { contactRows } from '../../tables/plans/contactTable.ts';
import { severityTable } from '../../tables/plans/promiseTable.ts';
import { CHECKS, rosterRows } from '../../tables/plans/rosterTable.ts';
import { dateBefore, planDate, planKind, planSpan } from './planKind.ts';

function spanOf(source: FactSource): DateSpan {
  const event = securedEvent(source);
  return event ? { start: dateOfMoment(event.start), end: dateOfMoment(event.end) } : planSpan(source);
}

export const securedEventPlan = planKind({
  id: 'secured-event-plan',
  span: spanOf,
  date: (span, source) =>
    securedEvent(source) ? dateBefore(span.start, source) : planDate(span, source.calendar),
  sections: [
    { id: 'scope', name: '保障范围与目标', asked: /范围|目标|概况|总则/u, draft: draftScope },
    {
      id: 'crew',
      name: '组织与分工',
      asked: /组织|分工|人员/u,
      draft: draftCrew,
      tables: ({ contract }) => ({ contacts: contactRows(contract) }),
    },
    {
      id: 'preparation',
      name: '事前准备',
      asked: /准备|检查|排查/u,
      draft: draftPreparation,
      tables: (source) => ({ systems: [...securedSystems(source)], checks: [...CHECKS] }),
    },
    {
      id: 'duty',
      name: '值守安排',
      asked: /值守|值班/u,
      draft: draftDutyRoster,
      tables: (source, span) => {
        const event = securedEvent(source);
        return { roster: event ? rosterRows(event, span) : [] };
      },
    },
    {
      id: 'response',
      name: '突发情况处置与上报',
      asked: /应急|处置|上报|突发/u,
      draft: draftResponse,
      tables: ({ contract }) => ({ severities: severityTable(contract) }),
    },
    { id: 'review', name: '保障总结', asked: /总结|复盘/u, draft: draftReview },
  ],
});
