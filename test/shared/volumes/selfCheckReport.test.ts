import { describe, expect, it } from 'vitest';
import { RULES, runPreflight } from '../../../shared/preflight/index.ts';
import { judge } from '../../../shared/preflight/waivers.ts';
import { selfCheckReport } from '../../../shared/volumes/forms/selfCheckReport.ts';
import type { SelfCheckContents } from '../../../shared/volumes/forms/selfCheckReport.ts';
import type { Block, Row } from '../../../shared/documents/tree.ts';
import { clean } from '../preflight/plantedFaults.ts';
import { judgedFaults, REASON, reportContents } from './reportContents.ts';

const FRAME = { project: '云课堂运维', author: '北京启衡软件有限公司', date: '2026-07-03' };
const FACTS = {
  project: '云课堂运维',
  projectNumber: 'YL-YW-2025-018',
  stage: '项目终验',
  buyer: '云岭区教育信息中心',
  vendor: '北京启衡软件有限公司',
  retention: '30年',
  secrecy: '',
  medium: '',
  date: '2026-07-03',
};

function blocksOf(contents: SelfCheckContents): readonly Block[] {
  return selfCheckReport(FRAME, FACTS, contents).blocks;
}

function rowsAfter(blocks: readonly Block[], heading: string): string[][] {
  const at = blocks.findIndex((block) => block.t === 'heading' && block.text === heading);
  const table = blocks.slice(at).find((block) => block.t === 'table');
  return table?.t === 'table' ? table.body.map(cells) : [];
}

function cells(row: Row): string[] {
  return row.cells.map(({ inlines }) =>
    inlines.map((inline) => (inline.t === 'text' ? inline.text : '')).join(''),
  );
}

const faults = reportContents(judgedFaults());
const blocks = blocksOf(faults);

describe('归档自检报告', () => {
  it('lists every rule under its property with family, what it looked at and how it ended', () => {
    const rows = rowsAfter(blocks, '检查项目与结果');
    const groups = rows.filter((row) => row.length === 1).map(([name]) => name?.replace(/（.*/, ''));
    expect(groups).toEqual(['1. 真实性', '2. 完整性', '3. 可用性', '4. 安全性']);
    const names = rows.map(([, name]) => name);
    for (const { name } of RULES) expect(names).toContain(name);
    const row = (name: string): string[] | undefined => rows.find((entry) => entry[1] === name)?.slice(2);
    expect(row('故障各时刻先后合理')).toEqual([
      '日期与期间',
      expect.stringMatching(/^\d+条故障记录$/),
      '通过',
      '',
    ]);
    expect(row('每月各角色都有使用统计')?.[2]).toBe('警告');
  });

  it('does not pass a rule that had nothing to look at, or could not look', () => {
    const result = (name: string): string | undefined =>
      rowsAfter(blocks, '检查项目与结果').find((row) => row[1] === name)?.[4];
    expect(result('变更事先取得甲方同意')).toBe('无适用对象');
    expect(result('文件里的比率由所写的数算得出来')).toBe('需人工复核');
    expect(result('内容清晰、扫描端正')).toBe('需人工复核');
  });

  it('prints waivers with reason, name and day, and what the contract sets', () => {
    expect(rowsAfter(blocks, '豁免')).toEqual([
      ['1', expect.stringContaining('2025年第38周'), REASON, '沈砚秋', '2026-07-02'],
    ]);
    expect(rowsAfter(blocks, '发现的问题').flat().join()).not.toContain('2025年第38周');
    const slot = rowsAfter(blocks, '检查项目与结果').find((row) => row[1] === '应交文件齐全');
    expect(slot?.slice(4)).toEqual([
      '警告',
      '发现1处，其中豁免1处，本合同约定：全部检查时，提前提示的天数 14天',
    ]);
  });

  it('gives a person a blank to tick and sign for everything that no rule could look into, each once', () => {
    const manual = rowsAfter(blocks, '人工核对');
    const scan = manual.filter(([, thing]) => thing?.includes('测试报告.docx'));
    expect(scan).toHaveLength(1);
    expect(manual.every(([, , , tick, name]) => tick === '□' && name === '')).toBe(true);
    expect(manual.map(([, thing]) => thing)).toContain('病毒检查');
  });

  it('concludes nothing: neither that it conforms to a standard nor that it is acceptable', () => {
    const fine = reportContents(judge(runPreflight(clean, RULES), [], () => true));
    for (const contents of [faults, fine]) {
      // The name of a paper concludes nothing.
      const text = JSON.stringify(blocksOf(contents)).replaceAll('服务质量达标及违约责任确认书', '');
      expect(text).not.toMatch(/符合|合格|达标(?!到)|满足.{0,6}要求|可以验收|准予/);
      expect(text).toContain('不作结论');
    }
  });
});
