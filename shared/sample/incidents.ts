/** 60 incidents: five urgent ones with a fixed course, the others spread over the school year. */
import { addDays, fromMinuteNumber, minuteNumber, type CivilDate } from '../domain/civilDate.ts';
import type { IncidentRecord } from '../records/types.ts';
import { IMPORTANT, ORDINARY, URGENT, type IncidentCase } from './incidentCases.ts';
import { DIRECTOR, ENGINEERS } from './people.ts';
import { SCHOOLS, SURNAMES } from './places.ts';
import type { Random } from './random.ts';
import { sampleDays, type SampleDay } from './sampleDays.ts';

type Draft = Omit<IncidentRecord, 'number'>;

/** How many incidents of one kind a season's day attracts, compared with an ordinary school day. */
const PULL: Readonly<Record<SampleDay['season'], number>> = {
  opening: 1.7,
  term: 1,
  event: 1.5,
  exam: 0.9,
  winter: 0.3,
  festival: 0.1,
};

/** Minutes from report to restoration; the second range is the rare slow case beyond the target. */
const COURSE: Readonly<Record<'重要' | '一般', { usual: readonly [number, number]; slow: number }>> = {
  重要: { usual: [7, 14], slow: 21 },
  一般: { usual: [2, 5], slow: 8 },
};

function severe(): Draft[] {
  return URGENT.map(({ party, ...course }) => ({
    ...course,
    severity: '紧急',
    outage: true,
    causeParty: party,
  }));
}

function pickDay(random: Random, days: readonly SampleDay[], busy: ReadonlySet<CivilDate>): SampleDay {
  const weights = days.map((day) => {
    if (busy.has(day.date)) return 0;
    return PULL[day.season] * (day.kind === 'work' ? 1 : 0.12);
  });
  return days[random.weighted(weights)] ?? days[0]!;
}

function reporterOf(random: Random, course: IncidentCase): string {
  if (/监控|使用率|时间与服务器|连接数/.test(course.title)) return '监控告警';
  if (/评审|启明杯|管理员|教研/.test(course.title) && random.chance(0.6)) return '信息中心 顾清和';
  return `${random.pick(SCHOOLS)} ${random.pick(SURNAMES)}老师`;
}

function minor(
  random: Random,
  day: SampleDay,
  severity: '重要' | '一般',
  course: IncidentCase,
  slow: boolean,
): Draft {
  const working = day.kind === 'work';
  const minute = working ? random.int(8 * 60 + 5, 16 * 60 + 50) : random.int(9 * 60, 20 * 60);
  const reported = minuteNumber(`${day.date} 00:00`) + minute;
  const { usual, slow: long } = COURSE[severity];
  const length = slow ? long : random.int(usual[0], usual[1]);
  const response = severity === '一般' || length < 9 ? 1 : random.int(1, 4);
  return {
    system: course.system,
    severity,
    title: course.title,
    reporter: reporterOf(random, course),
    reportedAt: fromMinuteNumber(reported),
    respondedAt: fromMinuteNumber(reported + response),
    arrivedAt: '',
    restoredAt: fromMinuteNumber(reported + length),
    outage: false,
    outageStart: '',
    causeParty: course.party,
    cause: course.cause,
    measure: course.measure,
    handler:
      severity === '重要' && random.chance(0.3)
        ? `${random.pick(ENGINEERS)}、${DIRECTOR}`
        : random.pick(ENGINEERS),
  };
}

/** Cases tied to a date: what breaks must exist by then. */
const NOT_BEFORE: Readonly<Record<string, CivilDate>> = {
  启明杯报名附件无法上传: '2025-11-18',
  评审专家账号被锁定: '2025-11-17',
};
const NOT_AFTER: Readonly<Record<string, CivilDate>> = {
  启明杯报名附件无法上传: '2025-11-18',
  评审专家账号被锁定: '2025-11-28',
};

const MINOR: readonly (readonly [severity: '重要' | '一般', list: readonly IncidentCase[]])[] = [
  ['重要', IMPORTANT],
  ['一般', ORDINARY],
];

function numbered(drafts: readonly Draft[], digits: number): IncidentRecord[] {
  const serial = new Map<string, number>();
  return drafts
    .toSorted((a, b) => (a.reportedAt < b.reportedAt ? -1 : 1))
    .map((draft) => {
      const year = draft.reportedAt.slice(0, 4);
      const next = (serial.get(year) ?? 0) + 1;
      serial.set(year, next);
      return { number: `GZ-${year}-${String(next).padStart(digits, '0')}`, ...draft };
    });
}

/** The incidents in order of their report; `scale` repeats the minor ones. Urgent ones are never repeated. */
export function sampleIncidents(random: Random, scale: number): IncidentRecord[] {
  const days = sampleDays();
  const drafts = severe();
  const urgentDays = new Set(drafts.map((draft) => draft.reportedAt.slice(0, 10)));
  for (let round = 0; round < scale; round += 1) {
    const busy = new Set(urgentDays);
    for (const [severity, list] of MINOR) {
      const slow = random.int(3, list.length - 3);
      list.forEach((course, index) => {
        const from = NOT_BEFORE[course.title] ?? '2025-09-01';
        const until = NOT_AFTER[course.title] ?? '2026-06-26';
        const open = days.filter((day) => from <= day.date && day.date <= until);
        const day = pickDay(random, open, busy);
        busy.add(day.date);
        if (severity === '重要') busy.add(addDays(day.date, 1));
        drafts.push(minor(random, day, severity, course, index === slow));
      });
    }
  }
  return numbered(drafts, scale > 9 ? 5 : 3);
}
