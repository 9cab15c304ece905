import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildTree } from '../../../../electron/documents/index.ts';
import type { BuiltTree, TreeInput } from '../../../../electron/documents/index.ts';
import type { Result } from '../../../../shared/errors/appError.ts';
import type { Block } from '../../../../shared/documents/tree.ts';
import type { JsonObject } from '../../../../shared/documents/kind.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'dossier-template-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

let made = 0;
/** Builds a template folder from files and renders it with `values`. */
function build(
  files: string | Readonly<Record<string, string>>,
  values: JsonObject = {},
  rest: Partial<TreeInput> = {},
): Promise<Result<BuiltTree>> {
  made += 1;
  const template = `case-${made}`;
  const all = {
    'meta.yaml': `id: ${template}\ntitle: 周工作记录单\nfamily: form\nversion: 1\ncode: ZJ\n`,
    ...(typeof files === 'string' ? { 'template.html': files } : files),
  };
  for (const [name, text] of Object.entries(all)) {
    const path = join(dir, template, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const input: TreeInput = {
    template,
    facts: { values, charts: {}, date: '2026-03-08', inputs: [] },
    parts: {},
    frame: {
      title: '周工作记录单（2026年第10周）',
      project: '云岭区教育系统云课堂直播平台运行维护服务',
      code: 'QH-ZJ-027',
      digest: '7f3a91c2'.padEnd(64, '0'),
      author: '北京启衡软件有限公司',
    },
    photos: {},
    ...rest,
  };
  return buildTree(input, { templateDirs: [dir] });
}

async function blocksOf(
  body: string,
  values: JsonObject = {},
  rest: Partial<TreeInput> = {},
): Promise<readonly Block[]> {
  const built = await build(`<doc family="form">${body}</doc>`, values, rest);
  if (!built.ok) throw new Error(built.error.message);
  return built.value.tree.blocks;
}

describe('faults of a template name file and line', () => {
  const rows: readonly (readonly [what: string, lines: readonly string[], line: number, message: RegExp])[] =
    [
      ['unknown element', ['<p>一</p>', '<div>二</div>'], 3, /没有 <div> 这个元素/],
      ['script', ['<script>alert(1)</script>'], 2, /没有 <script> 这个元素/],
      ['unknown attribute', ['<p>一</p>', '', '<p style="color:red">二</p>'], 4, /<p> 没有属性 style/],
      ['attribute twice', ['<p class="flush" class="note">一</p>'], 2, /class 写了两次/],
      ['attribute without quotes', ['<space height=10></space>'], 2, /名称="值"/],
      ['missing attribute', ['<part></part>'], 2, /<part> 缺少属性 id/],
      [
        'element in the wrong place',
        ['<p><table style="grid" cols="fr"></table></p>'],
        2,
        /<p> 内不能有 <table>/,
      ],
      ['wrong end tag', ['<p>一', '<b>二</p>'], 3, /<\/p> 没有对应的开始标签，这里应为 <\/b>（第3行开始）/],
      ['no end tag', ['<title>一'], 3, /<\/doc> 没有对应的开始标签，这里应为 <\/title>（第2行开始）/],
      ['text between blocks', ['<p>一</p>', '二'], 3, /<doc> 内不能直接写文字“二”/],
      ['bare less-than sign', ['<p>a < b</p>'], 2, /“<”要写成 &lt;/],
      ['bare ampersand', ['<p>a & b</p>'], 2, /“&”要写成 &amp;/],
      [
        'word not in the list',
        ['<p class="big">一</p>'],
        2,
        /class 应为 body、flush、note、center、right 之一，现为“big”/,
      ],
      [
        'too many cells',
        [
          '<table style="grid" cols="20 fr"><tbody>',
          '<tr><td>1</td><td>2</td><td>3</td></tr>',
          '</tbody></table>',
        ],
        3,
        /本行单元格多于 2 列/,
      ],
      [
        'too few cells',
        ['<table style="grid" cols="20 fr"><tbody>', '<tr><td>1</td></tr>', '</tbody></table>'],
        3,
        /本行单元格不足 2 列/,
      ],
      [
        'rowspan beyond the end',
        [
          '<table style="grid" cols="20 fr"><tbody>',
          '<tr><td rowspan="2">1</td><td>2</td></tr>',
          '</tbody></table>',
        ],
        3,
        /rowspan 超出/,
      ],
      [
        'no fr column',
        ['<table style="grid" cols="20 30"><tbody><tr><td>1</td><td>2</td></tr></tbody></table>'],
        2,
        /只有一列 fr/,
      ],
      [
        'columns wider than the page',
        ['<table style="grid" cols="160 fr"><tbody><tr><td>1</td><td>2</td></tr></tbody></table>'],
        2,
        /共 160 毫米，超过 154 毫米/,
      ],
      ['reference to nothing', ['<p>见<ref to="t-9"></ref></p>'], 2, /没有编号的表或图“t-9”/],
      [
        'the same id twice',
        [
          '<table id="t" style="grid" cols="fr" caption="甲"><tbody><tr><td>1</td></tr></tbody></table>',
          '<table id="t" style="grid" cols="fr" caption="乙"><tbody><tr><td>1</td></tr></tbody></table>',
        ],
        3,
        /id“t”用了两次/,
      ],
      [
        'a chart without data',
        ['<chart name="usage" caption="访问量" alt=""></chart>'],
        2,
        /没有名为“usage”的图/,
      ],
      [
        'a photo that is not there',
        ['', '<photo ref="p9" number="照片9" title="" details="">一</photo>'],
        3,
        /没有照片“p9”/,
      ],
      ['signatures without signers', ['<signatures style="form"></signatures>'], 2, /没有 <sign>/],
      [
        'a value that is not there',
        ['<p>{{ facts.here }}</p>', '<p>{{ facts.nowhere }}</p>'],
        3,
        /没有 facts\.nowhere 这个数据/,
      ],
      ['a list printed as text', ['<p>{{ facts.list }}</p>'], 2, /列表或分组不能直接打印/],
      ['a filter that is not there', ['<p>{{ facts.here | money }}</p>'], 2, /没有 money 这个过滤器/],
      ['a loop without end', ['{% for x in facts.list %}', '<p>一</p>'], 2, /标签没有结束/],
      ['raw output', ['<p>{{ facts.here | raw }}</p>'], 2, /没有 raw 这个过滤器/],
      ['a file outside the folder', ['{% render "../../secret.html" %}'], 2, /不在本模板文件夹内/],
      [
        'a fault after a loop of many lines',
        ['{% for x in facts.list %}<p>{{ x }}</p>', '{% endfor %}', '<q></q>'],
        4,
        /没有 <q>/,
      ],
    ];
  test.each(rows)('%s', async (_what, lines, line, message) => {
    const html = ['<doc family="form">', ...lines, '</doc>'].join('\n');
    const built = await build(html, { here: '在', list: ['一', '二', '三'] });
    expect(built).toMatchObject({ ok: false, error: { place: { file: 'template.html', line } } });
    expect(built.ok ? '' : built.error.message).toMatch(message);
  });

  test('in an included file', async () => {
    const built = await build({
      'template.html': '<doc family="form">\n{% render "head.html" %}\n</doc>',
      'head.html': '<p>一</p>\n<p>二</p>\n<i>三</i>',
    });
    expect(built).toMatchObject({ ok: false, error: { place: { file: 'head.html', line: 3 } } });
  });

  test.each([
    ['no such template', { template: 'nothing' }, /没有名为“nothing”的模板/],
    ['a path instead of a name', { template: '../../etc' }, /没有名为“..\/..\/etc”的模板/],
  ])('%s', async (_what, rest, message) => {
    const built = await build('<doc family="form"></doc>', {}, rest);
    expect(built.ok ? '' : built.error.message).toMatch(message);
  });

  test('meta.yaml: bad YAML with its line, missing entries by name, another family', async () => {
    const html = '<doc family="form"></doc>';
    const bad = await build({ 'template.html': html, 'meta.yaml': 'id: a\ntitle: "b\n' });
    expect(bad).toMatchObject({
      ok: false,
      error: { code: 'template.meta', place: { line: expect.any(Number) } },
    });
    const lacking = await build({
      'template.html': html,
      'meta.yaml': 'id: a\ntitle: b\nfamily: form\ncode: c\n',
    });
    expect(lacking.ok ? '' : lacking.error.message).toMatch(/version/);
    const other = await build({ 'template.html': '<doc family="report"></doc>' });
    expect(other.ok ? '' : other.error.message).toMatch(/family 应与 meta.yaml 一致，为 form/);
  });

  test('an endless loop is stopped', async () => {
    const built = await build('<doc family="form">{% for a in (1..100000000) %}<p>一</p>{% endfor %}</doc>');
    expect(built.ok ? '' : built.error.message).toMatch(/超出上限/);
  });
});

describe('facts arrive as text', () => {
  test('markup, template code and control characters in a fact are words', async () => {
    const hostile = '<table>&amp;{{ facts.x }}{% raw %}"\'\u0001t.html\u00025\u0001';
    const [block] = await blocksOf('<p>{{ facts.note }}</p>', { note: hostile });
    expect(block).toMatchObject({
      inlines: [{ t: 'text', text: '<table>&amp;{{ facts.x }}{% raw %}"\'t.html5' }],
    });
  });

  test('nothing is inherited: prototypes of facts are not seen', async () => {
    const built = await build('<doc family="form"><p>{{ facts.constructor.name }}</p></doc>', { a: '1' });
    expect(built.ok).toBe(false);
  });
});

describe('text', () => {
  test.each([
    ['line breaks of the source vanish between Chinese letters', '一\n    二', '一二'],
    ['and are one space between Latin words', 'DVD\n  disc', 'DVD disc'],
    ['full-width spaces stay', '甲　　方', '甲　　方'],
    ['edges are trimmed', '\n  一  \n', '一'],
  ])('%s', async (_what, source, text) => {
    const [block] = await blocksOf(`<p>${source}</p>`);
    expect(block).toMatchObject({ inlines: [{ t: 'text', text }] });
  });

  test('emphasis, breaks, lines to write on', async () => {
    const [block] = await blocksOf('<p class="flush">甲<b>乙</b>丙<br> 丁<blank width="45"></blank></p>');
    expect(block).toEqual({
      t: 'paragraph',
      role: 'flush',
      draft: false,
      inlines: [
        { t: 'text', text: '甲' },
        { t: 'text', text: '乙', strong: true },
        { t: 'text', text: '丙' },
        { t: 'break' },
        { t: 'text', text: '丁' },
        { t: 'blank', width: 45 },
      ],
    });
  });
});

describe('numbers', () => {
  test('headings: 一、 （一） 1. each starting anew under the next higher one', async () => {
    const blocks = await blocksOf(
      '<h1>甲</h1><h2>乙</h2><h3>丙</h3><h3>丁</h3><h2>戊</h2><h3>己</h3><h1 number="none">附件1</h1><h1>庚</h1><h2>辛</h2>',
    );
    expect(
      blocks.map((block) => (block.t === 'heading' ? `${block.id} ${block.number}${block.text}` : '')),
    ).toEqual([
      'h1 一、甲',
      'h2 （一）乙',
      'h3 1.丙',
      'h4 2.丁',
      'h5 （二）戊',
      'h6 1.己',
      'h7 附件1',
      'h8 二、庚',
      'h9 （一）辛',
    ]);
  });

  test('tables with a caption are numbered, those without are not; references may look ahead', async () => {
    const table = (id: string, caption: string): string =>
      `<table id="${id}" style="grid" cols="fr"${caption && ` caption="${caption}"`}><tbody><tr><td>1</td></tr></tbody></table>`;
    const blocks = await blocksOf(
      `<p>见<ref to="b"></ref>。</p>${table('x', '')}${table('a', '甲')}${table('b', '乙')}`,
    );
    expect(blocks.map((block) => (block.t === 'table' ? block.caption : null))).toEqual([
      null,
      null,
      '表1　甲',
      '表2　乙',
    ]);
    expect(blocks[0]).toMatchObject({ inlines: [{ t: 'text', text: '见表\u20602。' }] });
  });
});

describe('parts', () => {
  test.each([
    [
      'confirmed words: one paragraph a line',
      { text: '一。\n\n 二。 ', confirmed: true },
      ['一。', '二。'],
      false,
    ],
    ['a draft is marked', { text: '一。', confirmed: false }, ['一。'], true],
    ['an empty part says so', { text: ' \n', confirmed: false }, ['（待填写）'], false],
    ['a part nobody wrote says so', undefined, ['（待填写）'], false],
  ])('%s', async (_what, part, texts, draft) => {
    const blocks = await blocksOf('<part id="a"></part>', {}, { parts: part ? { a: part } : {} });
    expect(blocks).toEqual(
      texts.map((text) => ({ t: 'paragraph', inlines: [{ t: 'text', text }], role: 'body', draft })),
    );
  });
});

describe('frame', () => {
  test('what the tree carries beside its blocks', async () => {
    const built = await build(
      '<doc family="form"><title subtitle="{{ frame.code }}">{{ frame.title }}</title></doc>',
    );
    expect(built).toEqual({
      ok: true,
      value: {
        tree: {
          title: '周工作记录单（2026年第10周）',
          family: 'form',
          project: '云岭区教育系统云课堂直播平台运行维护服务',
          runningTitle: '周工作记录单（2026年第10周）',
          code: 'QH-ZJ-027',
          digest: '7f3a 91c2',
          date: '2026-03-08',
          author: '北京启衡软件有限公司',
          blocks: [{ t: 'title', text: '周工作记录单（2026年第10周）', subtitle: 'QH-ZJ-027' }],
        },
        assets: {},
      },
    });
  });
});
