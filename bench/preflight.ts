/**
 * Preflight of a whole contract year, with every paper generated and its scan attached: at first sight, again, after one
 * change, and over 10,000 papers; poppler's pdftotext over the same PDFs stands beside it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import type { Engine } from '../electron/app/engine.ts';
import { createEngine } from '../electron/app/engine.ts';
import type { WriteStore } from '../electron/store/types.ts';
import type { CommandContext } from '../electron/cli/command.ts';
import { caller } from '../electron/cli/command.ts';
import { sourceRoots } from '../electron/cli/roots.ts';
import { median, seconds } from './median.ts';

const PRESET = 'content-operations';
const ROUNDS = 3;
const MANY = 10_000;
/** Of a year and a month: with the contract's own papers some ten thousand. */
const DAILY_PAPERS = 25;
const AFTER_TERM = '2026-11-20 09:00:00';

interface Desk {
  readonly engine: Engine;
  readonly call: CommandContext['call'];
}

export async function measurePreflight(): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'dossier-bench-'));
  try {
    const workspace = makeDossier(out);
    await measureYear(workspace, out);
    // On a copy: what is attached from outside would be checked here too.
    const wide = join(out, 'wide');
    cpSync(workspace, wide, { recursive: true });
    await measureGenerated(wide, out);
    await measureForeign(workspace, out);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** The whole dossier of a preset, by the built program. */
function makeDossier(out: string): string {
  const cli = resolve(import.meta.dirname, '../out/main/cli.js');
  const run = spawnSync(
    process.execPath,
    [cli, 'demo', '--preset', PRESET, '--out', join(out, 'demo'), '--json'],
    { encoding: 'utf8', env: { ...process.env, DOSSIER_HOME: join(out, 'home') } },
  );
  if (run.status !== 0) throw new Error(run.stderr || run.stdout);
  return (JSON.parse(run.stdout) as { workspace: string }).workspace;
}

async function open(workspace: string, home: string): Promise<Desk> {
  const engine = createEngine({
    roots: { ...sourceRoots(), userData: join(home, '.settings') },
    clock: () => AFTER_TERM,
    version: 'bench',
    standIn: true,
    emit: () => {},
  });
  const call = caller(engine);
  await call('openWorkspace', { dir: workspace });
  await call('getChecklist', {});
  return { engine, call };
}

async function measureYear(workspace: string, home: string): Promise<void> {
  const cold: number[] = [];
  const reopened: number[] = [];
  const again: number[] = [];
  const record: number[] = [];
  const scan: number[] = [];
  const peer: number[] = [];
  let papers = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    rmSync(join(workspace, 'cache'), { recursive: true, force: true });
    let desk = await open(workspace, home);
    const check = async (): Promise<void> => {
      const { findings } = await desk.call('checkDossier', { stage: null });
      if (findings.length === 0) throw new Error('a check that finds nothing at all cannot be right');
    };
    cold.push(await seconds(check));
    again.push(await seconds(check));
    await changeRecord(desk, round);
    record.push(await seconds(check));
    await addScan(desk, home, round);
    scan.push(await seconds(check));
    papers = (await desk.call('getChecklist', {})).items.filter(({ document }) => document).length;
    await desk.engine.close();
    desk = await open(workspace, home);
    reopened.push(await seconds(check));
    await desk.engine.close();
    peer.push(await seconds(async () => pdftotextAll(workspace)));
  }
  const line = (name: string, values: readonly number[]): void =>
    console.log(`  ${name}  ${(median(values) * 1000).toFixed(0)} 毫秒`);
  console.log(`预检一个合同年度：${papers} 份生成的文件，各附签字扫描件`);
  line('第一次（什么都没看过）', cold);
  line('什么都没改，再预检', again);
  line('改一条记录后', record);
  line('添加一份扫描件后', scan);
  line('重新打开工作区后', reopened);
  line('对照：pdftotext 逐个读出这些 PDF 的文字', peer);
  console.log(`  （${ROUNDS} 次取中位数）\n`);
}

async function changeRecord({ call }: Desk, round: number): Promise<void> {
  const { rows } = await call('listRecords', { kind: 'work', search: '', offset: 400, limit: 1 });
  const [row] = rows;
  if (!row) throw new Error('no work records');
  await call('saveRecord', {
    kind: 'work',
    id: row.id,
    values: { ...row.values, note: `第${round + 1}次改动` },
  });
}

async function addScan({ call }: Desk, home: string, round: number): Promise<void> {
  const { items } = await call('getChecklist', {});
  const item = items.find(({ document }) => document !== null);
  if (!item) throw new Error('no generated paper');
  const file = join(home, `扫描件${round}.jpg`);
  writeFileSync(file, await page(round));
  const { refused } = await call('attachFiles', { itemId: item.id, files: [file], as: 'scan' });
  if (refused.length > 0) throw new Error(refused[0]?.reason);
}

