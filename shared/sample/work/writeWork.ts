/** Writes a term of work: what the other records left, the day's routine, and what came in. */
import type { WorkRecord } from '../../records/types.ts';
import type { Crew } from '../people.ts';
import type { Random } from '../random.ts';
import type { SampleDay } from '../sampleDays.ts';
import { clockText, DayBook } from './dayBook.ts';
import type { PlannedWork } from './plan.ts';
import type { WorkTemplate } from './template.ts';
import { WorkLog, type LogRules } from './workLog.ts';

/** Content and result of a line. */
export type Words = (random: Random, day: SampleDay) => { content: string; result: string };

export interface WorkPlan extends LogRules {
  readonly random: Random;
  readonly calendar: readonly SampleDay[];
  readonly crew: Crew;
  /** Lines that hang on a day: from other records, and those that come round. */
  readonly planned: readonly PlannedWork[];
  readonly morning: Words;
  /** On days off; null = nobody is on duty. */
  readonly duty: Words | null;
  /** Whose turn it is on a day off. */
  readonly onDuty: (day: SampleDay, index: number) => string;
  readonly lists: readonly { readonly weight: number; readonly templates: readonly WorkTemplate[] }[];
  readonly requests: readonly WorkTemplate[];
  /** Lines on a working day, fewest and most. */
  readonly load: (day: SampleDay) => readonly [number, number];
  /** Lines of a whole term at scale 1; null = as many as there are. */
  readonly linesATerm: number | null;
  readonly scale: number;
}

/** The work records of the term, ordered by day and hour. */
export function writeWork(plan: WorkPlan): WorkRecord[] {
  const { random } = plan;
  const byDay = new Map<string, PlannedWork[]>();
  for (const planned of plan.planned) addTo(byDay, planned);
  const log = new WorkLog(random, plan);
  plan.calendar.forEach((day, index) => {
    const book = new DayBook();
    const linked = (byDay.get(day.date) ?? []).toSorted(
      (a, b) => Number(a.fixed === null) - Number(b.fixed === null),
    );
    if (day.kind !== 'work' && plan.duty) onDuty(log, plan, plan.duty, day, index);
    const before = log.rows.length;
    for (const planned of linked) log.place(book, planned);
    if (day.kind !== 'work') return;
    morning(log, plan, day, index, book);
    if (day.weekday === 2 && index % 14 < 7) {
      const request = log.drawn(day, index, plan.requests);
      if (request && log.place(book, request)) addTo(byDay, followUp(request, plan));
    }
    const [low, high] = plan.load(day);
    const target = random.int(low, high);
    fillDay(log, plan, day, index, book, Math.max(2, target - (log.rows.length - before)));
  });
  const once = log.rows;
  return [...once, ...repeated(once, plan)].toSorted(byHour);
}

function onDuty(log: WorkLog, plan: WorkPlan, words: Words, day: SampleDay, index: number): void {
  const people = plan.onDuty(day, index);
  log.wholeDay({
    date: day.date,
    category: '值班值守',
    ...words(plan.random, day),
    people,
    status: '已完成',
    reference: '',
    fixed: null,
    minutes: 0,
    from: 0,
    until: 0,
  });
}

function morning(log: WorkLog, plan: WorkPlan, day: SampleDay, index: number, book: DayBook): void {
  const { random, crew } = plan;
  const minutes = random.int(2, 4) * 10;
  log.place(book, {
    date: day.date,
    category: '例行巡检',
    ...plan.morning(random, day),
    people: crew.engineers[(index + Math.floor(index / 11)) % crew.engineers.length] ?? crew.lead,
    status: '已完成',
    reference: '',
    fixed: null,
    minutes,
    from: 8 * 60 + random.int(0, 2) * 10,
    until: 11 * 60,
  });
}

/** Fills a working day up to its load from the templates. */
function fillDay(
  log: WorkLog,
  { random, lists }: WorkPlan,
  day: SampleDay,
  index: number,
  book: DayBook,
  lines: number,
): void {
  const weights = lists.map((list) => list.weight);
  for (let tries = 0, left = lines; left > 0 && tries < lines * 6; tries += 1) {
    const list = lists[random.weighted(weights)]?.templates ?? [];
    const planned = log.drawn(day, index, list);
    if (planned && log.place(book, planned)) left -= 1;
  }
}

function addTo(byDay: Map<string, PlannedWork[]>, planned: PlannedWork): void {
  byDay.set(planned.date, [...(byDay.get(planned.date) ?? []), planned]);
}

/** What became of a request when its time was up. */
function followUp(request: PlannedWork, { random, crew }: WorkPlan): PlannedWork {
  const settled = random.chance(0.8);
  return {
    date: request.requestBy || request.date,
    category: '沟通协调',
    content: `跟进协调事项：${request.request ?? ''}`,
    result: settled ? random.pick(SETTLED) : '甲方正在办理，约定次周再核对',
    people: crew.lead,
    status: settled ? '已完成' : '进行中',
    reference: '',
    fixed: null,
    minutes: 20,
    from: 10 * 60,
    until: 16 * 60,
  };
}

const SETTLED = ['甲方已办理，核对无误', '甲方当日答复，已按答复处理', '已办妥，相关记录同步更新'] as const;

function byHour(a: WorkRecord, b: WorkRecord): number {
  const [left, right] = [`${a.date} ${a.start}`, `${b.date} ${b.start}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Benchmarks' extra lines start before 23:00, so that they end on their day. */
const LAST_MINUTE = 1380;

/** More of the same for benchmarks: the same days at other minutes, with a ticket number each. */
function repeated(rows: readonly WorkRecord[], { crew, scale, linesATerm }: WorkPlan): WorkRecord[] {
  const team = [...crew.engineers, ...crew.clerks, crew.lead];
  const taken = new Set(rows.map(slotOf));
  const more: WorkRecord[] = [];
  const wanted = scale === 1 ? 0 : Math.max(0, (linesATerm ?? rows.length) * scale - rows.length);
  for (let ticket = 1; more.length < wanted; ticket += 1) {
    const row = rows[ticket % rows.length];
    if (!row) break;
    let minute = (ticket * 7) % LAST_MINUTE;
    let turn = ticket;
    const draft = (): WorkRecord => ({
      ...row,
      start: clockText(minute),
      end: clockText(minute + 20),
      people: team[turn % team.length] ?? crew.lead,
      content: `${row.content}（工单${String(ticket).padStart(6, '0')}）`,
      reference: '',
    });
    for (let tries = 1; taken.has(slotOf(draft())); tries += 1) {
      minute = (minute + 1) % LAST_MINUTE;
      if (tries % LAST_MINUTE === 0) turn += 1;
    }
    const added = draft();
    taken.add(slotOf(added));
    more.push(added);
  }
  return more;
}

function slotOf(row: WorkRecord): string {
  return `${row.date}|${row.start}|${row.people}`;
}
