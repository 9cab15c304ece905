import { describe, expect, test } from 'vitest';
import { layoutDocument } from '../../../../electron/documents/pdf/layoutDocument.ts';
import { splitChart } from '../../../../electron/documents/pdf/splitChart.ts';
import { titleLines } from '../../../../electron/documents/pdf/titleLines.ts';
import type { Block, PageFamily } from '../../../../shared/documents/tree.ts';

const lay = (family: PageFamily, blocks: readonly Block[]) =>
  layoutDocument({
    tree: {
      title: '确认书',
      family,
      project: '项目',
      runningTitle: '确认书',
      code: 'QH-QR-01',
      digest: '7f3a 91c2',
      date: '2026-03-08',
      author: '北京启衡软件有限公司',
      blocks,
    },
    assets: {},
  });
const heading = (level: 1 | 2 | 3, number: string, text: string): Block => ({
  t: 'heading',
  level,
  number,
  text,
  id: text,
});
const paragraph = (text: string): Block => ({
  t: 'paragraph',
  inlines: [{ t: 'text', text }],
  role: 'body',
  draft: false,
});

describe('sections', () => {
  test('a letter after its first page break is an annex, a form is not', () => {
    const blocks: Block[] = [
      paragraph('甲'),
      { t: 'page-break' },
      paragraph('乙'),
      { t: 'page-break' },
      paragraph('丙'),
    ];
    expect(lay('letter', blocks).sections.map(({ page, blocks: part }) => [page, part.length])).toEqual([
      ['letter', 1],
      ['annex', 3],
    ]);
    expect(lay('form', blocks).sections.map(({ page }) => page)).toEqual(['form']);
  });

  test('the two paragraphs before signatures go with them', () => {
    const { sections } = lay('letter', [
      paragraph('甲'),
      paragraph('乙'),
      paragraph('丙'),
      { t: 'signatures', style: 'letter', cells: [] },
    ]);
    expect(sections[0]?.blocks.map(({ keep }) => keep)).toEqual([false, true, true, false]);
  });
});

test('contents: two levels, annexes set off', () => {
  const { contents, headings } = lay('report', [
    heading(1, '一、', '总体'),
    heading(2, '（一）', '概况'),
    heading(3, '1.', '故障'),
    heading(1, '', '附件1　清单'),
  ]);
  expect(headings).toBe(4);
  expect(contents).toEqual([
    { i: 0, level: 1, text: '一、总体', annex: false },
    { i: 1, level: 2, text: '（一）概况', annex: false },
    { i: 3, level: 1, text: '附件1　清单', annex: true },
  ]);
});

describe('spines', () => {
  const spine = (width: number, project: string) => {
    const [section] = lay('label', [
      {
        t: 'spine',
        spines: [
          {
            width,
            retention: '30年',
            archiveNumber: '',
            project,
            parts: ['2025', '年度', '终验（一）'],
            volume: [],
          },
        ],
      },
    ]).sections;
    const [block] = section?.blocks ?? [];
    return Array.isArray(block?.spines) ? block.spines[0] : null;
  };
  test('digits stay together, brackets go, a gap stands between parts', () => {
    expect(spine(30, '云课堂')).toMatchObject({
      title: ['云', '课', '堂'],
      content: ['2025', '年', '度', '', '终', '验', '一'],
      titleSize: 18,
      contentSize: 14,
    });
  });
  test('a narrow box and a long name take smaller type, down to 12 pt', () => {
    expect(spine(20, '云课堂')).toMatchObject({ titleSize: 15, contentSize: 11 });
    expect(spine(30, '云'.repeat(26))).toMatchObject({ titleSize: 13 });
    expect(spine(30, '云'.repeat(60))).toMatchObject({ titleSize: 12 });
  });
});

describe('names on covers', () => {
  test.each([
    ['short', '云课堂运行维护服务', ['云课堂运行维护服务']],
    [
      'at a word',
      '云岭区教育系统云课堂直播平台运行维护服务',
      ['云岭区教育系统云课堂直播平台', '运行维护服务'],
    ],
    ['no known word', '云岭区教育系统云课堂直播平台一体化升级', ['云岭区教育系统云课堂直播平台一体化升级']],
  ])('%s', (_what, name, lines) => {
    expect(titleLines(name, 16)).toEqual(lines);
  });
});

test('charts are parted into shapes and texts', () => {
  const svg =
    '<svg font-family="Noto Sans SC"><rect x="1"/><text x="4" y="9.5" font-size="8" font-weight="500" text-anchor="end" fill="#464646">访问量 &lt;1</text>\n</svg>';
  const { shapes, texts } = splitChart(new TextEncoder().encode(svg));
  expect(new TextDecoder().decode(shapes)).toBe('<svg font-family="Noto Sans SC"><rect x="1"/></svg>');
  expect(texts).toEqual([
    { x: 4, y: 9.5, size: 8, weight: 500, anchor: 'end', fill: '#464646', words: '访问量 <1' },
  ]);
});
