/** What all plans share: span, date, cover and sections. Each section brings its text and the tables it shows. */
import { addWorkingDays } from '../../../calendar/addWorkingDays.ts';
import { workingDay } from '../../../calendar/workingDay.ts';
import type { Calendar } from '../../../calendar/calendar.ts';
import type { CivilDate, DateSpan } from '../../../domain/civilDate.ts';
import { addDays } from '../../../domain/civilDate.ts';
import type { DocumentFacts, DocumentKind, FactSource, JsonObject } from '../../../documents/kind.ts';
import { printCount, printDate, printSpan } from '../../format.ts';
import { knownAt } from '../../knownAt.ts';
import { partiesOf } from '../../parties.ts';
import { frameOf } from '../running/paperFrame.ts';
import type { Section, SectionKind } from './sections.ts';
import { sectionsOf } from './sections.ts';

export interface PlanSection extends SectionKind {
  /** First text; '' = neither contract nor records say anything. */
  readonly draft: (source: FactSource, span: DateSpan) => string;
  /** Tables of the section, by the names that the template uses. */
  readonly tables?: (source: FactSource, span: DateSpan) => JsonObject;
}

export interface PlanOptions {
  readonly id: string;
  readonly sections: readonly PlanSection[];
  /** Days the plan is for; the item's own period or the whole term unless told otherwise. */
  readonly span?: (source: FactSource) => DateSpan;
  /** A plan is dated before what it plans, a report after what it reports. */
  readonly date?: (span: DateSpan, source: FactSource) => CivilDate;
  /** A report of its span uses what was known at the end of it; a plan looks at the contract. */
  readonly reports?: boolean;
  /** Figures by the name that the template gives them. */
  readonly charts?: (source: FactSource, span: DateSpan) => DocumentFacts['charts'];
  readonly inputs?: (source: FactSource, span: DateSpan) => DocumentFacts['inputs'];
}

export function planKind({ id, sections, ...options }: PlanOptions): DocumentKind {
  const shown = (source: FactSource): Section[] => sectionsOf(source.item.requirement.parts, sections);
  const kindOf = (section: Section): PlanSection | undefined =>
    sections.find((kind) => kind.id === section.kind);
  const spanOf = options.span ?? planSpan;
  const read = (source: FactSource): { source: FactSource; span: DateSpan } => {
    const span = spanOf(source);
    return { source: options.reports ? knownAt(source, span.end) : source, span };
  };
  return {
    id,
    facts: (given) => {
      const { source, span } = read(given);
      const date = options.date?.(span, source) ?? planDate(span, source.calendar);
      const list = shown(source);
      return {
        values: {
          ...partiesOf(source.contract),
          ...signersOf(source),
          period: printSpan(span),
          date: printDate(date),
          sections: list.map((section) => ({ ...section })),
          ...Object.assign({}, ...list.map((section) => kindOf(section)?.tables?.(source, span) ?? {})),
        },
        charts: options.charts?.(source, span) ?? {},
        date,
        inputs: options.inputs?.(source, span) ?? contractInputs(source),
      };
    },
    drafts: (given) => {
      const { source, span } = read(given);
      return Object.fromEntries(
        shown(source).map((section) => [section.id, kindOf(section)?.draft(source, span) ?? '']),
      );
    },
  };
}

/** Only those whom the contract names: the cover has lines for the others. */
function signersOf(source: FactSource): JsonObject {
  const { signers = [], sealed = false } = frameOf(source, '', []);
  return { signers, sealed };
}

/** A plan is for the whole term, whichever stage asks for it. */
export function planSpan({ contract, item }: FactSource): DateSpan {
  return item.period ? { start: item.period.start, end: item.period.end } : contract.term;
}

/** The first working day of what is planned: all that the plan rests on stands in the contract by then. */
export function planDate(span: DateSpan, calendar: Calendar): CivilDate {
  for (let day = span.start; day <= span.end; day = addDays(day, 1)) {
    const answer = workingDay(calendar, day);
    if (!answer.known) break;
    if (answer.working) return day;
  }
  return span.start;
}

/** A plan of what begins on a day: made on the day it is due, or on the last working day before that beginning. */
export function dateBefore(begins: CivilDate, { item: { due }, calendar }: FactSource): CivilDate {
  if (due.known && due.date < begins) return due.date;
  const before = addWorkingDays(calendar, begins, -1);
  return before.known ? before.date : begins;
}

function contractInputs({ contract }: FactSource): DocumentFacts['inputs'] {
  return [
    { label: '交付物要求', value: `${printCount(contract.requirements.length)}项` },
    { label: '服务质量指标', value: `${printCount(contract.serviceLevels.length)}项` },
    { label: '项目组', value: `${printCount(contract.staff.length)}人` },
  ];
}
