/**
 * Templates that a user may be handed and that mean harm, or are merely wrong: each ends in a sentence that says what
 * and where, soon, and the worker goes on with the next paper. Run in a real worker of the pool, as the program does.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sourceRoots } from '../../../electron/cli/roots.ts';
import { makeForm, p, row, table } from '../documents/form/makeForm.ts';
import { fontSet } from '../../../electron/documents/index.ts';
import { createPool } from '../../../electron/jobs/pool.ts';
import type { Pool } from '../../../electron/jobs/pool.ts';
import type { JsonObject } from '../../../shared/documents/kind.ts';

/** From the start of the template's own work to its sentence; the worker is up and warm by then. */
const SOON_MS = 2000;
/** Work that a busy machine may stop by the clock before the template's own limit is reached. */
const stopped = (message: RegExp): RegExp =>
  new RegExp(`${message.source}|模板 own 的 template\\.html 用时过长`);

let dir = '';
let pool: Pool;
let good = '';
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'dossier-hostile-'));
  writeFileSync(join(dir, 'secret.html'), '<p>机密</p>');
  const roots = sourceRoots();
  pool = createPool({
    size: 1,
    worker: roots.worker,
    workerData: {
      templateDirs: [],
      styleDir: join(roots.templates, 'styles'),
      fonts: fontSet(roots.packages),
    },
  });
  good = folder({ 'template.html': '<doc family="form"><p>{{ facts.name }}</p></doc>' });
});
// A worker that was ended is replaced; what its successor needs to start is not the template's time.
beforeEach(() => check(good));
afterAll(async () => {
  await pool.close();
  rmSync(dir, { recursive: true });
});

const META = 'id: own\ntitle: 周工作记录单\nfamily: form\nversion: 1\ncode: ZJ\n';
let made = 0;
function folder(files: Readonly<Record<string, string>>): string {
  made += 1;
  const path = join(dir, `own-${made}`);
  mkdirSync(path);
  for (const [name, text] of Object.entries({ 'meta.yaml': META, ...files }))
    writeFileSync(join(path, name), text);
  return path;
}

const VALUES: JsonObject = {
  name: '云岭',
  rows: [{ day: '3月2日' }, { day: '3月3日' }],
  many: Array.from({ length: 4900 }, (_row, index) => ({ day: `${index}日` })),
};
function check(path: string): Promise<unknown> {
  return pool.run('check', {
    template: 'own',
    folder: path,
    facts: { values: VALUES, charts: {}, date: '2026-03-08', inputs: [] },
    parts: {},
    frame: {
      title: '周工作记录单',
      project: '云课堂运维',
      code: 'QH-ZJ-027',
      digest: '0'.repeat(64),
      author: '',
    },
    photos: {},
  });
}

/** How long it took: by the clock, or by what this process computed where the machine was busy with other things. */
async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: Math.min(performance.now() - started, (user + system) / 1000) };
}

