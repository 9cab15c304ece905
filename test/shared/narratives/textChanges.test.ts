/** Figures behind a confirmed text: which changed, from what to what, and whether the old one still stands. */
import { describe, expect, it } from 'vitest';
import type { NarrativeText } from '../../../shared/domain/checklist.ts';
import { figuresOf } from '../../../shared/narratives/figures.ts';
import { figureChanges, textChanges } from '../../../shared/narratives/textChanges.ts';

describe('figures of a text', () => {
  it.each<readonly [text: string, figures: readonly string[]]>([
    ['登记故障68件，其中紧急5件。', ['68件', '5件']],
    ['2025年9月1日至2026年6月30日，共303天', ['2025年9月1日', '2026年6月30日', '303天']],
    ['可用率99.9%，高0.6个百分点', ['99.9%', '0.6个百分点']],
    ['人民币258,000.00元（贰拾伍万捌仟元整）', ['258,000.00元', '贰拾伍万捌仟元整']],
    ['用时2小时5分钟，自09:02起', ['2小时', '5分钟', '09:02']],
    ['最长的是GZ-2026-042（紧急）', ['GZ-2026-042']],
    ['访问量18.6万人次', ['18.6万人次']],
    ['变更BG-007、BG-012没有登记', ['BG-007', 'BG-012']],
    ['共受理故障 7 起，可用率 99.97%', ['7 起', '99.97%']],
    ['3月2日巡检', ['3月2日']],
    ['升级到v2后使用A4纸', []],
    ['二十件', []],
    ['第3项', ['3项']],
    ['', []],
  ])('%s', (text, figures) => {
    expect(figuresOf(text).map((figure) => figure.text)).toEqual(figures);
  });
});

describe('changes between two drafts', () => {
  it.each<
    readonly [
      why: string,
      old: string,
      now: string,
      changes: readonly (readonly [old: string, now: string])[],
    ]
  >([
    ['nothing', '登记故障68件。', '登记故障68件。', []],
    ['one count', '登记故障68件，其中紧急5件。', '登记故障69件，其中紧急5件。', [['68件', '69件']]],
    [
      'a total and its part',
      '登记故障68件，其中紧急5件、重要22件、一般41件。',
      '登记故障70件，其中紧急5件、重要22件、一般43件。',
      [
        ['68件', '70件'],
        ['41件', '43件'],
      ],
    ],
    ['a percentage', '可用率99.9%，达标。', '可用率94.8%，达标。', [['99.9%', '94.8%']]],
    ['a date', '截至2025年12月31日。', '截至2026年1月31日。', [['2025年12月31日', '2026年1月31日']]],
    ['an amount', '支出141,200.00元。', '支出142,000.00元。', [['141,200.00元', '142,000.00元']]],
    [
      'an amount in words',
      '大写壹拾贰万玖仟元整。',
      '大写壹拾叁万元整。',
      [['壹拾贰万玖仟元整', '壹拾叁万元整']],
    ],
    [
      'another incident',
      '最长的是GZ-019，用时45分钟。',
      '最长的是GZ-042，用时52分钟。',
      [
        ['GZ-019', 'GZ-042'],
        ['45分钟', '52分钟'],
      ],
    ],
    ['one more in a list', '变更BG-007没有登记。', '变更BG-007、BG-012没有登记。', [['', 'BG-012']]],
    ['one fewer in a list', '变更BG-007、BG-012没有登记。', '变更BG-012没有登记。', [['BG-007', '']]],
    ['a unit that grew', '停机120分钟。', '停机3小时。', [['120分钟', '3小时']]],
    ['only words', '均达到约定值68件。', '全部达到约定值68件。', []],
    ['a blank more', '故障7起。', '故障 7 起。', []],
    ['a comma more', '访问1316次。', '访问1,316次。', []],
    ['a sentence more', '登记故障68件。', '登记故障68件。系统整体停机2次。', [['', '2次']]],
    ['a sentence less', '登记故障68件。\n巡检10次，备份4次。', '登记故障68件。', [['10次、4次', '']]],
    ['a sentence without figures more', '登记故障68件。', '登记故障68件。均已恢复。', []],
    [
      'sentences in another order of size',
      '培训4场。巡检10次。备份4次。',
      '巡检11次。备份4次。',
      [
        ['4场', ''],
        ['10次', '11次'],
      ],
    ],
    ['records come to silent ones', '', '登记故障1件。', [['', '1件']]],
    ['records that are gone', '登记故障1件。', '', [['1件', '']]],
    [
      'the same sentence for two systems',
      '甲系统停机10分钟；乙系统停机10分钟。',
      '甲系统停机10分钟；乙系统停机12分钟。',
      [['10分钟', '12分钟']],
    ],
  ])('%s', (_why, old, now, changes) => {
    expect(figureChanges(old, now).map((change) => [change.old, change.new])).toEqual(changes);
  });

  it('names the sentence of today, the old one where it is gone', () => {
    expect(figureChanges('甲。登记故障68件。', '甲。登记故障69件。')[0]?.sentence).toBe('登记故障69件。');
    expect(figureChanges('甲。登记故障68件。', '甲。')[0]?.sentence).toBe('登记故障68件。');
  });

  it('takes long texts without delay', () => {
    const day = (n: number, more: number): string => `第${n}天处理${n + more}件，用时${n * 3}分钟。`;
    const text = (more: number): string => Array.from({ length: 150 }, (_, n) => day(n, more)).join('\n');
    const started = performance.now();
    expect(figureChanges(text(0), text(1))).toHaveLength(150);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

describe('the old figure in the confirmed text', () => {
  const narrative = (text: string, confirmedAt: string | null = '2026-03-09 10:00:00'): NarrativeText => ({
    itemId: 'stage-summary',
    part: 'operation',
    text,
    confirmedBy: '叶南枝',
    confirmedAt,
    basis: '登记故障68件，巡检10次。',
  });
  const now = { operation: '登记故障69件，巡检10次。' };

  it.each([
    ['the draft as it was', '登记故障68件，巡检10次。', true],
    ['own words with the figure', '这一阶段故障共68件。', true],
    ['the figure is no longer in it', '故障不多，巡检10次。', false],
    ['the new figure is there already', '登记故障69件。', false],
  ])('%s', (_why, text, stands) => {
    expect(textChanges([narrative(text)], now)).toEqual([
      { part: 'operation', old: '68件', new: '69件', sentence: now.operation, stands },
    ]);
  });

  it('a figure that today’s draft has as often is not left over', () => {
    const text = { ...narrative('故障68件，咨询68件。'), basis: '故障68件，咨询60件。' };
    expect(textChanges([text], { operation: '故障70件，咨询68件。' })).toMatchObject([
      { old: '68件', new: '70件', stands: true },
      { old: '60件', new: '68件', stands: false },
    ]);
  });

  it('a text that nobody confirmed has no basis to compare with', () => {
    expect(textChanges([narrative('登记故障68件。', null)], now)).toEqual([]);
  });

  it('a part that is no longer written is left alone', () => {
    expect(textChanges([narrative('登记故障68件。')], {})).toEqual([]);
  });
});
