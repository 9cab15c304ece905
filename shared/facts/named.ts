/**
 * Facts by name (具名事实), each computed in one place from records. A performance goal of the contract names one of
 * them; its printed value, the exact value behind it and its source go into the table of goals.
 */
import type { CivilDate, DateSpan } from '../domain/civilDate.ts';
import { dateOfMoment, minutesBetween } from '../domain/civilDate.ts';
import type { FactSource } from '../documents/kind.ts';
import { printCount, printDuration, printMoney, printRatio } from './format.ts';
import { budgetExecution } from './named/expenses.ts';
import { countBySeverity, incidentsReported } from './named/incidents.ts';
import { availabilityByMonth } from './named/levelsOf.ts';
import {
  attendeesOf,
  backupsIn,
  changesIn,
  drillsIn,
  hasConsent,
  inspectionsIn,
  inspectionTotals,
  trainingsIn,
} from './named/operations.ts';
import { surveyResult } from './named/survey.ts';
import type { UsageMonth, UsageTotals } from './named/usage.ts';
import { lastUsage, monthsWithData, sumOf, usageByMonth } from './named/usage.ts';
import { workIn } from './named/work.ts';
import { weeksOf } from './spans.ts';
import { resolutionLevel, timeliness } from './tables/resolutionTable.ts';

export interface NamedFact {
  /** As printed, with its unit: `99.9%`, `12场`. */
  readonly text: string;
  /** Exact value = numerator ÷ denominator, in `unit`. */
  readonly numerator: number;
  readonly denominator: number;
  readonly unit: string;
  /** The records it rests on: `故障记录59/60件`. */
  readonly source: string;
  /** For counts: the day of each thing counted, so that a goal per week or quarter can be judged. */
  readonly days: readonly CivilDate[];
  /** Where the value is already that of the worst week, month or quarter; `span` = of the whole span. */
  readonly each: Each;
}

/** Over what a figure is reached or a target is set. */
export type Each = 'week' | 'month' | 'quarter' | 'span';

type Compute = (source: FactSource, span: DateSpan) => NamedFact | null;

function counted(value: number, unit: string, source: string): NamedFact {
  return {
    text: `${printCount(value)}${unit}`,
    numerator: value,
    denominator: 1,
    unit,
    source,
    days: [],
    each: 'span',
  };
}

function events(days: readonly CivilDate[], unit: string, source: string): NamedFact {
  return { ...counted(days.length, unit, source), days };
}

/** A share in per cent; null without a whole. */
function share(part: number, whole: number, source: string, digits = 1): NamedFact | null {
  if (whole === 0) return null;
  return {
    text: `${printRatio(part * 100, whole, digits)}%`,
    numerator: part * 100,
    denominator: whole,
    unit: '%',
    source,
    days: [],
    each: 'span',
  };
}

