/** 绩效目标完成情况: each goal with its actual value, the records it comes from and how far it is off. */
import type { DocumentFacts, DocumentKind, FactSource } from '../../../documents/kind.ts';
import { NONE, printSpanInText } from '../../format.ts';
import { letterDate, letterHead } from '../../letters/letterHead.ts';
import type { Section } from '../../letters/sections.ts';
import { draftSections, printSections } from '../../letters/sections.ts';
import { spanOf } from '../../spans.ts';
import type { GoalRow } from '../../tables/goalTable.ts';
import { goalRows } from '../../tables/goalTable.ts';

function facts(source: FactSource): DocumentFacts {
  const span = spanOf(source);
  const rows = goalRows(source, span);
  return {
    values: {
      ...letterHead(source),
      period: printSpanInText(span),
      groups: [...Map.groupBy(rows, (row) => row.group)].map(([group, list]) => ({
        group,
        rows: list.map((row) => ({
          name: row.name,
          target: row.target,
          actual: row.actual,
          source: row.source,
          deviation: row.deviation,
          verdict: VERDICTS[String(row.reached)] ?? NONE,
          failed: row.reached === false,
        })),
      })),
      sections: printSections(source, sections(source)),
    },
    charts: {},
    date: letterDate(source),
    inputs: [
      { label: '绩效指标', value: `${rows.length}项` },
      { label: '有实际值', value: `${rows.filter((row) => row.actual !== NONE).length}项` },
    ],
  };
}

const VERDICTS: Readonly<Record<string, string>> = { true: '完成', false: '未完成' };

function sections(source: FactSource): Section[] {
  const rows = goalRows(source, spanOf(source));
  return [{ id: 'summary', name: '完成情况说明', text: summary(rows) }];
}

/** Counts and names only; the reason of a deviation is for a person to write. */
function summary(rows: readonly GoalRow[]): string {
  const judged = rows.filter((row) => row.reached !== null);
  if (judged.length === 0) return '';
  const missed = judged.filter((row) => row.reached === false);
  const open = rows.length - judged.length;
  return [
    `绩效指标${rows.length}项，可与目标值比较的${judged.length}项，其中完成${judged.length - missed.length}项` +
      (missed.length === 0 ? '。' : `，未完成${missed.length}项：${missed.map(missedWords).join('、')}。`),
    open === 0 ? '' : `其余${open}项没有可比较的记录，不作结论。`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function missedWords({ name, target, actual }: GoalRow): string {
  return `${name}（目标${target}，实际${actual}）`;
}

export const goalsTable: DocumentKind = {
  id: 'goals-table',
  facts,
  drafts: (source) => draftSections(source, sections(source)),
};
