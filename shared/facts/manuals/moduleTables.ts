/** Modules and function points (功能模块、功能点) as the test cases name them. */
import { printCount } from '../format.ts';
import type { TestedCase } from '../named/tests.ts';
import type { ChapterTable } from './chapter.ts';

export function draftModules(tested: readonly TestedCase[]): string {
  const modules = modulesOf(tested);
  if (modules.size === 0) return '';
  return `按测试用例，功能分为${[...modules.keys()].join('、')}${printCount(modules.size)}个模块。`;
}

export function moduleTable(tested: readonly TestedCase[]): ChapterTable {
  return {
    caption: '功能模块',
    cols: '14:c 34 fr 22:n',
    head: ['序号', '模块', '功能点', '用例'],
    rows: [...modulesOf(tested)].map(([module, cases], index) => [
      String(index + 1),
      module,
      [...new Set(cases.map(({ last }) => last.feature))].join('、'),
      printCount(cases.length),
    ]),
    note: '',
  };
}

/** Each function point with the cases that show it, one row a module. */
export function featureTable(tested: readonly TestedCase[]): ChapterTable {
  return {
    caption: '功能点与测试用例',
    cols: '34 fr',
    head: ['模块', '功能点（用例编号）'],
    rows: [...modulesOf(tested)].map(([module, cases]) => [module, featuresOf(cases)]),
    note: '',
  };
}

function featuresOf(cases: readonly TestedCase[]): string {
  return [...Map.groupBy(cases, ({ last }) => last.feature)]
    .map(([feature, shown]) => `${feature}（${shown.map(({ number }) => number).join('、')}）`)
    .join('；');
}

function modulesOf(tested: readonly TestedCase[]): Map<string, TestedCase[]> {
  return Map.groupBy(tested, ({ last }) => last.module);
}