const outcomeOf = (path: string): Promise<string> =>
  check(path).then(
    () => 'no message',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

const doc = (...lines: string[]): string => ['<doc family="form">', ...lines, '</doc>'].join('\n');
const doubled = '{% for i in (1..40) %}{% assign s = s | append: s %}{% endfor %}';
const cell = '<td>一</td>';

describe('a hostile or broken template ends in a clear message, soon', () => {
  const cases: readonly (readonly [what: string, source: string, message: RegExp])[] = [
    [
      'a loop without end',
      doc('{% for i in (1..999999999) %}<p>一</p>{% endfor %}'),
      stopped(/第2行：内容超出上限，可能有过长的循环/),
    ],
    [
      'loops within loops',
      doc('{% for i in (1..9999) %}{% for j in (1..9999) %}', '<p>一</p>{% endfor %}{% endfor %}'),
      stopped(/第[23]行：内容超出上限，可能有过长的循环/),
    ],
    [
      'a template that calls itself',
      doc('{% render "template.html" %}'),
      stopped(/引用或嵌套的层数过多|内容超出上限/),
    ],
    [
      'a file outside its folder',
      doc('{% render "../secret.html" %}'),
      /第2行：引用的文件不在本模板文件夹内/,
    ],
    ['a file by its full path', doc('{% include "/etc/passwd" %}'), /第2行：引用的文件不在本模板文件夹内/],
    [
      'the constructor of a value',
      doc('<p>{{ facts.constructor }}</p>'),
      /第2行：没有 facts\.constructor 这个数据/,
    ],
    [
      'the constructor by index',
      doc('', '<p>{{ facts["constructor"]["constructor"] }}</p>'),
      /第3行：没有 facts\.constructor 这个数据/,
    ],
    ['the prototype', doc('<p>{{ facts.__proto__ }}</p>'), /没有 facts\.__proto__ 这个数据/],
    [
      'the prototype of a list',
      doc('<p>{{ facts.rows.__proto__.x }}</p>'),
      /没有 facts\.rows\.__proto__ 这个数据/,
    ],
    ['the program itself', doc('<p>{{ process.env }}</p>'), /没有 process 这个数据/],
    [
      '100 MB in one value',
      doc(`{% assign s = facts.name %}${doubled}<p>{{ s }}</p>`),
      stopped(/内容超出上限/),
    ],
    [
      '100 MB in many pieces',
      doc(
        '{% assign s = facts.name %}{% for i in (1..17) %}{% assign s = s | append: s %}{% endfor %}<p>{% for i in (1..400) %}{{ s }}{% endfor %}</p>',
      ),
      stopped(/内容超出上限/),
    ],
    [
      'a text that doubles in a capture',
      doc(
        '{% capture s %}一{% endcapture %}{% for i in (1..60) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}',
      ),
      stopped(/内容超出上限/),
    ],
    ['tags that do not match', doc('<p>一<b>二</p>'), /第2行：<\/p> 没有对应的开始标签/],
    ['text without a document', '周工作记录单', /不能直接写文字/],
    ['an empty file', '', /没有 <doc>/],
    ['a condition without end', doc('{% if facts.name %}', '<p>一</p>'), /第2行：标签没有结束/],
    [
      'deep conditions',
      doc('{% if facts %}'.repeat(20_000) + '{% endif %}'.repeat(20_000)),
      stopped(/引用或嵌套的层数过多|内容超出上限/),
    ],
    ['deep elements', doc(`<p>${'<b>'.repeat(50_000)}</p>`), /第2行：<b> 内不能有 <b>/],
    [
      'a huge table',
      doc(
        '<table style="grid" cols="10 fr"><tbody>',
        `{% for i in (1..90000) %}<tr>${cell.repeat(2)}</tr>{% endfor %}`,
        '</tbody></table>',
      ),
      stopped(/第[23]行：内容过大，超过 60000 个元素|内容超出上限/),
    ],
    [
      'a huge table as it stands',
      doc(...Array(70_000).fill('<p>一</p>')),
      /第60001行：内容过大，超过 60000 个元素/,
    ],
    [
      'a long text in a long loop',
      doc(`<p>{% for i in (1..3000) %}${'字'.repeat(1000)}{% endfor %}</p>`),
      /第2行：内容过大，文字超过 2000000 个字/,
    ],
    ['braces that never close', doc('{{'.repeat(200_000)), /第2行：标签没有结束/],
    ['tags that never close', doc('<p>一', '{%'.repeat(200_000)), /第3行：标签没有结束/],
    ['an attribute without end', doc(`<p class="${'a'.repeat(500_000)}`), /第2行：<p> 的属性写法有误/],
    ['entities by the thousand', doc(`<p>${'&'.repeat(500_000)}</p>`), /第2行：“&”要写成 &amp;/],
    ['a script', doc('<script>fetch("http://example.org")</script>'), /第2行：没有 <script> 这个元素/],
    ['a remote picture', doc('<img src="http://example.org/a.png">'), /第2行：没有 <img> 这个元素/],
    ['a frame', doc('<iframe src="file:///etc/passwd"></iframe>'), /第2行：没有 <iframe> 这个元素/],
    ['a handler', doc('<p onclick="x()">一</p>'), /第2行：<p> 没有属性 onclick/],
    ['the clock', doc('<p>{{ "now" | date: "%s" }}</p>'), /第2行：没有 date 这个过滤器/],
    ['chance', doc('<p>{{ facts.rows | sample }}</p>'), /第2行：没有 sample 这个过滤器/],
    ['markup from a value', doc('<p>{{ facts.name | raw }}</p>'), /第2行：没有 raw 这个过滤器/],
    ['a tag of another language', doc('{% exec "ls" %}'), /语法有误/],
    ['a source of two megabytes', doc(`<!-- ${'长'.repeat(700_000)} -->`), /超过 1 MB/],
  ];
  it.each(cases)('%s', async (_what, source, message) => {
    const path = folder({ 'template.html': source });
    const { value, ms } = await timed(() => outcomeOf(path));
    expect(value).toMatch(message);
    expect(ms).toBeLessThan(SOON_MS);
  });

  // Patterns that go back over what they have read would take minutes here.
  it.each([
    ['a million spaces', ' ', 20],
    ['a million line breaks', '\n', 20],
    ['digits and commas', '1,', 19],
    ['brackets', '（', 20],
  ])('text that a pattern could choke on: %s', async (_what, text, doublings) => {
    const path = folder({
      'template.html': doc(
        `{% assign s = "${text}" %}{% for i in (1..${doublings}) %}{% assign s = s | append: s %}{% endfor %}<p>一{{ s }}二</p>`,
      ),
    });
    const { value, ms } = await timed(() => check(path));
    expect(value).toEqual({ blocks: 1, unshown: [] });
    expect(ms).toBeLessThan(SOON_MS);
  });

  const forms: readonly (readonly [what: string, form: () => Promise<Uint8Array>, message: RegExp])[] = [
    [
      'tags that are never written out',
      () => makeForm('', { 'word/document.xml': '<w:p '.repeat(500_000) }),
      /form\.docx 的部件 word\/document\.xml 已损坏/,
    ],
    [
      'relations that are never written out',
      () => makeForm(p('一'), { 'word/_rels/document.xml.rels': '<Relationship '.repeat(500_000) }),
      /form\.docx 的部件 word\/_rels\/document\.xml\.rels 已损坏/,
    ],
    ['half a file', async () => (await makeForm(p('一'))).subarray(0, 300), /已损坏或不是 \.docx/],
    [
      'no file of Word',
      () => Promise.resolve(new TextEncoder().encode('周工作记录单')),
      /已损坏或不是 \.docx/,
    ],
    [
      'tables in tables',
      () => makeForm('<w:tbl><w:tr><w:tc>'.repeat(5000) + '</w:tc></w:tr></w:tbl>'.repeat(5000)),
      /嵌套超过 200 层/,
    ],
    ['a body of many megabytes', () => makeForm(p('一').repeat(60_000)), /超过 3 百万字符/],
    [
      'a loop that writes too much',
      () => makeForm(table(row('{#many}{day}', '字'.repeat(2000), '{/many}'))),
      /表1第1行第1格：填出的内容过大/,
    ],
    ['a loop without end', () => makeForm(p('{#rows}') + p('{day}')), /第1段：\{#rows\} 没有用/],
    [
      'a placeholder cut into runs, unclosed',
      () => makeForm(p('{na', 'me')),
      /第1段：占位符“\{name”没有用 \} 结束/,
    ],
    ['the constructor', () => makeForm(p('{constructor}')), /第1段：没有“constructor”这个数据/],
  ];
  it.each(forms)('a Word form: %s', async (_what, form, message) => {
    const path = folder({});
    writeFileSync(join(path, 'form.docx'), await form());
    const { value, ms } = await timed(() => outcomeOf(path));
    expect(value).toMatch(message);
    expect(ms).toBeLessThan(SOON_MS);
  });

  it('a Word form of as many rows as it may have is filled in the time', async () => {
    const path = folder({});
    const form = table(row('日期', '内容', '结果'), row(p('{#many}{da', 'y}'), '处理{day}', '完成{/many}'));
    writeFileSync(join(path, 'form.docx'), await makeForm(form));
    const { value, ms } = await timed(() => check(path));
    expect(value).toMatchObject({ unshown: [] });
    expect(ms).toBeLessThan(SOON_MS);
  });

  it('a link to a file elsewhere is not read', async () => {
    const path = folder({ 'template.html': doc('{% render "head.html" %}') });
    symlinkSync(join(dir, 'secret.html'), join(path, 'head.html'));
    await expect(check(path)).rejects.toThrow('引用的文件不在本模板文件夹内');
  });

  it('a template folder that is a link is not read', async () => {
    const path = join(dir, 'linked');
    symlinkSync(folder({ 'template.html': doc('<p>一</p>') }), path);
    await expect(check(path)).rejects.toThrow('没有名为“linked”的模板');
  });

  it.each([
    ['not YAML', 'id: [', /meta\.yaml 第1行不是有效的 YAML/],
    ['a word too many', `${META}script: x\n`, /meta\.yaml 的 .* 缺失或有误/],
    ['references that multiply', 'a: &a [1,1]\nb: [*a,*a]\n', /不能使用 YAML 的引用/],
  ])('meta.yaml: %s', async (_what, text, message) => {
    const path = folder({ 'template.html': doc('<p>一</p>'), 'meta.yaml': text });
    await expect(check(path)).rejects.toThrow(message);
  });

  it('and the worker still makes a good paper', async () => {
    await expect(check(folder({ 'template.html': doc('<p>{{ facts.name }}</p>') }))).resolves.toEqual({
      blocks: 1,
      unshown: [],
    });
  });
});
