/** First drafts of 需求分析文档: how much work the contract asks for, when, by whom, and what is written about it. */
import { workingDay } from '../../../calendar/workingDay.ts';
import type { Calendar } from '../../../calendar/calendar.ts';
import type { DateSpan } from '../../../domain/civilDate.ts';
import { projectLead } from '../../../domain/contract.ts';
import type { FactSource } from '../../../documents/kind.ts';
import { printCount, printDate } from '../../format.ts';
import { daysOf, monthsOf, weeksOf } from '../../spans.ts';
import { engineers, technicalLeads } from '../../tables/plans/contactTable.ts';
import { printCadence, vendorPapers } from '../../tables/plans/owedPapersTable.ts';
import { stageRows } from '../../tables/plans/stageTable.ts';
import { subjectRows } from '../../tables/plans/subjectTable.ts';
import { teamLine } from '../organisation.ts';
import { incidentRule } from './conduct.ts';
import { hasLimits, numbered, paragraphs, systemLine, termLine, staffNeedLine } from './lines.ts';

export function draftWorkload(source: FactSource, span: DateSpan): string {
  const { contract, owed } = source;
  const subjects = subjectRows(source);
  const papers = vendorPapers(contract);
  const counted = owed.filter(
    ({ requirement }) => papers.includes(requirement) && requirement.cadence.kind !== 'on-event',
  ).length;
  return paragraphs([
    systemLine(contract),
    subjects.length === 0
      ? ''
      : `合同涉及的维护工作有${subjects.length}类：${subjects.map(({ subject }) => subject).join('、')}。有约定数量或者比例的，按约定安排；没有约定的，按实际发生安排。`,
    papers.length === 0
      ? ''
      : `文档工作量：应交文件${papers.length}种，按周期共${printCount(counted)}份，合每月${monthly(counted, span)}份；按事件提交的文件随事件增加。`,
  ]);
}

/** Mean per month with one decimal, cut off. */
function monthly(count: number, span: DateSpan): string {
  const tenths = Math.floor((count * 10) / monthsOf(span).length);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

export function draftTimes({ contract, calendar }: FactSource, span: DateSpan): string {
  const days = countWorkingDays(span, calendar);
  const stages = stageRows(contract, calendar).filter(({ date }) => /^\d/u.test(date));
  return paragraphs([
    `${termLine(span).slice(0, -1)}，跨${monthsOf(span).length}个月、${weeksOf(span).length}周${days === null ? '' : `，其中工作日${days}天`}。`,
    stages.length === 0
      ? ''
      : `验收时间：${stages.map(({ name, date }) => `${name}${date.endsWith('（计划）') ? '计划' : ''}于${printDate(date.slice(0, 10))}进行`).join('，')}。日期调整的，相关文件的到期日随之调整。`,
    '影响使用的变更事先与甲方商定时间；各月的时间点和到期文件见时间安排表。',
  ]);
}

/** Null where a year's holidays are not published. */
function countWorkingDays(span: DateSpan, calendar: Calendar): number | null {
  let count = 0;
  for (const day of daysOf(span)) {
    const answer = workingDay(calendar, day);
    if (!answer.known) return null;
    if (answer.working) count += 1;
  }
  return count;
}

export function draftStaffing(source: FactSource): string {
  const { contract } = source;
  if (contract.staff.length === 0) return staffNeedLine(contract);
  const uncovered = subjectRows(source).filter(({ people }) => people === '—');
  return paragraphs([
    staffNeedLine(contract),
    teamLine(contract.staff, projectLead(contract)),
    uncovered.length === 0
      ? ''
      : `合同所列人员职责没有写明承担人的工作有${uncovered.map(({ subject }) => subject).join('、')}，由项目负责人指定。`,
  ]);
}

export function draftSolving(source: FactSource): string {
  const { contract } = source;
  const [first, second] = [engineers(contract), technicalLeads(contract)].map((people) =>
    people.map(({ name }) => name).join('、'),
  );
  const lead = projectLead(contract);
  const steps = [
    first ? `一般问题由${first}处理` : '',
    second ? `不能当场解决的由${second}支持` : '',
    lead ? `须甲方协调的由项目负责人${lead.name}提出，写明事项和期限` : '须甲方协调的写明事项和期限',
  ].filter((step) => step !== '');
  return numbered([
    incidentRule(source).replace(/^故障处置。/u, '受理。'),
    `分工。${steps.join('；')}，跟踪到办结。`,
    hasLimits(contract) ? '时限。响应、到场和恢复的时限按故障的分级与时限表执行。' : '',
    '复核。重复发生的问题查明根本原因，采取措施后在后续巡检中复核。',
  ]);
}

export function draftReports({ contract }: FactSource): string {
  const papers = vendorPapers(contract);
  if (papers.length === 0) return '';
  const groups = [...Map.groupBy(papers, printCadence)].map(
    ([cadence, list]) =>
      `${cadence === '一次' ? '阶段或者期末提交一次的' : `${cadence}提交的`}${list.length}种`,
  );
  const signed = papers.filter(({ signers }) => signers.length > 0).map(({ name }) => name);
  return `合同要求乙方提交文件${papers.length}种，其中${groups.join('，')}。${signed.length === 0 ? '' : `须签字的有${[...new Set(signed)].join('、')}。`}`;
}
