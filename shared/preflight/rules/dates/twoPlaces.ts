import { minuteNumber } from '../../../domain/civilDate.ts';
import type { RecordKindId, RecordSet } from '../../../records/types.ts';
import { atRecord } from '../../rule.ts';
import type { Hit, Rule } from '../../rule.ts';

/** Somebody bound to a place from one moment to another. */
interface Presence {
  readonly person: string;
  readonly from: number;
  readonly to: number;
  readonly kind: RecordKindId;
  readonly key: string;
  readonly label: string;
  /** What the record says, to tell whether another one speaks of the same thing. */
  readonly words: string;
}

/** The same person cannot teach in one place and repair in another at the same hour. */
export const twoPlaces: Rule = {
  id: 'date.twoPlaces',
  family: '日期与期间',
  property: '真实性',
  name: '同一人同一时刻不在两处',
  unit: '段有起止时间的现场工作',
  severity: 'warning',
  source: '数据一致：同一事实各处相同',
  check: ({ records }) => {
    const all = presences(records);
    const hits: Hit[] = [];
    for (const group of Map.groupBy(all, ({ person }) => person).values()) {
      const inOrder = group.toSorted((a, b) => a.from - b.from);
      inOrder.forEach((one, at) => {
        for (const other of inOrder.slice(at + 1)) {
          if (other.from >= one.to) break;
          if (apart(one, other)) hits.push(conflict(one, other));
        }
      });
    }
    return { looked: all.length, hits };
  },
};

const HELD: ReadonlySet<RecordKindId> = new Set(['trainings', 'drills']);
/** How a line of the work register names the training or the drill that it tells of. */
const TELLS: Partial<Record<RecordKindId, RegExp>> = { trainings: /培训|授课|讲解/u, drills: /演练/u };

/**
 * The work register tells of trainings, drills and repairs once more, and several things go on during one day's duty:
 * its lines contradict only what somebody has to hold from beginning to end, and only where they tell of something else.
 */
function apart(a: Presence, b: Presence): boolean {
  if (a.kind === b.kind && a.key === b.key) return false;
  if (a.kind === 'work' || b.kind === 'work') {
    const [work, other] = a.kind === 'work' ? [a, b] : [b, a];
    if (!HELD.has(other.kind) || work.words.includes(other.key)) return false;
    return !(TELLS[other.kind]?.test(work.words) ?? false);
  }
  // One way there may settle several faults: only who arrives at the second while busy with the first is in two places.
  return HELD.has(a.kind) || HELD.has(b.kind) || a.from !== b.from;
}

function conflict(one: Presence, other: Presence): Hit {
  return atRecord(
    other.kind,
    other.key,
    `${one.person}同一时间在两处：${one.label}，${other.label}。核对人员或时间`,
  );
}

function presences(records: RecordSet): Presence[] {
  return [
    ...records.trainings
      .filter(({ mode }) => mode.includes('现场'))
      .flatMap((r) =>
        present(r.trainer, [r.date, r.start, r.date, r.end], 'trainings', r.number, `培训 ${r.number}`),
      ),
    ...records.drills.flatMap((r) =>
      present(
        [r.leader, r.participants].join('、'),
        [r.date, r.start, r.date, r.end],
        'drills',
        r.number,
        `演练 ${r.number}`,
      ),
    ),
    ...records.incidents
      .filter(({ arrivedAt, restoredAt }) => arrivedAt !== '' && restoredAt > arrivedAt)
      .flatMap((r) => {
        const span = [...r.arrivedAt.split(' '), ...r.restoredAt.split(' ')];
        return present(r.handler, span, 'incidents', r.number, `现场处理故障 ${r.number}`);
      }),
    ...records.serviceCalls
      .filter(({ arrivedAt, solvedAt }) => arrivedAt !== '' && solvedAt > arrivedAt)
      .flatMap((r) => {
        const span = [...r.arrivedAt.split(' '), ...r.solvedAt.split(' ')];
        return present(r.handler, span, 'serviceCalls', r.number, `现场处理服务单 ${r.number}`);
      }),
    ...records.work
      .filter(({ start, end, category }) => start !== '' && end !== '' && !/值班|值守|培训/u.test(category))
      .flatMap((r) => {
        const label = `工作记录“${r.content.slice(0, 16)}”`;
        const words = `${r.content} ${r.reference}`;
        return present(r.people, [r.date, r.start, r.date, r.end], 'work', r.date, label, words);
      }),
  ];
}

function present(
  people: string,
  [fromDay = '', fromTime = '', toDay = '', toTime = '']: readonly string[],
  kind: RecordKindId,
  key: string,
  label: string,
  words = '',
): Presence[] {
  if (fromTime === '' || toTime === '') return [];
  const [from, to] = [`${fromDay} ${fromTime}`, `${toDay} ${toTime}`];
  if (to <= from) return [];
  const names = people
    .split('、')
    .map((person) => person.trim())
    .filter(Boolean);
  return [...new Set(names)].map((person) => ({
    person,
    from: minuteNumber(from),
    to: minuteNumber(to),
    kind,
    key,
    label: `${from}至${toDay === fromDay ? toTime : to}${label}`,
    words,
  }));
}
