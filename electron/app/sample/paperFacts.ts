/** What the sample's papers show: figures from the contract and the records. */
import {
  addDays,
  contains,
  monthOf,
  weekday,
  yearOf,
  type CivilDate,
} from '../../../shared/domain/civilDate.ts';
import type { OwedItem } from '../../../shared/domain/checklist.ts';
import type { Contract, EventKind } from '../../../shared/domain/contract.ts';
import type { JsonObject } from '../../../shared/documents/kind.ts';
import type { PaperText } from '../../../shared/sample/papers.ts';
import { recordKind } from '../../../shared/records/kinds/index.ts';
import { naturalKey, recordDay, recordValues } from '../../../shared/records/recordValues.ts';
import { RECORD_KINDS, type RecordSet } from '../../../shared/records/types.ts';

export interface PaperSource {
  readonly contract: Contract;
  readonly records: RecordSet;
  readonly item: OwedItem;
  readonly date: CivilDate;
}

export function paperFacts(text: PaperText, source: PaperSource): JsonObject {
  return { ...common(source), ...own(text, source) };
}

function common({ contract, date }: PaperSource): JsonObject {
  const { start, end } = contract.term;
  return {
    project: contract.name,
    number: contract.number,
    buyer: contract.buyer.name,
    vendor: contract.vendor.name,
    period: `${printDay(start)}—${printDay(end)}`,
    date: printDay(date),
    amount: (contract.amountFen / 100).toFixed(2),
    staff: contract.staff.map(({ name, title, role, duties }, index) => ({
      n: index + 1,
      name,
      title,
      role,
      duties,
    })),
  };
}

function own(text: PaperText, source: PaperSource): JsonObject {
  switch (text) {
    case 'duty-log':
      return dutyFacts(source);
    case 'buyer-paper':
      return { issuer: source.item.requirement.issuer === 'experts' ? '验收专家组' : '甲方' };
    case 'generic-paper':
      return genericFacts(source);
    case 'security-test':
      return {};
  }
}

/** What any paper can show: its parts, its event, what was recorded in its period. */
function genericFacts({ contract, records, item }: PaperSource): JsonObject {
  const { cadence, parts } = item.requirement;
  const span = item.period;
  return {
    period: span?.label ?? '',
    parts: parts.map((part) => part.name),
    event: cadence.kind === 'on-event' ? eventRows(contract, records, cadence.event, item) : [],
    counts: span
      ? RECORD_KINDS.flatMap((id) => {
          const kind = recordKind(id, contract);
          const count = records[id].filter((record) => contains(span, recordDay(kind, record))).length;
          return count > 0 ? [{ label: kind.label, count }] : [];
        })
      : [],
  };
}

/** The record's own fields as they stand in its table. */
function eventRows(contract: Contract, records: RecordSet, id: EventKind, item: OwedItem): JsonObject[] {
  const kind = recordKind(id, contract);
  const record = records[id].find((candidate) => naturalKey(kind, candidate) === item.eventKey);
  if (!record) return [];
  const values = recordValues(kind, record);
  return kind.fields
    .map(({ name, label }) => ({ label, value: values[name] ?? '' }))
    .filter(({ value }) => value !== '');
}

export function printDay(date: CivilDate): string {
  return `${yearOf(date)}年${monthOf(date)}月${Number(date.slice(8))}日`;
}

/** Days of duty before the paper's date. */
function dutyFacts({ records, contract, date }: PaperSource): JsonObject {
  const until = addDays(date, -1);
  const duties = records.work.filter(
    (work) => work.category === '值班值守' && work.start === '' && work.date <= until,
  );
  return {
    period: `${printDay(contract.term.start)}—${printDay(until)}`,
    count: new Set(duties.map((work) => work.date)).size,
    rows: duties.map((work) => ({
      date: work.date,
      weekday: `周${'一二三四五六日'[weekday(work.date) - 1] ?? ''}`,
      people: work.people,
      content: work.content,
      result: work.result,
    })),
  };
}
