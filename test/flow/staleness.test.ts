/** Only what changed is made again: nothing after nothing, and after an edit exactly the papers that show it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocxText } from '../../electron/documents/read/readDocxText.ts';
import type { GenerateResult, RecordRow } from '../../shared/ipc/views.ts';
import { workFolder } from '../cli/runCli.ts';
import { squash } from '../tools/squash.ts';
import { fillWorkspace, itemsOf, openDesk, scanFile, sha256File, staleItems } from './sampleEngine.ts';
import type { Desk } from './sampleEngine.ts';

const { dir, remove } = workFolder('staleness');
const first = join(dir, '甲');
const second = join(dir, '乙');
let desk: Desk;
let made: GenerateResult;

beforeAll(async () => {
  desk = openDesk({ home: dir, now: '2026-08-03 09:30:00' });
  await fillWorkspace(desk, first, join(dir, '素材'));
  made = await generate(null);
});
afterAll(async () => {
  await desk.engine.close();
  remove();
});

function generate(itemIds: readonly string[] | null): Promise<GenerateResult> {
  return desk.call('generateDocuments', { itemIds: itemIds === null ? null : [...itemIds] });
}

function remade(result: GenerateResult): readonly string[] {
  expect(result.failed).toEqual([]);
  return result.documents.filter((document) => !document.reused).map((document) => document.item);
}

/** SHA-256 of each generated file by its path in the workspace. */
function digests(workspace: string): ReadonlyMap<string, string> {
  const root = join(workspace, 'documents');
  return new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [file.slice(workspace.length), sha256File(file)]),
  );
}

/** Items whose Word file shows the words. */
async function showing(words: string): Promise<readonly string[]> {
  const { documents } = await generate(null);
  const found: string[] = [];
  for (const { item, docx } of documents) {
    const text = await readDocxText(readFileSync(join(first, docx)));
    if (squash(text).includes(squash(words))) found.push(item);
  }
  return found;
}

async function record(kind: 'work' | 'incidents', search: string): Promise<RecordRow> {
  const { rows } = await desk.call('listRecords', { kind, search, offset: 0, limit: 1000 });
  const [row] = rows;
  if (!row) throw new Error(`no ${kind} record with ${search}`);
  return row;
}

async function edit(kind: 'work' | 'incidents', row: RecordRow, field: string, text: string): Promise<void> {
  await desk.call('saveRecord', { kind, id: row.id, values: { ...row.values, [field]: text } });
}

describe('没有变化', () => {
  it('再次生成：一份也不重做，每个文件的字节不变', async () => {
    expect(made.documents.every((document) => !document.reused)).toBe(true);
    expect(made.documents.length).toBeGreaterThanOrEqual(64);
    expect(new Set(made.documents.map((document) => document.docx)).size).toBe(made.documents.length);
    expect(await staleItems(desk)).toEqual([]);
    const before = digests(first);
    expect(before.size).toBe(2 * made.documents.length);
    expect(remade(await generate(null))).toEqual([]);
    expect(digests(first)).toEqual(before);
  });

  it('关闭后再打开，仍然没有一份要更新', async () => {
    await desk.call('closeWorkspace', {});
    await desk.call('openWorkspace', { dir: first });
    expect(await staleItems(desk)).toEqual([]);
  });

  it('丢了一个文件：只重做那一份，字节与原来相同', async () => {
    const before = digests(first);
    const victim = made.documents.find((document) => document.item.startsWith('monthly-log'));
    if (!victim) throw new Error('no monthly log');
    rmSync(join(first, victim.pdf));
    expect(remade(await generate(null))).toEqual([victim.item]);
    expect(digests(first)).toEqual(before);
  });

  it('另建工作区、换一天、同样的数据：Word 和 PDF 的字节都相同', async () => {
    const other = openDesk({ home: dir, now: '2026-09-17 16:05:21' });
    try {
      await fillWorkspace(other, second, join(dir, '素材二'));
      const result = await other.call('generateDocuments', { itemIds: null });
      expect(result.failed).toEqual([]);
    } finally {
      await other.engine.close();
    }
    expect(digests(second)).toEqual(digests(first));
  });
});

describe('改一条记录', () => {
  it('工作记录的内容：正好是那一周的周单、那一月的月单，以及由它们代替的周报、月报', async () => {
    const row = await record('work', '2025-11-12');
    expect(row.values['date']).toBe('2025-11-12');
    const words = '核对了直播回放的转码队列并清理两条滞留任务';
    await edit('work', row, 'content', words);
    const logs = ['monthly-log:2025-11-01', 'weekly-log:2025-11-10'];
    const mirrors = ['monthly-report:2025-11-01', 'weekly-report:2025-11-10'];
    expect((await staleItems(desk)).toSorted()).toEqual([...logs, ...mirrors].toSorted());
    const before = digests(first);
    expect(remade(await generate(null)).toSorted()).toEqual(logs);
    expect((await showing(words)).toSorted()).toEqual(logs);
    const after = digests(first);
    const changed = [...after.keys()].filter((path) => after.get(path) !== before.get(path));
    expect(changed).toHaveLength(4);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(await staleItems(desk)).toEqual([]);
  });

  it.each(['measure', 'cause'])('故障的 %s：正好是写有它的那些文件', async (field) => {
    const { rows } = await desk.call('listRecords', {
      kind: 'incidents',
      search: '',
      offset: 0,
      limit: 1000,
    });
    const row = rows.find((entry) => entry.values['severity'] === '紧急') ?? rows[0];
    if (!row) throw new Error('no incident');
    const words = `更换了${field}接入交换机的光模块并复测`;
    await edit('incidents', row, field, words);
    const stale = await staleItems(desk);
    expect(stale.length).toBeGreaterThan(0);
    const again = remade(await generate(null));
    expect(again.length).toBeGreaterThan(0);
    expect(stale.filter((id) => made.documents.some((document) => document.item === id)).toSorted()).toEqual(
      again.toSorted(),
    );
    expect((await showing(words)).toSorted()).toEqual(again.toSorted());
  });

  it('改了再撤销：又没有一份要更新，也不用重做', async () => {
    const row = await record('work', '2026-03-04');
    const before = digests(first);
    await edit('work', row, 'content', '临时写错的一句');
    expect(await staleItems(desk)).not.toEqual([]);
    await desk.call('undo', {});
    expect(await staleItems(desk)).toEqual([]);
    expect(remade(await generate(null))).toEqual([]);
    expect(digests(first)).toEqual(before);
  });

  it('改了、生成了、再改回来：字节回到原来', async () => {
    const row = await record('work', '2026-03-04');
    const before = digests(first);
    await edit('work', row, 'content', '临时写错的一句');
    await generate(null);
    expect(digests(first)).not.toEqual(before);
    await edit('work', row, 'content', row.values['content'] ?? '');
    expect(remade(await generate(null))).toHaveLength(2);
    expect(digests(first)).toEqual(before);
  });
});

