/** Waivers over a real workspace: given, held over closing and opening, lapsed, withdrawn, taken back, refused. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSampleWorkspace } from '../../electron/app/sample/fillWorkspace.ts';
import { findingKey } from '../../shared/preflight/waivers.ts';
import type { Finding } from '../../shared/preflight/finding.ts';
import type { CheckView } from '../../shared/ipc/views.ts';
import { recordKind } from '../../shared/records/kinds/index.ts';
import { runCli, workFolder } from '../cli/runCli.ts';
import { contract } from '../shared/records/contract.ts';
import { openDesk } from './sampleEngine.ts';
import type { Desk } from './sampleEngine.ts';

const { dir, remove } = workFolder('waivers');
const workspace = join(dir, '工作区');
const WEEK = 'weekly-log:2026-03-02';
const BY = '沈砚秋';
let desk: Desk;

beforeAll(async () => {
  desk = openDesk({ home: dir, now: '2026-08-03 09:30:00' });
  await createSampleWorkspace(desk.engine.parts, workspace);
});
afterAll(async () => {
  await desk.engine.close();
  remove();
});

const check = (): Promise<CheckView> => desk.call('checkDossier', { stage: null });

async function standing(rule: string, item: string | null): Promise<Finding | undefined> {
  const { findings } = await check();
  return findings.find((finding) => finding.rule === rule && finding.item === item);
}

async function waive(finding: Finding | undefined, reason = '甲方书面同意不交'): Promise<void> {
  await desk.call('waiveFindings', {
    stage: null,
    keys: [finding ? findingKey(finding) : 'nothing'],
    reason,
    by: BY,
  });
}

describe('a finding that is waived', () => {
  it('no longer blocks, with reason, name and moment, and stands in the log', async () => {
    const before = await check();
    await waive(await standing('complete.slot', WEEK));
    const after = await check();
    expect(after.findings).toHaveLength(before.findings.length - 1);
    expect(after.waived).toMatchObject([
      {
        finding: { rule: 'complete.slot', item: WEEK },
        waiver: { reason: '甲方书面同意不交', by: BY, at: '2026-08-03 09:30:00' },
      },
    ]);
    const { history } = await desk.call('getItem', { itemId: WEEK });
    expect(history[0]).toMatchObject({
      who: BY,
      text: expect.stringMatching(/豁免问题.*理由：甲方书面同意不交/),
    });
  });

  it('stays waived in the next session', async () => {
    await desk.call('closeWorkspace', {});
    await desk.call('openWorkspace', { dir: workspace });
    expect((await check()).waived).toHaveLength(1);
  });

  it('is counted in the overview only while it stands', async () => {
    const { findings } = await desk.call('getOverview', {});
    const blockers = (await check()).findings.filter(({ severity }) => severity === 'blocker');
    expect(findings?.blocker).toBe(blockers.length);
  });

  it('comes back with undo, and goes with the waiver’s withdrawal', async () => {
    const other = 'weekly-log:2026-03-09';
    await waive(await standing('complete.slot', other));
    expect((await desk.call('getUndo', {})).label).toBe('豁免问题');
    await desk.call('undo', {});
    expect(await standing('complete.slot', other)).toBeDefined();
    const [waived] = (await check()).waived;
    const ids = waived ? [waived.waiver.id] : [];
    expect(await desk.call('withdrawWaivers', { ids, by: BY })).toEqual({ withdrawn: 1 });
    expect(await standing('complete.slot', WEEK)).toBeDefined();
    expect((await check()).waived).toEqual([]);
    await desk.call('undo', {});
    expect((await check()).waived).toHaveLength(1);
  });

  it('has lapsed once another problem stands in its place', async () => {
    await desk.call('saveRecord', { kind: 'drills', id: null, values: drill('宋未名') });
    const stranger = (await check()).findings.find(({ rule }) => rule === 'people.staff');
    await waive(stranger, '临时支援');
    expect((await check()).waived.map(({ waiver }) => waiver.rule)).toContain('people.staff');
    const { rows } = await desk.call('listRecords', { kind: 'drills', search: '', offset: 0, limit: 10 });
    await desk.call('saveRecord', {
      kind: 'drills',
      id: rows[0]?.id ?? null,
      values: drill('宋不明'),
    });
    const { lapsed, findings } = await check();
    expect(findings.map(({ rule }) => rule)).toContain('people.staff');
    expect(lapsed).toMatchObject([
      { why: 'changed', waiver: { rule: 'people.staff' }, now: [expect.stringContaining('宋不明')] },
    ]);
    expect(desk.engine.parts.workspace?.store.firstBrokenLogEntry()).toBeNull();
  });
});

/** The example of the kind's own table, led by somebody who is not on the staff list. */
function drill(leader: string): Record<string, string> {
  const { fields } = recordKind('drills', contract);
  const values = Object.fromEntries(fields.map(({ name, example }) => [name, example]));
  return { ...values, number: 'YL-2026-001', date: '2026-03-10', leader };
}

