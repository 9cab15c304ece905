/** 120 survey sheets (问卷): answers follow a profile per question; a third carry free text. */
import { addDays } from '../domain/civilDate.ts';
import type { SurveyRecord } from '../records/types.ts';
import { SCHOOLS } from './places.ts';
import type { Random } from './random.ts';
import { workdayFrom } from './sampleDays.ts';
import { SURVEY_COMMENTS, type SurveyComment } from './surveyComments.ts';

/** Sheets handed out (发放份数). */
export const SURVEY_ISSUED = 128;

/** Share in per cent of 5, 4, 3, 2, 1 and no answer, by question id of the contract preset. */
const PROFILES: Readonly<Record<string, readonly [number, number, number, number, number, number]>> = {
  q1: [48, 41, 7, 2, 1, 1],
  q2: [42, 44, 9, 3, 1, 1],
  q3: [45, 41, 8, 2, 0, 4],
  q4: [38, 45, 11, 3, 1, 2],
  q5: [55, 36, 6, 1, 0, 2],
  q6: [58, 34, 5, 1, 0, 2],
  q7: [36, 46, 13, 4, 1, 0],
  q8: [49, 43, 6, 2, 0, 0],
};

const ROLE_SHEETS: readonly (readonly [role: SurveyComment['role'], sheets: number])[] = [
  ['学生', 44],
  ['教师', 56],
  ['教研员', 8],
  ['学校管理员', 12],
];
const SCORES: readonly (number | null)[] = [5, 4, 3, 2, 1, null];

/** One person's answers lean together: about half of them follow the person's mood. */
function answersOf(random: Random): Record<string, number | null> {
  const mood = random.weighted([50, 40, 8, 2]);
  return Object.fromEntries(
    Object.entries(PROFILES).map(([question, profile]) => {
      const score = SCORES[random.weighted(profile)] ?? null;
      const leaning = random.chance(0.45) && score !== null && mood < 2 ? 5 - mood : score;
      return [question, leaning];
    }),
  );
}

/** Two sheets with most questions left open: they come back, but do not count. */
function blanked(answers: Record<string, number | null>): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(answers).map(([id, score], index) => [id, index < 2 ? score : null]),
  );
}

export function sampleSurvey(random: Random): SurveyRecord[] {
  const roles = random.shuffle(
    ROLE_SHEETS.flatMap(([role, sheets]) => Array.from({ length: sheets }, () => role)),
  );
  const left = random.shuffle(SURVEY_COMMENTS);
  const blankAt = new Set([37, 92]);
  return roles.map((role, index) => {
    const date = workdayFrom(addDays('2026-05-18', Math.floor((index * 12) / roles.length)));
    const spoken = !blankAt.has(index) && random.chance(0.55) ? takeOf(left, role) : null;
    const answers = answersOf(random);
    return {
      sheet: `WJ-${String(index + 1).padStart(3, '0')}`,
      date,
      role,
      unit: role === '教研员' ? '云岭区教师进修学校' : random.pick(SCHOOLS),
      answers: blankAt.has(index) ? blanked(answers) : answers,
      comment: spoken?.text ?? '',
      commentGroup: spoken?.group ?? '',
      followUp: spoken?.followUp ?? '',
      followUpOn: spoken?.on ?? '',
    };
  });
}

function takeOf(left: SurveyComment[], role: string): SurveyComment | null {
  const at = left.findIndex((comment) => comment.role === role);
  return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
}
