/** 服务月报、季度报告（阶段性报告）、半年专题汇报、服务年报: one engine, each with the sections it has of its own. */
import type { FactSource } from '../../../documents/kind.ts';
import { drillsIn, trainingsIn } from '../../named/operations.ts';
import { reportKind } from '../../report/reportKind.ts';
import type { DefaultSection } from '../../report/sections.ts';
import { promisesLevels } from '../../report/sections.ts';
import { spanOf } from '../../spans.ts';

const hasUsage = ({ records }: FactSource): boolean => records.usage.length > 0;

const trainedOrDrilled = (source: FactSource): boolean => {
  const span = spanOf(source);
  return trainingsIn(source.records, span).length + drillsIn(source.records, span).length > 0;
};

const overview: DefaultSection = { kind: 'overview', name: ({ own }) => `${own}概况` };
const levels: DefaultSection = { kind: 'levels', name: () => '服务质量指标', when: promisesLevels };
const incidents: DefaultSection = { kind: 'incidents', name: () => '故障与处理' };
const work: DefaultSection = { kind: 'work', name: () => '日常工作' };
const care: DefaultSection = { kind: 'care', name: () => '变更、巡检与备份' };
const usage: DefaultSection = { kind: 'usage', name: () => '系统使用情况', when: hasUsage };
const training: DefaultSection = { kind: 'training', name: () => '培训与演练' };
const problems: DefaultSection = { kind: 'problems', name: () => '存在的问题与改进' };
const coordinate: DefaultSection = { kind: 'coordinate', name: () => '需甲方协调的事项' };
const next: DefaultSection = { kind: 'next', name: (words) => `${words.next}工作安排` };
const organisation: DefaultSection = { kind: 'organisation', name: () => '人员与组织' };
const operation: DefaultSection = { kind: 'operation', name: () => '系统运行情况' };

export const monthlyReport = reportKind('monthly-report', [
  overview,
  levels,
  incidents,
  work,
  care,
  usage,
  { ...training, when: trainedOrDrilled },
  coordinate,
  next,
]);

export const quarterlyReport = reportKind('quarterly-report', [
  overview,
  organisation,
  operation,
  levels,
  incidents,
  work,
  care,
  usage,
  training,
  problems,
  next,
]);

export const halfYearBrief = reportKind(
  'half-year-brief',
  [overview, { kind: 'highlights', name: () => '重点工作' }, levels, problems, next],
  { charted: false },
);

export const yearlyReport = reportKind('yearly-report', [
  overview,
  organisation,
  operation,
  levels,
  incidents,
  work,
  usage,
  training,
  { kind: 'effect', name: () => '服务成效' },
  problems,
  next,
]);
