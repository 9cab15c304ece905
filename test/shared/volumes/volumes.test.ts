import { describe, expect, it } from 'vitest';
import { checkVolume, countVolume } from '../../../shared/volumes/checkVolumes.ts';
import { noteSentences, serialRanges } from '../../../shared/volumes/forms/volumeNote.ts';
import { planVolumes } from '../../../shared/volumes/planVolumes.ts';
import type { FiledDocument } from '../../../shared/volumes/volume.ts';

function paper(title: string, pages: number, more: Partial<FiledDocument> = {}): FiledDocument {
  return {
    id: title,
    itemId: title,
    title,
    code: '',
    responsible: '北京启衡软件有限公司',
    date: '2026-03-10',
    pages,
    kind: 'text',
    photos: 0,
    clause: '四.1.2(1)',
    requirementId: 'r',
    requirementName: '报告',
    stage: 'final',
    remark: '',
    family: 'final',
    ...more,
  };
}

const shape = (volumes: ReturnType<typeof planVolumes>): unknown =>
  volumes.map((volume) => [
    volume.number,
    volume.of,
    volume.documents.map((d) => [d.title, d.firstPage, d.lastPage]),
  ]);

function contentOf(names: readonly string[]): string | undefined {
  return planVolumes(names.map((name) => paper(name, 1, { requirementName: name })))[0]?.content;
}

describe('planVolumes', () => {
  it.each([
    ['nothing gives no volume', [], []],
    [
      'exactly the limit stays together',
      [paper('a', 100), paper('b', 80)],
      [
        [
          1,
          1,
          [
            ['a', 1, 100],
            ['b', 101, 180],
          ],
        ],
      ],
    ],
    [
      'splits before a document, numbers begin at 1 again',
      [paper('a', 100), paper('b', 81)],
      [
        [1, 2, [['a', 1, 100]]],
        [2, 2, [['b', 1, 81]]],
      ],
    ],
    [
      'a document over the limit is not split',
      [paper('a', 10), paper('b', 400), paper('c', 10)],
      [
        [1, 3, [['a', 1, 10]]],
        [2, 3, [['b', 1, 400]]],
        [3, 3, [['c', 1, 10]]],
      ],
    ],
    [
      'families do not share a volume',
      [paper('a', 2, { family: 'weekly' }), paper('b', 2)],
      [
        [1, 2, [['a', 1, 2]]],
        [2, 2, [['b', 1, 2]]],
      ],
    ],
  ])('%s', (_, documents, expected) => {
    expect(shape(planVolumes(documents))).toEqual(expected);
  });

  it('names the content by its kinds, and counts them when they are many', () => {
    const kinds = ['半年阶段性总结报告单', '用户使用统计数据报告', '测试报告'];
    expect(contentOf(['测试报告'])).toBe('测试报告');
    expect(contentOf(kinds.slice(1))).toBe('用户使用统计数据报告、测试报告');
    expect(contentOf(kinds)).toBe('半年阶段性总结报告单、用户使用统计数据报告、测试报告');
    expect(contentOf([...kinds, '运行维护服务总结报告'])).toBe('半年阶段性总结报告单等4种');
  });

  it('takes dates from the dated documents only', () => {
    const dates = ['2026-07-03', null, '2026-01-12'];
    const [volume] = planVolumes(dates.map((date, i) => paper(String(i), 1, { date })));
    expect(volume?.span).toEqual({ start: '2026-01-12', end: '2026-07-03' });
    expect(planVolumes([paper('a', 1, { date: null })])[0]?.span).toBeNull();
  });

  it.each([
    ['180 single-sided pages and a divider', 180, false, 19, 20],
    ['one kind too thick for 20 mm', 200, false, 21, 30],
    ['duplex halves the sheets', 180, true, 10, 20],
  ])('%s', (_, pages, duplex, thickness, boxWidth) => {
    const [volume] = planVolumes([paper('a', pages)], { duplex, maxPages: 400 });
    expect([volume?.thickness, volume?.boxWidth]).toEqual([thickness, boxWidth]);
  });
});

describe('checkVolume', () => {
  const [volume] = planVolumes([
    paper('a', 3),
    paper('b', 2, { kind: 'photo', photos: 5 }),
    paper('c', 4, { kind: 'drawing', date: '2026-01-01' }),
  ]);
  if (!volume) throw new Error('a volume is planned');

  it('agrees with itself', () => {
    expect(countVolume(volume)).toEqual({ pieces: 3, pages: 9, text: 3, drawing: 4, photo: 2, photos: 5 });
    expect(checkVolume(volume, 9)).toEqual([]);
  });

  it.each([
    ['stamped pages', volume, 8, '第1卷：卷内目录9页，实际编号8页'],
    ['sum of pages', { ...volume, pages: 10 }, 10, '第1卷：卷内目录页数合计9页，备考表10页'],
    [
      'first page',
      { ...volume, documents: volume.documents.map((d) => ({ ...d, firstPage: d.firstPage + 1 })) },
      9,
      '第1卷：“a”的起页应为1',
    ],
    ['dates', { ...volume, span: null }, 9, '第1卷：封面起止日期与卷内目录不一致'],
  ])('names a disagreement of %s', (_, wrong, stamped, message) => {
    expect(checkVolume(wrong, stamped)).toContain(message);
  });

  it('writes the note from the same figures', () => {
    const facts = {
      project: '',
      projectNumber: '',
      stage: '',
      buyer: '',
      vendor: '',
      retention: '30年',
      secrecy: '',
      medium: '',
      date: '2026-07-03',
    };
    expect(noteSentences(facts, volume)).toEqual([
      '本卷共3件9页，其中文字材料3页，图样材料4页，照片2页（5张）。',
      '本卷文件的电子版见随卷移交的电子介质“第1卷”文件夹。',
    ]);
  });
});

it.each([
  [[1], '1'],
  [[1, 2, 3, 5, 7, 8], '1—3、5、7—8'],
  [[], ''],
])('serialRanges %j', (serials, expected) => {
  expect(serialRanges(serials)).toBe(expected);
});
