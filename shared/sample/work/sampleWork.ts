/** About 1,500 lines of work: what the other records left, the day's routine, and what came in. */
import type { RecordSet, WorkRecord } from '../../records/types.ts';
import { CLERKS, ENGINEERS, LEAD } from '../people.ts';
import { Slots } from '../phrase.ts';
import { Random } from '../random.ts';
import { SAMPLE_TERM, sampleDays, shiftWorkdays, termWeek, type SampleDay } from '../sampleDays.ts';
import { clockMinutes, clockText, DayBook } from './dayBook.ts';
import { dutyWords, inspectionWords } from './inspectionWork.ts';
import { linkedWork } from './linkedWork.ts';
import { OFFICE_WORK, REQUESTS } from './officeWork.ts';
import { periodWork } from './periodWork.ts';
import type { PlannedWork } from './plan.ts';
import { SUPPORT_WORK } from './supportWork.ts';
import { SYSTEM_WORK } from './systemWork.ts';
import type { WorkTemplate } from './template.ts';

/** Lines on a working day, by season. */
const LOAD: Readonly<Record<SampleDay['season'], readonly [number, number]>> = {
  opening: [7, 9],
  term: [6, 8],
  event: [7, 9],
  exam: [6, 8],
  winter: [4, 6],
  festival: [1, 1],
};
/** Days during which a sentence is not used again: longer for one that has no slot to make it new. */
const REST_DAYS = 10;
const PLAIN_REST_DAYS = 24;

function restOf(template: WorkTemplate): number {
  return template.content.includes('{') ? REST_DAYS : PLAIN_REST_DAYS;
}

export class WorkLog {
  readonly rows: WorkRecord[] = [];
  private readonly random: Random;
  private readonly keys = new Set<string>();
  private readonly lastUse = new Map<WorkTemplate, number>();
  private readonly asked = new Set<WorkTemplate>();

  constructor(random: Random) {
    this.random = random;
  }

  /** Writes one line if the people have the time; false otherwise. */
  place(book: DayBook, planned: PlannedWork): boolean {
    const start = planned.fixed
      ? clockMinutes(planned.fixed.start)
      : book.find(planned.people, planned.minutes, planned.from, planned.until);
    if (start === null) return false;
    const end = planned.fixed ? clockMinutes(planned.fixed.end) : start + planned.minutes;
    const key = `${planned.date}|${clockText(start)}|${planned.people}`;
    if (this.keys.has(key)) return false;
    this.keys.add(key);
    book.book(planned.people, start, end);
    this.add(planned, clockText(start), clockText(end));
    return true;
  }

  /** Writes a line for the whole day. */
  wholeDay(planned: PlannedWork): void {
    this.add(planned, '', '');
  }

  /** A line from the templates that suit the day; keeps out of the way of what was said lately. */
  drawn(day: SampleDay, dayIndex: number, list: readonly WorkTemplate[]): PlannedWork | null {
    const open = list.filter(
      (template) =>
        (template.seasons === null || template.seasons.includes(day.season)) &&
        (template.request === null || !this.asked.has(template)) &&
        dayIndex - (this.lastUse.get(template) ?? -PLAIN_REST_DAYS) >= restOf(template),
    );
    if (open.length === 0) return null;
    const template = this.random.pick(open);
    this.lastUse.set(template, dayIndex);
    if (template.request) this.asked.add(template);
    const slots = new Slots(this.random);
    const [low, high] = template.minutes;
    const deadline = template.request ? shiftWorkdays(day.date, template.request.days) : '';
    return {
      date: day.date,
      category: template.category,
      content: slots.fill(template.content),
      result: slots.fill(template.result),
      people: this.random.pick(template.people),
      status: template.request ? '需甲方协调' : template.status,
      reference: '',
      fixed: null,
      minutes: this.random.int(Math.ceil(low / 10), Math.floor(high / 10)) * 10,
      from: template.from + this.random.int(0, Math.floor((template.until - template.from) / 13)) * 10,
      until: template.until,
      request: template.request ? slots.fill(template.request.text) : '',
      requestBy: deadline > SAMPLE_TERM.end ? SAMPLE_TERM.end : deadline,
    };
  }

  private add(planned: PlannedWork, start: string, end: string): void {
    this.rows.push({
      date: planned.date,
      start,
      end,
      category: planned.category,
      content: planned.content,
      result: planned.result,
      people: planned.people,
      status: planned.status,
      request: planned.request ?? '',
      requestBy: planned.requestBy ?? '',
      reference: planned.reference,
    });
  }
}