describe('what cannot be waived', () => {
  it('is refused with the reason of the rule, and nothing is written', async () => {
    const contradiction = await standing('contract.contradiction', null);
    const waivers = desk.engine.parts.workspace?.store.waivers();
    await expect(waive(contradiction)).rejects.toMatchObject({
      code: 'waiver.never',
      message: expect.stringContaining('项目负责人'),
    });
    expect(desk.engine.parts.workspace?.store.waivers()).toEqual(waivers);
  });

  it('a finding that is not there', async () => {
    await expect(waive(undefined)).rejects.toMatchObject({ code: 'waiver.gone' });
  });
});

describe('on the command line', () => {
  const cli = (...args: string[]) => runCli(dir, ...args, '--json');
  const item = ['--rule', 'complete.slot', '--item', 'weekly-log:2026-03-16'];

  it('waives, shows and withdraws', async () => {
    await desk.call('closeWorkspace', {});
    const given = await cli('waive', workspace, ...item, '--reason', '节假日停工', '--by', BY);
    expect(given.code, given.stderr).toBe(0);
    expect(JSON.parse(given.stdout)).toMatchObject({
      waived: [{ rule: 'complete.slot', item: 'weekly-log:2026-03-16', reason: '节假日停工', by: BY }],
    });
    const shown = JSON.parse((await cli('check', workspace)).stdout) as CheckView;
    expect(shown.waived.map(({ waiver }) => waiver.reason)).toContain('节假日停工');
    expect(shown.lapsed).toMatchObject([{ why: 'changed' }]);
    const back = await cli('withdraw-waiver', workspace, ...item, '--by', BY);
    expect([back.code, JSON.parse(back.stdout)]).toEqual([0, { withdrawn: 1 }]);
  });

  it.each([
    ['a rule that there is not', ['--rule', 'complete.nothing', '--item', WEEK], /没有编号为/],
    ['an item that there is not', ['--rule', 'complete.slot', '--item', 'XX-001'], /没有编号为“XX-001”的项/],
    ['a rule that allows no waiver', ['--rule', 'contract.contradiction'], /不能豁免/],
    ['two places', ['--rule', 'date.term', '--item', WEEK, '--record', 'x'], /只写一个/],
  ])('refuses %s', async (_what, where, says) => {
    const run = await cli('waive', workspace, ...where, '--reason', '理由', '--by', BY);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(says);
  });

  it('refuses a waiver without reason or name', async () => {
    expect((await cli('waive', workspace, ...item, '--by', BY)).stderr).toMatch('--reason');
    expect((await cli('waive', workspace, ...item, '--reason', ' ', '--by', BY)).code).toBe(2);
    expect((await cli('waive', workspace, ...item, '--reason', '理由')).stderr).toMatch('--by');
  });
});
