/**
 * The short forms in which a preset is written, each read into its domain value: `95%`, `30min`, `weekly`,
 * `period-end +2 working-days`, `at-least 95% within 30min`. Every reader gives null for what it cannot read;
 * what it would have taken stands in `FORMS`, for messages.
 */
import { isCivilDate } from '../domain/civilDate.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import { EVENT_KINDS } from '../domain/contract.ts';
import type {
  Cadence,
  DueRule,
  Fen,
  LevelUnit,
  ReviewPeriod,
  ServiceHours,
  Signer,
  Threshold,
} from '../domain/contract.ts';

export const FORMS = {
  percent: '50%',
  duration: '30min 或 24h',
  money: '258000.00',
  date: '2026-06-30',
  due: 'period-end +2 working-days、milestone:final -5 working-days、term-end keep、first 09-30 或 2026-06-30',
  cadence:
    'once、daily、daily working、weekly、monthly、quarterly contract、half-yearly contract、yearly、4-per-year、on-event drills、as-listed 或 ongoing',
  signer: '乙方项目负责人、甲方代表（盖章）',
  limit: 'at-least 95%、at-least 90% within 60min、at-most 25min、at-most 7 working-days 或 at-most 0 times',
  review: '10 days 或 5 working-days',
  threshold: '3 times、over 5 times、3 times running 或 10 working-days',
  hours: '09:00-12:00（一天之内，先早后晚）',
  term: '12 months、until 06-30 或 until 2026-06-30',
} as const;

/** Millionths: `50%` → 500000; up to four decimals, so that nothing is rounded. */
export function readPercent(text: string): number | null {
  const match = /^(\d+)(?:\.(\d{1,4}))?%$/.exec(text);
  return match ? Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0')) : null;
}

/** Whole minutes. */
export function readDuration(text: string): number | null {
  const match = /^(\d+)(min|h)$/.exec(text);
  return match ? Number(match[1]) * (match[2] === 'h' ? 60 : 1) : null;
}

export function readMoney(text: string): Fen | null {
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(',', ''));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

export function readDate(text: string): CivilDate | null {
  return isCivilDate(text) ? text : null;
}

/** `<from> [±n days|working-days|months] [keep|next|previous]`; a day off moves to the next working day unless told. */
export function readDue(text: string): DueRule | null {
  if (isCivilDate(text)) return { kind: 'fixed', date: text };
  const monthDay = /^first (\d\d-\d\d)$/.exec(text)?.[1];
  if (monthDay !== undefined) return isYearlyDay(monthDay) ? { kind: 'first-day', monthDay } : null;
  const match =
    /^(period-start|period-end|term-start|term-end|signed|milestone:[a-z][a-z0-9-]*)(?: ([+-]\d{1,4}) (days|working-days|months))?(?: (keep|next|previous))?$/.exec(
      text,
    );
  if (!match) return null;
  const [, from = '', count = '0', unit, roll] = match;
  return {
    kind: 'offset',
    from,
    count: Number(count),
    unit: unit === 'working-days' || unit === 'months' ? unit : 'days',
    roll: roll === 'keep' || roll === 'previous' ? roll : 'next',
  };
}

/** A day that every year has; 02-29 is none. */
function isYearlyDay(monthDay: string): boolean {
  return isCivilDate(`2023-${monthDay}`);
}

/** The list of `as-listed` is a field of its own and comes later. */
export function readCadence(text: string): Cadence | null {
  const [word = '', option] = text.split(' ');
  const times = /^(\d+)-per-year$/.exec(word);
  if (times && option === undefined) return { kind: 'n-per-year', times: Number(times[1]) };
  switch (word) {
    case 'once':
    case 'weekly':
    case 'ongoing':
      return option === undefined ? { kind: word } : null;
    case 'as-listed':
      return option === undefined ? { kind: word, list: [] } : null;
    case 'daily':
      if (option === undefined) return { kind: word, days: 'all' };
      return option === 'working' ? { kind: word, days: 'working' } : null;
    case 'monthly':
    case 'quarterly':
    case 'half-yearly':
    case 'yearly':
      if (option === undefined || option === 'calendar') return { kind: word, months: 'calendar' };
      return option === 'contract' ? { kind: word, months: 'contract' } : null;
    case 'on-event': {
      const event = EVENT_KINDS.find((entry) => entry === option);
      return event ? { kind: word, event } : null;
    }
    default:
      return null;
  }
}

