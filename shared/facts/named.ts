/**
 * Facts by name (具名事实), each computed in one place from records. A performance goal of the contract names one of
 * them; its printed value, the exact value behind it and its source go into the table of goals.
 */
import type { DateSpan } from '../domain/civilDate.ts';
import { dateOfMoment } from '../domain/civilDate.ts';
import type { FactSource } from '../documents/kind.ts';
import { printCount, printPercent } from './format.ts';
import { budgetExecution } from './named/expenses.ts';
import { incidentsReported, repairMinutes } from './named/incidents.ts';
import { availabilityByMonth } from './named/levels.ts';
import { levelsOf } from './named/levelsOf.ts';
import {
  attendeesOf,
  backupsIn,
  changesIn,
  drillsIn,
  hasConsent,
  inspectionsIn,
  trainingsIn,
} from './named/operations.ts';
import { surveyResult } from './named/survey.ts';
import { lastUsage, monthsWithData, sumOf, usageByMonth } from './named/usage.ts';
import { workIn } from './named/work.ts';
import { resolutionLevel, timeliness } from './tables/resolutionTable.ts';

export interface NamedFact {
  /** As printed, with its unit: `99.9%`, `12场`. */
  readonly text: string;
  /** Exact value = numerator ÷ denominator, in `unit`. */
  readonly numerator: number;
  readonly denominator: number;
  readonly unit: string;
  /** The records it rests on: `培训记录12条`. */
  readonly source: string;
}

type Compute = (source: FactSource, span: DateSpan) => NamedFact | null;

function counted(value: number, unit: string, source: string): NamedFact {
  return { text: `${printCount(value)}${unit}`, numerator: value, denominator: 1, unit, source };
}

/** A share in per cent; null without a whole. */
function share(part: number, whole: number, source: string): NamedFact | null {
  if (whole === 0) return null;
  return {
    text: `${printPercent(part, whole)}%`,
    numerator: part * 100,
    denominator: whole,
    unit: '%',
    source,
  };
}

export const NAMED_FACTS: Readonly<Record<string, Compute>> = {
  /** 系统可用率 of the whole span. */
  availability: (source, span) => {
    const months = availabilityByMonth(levelsOf(source, span), span);
    const total = months.reduce((sum, month) => sum + month.total, 0);
    const down = months.reduce((sum, month) => sum + month.down, 0);
    return share(total - down, total, `故障记录，停机${printCount(down)}分钟`);
  },
  /** 故障按时解决率: within the promised target, all severities. */
  resolutionRate: ({ contract, records }, span) => {
    const limited = incidentsReported(records.incidents, span).filter((incident) =>
      resolutionLevel(contract, incident.severity),
    );
    const inTime = limited.filter((incident) => timeliness(contract, incident) === 'in-time');
    return share(inTime.length, limited.length, `故障记录${inTime.length}/${limited.length}件`);
  },
  /** 故障解决率: restored at all. */
  solvedRate: ({ records }, span) => {
    const incidents = incidentsReported(records.incidents, span);
    const solved = incidents.filter(
      (incident) => repairMinutes(incident) !== null && dateOfMoment(incident.restoredAt) <= span.end,
    );
    return share(solved.length, incidents.length, `故障记录${solved.length}/${incidents.length}件`);
  },
  incidents: ({ records }, span) =>
    counted(incidentsReported(records.incidents, span).length, '件', '故障记录'),
  work: ({ records }, span) => counted(workIn(records.work, span).length, '项', '工作记录'),
  inspections: ({ records }, span) => counted(inspectionsIn(records, span).length, '次', '巡检记录'),
  backups: ({ records }, span) => counted(backupsIn(records, span).length, '次', '备份记录'),
  drills: ({ records }, span) => counted(drillsIn(records, span).length, '次', '演练记录'),
  trainings: ({ records }, span) => counted(trainingsIn(records, span).length, '场', '培训记录'),
  trainees: ({ records }, span) => counted(attendeesOf(trainingsIn(records, span)), '人次', '培训记录'),
  /** 变更事前同意率 */
  changeConsent: ({ records }, span) => {
    const changes = changesIn(records, span);
    const asked = changes.filter(hasConsent);
    return share(asked.length, changes.length, `变更记录${asked.length}/${changes.length}项`);
  },
  visits: ({ records }, span) => {
    const months = usageByMonth(records.usage, span);
    return monthsWithData(months) === 0
      ? null
      : counted(sumOf(months, 'visits'), '人次', `使用统计${monthsWithData(months)}个月`);
  },
  sessions: ({ records }, span) => {
    const months = usageByMonth(records.usage, span);
    return monthsWithData(months) === 0
      ? null
      : counted(sumOf(months, 'sessions'), '场', `使用统计${monthsWithData(months)}个月`);
  },
  users: ({ records }, span) => {
    const last = lastUsage(usageByMonth(records.usage, span));
    return last ? counted(last.totals.registered, '人', '使用统计，期末数') : null;
  },
  resources: ({ records }, span) => {
    const last = lastUsage(usageByMonth(records.usage, span));
    return last ? counted(last.totals.resources, '条', '使用统计，期末数') : null;
  },
  /** 总体满意率 */
  satisfaction: ({ contract, records }) => {
    const overall = contract.survey ? surveyResult(records.survey, contract.survey).overall : null;
    return overall
      ? share(overall.satisfied, overall.answered, `满意度问卷${overall.satisfied}/${overall.answered}份`)
      : null;
  },
  /** 预算执行率 */
  budget: ({ contract, records }, span) => {
    const { spentFen, budgetFen, vouchers } = budgetExecution(contract.budget, records.expenses, span);
    return share(spentFen, budgetFen, `支出凭证${vouchers}笔`);
  },
};
