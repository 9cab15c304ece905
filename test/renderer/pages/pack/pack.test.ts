import { describe, expect, it } from 'vitest';
import { remainingWords } from '../../../../renderer/pages/pack/remaining.ts';
import { stageProgress } from '../../../../renderer/pages/pack/stageProgress.ts';
import { treeRows } from '../../../../renderer/pages/pack/tree.ts';
import { openFake } from '../../withFake.ts';

describe('packing', () => {
  it('goes from the stage over the plan to the result', async () => {
    const { model, window } = await openFake({ clean: true });
    const pack = model.pack;
    pack.getState().chooseStage('stage-acceptance');
    await pack.getState().makePlan();
    expect(pack.getState()).toMatchObject({ step: 'plan', to: null });
    await pack.getState().chooseFolder();
    expect(pack.getState().plan?.freeBytes).toBeGreaterThan(0);
    await pack.getState().start();
    expect(pack.getState()).toMatchObject({
      step: 'done',
      result: { identical: true, asked: 1286, made: 1286 },
    });
    expect(window.services.jobs.getState().running).toEqual([]);
  });

  it('shows the phases one after the other', async () => {
    const { model, window } = await openFake({ clean: true, pace: 60 });
    model.pack.getState().chooseStage('stage-acceptance');
    await model.pack.getState().makePlan();
    await model.pack.getState().chooseFolder();
    let phases: readonly string[] = [];
    window.services.jobs.subscribe((state) => {
      phases = state.running[0]?.phases ?? phases;
    });
    await model.pack.getState().start();
    expect(phases).toEqual([
      '正在生成合订本和交接材料',
      '正在写入正本和副本',
      '正在读回核对',
      '正在改成正式名称',
    ]);
  });

  it('stopping leads back to the plan and says that nothing is left over', async () => {
    const { model, window } = await openFake({ clean: true, pace: 200 });
    model.pack.getState().chooseStage('stage-acceptance');
    await model.pack.getState().makePlan();
    await model.pack.getState().chooseFolder();
    const running = model.pack.getState().start();
    await window.services.jobs.getState().cancel(model.pack.getState().jobId ?? '');
    await running;
    expect(model.pack.getState()).toMatchObject({ step: 'plan', error: { code: 'cancelled' }, result: null });
  });

  it('without a folder nothing starts', async () => {
    const { model } = await openFake({ clean: true });
    model.pack.getState().chooseStage('stage-acceptance');
    await model.pack.getState().makePlan();
    await model.pack.getState().start();
    expect(model.pack.getState().step).toBe('plan');
  });
});

describe('the papers of a stage', () => {
  it('are those that the plan takes: months after the acceptance go into the next package', async () => {
    const { contract, calendar, items } = (await openFake()).bridge.world;
    // Nine papers of their own and the logs of September to December; accepted on 2026-01-04.
    expect(stageProgress(contract, calendar, items(), 'stage-acceptance').papers).toBe(9 + 4);
    const own = items().filter((item) => item.requirement.form !== 'covered');
    const all = ['stage-acceptance', 'final', 'review'].map((stage) =>
      stageProgress(contract, calendar, items(), stage),
    );
    expect(all.reduce((sum, { papers }) => sum + papers, 0)).toBe(own.length);
    const approved = own.filter((item) => item.state === 'signed-off' || item.state === 'packed');
    expect(approved.length).toBeGreaterThan(0);
    expect(all.reduce((sum, { signedOff }) => sum + signedOff, 0)).toBe(approved.length);
  });

  it('leave out what is not applicable', async () => {
    const { model, bridge } = await openFake();
    const { contract, calendar, items } = bridge.world;
    const before = stageProgress(contract, calendar, items(), 'stage-acceptance').papers;
    await model.item.getState().show('stage-photos');
    await model.item.getState().setNotApplicable('没有现场施工');
    expect(stageProgress(contract, calendar, items(), 'stage-acceptance').papers).toBe(before - 1);
  });
});

describe('the name preview', () => {
  const files = [
    { path: 'data/第一卷/合订本.pdf', length: 20 },
    { path: 'data/第一卷/01.pdf', length: 16 },
    { path: 'data/浏览.html', length: 12 },
    { path: 'bagit.txt', length: 9 },
  ];
  it('a folder stands before what it holds, with its count', () => {
    expect(
      treeRows(files, new Set()).map((row) => [row.depth, row.name, row.folder ? row.count : row.length]),
    ).toEqual([
      [0, 'data', 3],
      [1, '第一卷', 2],
      [2, '合订本.pdf', 20],
      [2, '01.pdf', 16],
      [1, '浏览.html', 12],
      [0, 'bagit.txt', 9],
    ]);
  });
  it('a folder’s files stand together though the plan names them apart', () => {
    const apart = ['一/合订本.pdf', '二/合订本.pdf', '一/01.pdf'].map((path) => ({
      path,
      length: path.length,
    }));
    expect(treeRows(apart, new Set()).map((row) => row.key)).toEqual([
      '一',
      '一/合订本.pdf',
      '一/01.pdf',
      '二',
      '二/合订本.pdf',
    ]);
  });
  it('a folder that is shut hides its files and folders', () => {
    expect(treeRows(files, new Set(['data'])).map((row) => row.name)).toEqual(['data', 'bagit.txt']);
    expect(treeRows(files, new Set(['data/第一卷'])).map((row) => row.name)).toEqual([
      'data',
      '第一卷',
      '浏览.html',
      'bagit.txt',
    ]);
  });
});

it.each([
  [1000, 0.5, '正在估计用时', 'too early'],
  [10_000, 0.01, '正在估计用时', 'hardly begun'],
  [10_000, 0.5, '约 10 秒后完成', 'half way'],
  [60_000, 0.5, '约 1 分钟后完成', 'a whole minute'],
  [64_000, 0.61, '约 50 秒后完成', 'rounded up to tens'],
  [64_000, 0.4, '约 1 分 40 秒后完成', 'minutes and seconds'],
])('after %i ms at %f: %s (%s)', (elapsed, value, words) => {
  expect(remainingWords(elapsed, value)).toBe(words);
});
