/** Files as preflight sees them: each looked at once, none that changed believed, none that is built badly waited for. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/preflight/finding.ts';
import { NOW, workFolder } from '../cli/runCli.ts';
import { fillWorkspace, openDesk, picture } from './sampleEngine.ts';
import type { Desk } from './sampleEngine.ts';
import { signStage, STAGE } from './signedStage.ts';

const { dir, remove } = workFolder('check-files');
const workspace = join(dir, '工作区');
let desk: Desk;
/** Files that workers looked at since the last reset, and how closely. */
let looked: string[] = [];

function open(): Desk {
  const fresh = openDesk({ home: dir, now: NOW });
  const { pool } = fresh.engine.parts;
  const run = pool.run.bind(pool);
  pool.run = (task, input, signal) => {
    if (task === 'look' && 'depth' in input) looked.push(`${input.path} ${input.depth}`);
    if (task === 'digest' && 'files' in input)
      for (const file of input.files) looked.push(`${file.path} digest`);
    return run(task, input, signal);
  };
  return fresh;
}

/** Longer than a file has to lie still before its stamp is believed. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2_200));

beforeAll(async () => {
  desk = open();
  await fillWorkspace(desk, workspace, join(dir, '素材'));
  await signStage(desk, dir);
  await settle();
});
afterAll(async () => {
  await desk.engine.close();
  remove();
});

async function found(rule: string): Promise<Finding[]> {
  const { findings } = await desk.call('checkDossier', { stage: STAGE });
  return findings.filter((finding) => finding.rule === rule);
}

async function reopen(): Promise<void> {
  await desk.engine.close();
  desk = open();
  await desk.call('openWorkspace', { dir: workspace });
}

/** One byte in the middle changed, length and time of the content as before. Gives back how to mend it. */
function flip(file: string): () => void {
  const bytes = readFileSync(file);
  const { atime, mtime } = statSync(file);
  const broken = Buffer.from(bytes);
  const middle = bytes.length >> 1;
  broken[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, broken);
  utimesSync(file, atime, mtime);
  return () => {
    writeFileSync(file, bytes);
    utimesSync(file, atime, mtime);
  };
}

interface Target {
  readonly file: string;
  readonly name: string;
}

async function signedItem(): Promise<{ readonly scan: Target; readonly pdf: Target; readonly docx: Target }> {
  const { items } = await desk.call('getChecklist', {});
  const item = items.find(({ id }) => id.startsWith('monthly-log'));
  const scan = item?.attachments.find(({ role }) => role === 'scan');
  if (!item?.document || !scan) throw new Error('no signed log');
  const { name, pdfPath, docxPath } = item.document;
  const store = desk.engine.parts.workspace?.store;
  return {
    // Scans of one colour are one file: the item tells which paper it is.
    scan: { file: store?.attachmentFile(scan.sha256) ?? '', name: item.title },
    pdf: { file: join(workspace, pdfPath), name: `${name}.pdf` },
    docx: { file: join(workspace, docxPath), name: `${name}.docx` },
  };
}

describe('files that did not change', () => {
  it('are looked at once, and not again after a restart', async () => {
    looked = [];
    await desk.call('checkDossier', { stage: STAGE });
    expect(looked.length).toBeGreaterThan(10);
    expect(new Set(looked).size).toBe(looked.length);
    looked = [];
    const before = await desk.call('checkDossier', { stage: STAGE });
    await reopen();
    const after = await desk.call('checkDossier', { stage: STAGE });
    expect(looked).toEqual([]);
    expect(after).toEqual(before);
  });

  it('are not read again where only their time is another one', async () => {
    const { scan } = await signedItem();
    const now = new Date();
    utimesSync(scan.file, now, now);
    looked = [];
    const before = await desk.call('checkDossier', { stage: STAGE });
    expect(looked).toEqual([`${scan.file} digest`]);
    await settle();
    // Looked at while it was quite new: once more, and then believed.
    await desk.call('checkDossier', { stage: STAGE });
    looked = [];
    expect(await desk.call('checkDossier', { stage: STAGE })).toEqual(before);
    expect(looked).toEqual([]);
  });

  it('are looked at again where what was known of them is lost', async () => {
    const before = await desk.call('checkDossier', { stage: STAGE });
    await desk.engine.close();
    writeFileSync(join(workspace, 'cache', 'looks.sqlite'), 'x'.repeat(5000));
    desk = open();
    await desk.call('openWorkspace', { dir: workspace });
    expect(await desk.call('checkDossier', { stage: STAGE })).toEqual(before);
  });
});