describe('手工改过的文件', () => {
  it('重做前另存，一个也不丢；同一时刻的两次手改也各有其名', async () => {
    const log = made.documents.find((document) => document.item === 'weekly-log:2026-01-05');
    if (!log) throw new Error('no weekly log');
    const folder = dirname(join(first, log.docx));
    const original = readFileSync(join(first, log.docx));
    for (const hand of ['第一次手改', '第二次手改']) {
      writeFileSync(join(first, log.docx), hand);
      expect(remade(await generate([log.item]))).toEqual([log.item]);
      expect(readFileSync(join(first, log.docx)).equals(original)).toBe(true);
    }
    writeFileSync(join(first, log.pdf), '批注过的 PDF');
    expect(remade(await generate([log.item]))).toEqual([log.item]);
    const aside = readdirSync(folder)
      .filter((name) => name.includes('手改'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(aside.toSorted()).toEqual(['批注过的 PDF', '第一次手改', '第二次手改'].toSorted());
    expect(remade(await generate([log.item]))).toEqual([]);
  });

  it('原来位置上有别人放的同名文件时，同样先移开', async () => {
    const copy = join(dir, '丙');
    const other = openDesk({ home: dir, now: '2026-08-03 10:00:00' });
    try {
      await other.call('createWorkspace', {
        dir: copy,
        preset: 'classroom-platform',
        start: '2025-09-01',
        end: '2026-06-30',
        name: '',
        number: '',
        buyer: '',
        vendor: '',
        lead: '',
      });
      const log = made.documents.find((document) => document.item === 'weekly-log:2026-01-05');
      if (!log) throw new Error('no weekly log');
      mkdirSync(dirname(join(copy, log.docx)), { recursive: true });
      writeFileSync(join(copy, log.docx), '别人的文件');
      await other.call('generateDocuments', { itemIds: [log.item] });
      const names = readdirSync(dirname(join(copy, log.docx)));
      const aside = names.filter((name) => name.includes('手改 2026-08-03') && name.endsWith('.docx'));
      expect(aside).toHaveLength(1);
      expect(readFileSync(join(dirname(join(copy, log.docx)), aside[0] ?? ''), 'utf8')).toBe('别人的文件');
    } finally {
      await other.engine.close();
    }
  });
});

describe('核签与签字扫描件', () => {
  const id = 'weekly-log:2026-05-11';
  const state = async (): Promise<string | undefined> =>
    (await itemsOf(desk)).find((item) => item.id === id)?.state;

  it('核签只对看过的内容有效：内容变了就要重新签字、重新核签；内容改回来，核签仍然有效', async () => {
    await desk.call('confirmNarratives', { itemId: id });
    await generate([id]);
    expect(await state()).toBe('awaiting-signature');
    const scan = await scanFile(dir, '签字页一.jpg', '#fbfaf4');
    await desk.call('attachFiles', { itemId: id, files: [scan], as: 'scan' });
    expect(await state()).toBe('signed');
    for (const { id: contradiction } of (await desk.call('getContract', {})).contract.contradictions) {
      await desk.call('decideContradiction', { id: contradiction, decision: '从严', by: '沈砚秋' });
    }
    await generate([id]);
    expect(await desk.call('signOff', { itemIds: [id], by: '沈砚秋' })).toEqual({
      signedOff: [id],
      refused: [],
    });
    expect(await state()).toBe('signed-off');

    const row = await record('work', '2026-05-13');
    await edit('work', row, 'content', '补录：更新了课堂终端的证书');
    const item = (await itemsOf(desk)).find((entry) => entry.id === id);
    expect(item).toMatchObject({ stale: true });
    await generate([id]);
    expect(await state()).toBe('awaiting-signature');
    const refused = await desk.call('signOff', { itemIds: [id], by: '沈砚秋' });
    expect(refused.signedOff).toEqual([]);

    await edit('work', row, 'content', row.values['content'] ?? '');
    await generate([id]);
    expect(await state()).toBe('signed-off');
  });

  it('核签之后又加了附件：核签不再有效', async () => {
    expect(await state()).toBe('signed-off');
    const scan = await scanFile(dir, '签字页二.jpg', '#f4f4fb');
    await desk.call('attachFiles', { itemId: id, files: [scan], as: 'scan' });
    expect(await state()).toBe('signed');
    await desk.call('undo', {});
    expect(await state()).toBe('signed-off');
  });
});

it('工作区里没有临时文件留下', () => {
  const left = join(first, 'tmp');
  expect(existsSync(left) ? readdirSync(left) : []).toEqual([]);
});
