import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readDocxText } from '../../../../electron/documents/read/readDocxText.ts';
import { readPackage } from '../../../../electron/documents/read/readPackage.ts';
import type { BuiltTree } from '../../../../electron/documents/types.ts';
import { checkDocx } from '../../../tools/checkDocx.ts';
import { allSamples, rendered } from './allSamples.ts';
import { report, weeklyLog } from './sampleTrees.ts';
import { body, cell, head, heading, row, table, tree } from './treeBuilders.ts';

const names = [
  'weeklyLog',
  'report',
  'letter',
  'clauseTable',
  'volumeList',
  'volumeForms',
  'labels',
  'photoAlbum',
];
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function part(bytes: Uint8Array, name: string): Promise<string> {
  return new TextDecoder().decode((await readPackage(bytes)).get(name) ?? new Uint8Array());
}
const documentOf = async (built: BuiltTree): Promise<string> =>
  part(await rendered(built), 'word/document.xml');
const one = (...blocks: BuiltTree['tree']['blocks']): BuiltTree => ({
  assets: {},
  tree: tree('report', '报告', blocks),
});

const breaks = (xml: string): number => xml.match(/<w:pageBreakBefore\/>/g)?.length ?? 0;
const rows = (count: number, keep: string | null = null) =>
  Array.from({ length: count }, (_, at) => row([String(at), '内容'], { keep }));
