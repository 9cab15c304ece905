import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPdfRenderer } from '../../../../electron/documents/index.ts';
import type { BuiltTree, PdfRenderer } from '../../../../electron/documents/index.ts';
import type { Block, DocTree, Inline } from '../../../../shared/documents/tree.ts';
import { fixtureNames, fixtureSources, fixtureTree } from '../../../fixtures/documents/documentFixture.ts';
import { archiveTrees } from '../../../fixtures/documents/archiveTrees.ts';
import { checkPdf } from '../../../tools/checkPdf.ts';

const golden = join(import.meta.dirname, '../../../fixtures/documents/golden');
let dir = '';
let renderer: PdfRenderer;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'dossier-pdf-'));
  renderer = createPdfRenderer(fixtureSources());
});
afterAll(() => {
  renderer.forget();
  rmSync(dir, { recursive: true });
});

function render(built: BuiltTree, name: string): { path: string; pages: number } {
  const pdf = renderer.render(built);
  if (!pdf.ok) throw new Error(pdf.error.message);
  const path = join(dir, `${name}.pdf`);
  writeFileSync(path, pdf.value.bytes);
  return { path, pages: pdf.value.pages };
}

function text(path: string, ...options: string[]): string {
  return execFileSync('pdftotext', [...options, path, '-'], { encoding: 'utf8' });
}

/** Lines as they stand on the page; the width of gaps is left to the reader program. */
function lines(path: string): string {
  return text(path, '-layout')
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}/g, '  '))
    .filter((line) => line !== '')
    .join('\n')
    .concat('\n');
}

describe('the papers of each page family', () => {
  test.each(fixtureNames)('%s: the text of its pages, and fit for an archive', async (name) => {
    const { path } = render(await fixtureTree(name, dir), name);
    const file = join(golden, `${name}.txt`);
    // A wanted change of the papers: run once with UPDATE_GOLDEN=1, then read the difference.
    if (process.env.UPDATE_GOLDEN) writeFileSync(file, lines(path));
    expect(lines(path)).toBe(readFileSync(file, 'utf8'));
    expect(checkPdf(path)).toEqual([]);
  });

  test.each(Object.entries(archiveTrees))(
    'archive form %s: one page, its text, fit for an archive',
    (name, tree) => {
      const { path, pages } = render({ tree, assets: {} }, name);
      const file = join(golden, `${name}.txt`);
      if (process.env.UPDATE_GOLDEN) writeFileSync(file, lines(path));
      expect(pages).toBe(1);
      expect(lines(path)).toBe(readFileSync(file, 'utf8'));
      expect(checkPdf(path)).toEqual([]);
    },
  );

  test('headings are named with their true pages, and bookmarks carry them', async () => {
    const pdf = renderer.render(await fixtureTree('report', dir));
    if (!pdf.ok) throw new Error(pdf.error.message);
    const list = pdf.value.headings.map(({ title, level, page }) => `${level} ${title} ${page}`);
    expect(list).toEqual([
      '1 一、组织管理状况 3',
      '2 （一）项目组及职责 3',
      '1 二、系统运行状况 3',
      '2 （一）运行概况 3',
      '2 （二）故障与服务请求 3',
      '3 1. 故障 3',
      '1 三、用户数量 4',
      '1 四、访问量 4',
      '2 （一）按月访问量 4',
      '1 五、有待优化改进的问题 4',
      '1 附件1　故障清单 5',
    ]);
    const path = join(dir, 'bookmarks.pdf');
    writeFileSync(path, pdf.value.bytes);
    const outline = execFileSync('qpdf', ['--json', '--json-key=outlines', path], { encoding: 'utf8' });
    expect(JSON.parse(outline).outlines.map((entry: { title: string }) => entry.title)).toEqual(
      pdf.value.headings.filter(({ level }) => level === 1).map(({ title }) => title),
    );
  });

  test('title, author and dates of the file come from the tree', async () => {
    const { path } = render(await fixtureTree('weeklyLog', dir), 'info');
    const info = execFileSync('pdfinfo', ['-isodates', path], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC' },
    });
    expect(info).toMatch(/Title: +周工作记录单（2026年第10周）/);
    expect(info).toMatch(/Author: +北京启衡软件有限公司/);
    expect(info).toMatch(/CreationDate: +2026-03-08/);
  });
});

