/** kill -9 while the command line imports, generates and packs: 32 times, at random moments of the measured run. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { verifyPackage } from '../../electron/archive/verifyPackage.ts';
import { sheetOf, writeRecordSheets } from '../../electron/app/sample/recordSheets.ts';
import { openWorkspace } from '../../electron/store/index.ts';
import { sampleYear } from '../../shared/sample/sampleYear.ts';
import { jsonOf, NOW, runCli, workFolder } from '../cli/runCli.ts';
import type { CliRun } from '../cli/runCli.ts';
import * as shape from '../cli/shapes.ts';
import { fillWorkspace, openDesk, sha256File } from '../flow/sampleEngine.ts';
import { signStage, STAGE } from '../flow/signedStage.ts';
import { inspect } from './inspect.ts';
import { measure, Moments, runAndKill, untilKilled } from './killing.ts';
import type { Trace } from './killing.ts';

const { dir, remove } = workFolder('killed');
afterAll(remove);
const NEVER = new AbortController().signal;
/** The longest wait for a machine that has other things to do. */
const LONG = 900_000;

const cli = (...args: readonly string[]): Promise<CliRun> => runCli(dir, ...args, '--json');
/** 32 kills in all. */
const IMPORT = { kills: 11, inside: 0 };
const GENERATE = { kills: 11, inside: 3 };
const PACK = { kills: 10, inside: 3 };
/** Papers of the generating lane: both reports of a half-year, four monthly logs and the weeks of September. */
const PAPERS = /^(?:half-year-report|monthly-log:2025|weekly-log:2025-09)/;
/** After so many kills the command is run to its end. */
const FINISH = 4;

it.concurrent(
  '导入时强行结束：要么全部在，要么一条不在，已有的一条不少，没有重复',
  async () => {
    const folder = join(dir, '导入');
    const blank = join(folder, '空');
    const made = await cli('new', blank, '--preset', 'classroom-platform', '--start', '2025-09-01');
    expect(made.code).toBe(0);
    const opened = await openWorkspace(blank, () => NOW);
    if (!opened.ok) throw new Error(opened.error.message);
    const contract = opened.value.contract();
    opened.value.close();
    const large = await writeRecordSheets(join(folder, '大表'), sampleYear({ scale: 2 }).records, contract);
    const usual = await writeRecordSheets(join(folder, '表'), sampleYear().records, contract);
    expect((await cli('import', blank, 'survey', sheetOf(usual, 'survey'))).code).toBe(0);
    const before = await inspect(blank);

    const whole = join(folder, '整');
    await cp(blank, whole, { recursive: true });
    const { run, span } = await measure(
      dir,
      ['import', whole, 'work', sheetOf(large, 'work'), '--json'],
      importing(whole),
    );
    const { added } = jsonOf(run, shape.IMPORT);
    expect(added).toBeGreaterThan(2_500);
    const after = await inspect(whole);
    const moments = new Moments('import', span);

    const ws = join(folder, '中断');
    const counts = { none: 0, all: 0 };
    await untilKilled(IMPORT, async (kills) => {
      if (!existsSync(ws)) await cp(blank, ws, { recursive: true });
      const { killed, stdout } = await runAndKill(
        dir,
        ['import', ws, 'work', sheetOf(large, 'work'), '--json'],
        moments,
        importing(ws),
      );
      const seen = await inspect(ws);
      expect([0, added]).toContain(seen.records.work);
      const took = seen.records.work === added;
      counts[took ? 'all' : 'none'] += 1;
      // What was answered is kept; what was not kept is not in the log either.
      if (stdout.includes('"added"')) expect(took).toBe(true);
      expect(seen).toEqual(took ? after : before);
      if (kills % FINISH === FINISH - 1) {
        const again = await cli('import', ws, 'work', sheetOf(large, 'work'));
        expect(again.code, again.stderr).toBe(0);
        expect(jsonOf(again, shape.IMPORT)).toMatchObject({
          added: took ? 0 : added,
          updated: 0,
          unchanged: took ? added : 0,
          rejected: [],
        });
        expect(await inspect(ws)).toEqual(after);
      }
      if (took || kills % FINISH === FINISH - 1) rmSync(ws, { recursive: true });
      return { killed, inside: !took };
    });
    expect(counts.none).toBeGreaterThan(0);
  },
  LONG,
);

it.concurrent(
  '生成时强行结束：文件与登记一一相符，再运行补齐，字节与没有中断的一样',
  async () => {
    const folder = join(dir, '生成');
    mkdirSync(folder, { recursive: true });
    const ws = join(folder, '工作区');
    const desk = openDesk({ home: folder, now: NOW });
    await fillWorkspace(desk, ws, join(folder, '素材'));
    await desk.engine.close();
    const reference = join(folder, '没有中断');
    await cp(ws, reference, { recursive: true });
    const rows = jsonOf(await cli('checklist', ws), shape.CHECKLIST).filter((row) => PAPERS.test(row.id));
    const generate = (dir: string): string[] => [
      ...['generate', dir],
      ...rows.flatMap((row) => ['--item', row.id]),
    ];
    const { run, span } = await measure(dir, [...generate(reference), '--json'], generating(reference));
    const all = jsonOf(run, shape.GENERATE).documents.length;
    expect(all).toBe(rows.length);
    const moments = new Moments('generate', span);

    let finished = 0;
    let round = 0;
    await untilKilled(GENERATE, async (kills) => {
      // From the second round on every paper has a version already and is made again.
      round += 1;
      if (finished > 0) await rename(ws, `第${round}轮`);
      const before = await inspect(ws);
      const { killed } = await runAndKill(dir, [...generate(ws), '--json'], moments, generating(ws));
      const seen = await inspect(ws);
      expect(seen.records).toEqual(before.records);
      const kept = newVersions(before.documents, seen.documents);
      expect(seen.log.slice(before.log.length)).toEqual(Array.from({ length: kept }, () => '生成文件'));
      if (kills % FINISH === FINISH - 1) {
        const again = await cli(...generate(ws));
        expect(again.code, again.stderr).toBe(0);
        const { documents } = jsonOf(again, shape.GENERATE);
        expect(documents).toHaveLength(all);
        // What was kept before is not made again.
        const current = finished === 0 ? seen.documents.length : kept;
        expect(documents.filter((document) => document.reused)).toHaveLength(current);
        expect((await inspect(ws)).documents).toHaveLength(all);
        finished += 1;
      }
      return { killed, inside: kept > 0 && kept < all };
    });

    await rename(ws, '最后');
    await rename(reference, '最后');
    for (const each of [ws, reference]) expect((await cli(...generate(each))).code).toBe(0);
    expect(contents(ws)).toEqual(contents(reference));
    const states = jsonOf(await cli('checklist', ws), shape.CHECKLIST);
    expect(states.filter((row) => row.stale)).toEqual([]);
  },
  LONG,
);

