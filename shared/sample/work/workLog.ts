/** The log of work as it grows: a line is written when its people have the time, a sentence rests after its use. */
import type { CivilDate } from '../../domain/civilDate.ts';
import type { WorkRecord } from '../../records/types.ts';
import { Slots, type WordSource } from '../phrase.ts';
import type { Random } from '../random.ts';
import type { SampleDay, Workdays } from '../sampleDays.ts';
import { clockMinutes, clockText, type DayBook } from './dayBook.ts';
import type { PlannedWork } from './plan.ts';
import type { WorkTemplate } from './template.ts';

/** Days during which a sentence is not used again: longer for one that has no slot to make it new. */
export interface Rest {
  readonly slotted: number;
  readonly plain: number;
}

export interface LogRules {
  readonly days: Workdays;
  readonly words: WordSource;
  readonly rest: Rest;
  /** No deadline lies after it. */
  readonly termEnd: CivilDate;
}

export class WorkLog {
  readonly rows: WorkRecord[] = [];
  private readonly random: Random;
  private readonly rules: LogRules;
  private readonly keys = new Set<string>();
  private readonly lastUse = new Map<WorkTemplate, number>();
  private readonly asked = new Set<WorkTemplate>();

  constructor(random: Random, rules: LogRules) {
    this.random = random;
    this.rules = rules;
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
    const { rest } = this.rules;
    const open = list.filter(
      (template) =>
        (template.seasons === null || template.seasons.includes(day.season)) &&
        (template.request === null || !this.asked.has(template)) &&
        dayIndex - (this.lastUse.get(template) ?? -rest.plain) >=
          (template.content.includes('{') ? rest.slotted : rest.plain),
    );
    if (open.length === 0) return null;
    const template = this.random.pick(open);
    this.lastUse.set(template, dayIndex);
    if (template.request) this.asked.add(template);
    const { days, words, termEnd } = this.rules;
    const slots = new Slots(this.random, words);
    const [low, high] = template.minutes;
    const deadline = template.request ? days.shift(day.date, template.request.days) : '';
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
      requestBy: deadline > termEnd ? termEnd : deadline,
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