describe('the same tree gives the same bytes', () => {
  const names = ['weeklyLog', 'report', 'photos'] as const;

  test('twice in one process and in another time zone', async () => {
    const digests = async (): Promise<string[]> => {
      const found: string[] = [];
      for (const name of ['weeklyLog', 'report', 'photos'] as const) {
        const pdf = renderer.render(await fixtureTree(name, dir));
        if (!pdf.ok) throw new Error(pdf.error.message);
        found.push(createHash('sha256').update(pdf.value.bytes).digest('hex'));
      }
      return found;
    };
    const first = await digests();
    expect(await digests()).toEqual(first);
    const script = join(import.meta.dirname, '../../../fixtures/documents/renderDigest.ts');
    const other = execFileSync(process.execPath, [script, dir, ...names], {
      encoding: 'utf8',
      cwd: tmpdir(),
      env: { ...process.env, TZ: 'America/New_York', LANG: 'C' },
    });
    expect(other.trim().split('\n')).toEqual(first);
  });
});

describe('characters', () => {
  const paragraph = (words: string): Block => ({
    t: 'paragraph',
    inlines: [
      { t: 'text', text: words },
      { t: 'text', text: words, strong: true },
    ],
    role: 'body',
    draft: false,
  });
  const tree = (blocks: readonly Block[]): BuiltTree => ({
    tree: {
      title: '生僻字',
      family: 'form',
      project: '云岭区教育系统云课堂直播平台运行维护服务',
      runningTitle: '生僻字',
      code: '',
      digest: '',
      date: '2026-03-08',
      author: '北京启衡软件有限公司',
      blocks,
    },
    assets: {},
  });

  test('rare characters of names come back from the PDF', () => {
    const rare = ['㛃', '䶮', '𬭎', '喆', '昇', '珺'];
    const { path } = render(tree([paragraph(rare.join('、'))]), 'rare');
    const found = text(path);
    for (const letter of rare) expect(found).toContain(letter);
    expect(checkPdf(path)).toEqual([]);
  });

  test('a character without a glyph is named with its place, before anything is set', () => {
    const inlines: Inline[] = [{ t: 'text', text: '现场确认☑后签字' }];
    const pdf = renderer.render(tree([{ t: 'paragraph', inlines, role: 'body', draft: false }]));
    expect(pdf).toMatchObject({ ok: false, error: { code: 'pdf.glyph' } });
    expect(pdf.ok ? '' : pdf.error.message).toContain('“☑”（U+2611），见“现场确认☑后签字”');
  });

  test('facts are text, whatever they hold', () => {
    const hostile = '#read("/etc/passwd") $x^2$ *粗* _斜_ = 标题 <label> @ref \\ `raw` //注';
    const { path } = render(tree([paragraph(hostile)]), 'hostile');
    expect(text(path).replace(/\s/g, '')).toContain(hostile.replace(/\s/g, ''));
  });
});

describe('style sheets', () => {
  test('a font that is not ours is a failure, not a warning', async () => {
    const styleDir = join(dir, 'styles');
    const sources = fixtureSources();
    cpSync(sources.styleDir, styleDir, { recursive: true });
    const measures = join(styleDir, 'measures.typ');
    writeFileSync(measures, readFileSync(measures, 'utf8').replace('"Noto Serif SC"', '"Nowhere Serif"'));
    const strange = createPdfRenderer({ ...sources, styleDir });
    const pdf = strange.render(await fixtureTree('weeklyLog', dir));
    expect(pdf).toMatchObject({ ok: false, error: { code: 'pdf.refused' } });
    expect(pdf.ok ? '' : pdf.error.message).toMatch(/nowhere serif|could not be displayed/);
  });
});

