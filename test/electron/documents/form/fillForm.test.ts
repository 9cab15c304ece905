/** Word forms of one's own: filled as they are, and every fault told with its place before anything is written. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fillFormBytes } from '../../../../electron/documents/form/fillForm.ts';
import { readPackage } from '../../../../electron/documents/read/readPackage.ts';
import { readDocxText } from '../../../../electron/documents/read/readDocxText.ts';
import type { JsonObject } from '../../../../shared/documents/kind.ts';
import { makeForm, p, relations, row, table } from './makeForm.ts';
import type { Extra } from './makeForm.ts';

const DATA: JsonObject = {
  合同名称: '云课堂运维 & <服务>',
  period: '2026年3月',
  rows: [
    { day: '3月2日', works: [{ what: '巡检' }, { what: '备份' }] },
    { day: '3月3日', works: [] },
  ],
  tags: ['甲', '乙'],
  none: [],
  blank: '',
  yes: true,
  group: { lead: '沈砚秋' },
};

const lines = async (body: string): Promise<string[]> =>
  (await readDocxText((await fillFormBytes(await makeForm(body), DATA)).docx))
    .split('\n')
    .filter((line) => line !== '');
const fault = async (body: string, extra: Extra = {}): Promise<string> =>
  fillFormBytes(await makeForm(body, extra), DATA).then(
    () => 'no message',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

describe('filling', () => {
  const cases: readonly (readonly [what: string, body: string, text: readonly string[]])[] = [
    ['a value, with characters that XML knows', p('项目：{合同名称}'), ['项目：云课堂运维 & <服务>']],
    ['a placeholder that Word cut into runs', p('期间：{per', 'io', 'd}止'), ['期间：2026年3月止']],
    ['a value of a group', p('{group.lead}'), ['沈砚秋']],
    ['a loop over paragraphs', p('{#rows}') + p('{day}') + p('{/rows}'), ['3月2日', '3月3日']],
    ['a loop within a line', p('{#tags}{.}；{/tags}'), ['甲；乙；']],
    [
      'a loop over rows of a table',
      table(row('日期', '期间'), row('{#rows}{day}', '{period}{/rows}')),
      ['日期', '期间', '3月2日', '2026年3月', '3月3日', '2026年3月'],
    ],
    [
      'loops within loops',
      p('{#rows}') + p('{day}') + p('{#works}') + p('{what}') + p('{/works}') + p('{/rows}'),
      ['3月2日', '巡检', '备份', '3月3日'],
    ],
    ['a section that holds', p('{#yes}有{/yes}{^yes}没有{/yes}'), ['有']],
    ['a section of an empty list', p('{#none}有{/none}{^none}本期没有{/none}'), ['本期没有']],
    ['an empty value', p('“{blank}”'), ['“”']],
    ['an end without a name', p('{#yes}有{/}'), ['有']],
  ];
  it.each(cases)('%s', async (_what, body, text) => {
    expect(await lines(body)).toEqual(text);
  });

  it('head and foot too', async () => {
    const head = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('{period}')}</w:hdr>`;
    const types = (await import('node:buffer')).Buffer.from(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`,
    );
    const form = await makeForm(p('正文'), { 'word/header1.xml': head, '[Content_Types].xml': types });
    const { docx } = await fillFormBytes(form, DATA);
    const filled = (await readPackage(docx)).get('word/header1.xml');
    expect(new TextDecoder().decode(filled)).toContain('2026年3月');
  });

  it('the same form and data give the same bytes', async () => {
    const form = await makeForm(p('{period}'));
    const [a, b] = await Promise.all([fillFormBytes(form, DATA), fillFormBytes(form, DATA)]);
    const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    expect(digest(a.docx)).toBe(digest(b.docx));
  });
});

type Case = readonly [what: string, body: string, message: RegExp, extra?: Extra];

describe('a fault is told with its place', () => {
  const many = Array.from({ length: 6 }, (_, index) => `{#rows}${index}`).join('') + '{/rows}'.repeat(6);
  const cases: readonly Case[] = [
    ['an unknown placeholder', p('一') + p('{金额}'), /第2段：没有“金额”这个数据/],
    [
      'an unknown placeholder in a table',
      table(row('甲', '乙'), row('{#rows}{day}', '{时间}{/rows}')),
      /表1第2行第2格：没有“时间”这个数据。这里可用的有：day、works/,
    ],
    ['a name much like it', p('{合同}'), /这里可用的有：合同名称/],
    ['a loop without end', p('{#rows}') + p('{day}'), /第1段：\{#rows\} 没有用 \{\/rows\} 结束/],
    ['an end without loop', p('{/rows}'), /第1段：\{\/rows\} 没有对应的 \{#rows\}/],
    ['ends that cross', p('{#rows}{#yes}{/rows}{/yes}'), /\{\/rows\} 与 第1段的 \{#yes\} 不配对/],
    ['a placeholder without end', p('{period 止'), /第1段：占位符“\{period 止”没有用 \} 结束/],
    ['a brace too many', p('period} 止'), /第1段：“period\}”多了一个 \}/],
    [
      'a loop that leaves its table',
      table(row('{#rows}', '甲')) + p('{/rows}'),
      /表1第1行第1格：\{#rows\} 和 \{\/rows\} 要在同一个表格里/,
    ],
    ['a list where a value belongs', p('{rows}'), /“rows”是一组数据，不能直接填/],
    ['code', p('{rows.map(x => x)}'), /不是占位符的写法/],
    ['an expression', p('{1 + 1}'), /不是占位符的写法/],
    ['raw XML', p('{@period}'), /不是占位符的写法/],
    ['other delimiters', p('{=[[ ]]=}'), /不是占位符的写法/],
    ['the constructor', p('{constructor}'), /没有“constructor”这个数据/],
    ['the constructor of a group', p('{group.constructor.name}'), /没有“group\.constructor\.name”这个数据/],
    ['the prototype', p('{__proto__.x}'), /没有“__proto__\.x”这个数据/],
    ['the length of a text', p('{period.length}'), /没有“period\.length”这个数据/],
    ['loops too deep', p(many), /循环套循环超过 5 层/],
    [
      'a picture from the network',
      p('一'),
      /引用了外部的图片（http:\/\/example\.org\/a\.png）/,
      relations('image', 'http://example.org/a.png'),
    ],
    [
      'a template from elsewhere',
      p('一'),
      /引用了外部的模板/,
      relations('attachedTemplate', 'file:///c:/x.dotm'),
    ],
    ['a macro', p('一'), /带有宏，不能用作模板/, { 'word/vbaProject.bin': 'x' }],
    ['an embedded file', p('一'), /带有嵌入的其他文件/, { 'word/embeddings/a.bin': 'x' }],
    [
      'entities',
      p('一'),
      /带有实体定义/,
      { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "cccc">]><w:styles/>' },
    ],
    [
      'elements without end within one another',
      '<w:sdt><w:sdtContent>'.repeat(30_000) + p('一') + '</w:sdtContent></w:sdt>'.repeat(30_000),
      /嵌套超过 200 层/,
    ],
    ['a body that is no XML', '<w:p '.repeat(1000), /部件 word\/document\.xml 已损坏/],
    ['content from another file', '<w:altChunk r:id="rId1"/>', /引入了其他文件的内容/],
  ];
  it.each(cases.map(([what, ...rest]) => [what, rest] as const))(
    '%s',
    async (_what, [body, message, extra]) => {
      const started = performance.now();
      expect(await fault(body, extra)).toMatch(message);
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );

  it.each([
    ['not a zip', new TextEncoder().encode('这不是 Word 文件'), /已损坏或不是 \.docx/],
    ['empty', new Uint8Array(), /已损坏或不是 \.docx/],
    ['an old .doc', Uint8Array.from(Buffer.from('d0cf11e0a1b11ae1', 'hex')), /旧版 \.doc/],
  ])('%s', async (_what, bytes, message) => {
    await expect(fillFormBytes(bytes, DATA)).rejects.toThrow(message);
  });

  it('half a file', async () => {
    const form = await makeForm(p('一'));
    await expect(fillFormBytes(form.subarray(0, form.length / 2), DATA)).rejects.toThrow('已损坏');
  });

  it('a zip bomb', async () => {
    const bomb = await makeForm(p('一'), { 'word/media/a.bin': new Uint8Array(80 * 1024 * 1024) });
    const started = performance.now();
    await expect(fillFormBytes(bomb, DATA)).rejects.toThrow('展开后超过 60 MB');
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('a loop without measure', async () => {
    const data = { rows: Array.from({ length: 3000 }, () => ({ day: '一' })) };
    const form = await makeForm(p('{#rows}') + p('{#rows}{day}{/rows}') + p('{/rows}'));
    const started = performance.now();
    await expect(fillFormBytes(form, data)).rejects.toThrow('第2段：循环展开超过 5000 次');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('the filled form as a document tree', () => {
  const treeOf = async (body: string, extra: Extra = {}) =>
    (await fillFormBytes(await makeForm(body, extra), DATA)).tree;

  it('paragraphs, headings, tables with merged cells', async () => {
    const styles =
      '<w:styles xmlns:w="x"><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>';
    const merged = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('合并')}</w:tc></w:tr>`;
    const centred =
      '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{period}</w:t></w:r></w:p>';
    const heading = '<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>一、工作情况</w:t></w:r></w:p>';
    const { blocks, missing, family } = await treeOf(
      centred + heading + table(row('日期', '{period}'), merged) + '<w:p/>',
      { 'word/styles.xml': styles },
    );
    expect(missing).toEqual([]);
    expect(family).toBe('form');
    expect(blocks).toMatchObject([
      { t: 'paragraph', role: 'center', inlines: [{ t: 'text', text: '2026年3月', strong: true }] },
      { t: 'heading', level: 1, text: '一、工作情况' },
      {
        t: 'table',
        columns: [{ width: 41 }, { width: 'fr' }],
        body: [
          { cells: [{ inlines: [{ text: '日期' }] }, { inlines: [{ text: '2026年3月' }] }] },
          { cells: [{ colspan: 2, inlines: [{ text: '合并' }] }] },
        ],
      },
    ]);
  });

  it.each([
    ['a picture', '<w:p><w:r><w:drawing/></w:r></w:p>', '图片或图形'],
    ['numbering by Word', '<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>一</w:t></w:r></w:p>', 'Word 的自动编号'],
    ['a table in a table', table(row('甲', table(row('乙', '丙')) + p(''))), '表格里的表格'],
  ])('%s is named as not to be shown', async (_what, body, words) => {
    expect((await treeOf(body)).missing).toEqual([words]);
  });
});
