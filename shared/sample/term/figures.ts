/** Usage, survey and expenses of a term, by the contract's roles, questions and budget. */
import { addDays, type CivilDate } from '../../domain/civilDate.ts';
import type { ExpenseRecord, SurveyRecord, UsageRecord } from '../../records/types.ts';
import type { Random } from '../random.ts';
import type { TermSource } from './source.ts';

/** Registered users never fall, active ones never exceed them, stocks only grow. */
export function termUsage({ contract, days }: TermSource, random: Random): UsageRecord[] {
  const spread = (low: number, high: number): number => low + random.next() * (high - low);
  const rows: UsageRecord[] = [];
  for (const [index, role] of contract.userRoles.entries()) {
    let registered = Math.round(1200 / (index * index + 1)) + random.int(20, 60);
    let resources = 400 + random.int(0, 200);
    let dataGb = 120 + random.int(0, 60);
    for (const month of days.months()) {
      registered += random.int(0, Math.max(1, Math.round(registered * 0.015)));
      resources += random.int(8, 30);
      dataGb += random.int(2, 9);
      const active = Math.round(registered * spread(0.62, 0.86));
      rows.push({
        month: month.start.slice(0, 7),
        role,
        registered,
        active,
        visits: Math.round(active * spread(9, 16)),
        sessions: 0,
        resources,
        dataGb,
      });
    }
  }
  return rows.toSorted((a, b) => a.month.localeCompare(b.month));
}

/** Share in per cent of 5, 4, 3, 2, 1 and no answer. */
const PROFILE = [57, 40, 1, 0, 0, 2] as const;
const SCORES: readonly (number | null)[] = [5, 4, 3, 2, 1, null];
/** Sheets come in during two weeks at this share of the term. */
const SURVEY_AT = 0.86;

export function termSurvey(source: TermSource, random: Random): SurveyRecord[] {
  const { contract, flavour, days } = source;
  const { survey } = contract;
  if (!survey) return [];
  const { returned, units, comments } = flavour.survey;
  const first = days.at(SURVEY_AT);
  const roles = contract.userRoles.length > 0 ? contract.userRoles : ['使用人员'];
  const speaking = new Map(
    comments.map((comment, index) => [Math.floor(((index + 0.5) * returned) / comments.length), comment]),
  );
  return Array.from({ length: returned }, (_, index) => {
    const [group, comment, followUp] = speaking.get(index) ?? ['', '', ''];
    return {
      sheet: `WJ-${String(index + 1).padStart(3, '0')}`,
      date: days.inside(addDays(first, Math.floor((index * 12) / returned))),
      role: random.pick(roles),
      unit: random.pick(units),
      answers: Object.fromEntries(
        survey.questions.map(({ id }) => [id, SCORES[random.weighted(PROFILE)] ?? null]),
      ),
      comment,
      commentGroup: group,
      followUp,
      followUpOn: followUp === '' ? '' : days.inside(addDays(first, 16 + (index % 9))),
    };
  });
}

/** A line's vouchers: staff every month, others some times a term; together somewhat below the budget. */
export function termExpenses({ contract, days }: TermSource, random: Random): ExpenseRecord[] {
  const months = days.months();
  const vouchers = contract.budget.flatMap(({ category, amountFen }) => {
    const staff = /人员|人工|驻场/.test(category);
    const count = staff ? months.length : Math.min(months.length, 4);
    const spent = Math.floor(amountFen * (0.93 + random.next() * 0.05));
    const each = Math.floor(spent / count / 100) * 100;
    return Array.from({ length: count }, (_, index) => ({
      date: staff ? lastWorkday(months[index]?.end ?? days.term.end, days) : days.at((index + 0.4) / count),
      category,
      purpose: staff
        ? `${monthWords(months[index]?.start ?? days.term.start)}${category}`
        : `${category}（第${index + 1}次）`,
      amountFen: index === count - 1 ? spent - each * (count - 1) : each,
      payee: staff ? '项目组人员' : '按合同约定的供应单位',
    }));
  });
  return vouchers
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .map((voucher, index) => ({ voucher: `PZ-${String(index + 1).padStart(4, '0')}`, ...voucher }));
}

function lastWorkday(date: CivilDate, days: TermSource['days']): CivilDate {
  return days.shift(addDays(date, 1), -1);
}

function monthWords(date: CivilDate): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月`;
}
