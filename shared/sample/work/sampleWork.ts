/** About 1,500 lines of work on the classroom platform in a school year. */
import { monthOf } from '../../domain/civilDate.ts';
import type { RecordSet, WorkRecord } from '../../records/types.ts';
import { CLASSROOM_CREW, ENGINEERS } from '../people.ts';
import { schoolWords } from '../places.ts';
import { Random } from '../random.ts';
import { SAMPLE_TERM, SAMPLE_WORKDAYS, sampleDays, termWeek, type SampleDay } from '../sampleDays.ts';
import { dutyWords, inspectionWords } from './inspectionWork.ts';
import { linkedWork } from './linkedWork.ts';
import { OFFICE_WORK, REQUESTS } from './officeWork.ts';
import { periodWork } from './periodWork.ts';
import { SUPPORT_WORK } from './supportWork.ts';
import { SYSTEM_WORK } from './systemWork.ts';
import { writeWork } from './writeWork.ts';

/** Lines on a working day, by season. */
const LOAD: Readonly<Record<SampleDay['season'], readonly [number, number]>> = {
  opening: [7, 9],
  term: [6, 8],
  event: [7, 9],
  exam: [6, 8],
  winter: [4, 6],
  festival: [1, 1],
};

/** What a year holds, about; a larger sample holds so many times as much. */
const LINES_A_YEAR = 1500;

/** The work records of the year, ordered by day and hour; about 1,500 times `scale`. */
export function sampleWork(seed: number, records: Omit<RecordSet, 'work'>, scale: number): WorkRecord[] {
  const random = Random.of(seed, 'work');
  const calendar = sampleDays();
  const linked = linkedWork(records, random, {
    crew: CLASSROOM_CREW,
    days: SAMPLE_WORKDAYS,
    inspection: ({ date, number, checked }) => `${monthOf(date)}月全面巡检${number}，共${checked}项`,
  });
  return writeWork({
    random,
    calendar,
    crew: CLASSROOM_CREW,
    days: SAMPLE_WORKDAYS,
    words: schoolWords,
    rest: { slotted: 10, plain: 24 },
    termEnd: SAMPLE_TERM.end,
    planned: [...linked, ...periodWork(calendar, random)],
    morning: inspectionWords,
    duty: dutyWords,
    onDuty: (day, index) =>
      ENGINEERS[
        (termWeek(day.date) + (day.weekday === 7 ? 1 : 0) + (day.kind === 'holiday' ? index : 0)) % 3
      ] ?? ENGINEERS[0],
    lists: [
      { weight: 48, templates: SUPPORT_WORK },
      { weight: 36, templates: SYSTEM_WORK },
      { weight: 16, templates: OFFICE_WORK },
    ],
    requests: REQUESTS,
    load: (day) => LOAD[day.season],
    linesATerm: LINES_A_YEAR,
    scale,
  });
}