export const NAMED_FACTS: Readonly<Record<string, Compute>> = {
  /** 系统可用率 of the whole span. */
  availability: (source, span) => {
    const months = availabilityByMonth(source, span);
    const total = months.reduce((sum, month) => sum + month.total, 0);
    const down = months.reduce((sum, month) => sum + month.down, 0);
    return share(total - down, total, `故障记录，停机${printDuration(down)}`, months[0]?.digits);
  },
  /** 每月系统可用率: the lowest month. */
  monthlyAvailability: (source, span) => {
    const months = availabilityByMonth(source, span);
    const worst = months.toSorted((a, b) => b.down * a.total - a.down * b.total)[0];
    return worst
      ? share(
          worst.total - worst.down,
          worst.total,
          `故障记录，最低为${Number(worst.start.slice(5, 7))}月`,
          worst.digits,
        )
      : null;
  },
  /** 故障按时解决率: within the promised target, all severities. */
  resolutionRate: ({ contract, records }, span) => {
    const limited = incidentsReported(records.incidents, span).filter((incident) =>
      resolutionLevel(contract, incident.severity),
    );
    const inTime = limited.filter((incident) => timeliness(contract, incident) === 'in-time');
    return share(inTime.length, limited.length, `故障记录${inTime.length}/${limited.length}件`);
  },
  /** 问题解决效率: restored at all by the end of the span. */
  solvedRate: ({ records }, span) => {
    const incidents = incidentsReported(records.incidents, span);
    const solved = incidents.filter(
      (incident) => incident.restoredAt !== '' && dateOfMoment(incident.restoredAt) <= span.end,
    );
    return share(solved.length, incidents.length, `故障记录${solved.length}/${incidents.length}件`);
  },
  /** 应答时间: the longest, rounded up to a tenth of an hour so that it never reads better than it was. */
  response: ({ records }, span) => {
    const minutes = incidentsReported(records.incidents, span).map((incident) =>
      minutesBetween(incident.reportedAt, incident.respondedAt),
    );
    if (minutes.length === 0) return null;
    const longest = Math.max(...minutes);
    const tenths = Math.ceil(longest / 6);
    return {
      ...counted(longest, '小时', `故障记录${minutes.length}件，最长一次`),
      text: `${Math.floor(tenths / 10)}.${tenths % 10}小时`,
      denominator: 60,
    };
  },
  incidents: ({ records }, span) =>
    counted(incidentsReported(records.incidents, span).length, '件', '故障记录'),
  urgentIncidents: ({ records }, span) =>
    counted(countBySeverity(incidentsReported(records.incidents, span)).紧急, '件', '故障记录'),
  /** 故障停机, overlapping outages counted once; null where nobody watched. */
  downtime: (source, span) => {
    const months = availabilityByMonth(source, span);
    return months.length === 0
      ? null
      : counted(
          months.reduce((sum, month) => sum + month.down, 0),
          '分钟',
          '故障记录',
        );
  },
  work: ({ records }, span) => counted(workIn(records.work, span).length, '项', '工作记录'),
  /** 周工作记录单: one for each week that has work records. */
  weeklyLogs: ({ records }, span) => {
    const weeks = weeksOf(span);
    const kept = weeks.filter((week) => workIn(records.work, week).length > 0);
    return events(
      kept.map((week) => week.start),
      '份',
      `工作记录，${weeks.length}周中${kept.length}周有记录`,
    );
  },
  changes: ({ records }, span) =>
    events(
      changesIn(records, span).map((change) => dateOfMoment(change.start)),
      '项',
      '变更记录',
    ),
  inspections: ({ records }, span) =>
    events(
      inspectionsIn(records, span).map((inspection) => inspection.date),
      '次',
      '巡检记录',
    ),
  /** 巡检发现的异常项 */
  abnormal: ({ records }, span) =>
    counted(inspectionTotals(inspectionsIn(records, span)).abnormal, '项', '巡检记录'),
  backups: ({ records }, span) =>
    events(
      backupsIn(records, span).map((backup) => backup.date),
      '次',
      '备份记录',
    ),
  restoreChecks: ({ records }, span) =>
    events(
      backupsIn(records, span)
        .filter((backup) => backup.restoreChecked)
        .map((backup) => backup.date),
      '次',
      '备份记录',
    ),
  drills: ({ records }, span) =>
    events(
      drillsIn(records, span).map((drill) => drill.date),
      '次',
      '演练记录',
    ),
  trainings: ({ records }, span) =>
    events(
      trainingsIn(records, span).map((training) => training.date),
      '场',
      '培训记录',
    ),
  trainees: ({ records }, span) => counted(attendeesOf(trainingsIn(records, span)), '人次', '培训记录'),
  /** 变更事前同意率 */
  changeConsent: ({ records }, span) => {
    const changes = changesIn(records, span);
    const asked = changes.filter(hasConsent);
    return share(asked.length, changes.length, `变更记录${asked.length}/${changes.length}项`);
  },
  visits: (source, span) => usageFact(source, span, (months) => [sumOf(months, 'visits'), '人次']),
  sessions: (source, span) => usageFact(source, span, (months) => [sumOf(months, 'sessions'), '场']),
  users: (source, span) => usageFact(source, span, (_months, last) => [last.registered, '人']),
  resources: (source, span) => usageFact(source, span, (_months, last) => [last.resources, '条']),
  /** 总体满意率 */
  satisfaction: ({ contract, records }) => {
    const overall = contract.survey ? surveyResult(records.survey, contract.survey).overall : null;
    return overall
      ? share(overall.satisfied, overall.answered, `满意度问卷${overall.satisfied}/${overall.answered}份`)
      : null;
  },
  /** 支出合计 */
  spent: ({ contract, records }, span) => {
    const { spentFen, vouchers } = budgetExecution(contract.budget, records.expenses, span);
    return vouchers === 0
      ? null
      : {
          ...counted(spentFen, '元', `支出凭证${vouchers}笔`),
          text: `${printMoney(spentFen)}元`,
          denominator: 100,
        };
  },
  /** 预算执行率 */
  budget: ({ contract, records }, span) => {
    const { spentFen, budgetFen, vouchers } = budgetExecution(contract.budget, records.expenses, span);
    return share(spentFen, budgetFen, `支出凭证${vouchers}笔`);
  },
};

/** A sum over the months, or a stock at their end; null without usage data. */
function usageFact(
  { records }: FactSource,
  span: DateSpan,
  read: (months: readonly UsageMonth[], last: UsageTotals) => readonly [value: number, unit: string],
): NamedFact | null {
  const months = usageByMonth(records.usage, span);
  const last = lastUsage(months);
  if (!last) return null;
  const [value, unit] = read(months, last.totals);
  return counted(value, unit, `使用统计${monthsWithData(months)}个月`);
}
