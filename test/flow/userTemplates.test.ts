/** A template of the user's own: copied, changed without code, chosen for a requirement; its papers follow it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TemplateView } from '../../shared/ipc/views.ts';
import { readDocxText } from '../../electron/documents/read/readDocxText.ts';
import { NOW, workFolder } from '../cli/runCli.ts';
import { itemsOf, openDesk, SAMPLE_PRESET } from './sampleEngine.ts';
import type { Desk } from './sampleEngine.ts';

const { dir, remove } = workFolder('user-templates');
const ws = join(dir, '工作区');
const FIRST_WEEK = 'weekly-log:2025-09-01';
let desk: Desk;

beforeAll(async () => {
  desk = openDesk({ home: dir, now: NOW });
  await desk.call('createWorkspace', {
    dir: ws,
    preset: SAMPLE_PRESET,
    start: '2025-09-01',
    end: '2026-06-30',
    ...{ name: '', number: '', buyer: '', vendor: '', lead: '' },
  });
});
afterAll(async () => {
  await desk.engine.close();
  remove();
});

async function list(id: string): Promise<TemplateView[]> {
  return (await desk.call('listTemplates', {})).filter((entry) => entry.id === id);
}
async function wordText(itemId: string): Promise<string> {
  const { documents, failed } = await desk.call('generateDocuments', { itemIds: [itemId] });
  expect(failed).toEqual([]);
  return readDocxText(readFileSync(join(ws, documents[0]?.docx ?? '')));
}
async function item(id: string) {
  const found = (await itemsOf(desk)).find((entry) => entry.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}
function edit(folder: string | null, file: string, change: (text: string) => string): void {
  const path = join(folder ?? '', file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

describe('copying under a name of its own', () => {
  let copy: TemplateView;
  beforeAll(async () => {
    copy = await desk.call('copyTemplate', {
      from: 'weekly-log',
      id: null,
      title: '每周服务小结',
      place: 'contract',
    });
  });

  it('lies in the contract’s folder and shows the facts of what it was copied from', () => {
    expect(copy).toMatchObject({
      id: 'weekly-log-2',
      title: '每周服务小结',
      owner: 'contract',
      basedOn: 'weekly-log',
      fault: null,
      replaced: false,
      items: 0,
      folder: join(ws, 'templates', 'weekly-log-2'),
    });
  });

  it('is chosen for a requirement, with undo', async () => {
    await desk.call('chooseTemplate', { requirement: 'weekly-log', template: copy.id });
    expect(await list('weekly-log-2')).toMatchObject([
      { items: 44, requirements: [{ id: 'weekly-log', name: '周工作记录单' }] },
    ]);
    expect(await desk.call('getUndo', {})).toEqual({ label: '选用模板' });
    await desk.call('undo', {});
    expect((await item(FIRST_WEEK)).requirement.template).toBe('weekly-log');
    await desk.call('chooseTemplate', { requirement: 'weekly-log', template: copy.id });
  });

  it('what is changed in it is in the paper; a later change makes the paper out of date', async () => {
    edit(copy.folder, 'template.html', (html) => html.replace('</doc>', '<p>本表一式两份。</p></doc>'));
    expect(await wordText(FIRST_WEEK)).toContain('本表一式两份。');
    expect(await item(FIRST_WEEK)).toMatchObject({ stale: false });
    edit(copy.folder, 'template.html', (html) => html.replace('一式两份', '一式三份'));
    expect(await item(FIRST_WEEK)).toMatchObject({ stale: true });
    expect(await wordText(FIRST_WEEK)).toContain('本表一式三份。');
    expect(await item(FIRST_WEEK)).toMatchObject({ stale: false });
  });

  it('a mistake is told with file and line, by the check and by generating; other papers are made', async () => {
    const before = readFileSync(join(copy.folder ?? '', 'template.html'), 'utf8');
    edit(copy.folder, 'template.html', (html) => html.replace('</doc>', '<p>{{ facts.nothing }}</p></doc>'));
    const line = before.split('\n').findIndex((text) => text.includes('</doc>')) + 1;
    const check = await desk.call('checkTemplate', { id: copy.id, owner: 'contract' });
    expect(check).toMatchObject({
      ok: false,
      problem: { place: { file: 'template.html', line } },
      tried: [expect.stringMatching(/^本合同的周工作记录单/)],
    });
    expect(check.problem?.message).toBe(`模板 template.html 第${line}行：没有 facts.nothing 这个数据`);
    const made = await desk.call('generateDocuments', { itemIds: [FIRST_WEEK, 'monthly-log:2025-09-01'] });
    expect(made.documents.map((document) => document.item)).toEqual(['monthly-log:2025-09-01']);
    expect(made.failed).toEqual([{ item: FIRST_WEEK, message: check.problem?.message }]);
    writeFileSync(join(copy.folder ?? '', 'template.html'), before);
    expect(await desk.call('checkTemplate', { id: copy.id, owner: null })).toMatchObject({
      ok: true,
      problem: null,
      tried: [expect.any(String), '一份没有任何记录的文件'],
    });
  });

  it('a mistake in meta.yaml stops neither the list nor the other papers', async () => {
    const before = readFileSync(join(copy.folder ?? '', 'meta.yaml'), 'utf8');
    edit(copy.folder, 'meta.yaml', (text) => text.replace('basedOn: weekly-log', 'basedOn: nothing'));
    expect(await list(copy.id)).toMatchObject([{ fault: 'basedOn 写的“nothing”不是已有的文件种类' }]);
    const { failed } = await desk.call('generateDocuments', { itemIds: [FIRST_WEEK] });
    expect(failed[0]?.message).toContain('模板 weekly-log-2 的 meta.yaml 中 basedOn 应为已有模板的编号');
    edit(copy.folder, 'meta.yaml', () => 'id: [');
    expect((await desk.call('checkTemplate', { id: copy.id, owner: null })).problem).toMatchObject({
      message: 'weekly-log-2/meta.yaml 第1行不是有效的 YAML',
    });
    writeFileSync(join(copy.folder ?? '', 'meta.yaml'), before);
  });

  it('pages can be looked at before anything is generated', async () => {
    const { pages, what } = await desk.call('previewTemplate', { id: copy.id, owner: 'contract' });
    expect(what).toMatch(/^本合同的/);
    expect(pages[0]).toContain('<svg');
  });
});

describe('copying under the same name', () => {
  it('stands before ours for every paper, and ours says so', async () => {
    await desk.call('copyTemplate', { from: 'monthly-log', id: 'monthly-log', title: '', place: 'computer' });
    expect(await list('monthly-log')).toMatchObject([
      { owner: 'computer', replaced: false, items: 10, title: '月工作记录单' },
      { owner: 'program', replaced: true, items: 0 },
    ]);
  });

  it('the contract’s own stands before this computer’s', async () => {
    await desk.call('copyTemplate', { from: 'monthly-log', id: 'monthly-log', title: '', place: 'contract' });
    expect(await list('monthly-log')).toMatchObject([
      { owner: 'contract', replaced: false, items: 10 },
      { owner: 'computer', replaced: true, items: 0 },
      { owner: 'program', replaced: true },
    ]);
  });

  it('nothing is written over', async () => {
    await expect(
      desk.call('copyTemplate', { from: 'monthly-log', id: 'monthly-log', title: '', place: 'contract' }),
    ).rejects.toThrow('已有编号为“monthly-log”的模板，没有覆盖');
  });
});

describe('copying one of those that share parts', () => {
  it('takes the parts along, and a changed one shows in its papers', async () => {
    const from = 'technical-docs';
    const copy = await desk.call('copyTemplate', { from, id: from, title: '', place: 'contract' });
    expect(copy.items).toBeGreaterThan(0);
    edit(copy.folder, 'cover.html', (text) => text.replace('委托单位', '建设单位'));
    const owed = (await itemsOf(desk)).find(({ requirement }) => requirement.template === from);
    const text = await wordText(owed?.id ?? '');
    expect(text).toContain('建设单位');
    expect(text).not.toContain('委托单位');
  });
});

describe('refusals', () => {
  it.each([
    [{ from: 'nothing', id: null, title: '', place: 'computer' as const }, '没有名为“nothing”的模板'],
    [
      { from: 'weekly-log', id: '../../x', title: '', place: 'computer' as const },
      '只能用小写英文字母、数字和连字符',
    ],
  ])('%o', async (input, message) => {
    await expect(desk.call('copyTemplate', input)).rejects.toThrow(message);
    expect(existsSync(join(dir, 'x'))).toBe(false);
  });

  it('an album keeps its template', async () => {
    await expect(
      desk.call('chooseTemplate', { requirement: 'photos', template: 'weekly-log' }),
    ).rejects.toThrow('相册');
  });
});

it('without a contract a template of this computer is tried on the sample', async () => {
  await desk.call('closeWorkspace', {});
  expect(await desk.call('checkTemplate', { id: 'monthly-log', owner: 'computer' })).toMatchObject({
    ok: true,
    tried: [expect.stringMatching(/^示例合同的月工作记录单/), expect.any(String)],
  });
});
