/** A buyer's own Word form: registered, chosen, filled from the records, made into PDF by the app or put in as PDF. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocxText } from '../../electron/documents/read/readDocxText.ts';
import { NOW, workFolder } from '../cli/runCli.ts';
import { makeForm, p, relations, row, table } from '../electron/documents/form/makeForm.ts';
import { itemsOf, openDesk, SAMPLE_PRESET } from './sampleEngine.ts';
import type { Desk } from './sampleEngine.ts';
import { PDFDocument } from 'pdf-lib';

const { dir, remove } = workFolder('word-forms');
const ws = join(dir, '工作区');
const MARCH = 'monthly-log:2026-03-01';
let desk: Desk;

const BODY = (more: string): string =>
  p('{文件', '名称}') +
  p('项目名称：{合同名称}（{合同编号}）') +
  p('{所属期间}，甲方：{甲方}，乙方：{乙方}') +
  table(row('日期', '内容'), row('{文件日期}', '{title}')) +
  more;

beforeAll(async () => {
  mkdirSync(dir, { recursive: true });
  desk = openDesk({ home: dir, now: NOW });
  await desk.call('createWorkspace', {
    dir: ws,
    preset: SAMPLE_PRESET,
    start: '2025-09-01',
    end: '2026-06-30',
    ...{ name: '', number: 'HT-2025-09', buyer: '云岭区教育局', vendor: '', lead: '' },
  });
});
afterAll(async () => {
  await desk.engine.close();
  remove();
});

async function put(name: string, body: string, extra = {}): Promise<string> {
  const file = join(dir, `${name}.docx`);
  writeFileSync(file, await makeForm(body, extra));
  return file;
}
async function item() {
  const found = (await itemsOf(desk)).find((entry) => entry.id === MARCH);
  if (!found) throw new Error(`no item ${MARCH}`);
  return found;
}
const add = (file: string, id: string) =>
  desk.call('addWordForm', { file, title: '', basedOn: 'monthly-log', id, place: 'contract' });

describe('a form of paragraphs and tables', () => {
  it('is registered and chosen', async () => {
    const view = await add(await put('甲方月报', BODY('')), 'buyer-monthly');
    expect(view).toMatchObject({ title: '甲方月报', form: 'word', basedOn: 'monthly-log', fault: null });
    expect(await desk.call('checkTemplate', { id: 'buyer-monthly', owner: null })).toMatchObject({
      ok: true,
      pages: 1,
      unshown: [],
    });
    await desk.call('chooseTemplate', { requirement: 'monthly-log', template: 'buyer-monthly' });
    expect((await item()).requirement).toMatchObject({ form: 'generated', template: 'buyer-monthly' });
  });

  it('is filled as it is, and its PDF is made by the app', async () => {
    const { documents, failed } = await desk.call('generateDocuments', { itemIds: [MARCH] });
    expect(failed).toEqual([]);
    const [made] = documents;
    const text = await readDocxText(readFileSync(join(ws, made?.docx ?? '')));
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      '月工作记录单',
      expect.stringMatching(/^项目名称：.+（HT-2025-09）$/),
      expect.stringMatching(/^2026年3月，甲方：云岭区教育局，乙方：.+$/),
      '日期',
      '内容',
      '2026年3月31日',
      '月工作记录单',
    ]);
    expect(made?.pages).toBe(1);
    const pdf = await PDFDocument.load(readFileSync(join(ws, made?.pdf ?? '')));
    expect(pdf.getPageCount()).toBe(1);
    const again = await desk.call('generateDocuments', { itemIds: [MARCH] });
    expect(again.documents[0]?.reused).toBe(true);
  });

  it('a changed form, and a changed contract word on it, make the paper out of date', async () => {
    expect((await item()).stale).toBe(false);
    writeFileSync(join(ws, 'templates/buyer-monthly/form.docx'), await makeForm(BODY(p('改过'))));
    expect((await item()).stale).toBe(true);
    expect((await desk.call('previewTemplate', { id: 'buyer-monthly', owner: null })).pages).toHaveLength(1);
  });

  it('a mistake is told with its place; the form stays registered to be mended', async () => {
    await add(await put('错的', BODY(p('{不存在}'))), 'wrong-form');
    const { ok, problem } = await desk.call('checkTemplate', { id: 'wrong-form', owner: null });
    expect([ok, problem?.message]).toEqual([
      false,
      expect.stringMatching(/^Word 表单 第4段：没有“不存在”这个数据/),
    ]);
    await expect(
      desk.call('chooseTemplate', { requirement: 'monthly-log', template: 'wrong-form' }),
    ).rejects.toThrow('第4段');
  });
});

describe('a form that only Word can show', () => {
  it('is filled into the folder of documents; the paper is the PDF that is put in', async () => {
    const numbered = '<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>{所属期间}</w:t></w:r></w:p>';
    await add(await put('带编号', BODY(numbered)), 'numbered-form');
    expect(await desk.call('checkTemplate', { id: 'numbered-form', owner: null })).toMatchObject({
      ok: true,
      pages: null,
      unshown: ['Word 的自动编号'],
    });
    await desk.call('chooseTemplate', { requirement: 'monthly-log', template: 'numbered-form' });
    expect((await item()).requirement).toMatchObject({ form: 'attached', template: 'numbered-form' });
    expect(await item()).toMatchObject({ state: 'due', document: null });

    expect((await desk.call('getItem', { itemId: MARCH })).nextStep).toMatchObject({
      action: 'generate',
      label: '填好表单',
    });
    const { documents } = await desk.call('generateDocuments', { itemIds: [MARCH] });
    expect(documents).toMatchObject([{ pdf: '', pages: 0, reused: false }]);
    const file = join(ws, documents[0]?.docx ?? '');
    expect(await readDocxText(readFileSync(file))).toContain('2026年3月');

    const filled = await desk.call('getItem', { itemId: MARCH });
    expect(filled.nextStep.action).toBe('attach-paper');
    expect(filled.files).toEqual([{ label: 'Word 表单', path: file, detail: '已填好，另存为 PDF 后添加' }]);
    expect(filled.history[0]?.text).toMatch(/^填好表单/);

    const pdf = await PDFDocument.create();
    pdf.addPage();
    writeFileSync(join(dir, '月报.pdf'), await pdf.save());
    await desk.call('attachFiles', { itemId: MARCH, files: [join(dir, '月报.pdf')], as: 'paper' });
    expect((await item()).state).not.toBe('due');
  });
});

describe('a form that means harm is not registered', () => {
  it.each([
    ['a remote picture', {}, relations('image', 'http://example.org/a.png'), '引用了外部的图片'],
    ['a macro', {}, { 'word/vbaProject.bin': 'x' }, '带有宏'],
  ])('%s', async (_what, _none, extra, message) => {
    const file = await put('坏的', BODY(''), extra);
    await expect(add(file, 'harm')).rejects.toThrow(message);
    expect(existsSync(join(ws, 'templates/harm'))).toBe(false);
  });

  it('a broken file', async () => {
    const file = join(dir, '断.docx');
    writeFileSync(file, 'PK\u0003\u0004断');
    await expect(add(file, 'harm')).rejects.toThrow('已损坏或不是 .docx');
  });
});
