/** What a contract owes (应交清单): every requirement in each of its periods, computed and never typed. */
import type { Calendar } from '../calendar/calendar.ts';
import type { OwedItem } from '../domain/checklist.ts';
import type { DateSpan } from '../domain/civilDate.ts';
import type { Cadence, Contract, Requirement } from '../domain/contract.ts';
import { dueDate, reviewEnd } from '../due/dueDate.ts';
import { shortLabel } from '../periods/labels.ts';
import { periodsOf } from '../periods/periods.ts';
import type { RecordSet } from '../records/types.ts';
import { eventsOf } from './events.ts';

/** One occasion on which a requirement asks for a paper. */
interface Occasion {
  /** Rest of the item's id after the requirement's; '' for the only one. */
  readonly key: string;
  /** What tells this paper from its siblings in the title; '' for the only one. */
  readonly mark: string;
  readonly period: OwedItem['period'];
  readonly eventKey: string | null;
  /** Days that a due date of `period-start` or `period-end` counts from. */
  readonly span: DateSpan | null;
}

/** In the order of the contract's stages, within them of its requirements, within them of time. */
export function owedItems(contract: Contract, records: RecordSet, calendar: Calendar): readonly OwedItem[] {
  const shared = sharedNames(contract.requirements);
  return contract.stages.flatMap((stage) =>
    contract.requirements
      .filter((requirement) => requirement.stage === stage.id)
      .flatMap((requirement) => {
        const stageName = shared.has(requirement.name) ? stage.name : '';
        return occasionsOf(requirement.cadence, contract.term, records, calendar).map(
          (occasion, position): OwedItem => {
            const due = dueDate(requirement.due, { period: occasion.span, contract, calendar });
            return {
              id: occasion.key === '' ? requirement.id : `${requirement.id}:${occasion.key}`,
              requirement,
              title: titleOf(requirement.name, [stageName, occasion.mark]),
              period: occasion.period,
              eventKey: occasion.eventKey,
              serial: position + 1,
              code: codeOf(contract, requirement, position + 1),
              due,
              reviewEnds: requirement.review && reviewEnd(requirement.review, due, calendar),
            };
          },
        );
      }),
  );
}

function occasionsOf(
  cadence: Cadence,
  term: DateSpan,
  records: RecordSet,
  calendar: Calendar,
): readonly Occasion[] {
  switch (cadence.kind) {
    case 'once':
    case 'ongoing':
      return [{ key: '', mark: '', period: null, eventKey: null, span: null }];
    case 'on-event':
      return eventsOf(records, cadence.event).map(({ key, span }) => ({
        key,
        mark: key,
        period: null,
        eventKey: key,
        span,
      }));
    case 'as-listed':
      return cadence.list.map((entry) => ({
        key: entry,
        mark: entry,
        period: null,
        eventKey: null,
        span: null,
      }));
    default:
      return periodsOf(cadence, term, calendar).map((period) => ({
        key: period.start,
        mark: shortLabel(period),
        period,
        eventKey: null,
        span: period,
      }));
  }
}

function titleOf(name: string, marks: readonly string[]): string {
  const shown = marks.filter((mark) => mark !== '');
  return shown.length === 0 ? name : `${name}（${shown.join('，')}）`;
}

/** `QH-ZJ-027`: three digits where a year has more than 99 of them. */
function codeOf(contract: Contract, requirement: Requirement, serial: number): string {
  const { kind } = requirement.cadence;
  const digits = kind === 'weekly' || kind === 'daily' ? 3 : 2;
  return `${contract.codePrefix}-${requirement.code}-${String(serial).padStart(digits, '0')}`;
}

/** Names that two requirements bear: their titles need the stage. */
function sharedNames(requirements: readonly Requirement[]): ReadonlySet<string> {
  const names = requirements.map((requirement) => requirement.name);
  return new Set(names.filter((name, index) => names.indexOf(name) !== index));
}
