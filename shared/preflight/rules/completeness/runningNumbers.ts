import { KIND_NAMES } from '../../../records/kindNames.ts';
import type { RecordKindId, RecordSet } from '../../../records/types.ts';
import { atRecord, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** Numbers named in one message. */
const SHOWN = 5;
/** Fewer numbers make no sequence. */
const LEAST = 3;

/** A number left out looks like a record taken out. */
export const runningNumbers: Rule = {
  id: 'complete.numbers',
  family: '完整性',
  property: '完整性',
  name: '故障、变更、巡检等编号连续',
  unit: '组编号',
  severity: 'warning',
  source: '参照DA/T 70 完整性：编号连续、不重复',
  check: ({ records }) =>
    each(series(records), ({ kind, prefix, width, numbers }) => {
      const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
      const there = new Set(numbers);
      const missing = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
        (number) => !there.has(number),
      );
      // A register that leaves out more than it holds numbers by another rule.
      if (missing.length === 0 || missing.length > numbers.length / 2) return null;
      const name = (number: number): string => `${prefix}${String(number).padStart(width, '0')}`;
      const shown = missing.slice(0, SHOWN).map(name).join('、');
      const more = missing.length > SHOWN ? `等${missing.length}个` : '';
      return atRecord(
        kind,
        name(missing[0] ?? first),
        `${KIND_NAMES[kind]}的编号不连续，缺${shown}${more}。补录，确实作废的在备注里说明`,
      );
    }),
};

interface Series {
  readonly kind: RecordKindId;
  readonly prefix: string;
  readonly width: number;
  readonly numbers: readonly number[];
}

interface Numbered {
  readonly kind: RecordKindId;
  readonly number: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

function numbered(records: RecordSet): Numbered[] {
  return [
    ...records.incidents.map((r) => ({ kind: 'incidents' as const, number: r.number, date: r.reportedAt })),
    ...records.changes.map((r) => ({ kind: 'changes' as const, number: r.number, date: r.appliedOn })),
    ...records.inspections.map((r) => ({ kind: 'inspections' as const, number: r.number, date: r.date })),
    ...records.trainings.map((r) => ({ kind: 'trainings' as const, number: r.number, date: r.date })),
    ...records.drills.map((r) => ({ kind: 'drills' as const, number: r.number, date: r.date })),
    ...records.backups.map((r) => ({ kind: 'backups' as const, number: r.number, date: r.date })),
    ...records.serviceCalls.map((r) => ({
      kind: 'serviceCalls' as const,
      number: r.number,
      date: r.receivedAt,
    })),
    ...records.securedEvents.map((r) => ({
      kind: 'securedEvents' as const,
      number: r.number,
      date: r.start,
    })),
  ];
}

/** Numbers that differ only in their last digits, in ascending order; numbers that are a day are no sequence. */
function series(records: RecordSet): Series[] {
  const parts = numbered(records).flatMap(({ kind, number, date }) => {
    const [, head = '', digits = ''] = /^(.*?)(\d+)$/u.exec(number) ?? [];
    const dated = datePart(digits, date);
    const counter = digits.slice(dated.length);
    return counter === '' ? [] : [{ kind, prefix: head + dated, digits: counter }];
  });
  return [...Map.groupBy(parts, ({ kind, prefix }) => `${kind} ${prefix}`).values()].flatMap((group) => {
    const [first] = group;
    const numbers = [...new Set(group.map(({ digits }) => Number(digits)))].toSorted((a, b) => a - b);
    return first && numbers.length >= LEAST
      ? [{ kind: first.kind, prefix: first.prefix, width: first.digits.length, numbers }]
      : [];
  });
}

/** 20250901 of 2025090103: the day, the month or the year of the record itself, before its counter. */
function datePart(digits: string, date: string): string {
  const day = date.slice(0, 10).replaceAll('-', '');
  return [day, day.slice(2), day.slice(0, 6), day.slice(0, 4)].find((part) => digits.startsWith(part)) ?? '';
}
