/**
 * Templates that a user may be handed and that mean harm, or are merely wrong: each ends in a sentence that says what
 * and where, soon, and the worker goes on with the next paper. Run in a real worker of the pool, as the program does.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sourceRoots } from '../../../electron/cli/roots.ts';
import { makeForm } from '../documents/form/makeForm.ts';
import { fontSet } from '../../../electron/documents/index.ts';
import { createPool } from '../../../electron/jobs/pool.ts';
import type { Pool } from '../../../electron/jobs/pool.ts';
import type { JsonObject } from '../../../shared/documents/kind.ts';

/** Two seconds are the limit; the rest is what a machine with many tests at once may take to notice. */
const SOON_MS = 6000;
/** Work that a busy machine may stop by the clock before the template's own limit is reached. */
const stopped = (message: RegExp): RegExp => new RegExp(`${message.source}|模板 own 用时过长`);

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

const VALUES: JsonObject = { name: '云岭', rows: [{ day: '3月2日' }, { day: '3月3日' }] };
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
      stopped(/内容过大，超过 150000 个元素|内容超出上限/),
    ],
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
    const started = performance.now();
    const outcome = await check(path).then(
      () => 'no message',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    expect(outcome).toMatch(message);
    expect(performance.now() - started).toBeLessThan(SOON_MS);
  });

  it('a Word form that keeps its reader busy', async () => {
    const path = folder({});
    writeFileSync(
      join(path, 'form.docx'),
      await makeForm('', { 'word/document.xml': '<w:p '.repeat(1_500_000) }),
    );
    const started = performance.now();
    await expect(check(path)).rejects.toThrow(/用时过长/);
    expect(performance.now() - started).toBeLessThan(SOON_MS);
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