/** The role begins with its party; `（盖章）` at its end asks for a seal. */
export function readSigner(text: string): Signer | null {
  const match = /^((甲方|乙方).+?)(（盖章）)?$/u.exec(text.trim());
  if (!match) return null;
  return {
    party: match[2] === '甲方' ? 'buyer' : 'vendor',
    role: match[1] ?? '',
    seal: match[3] !== undefined,
  };
}

/** One promised limit of a service level. */
export interface Limit {
  readonly direction: 'at-least' | 'at-most';
  readonly unit: LevelUnit;
  /** Millionths for `%`, whole minutes for times of day, whole pieces for the rest. */
  readonly value: number;
  /** Minutes within which an incident counts as in time. */
  readonly within: number | null;
}

export function readLimit(text: string): Limit | null {
  const match = /^(at-least|at-most) (\S+)(?: (days|working-days|months|times))?(?: within (\S+))?$/.exec(
    text,
  );
  if (!match) return null;
  const [, word, figure = '', piece, time] = match;
  const direction = word === 'at-most' ? 'at-most' : 'at-least';
  if (piece !== undefined) {
    if (time !== undefined || !/^\d{1,4}$/.test(figure)) return null;
    return { direction, unit: PIECES[piece] ?? 'times', value: Number(figure), within: null };
  }
  const within = time === undefined ? null : readDuration(time);
  if (time !== undefined && within === null) return null;
  const percent = readPercent(figure);
  if (percent !== null) return { direction, unit: '%', value: percent, within };
  const minutes = readDuration(figure);
  if (minutes === null || within !== null) return null;
  return { direction, unit: figure.endsWith('h') ? 'h' : 'min', value: minutes, within };
}

const PIECES: Readonly<Record<string, LevelUnit>> = {
  days: 'days',
  'working-days': 'working-days',
  months: 'months',
  times: 'times',
};

/** Minutes after midnight; `24:00` is the end of the day. */
export function readHours(text: string): ServiceHours | null {
  const match = /^(\d\d):([0-5]\d)-(\d\d):([0-5]\d)$/.exec(text);
  if (!match) return null;
  const from = Number(match[1]) * 60 + Number(match[2]);
  const to = Number(match[3]) * 60 + Number(match[4]);
  return from < to && to <= 1440 ? { from, to } : null;
}

export function readReview(text: string): ReviewPeriod | null {
  const match = /^([1-9]\d{0,2}) (days|working-days)$/.exec(text);
  return match ? { count: Number(match[1]), unit: match[2] === 'days' ? 'days' : 'working-days' } : null;
}

export function readThreshold(text: string): Threshold | null {
  const match = /^(over )?([1-9]\d{0,2}) (times|days|working-days|weeks)( running)?$/.exec(text);
  if (!match) return null;
  const unit = THRESHOLD_UNITS.find((entry) => entry === match[3]);
  if (!unit) return null;
  return { count: Number(match[2]), unit, running: match[4] !== undefined, over: match[1] !== undefined };
}

const THRESHOLD_UNITS = ['times', 'days', 'working-days', 'weeks'] as const;

/** How the term's last day follows when a contract is created without one. */
export type TermRule =
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'until'; readonly date: CivilDate }
  /** The next such day of a year after the start: `06-30`. */
  | { readonly kind: 'until-day'; readonly monthDay: string };

export function readTerm(text: string): TermRule | null {
  const months = /^([1-9]\d{0,2}) months$/.exec(text);
  if (months) return { kind: 'months', months: Number(months[1]) };
  const until = /^until (.+)$/.exec(text)?.[1];
  if (until === undefined) return null;
  if (isCivilDate(until)) return { kind: 'until', date: until };
  return isYearlyDay(until) ? { kind: 'until-day', monthDay: until } : null;
}
