/** First drafts about users, visits and resources. Figures and comparisons only; reasons are for a person to add. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { FactSource } from '../../documents/kind.ts';
import { printCount, printMonth, printPercent } from '../format.ts';
import {
  extremeMonth,
  firstUsage,
  lastUsage,
  meanActive,
  monthsWithData,
  sumOf,
  usageByMonth,
  usageOfRole,
  usageRoles,
} from '../named/usage.ts';
import { printChange, printMean } from '../tables/usageTables.ts';

interface RoleShare {
  readonly role: string;
  readonly registered: number;
  readonly active: number;
  readonly visits: number;
}

function roleShares({ contract, records }: FactSource, span: DateSpan): RoleShare[] {
  return usageRoles(records.usage, contract.userRoles).flatMap((role) => {
    const months = usageOfRole(records.usage, role, span);
    const last = lastUsage(months);
    return last
      ? [
          {
            role,
            registered: last.totals.registered,
            active: meanActive(months),
            visits: sumOf(months, 'visits'),
          },
        ]
      : [];
  });
}

/** `增加1,204人` / `减少12条` / `没有变化`. */
function printGrowth(before: number, after: number, unit: string): string {
  if (before === after) return '没有变化';
  return `${after > before ? '增加' : '减少'}${printCount(Math.abs(after - before))}${unit}`;
}

export function draftUsers(source: FactSource, span: DateSpan): string {
  const months = usageByMonth(source.records.usage, span);
  const [first, last] = [firstUsage(months), lastUsage(months)];
  if (!first || !last) return '';
  const growth =
    first.month === last.month
      ? ''
      : `，较${printMonth(first.month)}末${printGrowth(first.totals.registered, last.totals.registered, '人')}`;
  const shares = roleShares(source, span);
  const active = shares.reduce((total, share) => total + share.active, 0);
  const overall =
    `截至${printMonth(last.month)}末，平台注册用户${printCount(last.totals.registered)}人${growth}。` +
    `每月至少登录一次的活跃用户平均${printCount(active)}人，占期末注册用户的${printPercent(active, last.totals.registered)}%。`;
  const most = extremeMonth(months, 'active', 'most');
  const peak =
    most && monthsWithData(months) > 1
      ? `活跃用户最多的是${printMonth(most.month)}，为${printCount(most.value)}人。`
      : '';
  return `${overall}${peak}\n${roleSentence(shares)}`.trim();
}

function roleSentence(shares: readonly RoleShare[]): string {
  if (shares.length < 2) return '';
  const list = shares.map((share) => `${share.role}${printCount(share.registered)}人`).join('，');
  const ranked = shares
    .filter((share) => share.registered > 0)
    .toSorted((a, b) => b.active * a.registered - a.active * b.registered);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  const spread =
    best && worst && best !== worst
      ? `月均活跃比例最高的是${best.role}（${printPercent(best.active, best.registered)}%），最低的是${worst.role}（${printPercent(worst.active, worst.registered)}%）。`
      : '';
  return `按角色分：${list}。${spread}`;
}

export function draftVisits(source: FactSource, span: DateSpan): string {
  const months = usageByMonth(source.records.usage, span);
  const present = monthsWithData(months);
  if (present === 0) return '';
  const [visits, sessions] = [sumOf(months, 'visits'), sumOf(months, 'sessions')];
  const live = sessions > 0;
  if (present === 1)
    return `访问量${printCount(visits)}人次${live ? `，开展直播${printCount(sessions)}场` : ''}。`;
  const most = extremeMonth(months, 'visits', 'most');
  const least = extremeMonth(months, 'visits', 'least');
  const range =
    most && least && present > 1
      ? `访问量最高的是${printMonth(most.month)}（${printCount(most.value)}人次），最低的是${printMonth(least.month)}（${printCount(least.value)}人次）。`
      : '';
  return `访问量合计${printCount(visits)}人次，月平均${printMean(visits, present)}人次${live ? `；开展直播${printCount(sessions)}场，月平均${printMean(sessions, present)}场` : ''}。${range}`;
}