it.concurrent(
  '打包时强行结束：没有一个正式名称的包不完整，再运行打成，不留残余',
  async () => {
    const folder = join(dir, '打包');
    mkdirSync(folder, { recursive: true });
    const workspace = join(folder, '工作区');
    const desk = openDesk({ home: folder, now: NOW });
    await fillWorkspace(desk, workspace, join(folder, '素材'));
    await signStage(desk, folder);
    await desk.engine.close();
    const before = await inspect(workspace);
    const out = join(folder, '出口');
    const pack = ['pack', workspace, '--stage', STAGE, '--to', out];
    const packing = (): boolean => existsSync(out) && readdirSync(out).some((name) => name.startsWith('.'));
    const { run, span } = await measure(dir, [...pack, '--json'], packing);
    expect(run.code, run.stderr).toBe(0);
    const { files } = jsonOf(run, shape.PACK).copies[0] ?? { files: 0 };
    rmSync(out, { recursive: true });
    const moments = new Moments('pack', span);

    let known = (await inspect(workspace)).packages.length;
    await untilKilled(PACK, async (kills) => {
      const { killed } = await runAndKill(dir, [...pack, '--json'], moments, packing);
      const names = existsSync(out) ? readdirSync(out) : [];
      const inside = names.some((name) => name.startsWith('.'));
      const finished = names.filter((name) => !name.startsWith('.'));
      for (const name of finished) {
        expect(await verifyPackage(join(out, name), { signal: NEVER }), name).toMatchObject({ ok: true });
      }
      const seen = await inspect(workspace);
      expect(seen.records).toEqual(before.records);
      expect(seen.documents).toEqual(before.documents);
      // A package in the list of packages is one that lies there whole.
      for (const { path } of seen.packages.slice(known)) expect(finished).toContain(basename(path));
      known = seen.packages.length;
      for (const name of finished) rmSync(join(out, name), { recursive: true });
      if (kills % FINISH === FINISH - 1) {
        const again = await cli(...pack);
        expect(again.code, again.stderr).toBe(0);
        const packed = jsonOf(again, shape.PACK);
        expect(packed.copies.map((copy) => copy.files)).toEqual([files, files]);
        expect(await verifyPackage(packed.package, { signal: NEVER })).toMatchObject({ ok: true });
        expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
        const { packages } = await inspect(workspace);
        expect(packages.at(-1)?.path).toBe(packed.package);
        known = packages.length;
        rmSync(out, { recursive: true });
      }
      return { killed, inside };
    });
  },
  LONG,
);

/** The first pages of the one transaction lie in the log of the database. */
function importing(ws: string): Trace {
  const wal = join(ws, 'dossier.sqlite-wal');
  return (since) => {
    const stat = statSync(wal, { throwIfNoEntry: false });
    return stat !== undefined && stat.mtimeMs >= since && stat.size > 1_000_000;
  };
}

/** A folder of papers has changed. */
function generating(ws: string): Trace {
  const root = join(ws, 'documents');
  return (since) =>
    existsSync(root) &&
    readdirSync(root, { recursive: true, withFileTypes: true }).some(
      (entry) =>
        entry.isDirectory() &&
        (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.mtimeMs ?? 0) >= since,
    );
}

/** Gives the contract another name, which every paper shows: all of them are out of date. */
async function rename(ws: string, suffix: string): Promise<void> {
  const opened = await openWorkspace(ws, () => NOW);
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const contract = store.contract();
  store.write({ who: '叶南枝', action: '修改合同', itemId: null, detail: suffix, undoable: false }, (tx) =>
    tx.saveContract({ ...contract, name: `${contract.name.replace(/（.*）$/, '')}（${suffix}）` }),
  );
  store.close();
}

type Versions = readonly { readonly itemId: string; readonly version: number }[];

/** How many papers got a new version; each got one at most. */
function newVersions(before: Versions, after: Versions): number {
  const known = new Map(before.map((row) => [row.itemId, row.version]));
  const fresh = after.filter((row) => row.version !== known.get(row.itemId));
  for (const row of fresh) expect(row.version).toBe((known.get(row.itemId) ?? 0) + 1);
  return fresh.length;
}

function contents(ws: string): ReadonlyMap<string, string> {
  const root = join(ws, 'documents');
  return new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [file.slice(root.length), sha256File(file)]),
  );
}