/** A page of A4 at 200 dpi, a different one each time. */
function page(shade: number): Promise<Buffer> {
  return sharp({
    create: { width: 1654, height: 2339, channels: 3, background: { r: 250, g: 250, b: 60 + 30 * shade } },
  })
    .jpeg()
    .toBuffer();
}

function pdfsIn(workspace: string): string[] {
  const folder = join(workspace, 'documents');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(folder, name));
}

function pdftotextAll(workspace: string): void {
  for (const file of pdfsIn(workspace)) execFileSync('pdftotext', [file, '-']);
}

/** A contract that owes twenty-five daily papers instead of one: ten thousand of its own documents. */
async function measureGenerated(workspace: string, home: string): Promise<void> {
  let desk = await open(workspace, home);
  await owe(desk, DAILY_PAPERS);
  const made = await desk.call('generateDocuments', { itemIds: null });
  await desk.engine.close();
  desk = await open(workspace, home);
  const first = await timedCheck(desk);
  const again = await timedCheck(desk);
  await changeRecord(desk, 0);
  await desk.call('getChecklist', {});
  const record = await timedCheck(desk);
  await desk.engine.close();
  const papers = made.documents.length.toLocaleString('en');
  console.log(`预检程序自己生成的 ${papers} 份文件（另有上面的 403 份，括号里是内存峰值，含生成时）`);
  console.log(`  第一次 ${told(first)}；再预检 ${told(again)}；改一条记录后 ${told(record)}\n`);
}

async function owe(desk: Desk, times: number): Promise<void> {
  const store = storeOf(desk);
  const contract = store.contract();
  const daily = contract.requirements.find(({ template }) => template === 'daily-log');
  if (!daily) throw new Error('no daily paper');
  const more = Array.from({ length: times }, (_, at) => ({
    ...daily,
    id: `${daily.id}-${at}`,
    name: `${daily.name}（${at + 1}）`,
    code: `${daily.code}${String.fromCharCode(65 + at)}`,
  }));
  store.write({ who: '测试', action: '加大', itemId: null, detail: '', undoable: false }, (tx) =>
    tx.saveContract({ ...contract, requirements: [...contract.requirements, ...more] }),
  );
}

/** Ten thousand papers from outside, each of which has to be read: generated ones with some bytes more at their end. */
async function measureForeign(workspace: string, home: string): Promise<void> {
  const results: string[] = [];
  let attached = 0;
  for (const count of [MANY / 4, MANY]) {
    let desk = await open(workspace, home);
    await attachCopies(desk, pdfsIn(workspace), attached, count);
    attached = count;
    // As files that have lain there for a while: one written just now is looked at once more.
    await setTimeout(2_500);
    const first = await timedCheck(desk);
    const again = await timedCheck(desk);
    await desk.engine.close();
    desk = await open(workspace, home);
    const reopened = await timedCheck(desk);
    await desk.engine.close();
    results.push(
      `  ${count.toLocaleString('en')} 份  第一次 ${told(first)}；再预检 ${told(again)}；重新打开后 ${told(reopened)}`,
    );
  }
  console.log('另附外来 PDF，每份都要读出文字核对（括号里是内存峰值）');
  console.log(`${results.join('\n')}\n`);
}

async function attachCopies(desk: Desk, files: readonly string[], from: number, to: number): Promise<void> {
  const store = storeOf(desk);
  const { items } = await desk.call('getChecklist', {});
  const owners = items.filter(({ requirement }) => requirement.form !== 'covered');
  const stored = Array.from({ length: to - from }, (_, index) => {
    const at = from + index;
    const pdf = readFileSync(files[at % files.length] ?? '');
    const itemId = owners[at % owners.length]?.id ?? '';
    return { ...store.storeBytes(Buffer.concat([pdf, Buffer.from(`%${at}\n`)])), itemId, at };
  });
  store.write({ who: '测试', action: '添加', itemId: null, detail: '', undoable: false }, (tx) => {
    for (const { sha256, bytes, itemId, at } of stored) {
      tx.addAttachment({
        id: `many-${at}`,
        itemId,
        role: 'paper',
        name: `外来文件${at}.pdf`,
        sha256,
        bytes,
        pages: 1,
        mediaType: 'application/pdf',
        externalPath: null,
        documentDigest: null,
        photo: null,
        addedAt: AFTER_TERM,
        addedBy: '测试',
      });
    }
  });
}

function storeOf({ engine }: Desk): WriteStore {
  const store = engine.parts.workspace?.store;
  if (!store) throw new Error('no workspace');
  return store;
}

interface Check {
  readonly took: number;
  /** Bytes of the whole process. */
  readonly peak: number;
}

async function timedCheck({ call }: Desk): Promise<Check> {
  globalThis.gc?.();
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
  const took = await seconds(async () => {
    await call('checkDossier', { stage: null });
  });
  clearInterval(watch);
  return { took, peak };
}

function told({ took, peak }: Check): string {
  return `${took.toFixed(1)} 秒（${Math.round(peak / 2 ** 20)} MB）`;
}