const rowsOf = (xml: string): string[] => [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map((match) => match[0]);
const failed = (words: string) => cell(words, { failed: true });
const keeps = (xml: string): string[] => [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map((match) => match[0]);

describe('renderDocx', () => {
  const files = new Map<string, Uint8Array>();
  beforeAll(async () => {
    for (const [name, built] of Object.entries(await allSamples())) files.set(name, await rendered(built));
  });

  it.each(names)('%s is a sound package', async (name) => {
    expect(await checkDocx(files.get(name) ?? new Uint8Array())).toEqual([]);
  });

  it.each(names)('%s holds its words in order', async (name) => {
    const text = await readDocxText(files.get(name) ?? new Uint8Array());
    await expect(text.replace(/\n{2,}/g, '\n')).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('has a sample of every kind', () => {
    expect([...files.keys()].toSorted()).toEqual(names.toSorted());
  });
});

describe('the same tree', () => {
  it('gives the same bytes at another time, in another process and time zone', async () => {
    const samples = await allSamples();
    const first = new Map<string, string>();
    for (const [name, built] of Object.entries(samples)) first.set(name, sha256(await rendered(built)));
    vi.useFakeTimers({ now: new Date('2031-12-31T23:59:58Z'), toFake: ['Date'] });
    try {
      for (const [name, built] of Object.entries(samples))
        expect(sha256(await rendered(built))).toBe(first.get(name));
    } finally {
      vi.useRealTimers();
    }
    const env = { ...process.env, TZ: 'America/Los_Angeles' };
    const lines = execFileSync(process.execPath, [join(import.meta.dirname, 'renderInChild.ts')], {
      env,
    }).toString();
    const second = new Map(
      lines
        .trim()
        .split('\n')
        .map((entry) => entry.split(' ') as [string, string]),
    );
    expect(second).toEqual(first);
  });

  it('carries the date of the document, not of the day', async () => {
    const core = await part(await rendered(weeklyLog), 'docProps/core.xml');
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2026-03-10T00:00:00Z', '2026-03-10T00:00:00Z']);
  });
});

describe('contents', () => {
  it('are a field with the page numbers of the PDF, linked to bookmarks', async () => {
    const xml = await documentOf(report);
    expect(xml).toContain('TOC \\o &quot;1-2&quot; \\h \\z \\u');
    const entries = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]*)".*?<\/w:hyperlink>/g)];
    expect(
      entries.map((entry) =>
        entry[0]
          .replace(/<w:instrText.*?<\/w:instrText>/g, '')
          .replace(/<w:tab\/>/g, '…')
          .replace(/<[^>]*>/g, ''),
      ),
    ).toEqual([
      '一、组织管理状况…3',
      '（一）项目组及职责…3',
      '（二）管理制度执行情况…4',
      '二、系统运行状况…4',
      '（一）运行概况…5',
      '三、用户数量…6',
      '四、访问量…6',
      '（一）按月访问量…7',
      '附件1　故障与服务请求清单…7',
    ]);
    for (const [, anchor = ''] of entries) expect(xml).toContain(`w:name="${anchor}"`);
  });

  it('leave the number out when the place is not known', async () => {
    const built = one({ t: 'contents' }, heading(1, '一、', '运行', 'unknown'));
    const { renderDocx } = await import('../../../../electron/documents/docx/renderDocx.ts');
    const { fonts } = await import('./allSamples.ts');
    const bytes = await renderDocx(built, { pages: 1, headings: [] }, fonts);
    expect(await checkDocx(bytes)).toEqual([]);
    expect(await readDocxText(bytes)).toContain('一、运行');
  });
});

describe('pages', () => {
  it('hide head and foot on a cover only, and count with fields', async () => {
    const [withCover, without] = [await documentOf(report), await documentOf(weeklyLog)];
    expect(withCover).toContain('<w:titlePg/>');
    expect(without).not.toContain('<w:titlePg/>');
    const footer = await part(await rendered(weeklyLog, 2), 'word/footer1.xml');
    expect(footer.replace(/<[^>]*>/g, '')).toContain('QH-ZJ-027　内容校验 7f3a 91c2第1页　共2页');
    expect(footer).toMatch(/w:instr=" PAGE ".*w:instr=" NUMPAGES "/);
    const header = await part(await rendered(weeklyLog), 'word/header1.xml');
    expect(header.replace(/<w:tab\/>/g, '…').replace(/<[^>]*>/g, '')).toContain(
      '云岭区教育系统云课堂直播平台运行维护服务…周工作记录单',
    );
    expect(await part(await rendered(weeklyLog), 'word/styles.xml')).toMatch(
      /w:styleId="Header".*?<w:pBdr><w:bottom /s,
    );
  });

  it('of a letter carry a dash number, its annex another geometry, archive forms nothing', async () => {
    const samples = await allSamples();
    const { letter, volumeList, clauseTable } = samples;
    if (!letter || !volumeList || !clauseTable) throw new Error('sample missing');
    const letterParts = await readPackage(await rendered(letter));
    expect(letterParts.has('word/header1.xml')).toBe(false);
    expect((await part(await rendered(letter), 'word/footer1.xml')).replace(/<[^>]*>/g, '')).toContain(
      '— 1 —',
    );
    const margins = [...(await documentOf(letter)).matchAll(/<w:pgMar w:top="(\d+)"/g)].map((match) =>
      Number(match[1]),
    );
    expect(margins).toEqual([2098, 1814]);
    const archive = await readPackage(await rendered(volumeList));
    expect([...archive.keys()].filter((name) => /header|footer/.test(name))).toEqual([]);
    expect(await documentOf(clauseTable)).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });

  it('break once where a break is asked for', async () => {
    const filled = table('grid', 'fr', [], [row(['一'])]);
    expect(breaks(await documentOf(one(body('一'), { t: 'page-break' }, body('二'))))).toBe(1);
    expect(breaks(await documentOf(one(body('一'), { t: 'page-break' }, filled)))).toBe(1);
    // 封面 and 目录 end their pages themselves; a break that the template adds is not a second one.
    expect(breaks(await documentOf(report))).toBe(3);
    expect(breaks(await documentOf(one({ t: 'contents' }, { t: 'page-break' }, body('二'))))).toBe(1);
  });
});

describe('tables', () => {
  it('repeat all rows of the head and split no row', async () => {
    const found = rowsOf(
      await documentOf(one(table('grid', '20 fr', [head(['甲', '乙']), head(['丙', '丁'])], rows(30)))),
    );
    expect(found.map((entry) => entry.includes('<w:tblHeader/>'))).toEqual([
      true,
      true,
      ...Array(30).fill(false),
    ]);
    expect(found.every((entry) => entry.includes('<w:cantSplit/>'))).toBe(true);
  });

  it('let a row split that is higher than a page', async () => {
    const long = '升级后信令节点连接池参数恢复默认值；'.repeat(200);
    const found = rowsOf(
      await documentOf(one(table('grid', '20 fr', [], [row(['1', long]), row(['2', '短'])]))),
    );
    expect(found.map((entry) => entry.includes('<w:cantSplit/>'))).toEqual([false, true]);
  });

  it.each([
    ['a table of six rows', rows(6), [true, true, true, true, true, false]],
    ['a longer one', rows(8), Array(8).fill(false)],
    ['a day', [...rows(3, 'a'), ...rows(5, null)], [true, true, false, false, false, false, false, false]],
    ['neighbouring days', [...rows(3, 'a'), ...rows(4, 'b')], [true, true, false, true, true, true, false]],
    [
      'the row before the total',
      [...rows(7), row(['合　计', '7'], { role: 'total' })],
      [...Array(6).fill(false), true, false],
    ],
    [
      'a group head',
      [row([cell('组', { colspan: 2 })], { role: 'group' }), ...rows(7)],
      [true, ...Array(7).fill(false)],
    ],
    ['a day longer than a page', rows(60, 'a'), Array(60).fill(false)],
  ])('keep together %s', async (_name, list, kept) => {
    const found = rowsOf(await documentOf(one(table('grid', '20 fr', [], list))));
    expect(found.map((entry) => entry.includes('<w:keepNext/>'))).toEqual(kept);
  });

  it('span rows and columns as merges', async () => {
    const built = one(
      table(
        'three-line',
        '20 20 fr',
        [row([cell('甲', { rowspan: 2 }), cell('乙', { colspan: 2 })]), row(['丙', '丁'])],
        [row([cell('戊', { rowspan: 2, colspan: 2 }), '己']), row(['庚'])],
      ),
    );
    const xml = await documentOf(built);
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(3);
    expect(await checkDocx(await rendered(built))).toEqual([]);
  });

  it('mark one value over its limit by fill, a verdict by weight alone', async () => {
    const xml = await documentOf(
      one(table('three-line', '20:n fr', [], [row([failed('92.6'), failed('未达目标')])])),
    );
    expect(xml.match(/w:fill="E1E1E1"/g)).toHaveLength(1);
    expect(xml.match(/<w:rStyle w:val="Failed"\/>/g)).toHaveLength(2);
  });

  it('never touch each other', async () => {
    const plain = table('grid', 'fr', [], [row(['一'])]);
    const signed = { t: 'signatures', style: 'names', cells: [{ role: '编制', sealOf: null }] } as const;
    const formula = { t: 'formula', left: '甲＝', numerator: '乙', denominator: '丙', right: '' } as const;
    expect(await checkDocx(await rendered(one(plain, plain, signed, formula, plain)))).toEqual([]);
  });
});

describe('signatures', () => {
  it.each(['form', 'letter', 'names'] as const)(
    'of style %s stay whole and with the two paragraphs before them',
    async (style) => {
      const cells = [
        { role: '乙方项目负责人', sealOf: null },
        { role: '甲方确认', sealOf: '云岭区教育信息中心' },
      ];
      const xml = await documentOf(
        one(body('正文'), body('前文'), body('末段'), { t: 'signatures', style, cells }),
      );
      const paragraphs = keeps(xml);
      const first = paragraphs.findIndex((entry) => entry.includes('前文'));
      expect(paragraphs[first - 1]).not.toContain('<w:keepNext/>');
      expect(paragraphs.slice(first, -1).every((entry) => entry.includes('<w:keepNext/>'))).toBe(true);
      expect(xml.match(/<w:tr>(?!<w:trPr><w:cantSplit\/>)/g)).toBeNull();
    },
  );

  it('fill in no name and no date', async () => {
    const text = await readDocxText(await rendered(weeklyLog));
    expect(text).toMatch(/（签字）\t\n日　期\s+年\s+月\s+日/);
  });
});

describe('type', () => {
  it('hints every run of Chinese to the East Asian font and never names a Latin one there', async () => {
    for (const built of Object.values(await allSamples())) {
      const bytes = await rendered(built);
      const runs = [...(await part(bytes, 'word/document.xml')).matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(
        (match) => match[1] ?? '',
      );
      const chinese = runs.filter((entry) => /<w:t[ >][^<]*[“”—·×±\u3000-\u9fff]/.test(entry));
      expect(chinese.filter((entry) => !entry.includes('w:hint="eastAsia"'))).toEqual([]);
      const styles = await part(bytes, 'word/styles.xml');
      expect(styles.match(/w:eastAsia="(?:Times New Roman|Arial)"/)).toBeNull();
      expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"');
    }
  });

  it('keeps rare characters and blanks, and leaves out what Word refuses', async () => {
    const built = one(body('沈㛃䶮𬭎  \u0001\u0008\uFFFE\uD800末 <&>"\u2060'), body(' 前后 '));
    const bytes = await rendered(built);
    expect(await checkDocx(bytes)).toEqual([]);
    const [first, second] = (await readDocxText(bytes)).split('\n');
    expect(first).toBe('沈㛃䶮𬭎  \uFFFD末 <&>"');
    expect(second).toBe(' 前后 ');
  });

  it('marks an unconfirmed text as a draft', async () => {
    expect(await readDocxText(await rendered(one(body('初稿文字', 'body', true))))).toBe(
      '初稿文字〔初稿，待确认〕\n',
    );
  });
});

describe('pictures', () => {
  it('go into the package once, with their own shape and an alternative text', async () => {
    const { photoAlbum } = await allSamples();
    if (!photoAlbum) throw new Error('sample missing');
    const bytes = await rendered(photoAlbum);
    const media = [...(await readPackage(bytes)).keys()].filter((name) => name.startsWith('word/media/'));
    expect(media).toEqual(['word/media/image1.jpg', 'word/media/image2.jpg']);
    const xml = await part(bytes, 'word/document.xml');
    const extents = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => [
      Number(x) / 36000,
      Number(y) / 36000,
    ]);
    expect(extents.map(([x = 0, y = 0]) => [Math.round(x * 10) / 10, y])).toEqual([
      [138, 92],
      [61.3, 92],
      [138, 92],
    ]);
    expect(xml).toContain('descr="春季学期直播预约操作集中培训。');
  });

  it('that are missing are an error that names them', async () => {
    const figure = {
      t: 'figure',
      asset: 'chart-none',
      width: 10,
      height: 10,
      caption: '图1',
      alt: '',
    } as const;
    await expect(rendered(one(figure))).rejects.toThrow('chart-none');
  });
});