describe('tables on pages', () => {
  const words = (value: string): readonly Inline[] => [{ t: 'text', text: value }];
  const row = (cells: readonly string[], keep: string | null = null) => ({
    cells: cells.map((value) => ({
      inlines: words(value),
      rowspan: 1,
      colspan: 1,
      align: null,
      label: false,
      failed: false,
    })),
    role: 'body' as const,
    keep,
  });
  const table = (body: readonly ReturnType<typeof row>[]): Block => ({
    t: 'table',
    style: 'grid',
    columns: [
      { width: 20, align: 'center', numeric: false },
      { width: 'fr', align: 'left', numeric: false },
    ],
    head: [row(['序号', '内容'])],
    body,
    caption: null,
    note: null,
    rowHeight: null,
  });
  const signatures: Block = {
    t: 'signatures',
    style: 'form',
    cells: [{ role: '甲方确认', sealOf: '云岭区教育信息中心' }],
  };
  const pageTexts = (blocks: readonly Block[], name: string): string[] => {
    const tree: DocTree = {
      title: name,
      family: 'form',
      project: '项目',
      runningTitle: name,
      code: '',
      digest: '',
      date: '2026-03-08',
      author: '',
      blocks,
    };
    return text(render({ tree, assets: {} }, name).path)
      .split('\f')
      .slice(0, -1);
  };
  const numbered = (count: number, keep: (at: number) => string | null = () => null) =>
    Array.from({ length: count }, (_, at) => row([`甲${at + 1}`, '例行巡检'], keep(at)));

  test('heads repeat and rows of a day stay together', () => {
    const pages = pageTexts([table(numbered(60, (at) => `day-${Math.floor(at / 7)}`))], 'days');
    expect(pages).toHaveLength(2);
    expect(pages.every((page) => page.includes('序号'))).toBe(true);
    const last = Number(/甲(\d+)(?![\s\S]*甲\d)/.exec(pages[0] ?? '')?.[1]);
    expect(last % 7).toBe(0);
  });

  test('signatures behind a long table take two rows with them to the next page', () => {
    for (let count = 28; count <= 40; count += 1) {
      const pages = pageTexts([table(numbered(count)), signatures], `signed-${count}`);
      const page = pages.find((one) => one.includes('甲方确认')) ?? '';
      expect(page).toContain(`甲${count}`);
      expect(page).toContain(`甲${count - 1}`);
      expect(page).toContain('序号');
    }
  });

  test('a caption never ends a page: the first row of its table stands under it', () => {
    const line: Block = { t: 'paragraph', inlines: words('一行文字。'), role: 'body', draft: false };
    for (let count = 30; count <= 46; count += 1) {
      const captioned = { ...table(numbered(40)), caption: '表1　巡检' };
      const blocks = [...Array.from({ length: count }, () => line), captioned];
      const page = pageTexts(blocks, `caption-${count}`).find((one) => one.includes('表1')) ?? '';
      expect(page, `${count} lines before`).toMatch(/表1[\s\S]*序号[\s\S]*甲1/);
    }
  });

  test('a heading never ends a page before a table without a caption', () => {
    const line: Block = { t: 'paragraph', inlines: words('一行文字。'), role: 'body', draft: false };
    const heading: Block = { t: 'heading', level: 1, number: '一、', text: '明细', id: 'h' };
    for (let count = 30; count <= 46; count += 1) {
      const blocks = [...Array.from({ length: count }, () => line), heading, table(numbered(40))];
      const page = pageTexts(blocks, `heading-${count}`).find((one) => one.includes('一、明细')) ?? '';
      expect(page, `${count} lines before`).toMatch(/一、明细[\s\S]*序号[\s\S]*甲1/);
    }
  });

  test('a cell taller than a page runs on to the next page and loses nothing', () => {
    const long = Array.from({ length: 900 }, (_, at) => `第${at}句。`).join('');
    const pages = pageTexts([table([row(['甲1', '短']), row(['甲2', long]), row(['甲3', '短'])])], 'tall');
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join('').replace(/\s/g, '')).toContain('第899句。');
    const sentences =
      pages
        .join('')
        .replace(/\s/g, '')
        .match(/第\d+句/g) ?? [];
    // One sentence may be cut by the foot and head of the pages.
    expect(new Set(sentences).size).toBeGreaterThanOrEqual(899);
  });
});
