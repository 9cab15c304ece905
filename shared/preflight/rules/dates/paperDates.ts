import { workingDay } from '../../../calendar/workingDay.ts';
import { eventsOf } from '../../../checklist/events.ts';
import { addDays } from '../../../domain/civilDate.ts';
import type { CivilDate } from '../../../domain/civilDate.ts';
import type { Calendar } from '../../../calendar/calendar.ts';
import type { PreflightDossier } from '../../dossier.ts';
import type { Reading, Rule } from '../../rule.ts';
import { atPaper, eachPaper } from '../reading/readPapers.ts';
import type { ReadPaper } from '../reading/readPapers.ts';
import { closingDate } from '../reading/closingDate.ts';

export const paperDates: Rule = {
  id: 'date.paper',
  family: '日期与期间',
  property: '真实性',
  name: '附件的落款日期不早于所写的事，不在休息日',
  unit: '份有落款日期的附件',
  severity: 'warning',
  source: '内部要求：先有计划，后有执行和报告',
  *check(dossier): Reading {
    let looked = 0;
    const seen = yield* eachPaper('words', (paper) => {
      const closing = closingDate(paper);
      if (!closing) return null;
      looked += 1;
      const fault = faultOf(dossier, paper, closing.date);
      return fault === null ? null : atPaper(paper, closing.place, `落款日期${closing.text}${fault}`);
    });
    return { ...seen, looked };
  },
};

/** Papers that come before the work. */
const PLANS = /方案|计划|预案|通知|申请/u;
/** Papers that are older than the contract by nature. */
const OLDER = /合同|招标|投标|中标|成交|采购|磋商|报价|授权|资质|证书|证明|执照|合格证|说明书/u;

function faultOf(dossier: PreflightDossier, paper: ReadPaper, date: CivilDate): string | null {
  const { contract, calendar, records, today } = dossier;
  const { item } = paper;
  if (date > today) return `晚于今天（${today}）`;
  if (OLDER.test(item.requirement.name)) return null;
  const plan = PLANS.test(item.requirement.name);
  const event = eventDay(dossier, paper);
  if (event !== null && !plan && date < event) return `早于所写的事（${event}）`;
  if (event !== null && plan && date > event) return `晚于实施（${event}），方案应在实施之前`;
  const last = item.period && reportsOn(paper) && !plan ? lastWorkingDay(calendar, item.period.end) : null;
  if (last !== null && date < last) return `早于所报期间的最后一个工作日（${last}）`;
  if (contract.signedOn !== null && date < contract.signedOn && date < contract.term.start)
    return `早于合同签订（${contract.signedOn}）`;
  const kind = workingDay(calendar, date);
  return kind.known && !kind.working && !records.work.some((work) => work.date === date)
    ? '是休息日，当天没有工作或值班记录'
    : null;
}

/** Due so many days after its period: it tells of the whole of it. */
function reportsOn({ item: { requirement } }: ReadPaper): boolean {
  return requirement.due.kind === 'offset' && requirement.due.from === 'period-end';
}

/** A week's paper may be of Friday; null where the year's holidays are not known. */
function lastWorkingDay(calendar: Calendar, end: CivilDate): CivilDate | null {
  for (let day = end, back = 0; back < LONGEST_HOLIDAY; day = addDays(day, -1), back += 1) {
    const kind = workingDay(calendar, day);
    if (!kind.known) return null;
    if (kind.working) return day;
  }
  return null;
}

const LONGEST_HOLIDAY = 14;

/** First day of the event that the item is about; null where it is about none. */
function eventDay({ records }: PreflightDossier, { item }: ReadPaper): CivilDate | null {
  const { cadence } = item.requirement;
  if (cadence.kind !== 'on-event' || item.eventKey === null) return null;
  return eventsOf(records, cadence.event).find(({ key }) => key === item.eventKey)?.span.start ?? null;
}
