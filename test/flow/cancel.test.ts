/** Long work that the user stops: nothing half-written stays, the answer says so, and the work can be done again. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IMPORT_STEPS } from '../../electron/app/importRecords.ts';
import { PACK_STEPS } from '../../electron/app/packDossier.ts';
import type { Result } from '../../shared/errors/appError.ts';
import type { ChannelInput, ChannelName, Progress } from '../../shared/ipc/channels.ts';
import { NOW, workFolder } from '../cli/runCli.ts';
import { inspect } from '../crash/inspect.ts';
import type { Seen } from '../crash/inspect.ts';
import { fillWorkspace, openDesk, SAMPLE_PRESET } from './sampleEngine.ts';
import type { Desk } from './sampleEngine.ts';
import { signStage, STAGE } from './signedStage.ts';

const { dir, remove } = workFolder('cancel');
const ws = join(dir, '工作区');
const material = join(dir, '素材');
let desk: Desk;

beforeAll(async () => {
  desk = openDesk({ home: dir, now: NOW });
  await fillWorkspace(desk, ws, material);
});
afterAll(async () => {
  await desk.engine.close();
  remove();
});

/** Starts long work and cancels it at the first report for which `when` holds. */
async function cancelled<N extends ChannelName>(
  channel: N,
  input: ChannelInput<N>,
  when: (progress: Progress) => boolean,
): Promise<Result<unknown>> {
  const jobId = `job-${channel}`;
  let pressed = false;
  desk.listen = (event) => {
    if (event.kind !== 'progress' || event.progress.jobId !== jobId || !when(event.progress)) return;
    pressed = true;
    desk.engine.cancel(jobId);
  };
  const result = await desk.engine.invoke(channel, input, jobId);
  desk.listen = () => {};
  expect(pressed, 'the moment to cancel never came').toBe(true);
  return result;
}

/** Looks at the workspace with the program closed, then opens it again. */
async function lookAt(): Promise<Seen> {
  await desk.call('closeWorkspace', {});
  const seen = await inspect(ws);
  await desk.call('openWorkspace', { dir: ws });
  return seen;
}

const CANCELLED = { ok: false, error: { code: 'cancelled', message: '已取消，没有留下未完成的内容' } };

describe('生成', () => {
  it('中途取消：已做好的留下，其余不做，结果说明已取消', async () => {
    const result = await cancelled(
      'generateDocuments',
      { itemIds: null },
      ({ value }) => value > 0.2 && value < 1,
    );
    expect(result).toMatchObject({ ok: true, value: { cancelled: true, failed: [] } });
    const { documents } = await lookAt();
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.length).toBeLessThan(64);
    const all = await desk.call('generateDocuments', { itemIds: null });
    expect(all.cancelled).toBe(false);
    expect(all.documents.filter((document) => document.reused)).toHaveLength(documents.length);
    expect((await lookAt()).documents).toHaveLength(all.documents.length);
  });

  it('还在排队时取消：轮到它时不做，前面的照常完成', async () => {
    const [first, second] = [
      desk.engine.invoke('generateDocuments', { itemIds: null }, 'first'),
      desk.engine.invoke('setRole', { role: 'lead', name: '沈砚秋' }, 'second'),
    ];
    // Both have been accepted once a turn of the event loop is over.
    await new Promise((resolve) => setImmediate(resolve));
    desk.engine.cancel('second');
    expect(await first).toMatchObject({ ok: true, value: { cancelled: false } });
    expect(await second).toMatchObject(CANCELLED);
    expect((await desk.call('appInfo', {})).role).toBe('clerk');
  });
});

describe('导入', () => {
  const file = join(material, '工作记录.xlsx');
  const steps = [IMPORT_STEPS['read'], IMPORT_STEPS['check'], IMPORT_STEPS['save']];
  const titles = steps.map((step) => step?.title ?? '');

  /** Imports into an empty workspace and cancels at the step; how many records are there then. */
  async function importCancelledAt(title: string): Promise<{ result: Result<unknown>; work: number }> {
    await desk.call('createWorkspace', {
      dir: join(dir, `空 ${title}`),
      preset: SAMPLE_PRESET,
      start: '2025-09-01',
      end: '2026-06-30',
      ...{
        name: '',
        number: '',
        buyer: '',
        vendor: '',
        lead: '',
      },
    });
    const result = await cancelled('applyImport', { kind: 'work', file }, (step) => step.title === title);
    const { counts } = await desk.call('listRecords', { kind: 'work', search: '', offset: 0, limit: 1 });
    await desk.call('openWorkspace', { dir: ws });
    return { result, work: counts.work };
  }

  it.each(titles.slice(0, 2))('在“%s”时取消：一条也不进', async (title) => {
    const { result, work } = await importCancelledAt(title);
    expect(result).toMatchObject(CANCELLED);
    expect(work).toBe(0);
  });

  it('写入已经开始：整批写完，不会只进一半', async () => {
    const { result, work } = await importCancelledAt(titles[2] ?? '');
    expect(result).toMatchObject({ ok: true, value: { added: work, rejected: [] } });
    expect(work).toBeGreaterThan(1000);
  });
});

describe('打包', () => {
  const out = join(dir, '出口');
  beforeAll(async () => {
    await signStage(desk, dir);
    mkdirSync(out);
  });

  const titles = [PACK_STEPS.plan, PACK_STEPS.copy, PACK_STEPS.seal, PACK_STEPS.readBack, PACK_STEPS.zip];
  it.each(titles.map((step) => step.title))('在“%s”时取消：什么也不留下', async (title) => {
    const before = await lookAt();
    const input = { stage: STAGE, to: out, zip: true };
    const result = await cancelled('packDossier', input, (step) => step.title === title);
    expect(result).toMatchObject(CANCELLED);
    expect(readdirSync(out)).toEqual([]);
    expect((await lookAt()).packages).toEqual(before.packages);
  });

  it('之后可以打成，核验完好', async () => {
    const packed = await desk.call('packDossier', { stage: STAGE, to: out, zip: false });
    expect(readdirSync(out)).toHaveLength(1);
    expect(await desk.call('verifyPackage', { path: packed.package })).toMatchObject({ ok: true });
    const result = await cancelled('verifyPackage', { path: packed.package }, () => true);
    expect(result).toMatchObject(CANCELLED);
    expect(existsSync(packed.package)).toBe(true);
  });
});