export function draftResources(source: FactSource, span: DateSpan): string {
  const months = usageByMonth(source.records.usage, span);
  const [first, last] = [firstUsage(months), lastUsage(months)];
  if (!first || !last) return '';
  const stock =
    `截至${printMonth(last.month)}末，平台有资源${printCount(last.totals.resources)}条，` +
    `数据量${printCount(last.totals.dataGb)} GB`;
  if (first.month === last.month) return `${stock}。`;
  return (
    `${stock}。与${printMonth(first.month)}末相比，资源${printGrowth(first.totals.resources, last.totals.resources, '条')}，` +
    `数据量${printGrowth(first.totals.dataGb, last.totals.dataGb, ' GB')}。`
  );
}

/** 使用分析: trend, spread over the months, differences between roles. */
export function draftUsageAnalysis(source: FactSource, span: DateSpan): string {
  const months = usageByMonth(source.records.usage, span);
  const present = monthsWithData(months);
  if (present === 0) return '';
  const visits = sumOf(months, 'visits');
  const mean = Math.floor(visits / present);
  const above = months.filter((entry) => entry.totals && entry.totals.visits > mean);
  const lines = [draftVisits(source, span)];
  if (present > 1) {
    lines.push(
      `高于月平均的有${above.length}个月：${above.map((entry) => printMonth(entry.month)).join('、')}。${largestChanges(source, span)}`,
    );
  }
  const shares = roleShares(source, span).toSorted((a, b) => b.visits - a.visits);
  if (shares.length > 1) {
    lines.push(
      `按角色看，${shares
        .map((share) => `${share.role}占访问量的${printPercent(share.visits, visits)}%`)
        .join('，')}。${roleActivity(shares)}`,
    );
  }
  lines.push(growthLine(source, span));
  return lines.filter((line) => line !== '').join('\n');
}

/** Months whose visits rose or fell most against the month before. */
function largestChanges({ records }: FactSource, span: DateSpan): string {
  const months = usageByMonth(records.usage, span);
  const steps = months.flatMap((entry, index) => {
    const before = months[index - 1]?.totals;
    return before && entry.totals && before.visits > 0
      ? [{ month: entry.month, before: before.visits, after: entry.totals.visits }]
      : [];
  });
  const rank = (step: (typeof steps)[number]): number => (step.after - step.before) / step.before;
  const rise = steps.filter((step) => step.after > step.before).toSorted((a, b) => rank(b) - rank(a))[0];
  const fall = steps.filter((step) => step.after < step.before).toSorted((a, b) => rank(a) - rank(b))[0];
  const words = [
    rise ? `环比上升最多的是${printMonth(rise.month)}（${printChange(rise.before, rise.after)}%）` : '',
    fall ? `环比下降最多的是${printMonth(fall.month)}（${printChange(fall.before, fall.after)}%）` : '',
  ].filter(Boolean);
  return words.length === 0 ? '' : `${words.join('，')}。`;
}

function roleActivity(shares: readonly RoleShare[]): string {
  const low = shares.filter((share) => share.registered > 0 && share.active * 2 < share.registered);
  return low.length === 0
    ? ''
    : `月均活跃比例不足一半的角色为${low.map((share) => `${share.role}（${printPercent(share.active, share.registered)}%）`).join('、')}。`;
}

function growthLine({ records }: FactSource, span: DateSpan): string {
  const months = usageByMonth(records.usage, span);
  const [first, last] = [firstUsage(months), lastUsage(months)];
  if (!first || !last || first.month === last.month) return '';
  return (
    `从${printMonth(first.month)}末到${printMonth(last.month)}末，注册用户${printGrowth(first.totals.registered, last.totals.registered, '人')}，` +
    `资源${printGrowth(first.totals.resources, last.totals.resources, '条')}，数据量${printGrowth(first.totals.dataGb, last.totals.dataGb, ' GB')}。`
  );
}