describe.each(['scan', 'pdf', 'docx'] as const)('a byte changed in the %s', (which) => {
  it('is found by the next check, and packing refuses, though size and time of the content are the same', async () => {
    const target = (await signedItem())[which];
    const mend = flip(target.file);
    const rule = which === 'docx' ? 'figure.handEdited' : 'file.opens';
    const messages = (await found(rule)).map(({ message }) => message).join('\n');
    expect(messages).toContain(target.name);
    const packing = await desk.engine.invoke('packDossier', {
      stage: STAGE,
      to: join(dir, which),
      zip: false,
    });
    expect(packing).toMatchObject({ ok: false, error: { code: 'pack.blocked' } });
    mend();
    expect(await found(rule)).toEqual([]);
  });

  it('is found at packing even where the disc does not tell that the file was written', async () => {
    await settle();
    await found('file.opens');
    const target = (await signedItem())[which];
    const mend = flip(target.file);
    await forgeStamp(target.file);
    const packing = await desk.engine.invoke('packDossier', {
      stage: STAGE,
      to: join(dir, which),
      zip: false,
    });
    mend();
    expect(packing).toMatchObject({ ok: false, error: { code: 'pack.blocked' } });
    expect(JSON.stringify(packing)).toContain(target.name);
  });
});

/** As a disc without times of its entries would have it: the changed file bears the stamp of the old one. */
async function forgeStamp(file: string): Promise<void> {
  await desk.engine.close();
  const db = new Database(join(workspace, 'cache', 'looks.sqlite'));
  const { size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
  const path = file.slice(workspace.length + 1);
  const { changes } = db
    .prepare('UPDATE seen SET stamp = ? WHERE path = ?')
    .run(`${size} ${mtimeNs} ${ctimeNs}`, path);
  db.close();
  expect(changes).toBe(1);
  desk = open();
  await desk.call('openWorkspace', { dir: workspace });
  looked = [];
  expect((await found('file.opens')).concat(await found('figure.handEdited'))).toEqual([]);
}

describe('a long check', () => {
  /** Scans that no check has seen yet. */
  async function manyScans(count: number, red: number): Promise<void> {
    const store = desk.engine.parts.workspace?.store;
    if (!store) throw new Error('no workspace');
    const base = await picture('#336699');
    const pictures = Array.from({ length: count }, (_, at) =>
      Buffer.concat([base, Buffer.from([red, at >> 8, at])]),
    );
    const stored = pictures.map((bytes) => ({
      ...store.storeBytes(bytes),
      name: createHash('md5').update(bytes).digest('hex'),
    }));
    store.write({ who: '测试', action: '添加', itemId: null, detail: '', undoable: false }, (tx) => {
      for (const { sha256, bytes, name } of stored) {
        tx.addAttachment({
          ...{
            id: name,
            itemId: 'stage-photos',
            role: 'paper',
            name: `${name}.jpg`,
            sha256,
            bytes,
            pages: 1,
          },
          ...{ mediaType: 'image/jpeg', externalPath: null, documentDigest: null, photo: null },
          ...{ addedAt: NOW, addedBy: '测试' },
        });
      }
    });
  }

  it('lets other calls through', async () => {
    await manyScans(200, 1);
    let over = false;
    const check = desk.engine.invoke('checkDossier', { stage: null }).finally(() => (over = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await desk.call('appInfo', {});
    expect(over).toBe(false);
    await desk.call('getChecklist', {});
    expect(over).toBe(false);
    expect((await check).ok).toBe(true);
  });

  it('ends at once when it is cancelled, and what it had seen stays seen', async () => {
    await manyScans(200, 2);
    looked = [];
    let seen = 0;
    desk.listen = (event) => {
      if (seen > 0 || event.kind !== 'progress' || looked.length < 60) return;
      seen = looked.length;
      desk.engine.cancel('check');
    };
    const result = await desk.engine.invoke('checkDossier', { stage: null }, 'check');
    desk.listen = () => {};
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    // The file that was just announced is the last one to be begun.
    expect(looked.length).toBeLessThanOrEqual(seen + 1);
    expect((await desk.engine.invoke('checkDossier', { stage: null })).ok).toBe(true);
  });
});