function duty(log: WorkLog, random: Random, day: SampleDay, index: number): void {
  const people =
    ENGINEERS[
      (termWeek(day.date) + (day.weekday === 7 ? 1 : 0) + (day.kind === 'holiday' ? index : 0)) % 3
    ] ?? ENGINEERS[0];
  log.wholeDay({
    date: day.date,
    category: '值班值守',
    ...dutyWords(random, day),
    people,
    status: '已完成',
    reference: '',
    fixed: null,
    minutes: 0,
    from: 0,
    until: 0,
  });
}

function morningInspection(log: WorkLog, random: Random, day: SampleDay, index: number, book: DayBook): void {
  const minutes = random.int(2, 4) * 10;
  log.place(book, {
    date: day.date,
    category: '例行巡检',
    ...inspectionWords(random, day),
    people: ENGINEERS[(index + Math.floor(index / 11)) % 3] ?? ENGINEERS[0],
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
  random: Random,
  day: SampleDay,
  index: number,
  book: DayBook,
  lines: number,
): void {
  for (let tries = 0, left = lines; left > 0 && tries < lines * 6; tries += 1) {
    const list = [SUPPORT_WORK, SYSTEM_WORK, OFFICE_WORK][random.weighted([48, 36, 16])] ?? SUPPORT_WORK;
    const planned = log.drawn(day, index, list);
    if (planned && log.place(book, planned)) left -= 1;
  }
}

/** The work records of the year, ordered by day and hour; about 1,500 times `scale`. */
export function sampleWork(seed: number, records: Omit<RecordSet, 'work'>, scale: number): WorkRecord[] {
  const random = Random.of(seed, 'work');
  const days = sampleDays();
  const byDay = new Map<string, PlannedWork[]>();
  for (const planned of [...linkedWork(records, random), ...periodWork(days, random)]) addTo(byDay, planned);
  const log = new WorkLog(random);
  days.forEach((day, index) => {
    const book = new DayBook();
    const linked = (byDay.get(day.date) ?? []).toSorted(
      (a, b) => Number(a.fixed === null) - Number(b.fixed === null),
    );
    if (day.kind !== 'work') duty(log, random, day, index);
    const before = log.rows.length;
    for (const planned of linked) log.place(book, planned);
    if (day.kind !== 'work') return;
    morningInspection(log, random, day, index, book);
    if (day.weekday === 2 && index % 14 < 7) {
      const request = log.drawn(day, index, REQUESTS);
      if (request && log.place(book, request)) addTo(byDay, followUp(request, random));
    }
    const [low, high] = LOAD[day.season];
    const target = random.int(low, high);
    fillDay(log, random, day, index, book, Math.max(2, target - (log.rows.length - before)));
  });
  const once = log.rows;
  return [...once, ...repeated(once, scale)].toSorted(byHour);
}

function addTo(byDay: Map<string, PlannedWork[]>, planned: PlannedWork): void {
  byDay.set(planned.date, [...(byDay.get(planned.date) ?? []), planned]);
}

/** What became of a request when its time was up. */
function followUp(request: PlannedWork, random: Random): PlannedWork {
  const settled = random.chance(0.8);
  return {
    date: request.requestBy || request.date,
    category: '沟通协调',
    content: `跟进协调事项：${request.request ?? ''}`,
    result: settled ? random.pick(SETTLED) : '甲方正在办理，约定次周再核对',
    people: LEAD,
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

/** What a year holds, about; a larger sample holds so many times as much. */
const LINES_A_YEAR = 1500;
/** Benchmarks' extra lines start before 23:00, so that they end on their day. */
const LAST_MINUTE = 1380;

/** More of the same for benchmarks: the same days at other minutes, with a ticket number each. */
function repeated(rows: readonly WorkRecord[], scale: number): WorkRecord[] {
  const team = [...ENGINEERS, ...CLERKS, LEAD];
  const taken = new Set(rows.map(slotOf));
  const more: WorkRecord[] = [];
  const wanted = scale === 1 ? 0 : Math.max(0, LINES_A_YEAR * scale - rows.length);
  for (let ticket = 1; more.length < wanted; ticket += 1) {
    const row = rows[ticket % rows.length];
    if (!row) break;
    let minute = (ticket * 7) % LAST_MINUTE;
    let turn = ticket;
    const draft = (): WorkRecord => ({
      ...row,
      start: clockText(minute),
      end: clockText(minute + 20),
      people: team[turn % team.length] ?? LEAD,
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
