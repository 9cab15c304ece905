/** The rules of a measure (计算口径) in words, for pages and papers; rules that say nothing special give none. */
import { PLAIN_RULES } from '../domain/contract.ts';
import type { LevelRules, LevelWindow, ServiceHours, ServiceLevel } from '../domain/contract.ts';
import { percentText } from '../money/percent.ts';

export const WINDOW_WORDS: Readonly<Record<LevelWindow, string>> = {
  month: '每月',
  quarter: '每季度',
  year: '每服务年',
  term: '整个服务期',
};

const ACROSS_WORDS: Readonly<Record<LevelRules['across'], string>> = {
  together: '',
  each: '各系统分别计算',
  worst: '取最差的系统',
  weighted: '各系统加权计算',
};
const MAINTENANCE_WORDS: Readonly<Record<LevelRules['maintenance'], string>> = {
  count: '',
  'exclude-downtime': '公告维护时段内的停机不计',
  'exclude-both': '公告维护时段不计入总时间和停机时间',
};

export function ruleWords({ rules = PLAIN_RULES, vendorCauseOnly }: ServiceLevel): string[] {
  const weights = Object.entries(rules.weights).map(([system, parts]) => `${system}${parts}份`);
  return [
    vendorCauseOnly ? '只计乙方原因' : '',
    weights.length > 0
      ? `${ACROSS_WORDS[rules.across]}（${weights.join('、')}）`
      : ACROSS_WORDS[rules.across],
    MAINTENANCE_WORDS[rules.maintenance],
    rules.degraded > 0 ? degradedWords(rules) : '',
    rules.exempts.length > 0 ? `${rules.exempts.join('、')}原因且登记免责依据的不计` : '',
    rules.hours.length > 0 ? `只在工作日${rules.hours.map(hoursWords).join('、')}计时` : '',
    rules.pausesForBuyer ? '等待甲方的时间不计' : '',
    rules.repairIn === 'end' ? '恢复时间计入恢复所在期间' : '',
  ].filter(Boolean);
}

function degradedWords({ degraded, degradedSeverities }: LevelRules): string {
  const share = percentText(degraded, 1_000_000, 4).replace(/\.?0+$/, '');
  return `${degradedSeverities.join('、')}降级按${share}%计入停机`;
}

function hoursWords({ from, to }: ServiceHours): string {
  return `${timeOf(from)}—${timeOf(to)}`;
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
