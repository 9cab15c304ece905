import { describe, expect, it } from 'vitest';
import { DIR } from '../fake/handlers.ts';
import { callsOf, fakeWindow, noticesOf, openFake, settled } from '../withFake.ts';

describe('opening a contract', () => {
  it('a clerk starts at the desk, a lead with what waits for approval', async () => {
    const clerk = await openFake();
    expect(clerk.window.services.navigation.store.getState().current.place.page).toBe('desk');
    const lead = await openFake({ role: 'lead' });
    expect(lead.window.services.navigation.store.getState().current.place.page).toBe('sign-off');
  });

  it('each question of the pages on screen is asked once', async () => {
    const { bridge, model } = await openFake();
    const leave = [model.overview, model.overview, model.checklist].map((reading) => reading.watch());
    await settled();
    expect([callsOf(bridge, 'getOverview'), callsOf(bridge, 'getChecklist')]).toEqual([1, 1]);
    for (const end of leave) end();
  });

  it('a refusal keeps its reason and opens nothing', async () => {
    const { window } = fakeWindow({ refuse: ['workspace.network', '文件夹在网络位置'] });
    await window.services.session.getState().start();
    await window.services.session.getState().open(DIR);
    expect(window.services.session.getState().refused?.error.message).toBe('文件夹在网络位置');
    expect(window.workspace.getState().model).toBeNull();
  });

  it('closing forgets the contract and leads home', async () => {
    const { window } = await openFake();
    await window.services.session.getState().close();
    expect(window.workspace.getState().model).toBeNull();
    expect(window.services.navigation.store.getState().current.place).toEqual({ page: 'home' });
  });
});

describe('a sample', () => {
  it('takes the next number beside a folder that holds files already', async () => {
    const { window, bridge } = fakeWindow({ samplesTaken: 2 });
    await window.services.session.getState().start();
    await window.services.session.getState().createSample('D:\\验收卷宗\\示例合同');
    const asked = bridge.calls.filter((call) => call.channel === 'createSample').map((call) => call.input);
    expect(asked).toEqual(['', '2', '3'].map((number) => ({ dir: `D:\\验收卷宗\\示例合同${number}` })));
    expect(window.workspace.getState().model).not.toBeNull();
  });
});

describe('changes from the engine', () => {
  it('a burst is read once, and only what is on screen', async () => {
    const { bridge, model } = await openFake();
    const leave = model.overview.watch();
    await settled();
    for (let n = 0; n < 5; n += 1)
      bridge.emit({ kind: 'changed', channel: 'saveRecord', at: '2026-01-14 15:04:05' });
    await settled();
    expect(callsOf(bridge, 'getOverview')).toBe(2);
    expect(callsOf(bridge, 'getServiceLevels')).toBe(0);
    leave();
  });

  it('the status bar learns when it was saved, by the engine’s clock', async () => {
    const { bridge, window } = await openFake();
    expect(window.services.session.getState().savedAt).toBeNull();
    bridge.emit({ kind: 'changed', channel: 'saveRecord', at: '2026-01-14 15:04:05' });
    expect(window.services.session.getState().savedAt).toBe('15:04');
  });
});

describe('long work', () => {
  it('reports to the status bar while it runs and leaves it when done', async () => {
    const { window, model } = await openFake({ pace: 60 });
    const running = model.checklistActions.generate(null);
    await new Promise((resolve) => setTimeout(resolve, 25));
    const [job] = window.services.jobs.getState().running;
    expect(job?.title).toBe('正在生成文件');
    expect(job?.value).toBeGreaterThan(0);
    await running;
    expect(window.services.jobs.getState().running).toEqual([]);
  });

  it('cancelling tells the engine which job', async () => {
    const { window, bridge, model } = await openFake({ pace: 60 });
    const running = model.checklistActions.generate(null);
    await new Promise((resolve) => setTimeout(resolve, 15));
    const [job] = window.services.jobs.getState().running;
    await window.services.jobs.getState().cancel(job?.id ?? '');
    expect(bridge.calls.at(-1)).toEqual({ channel: 'cancelJob', input: { jobId: job?.id } });
    await running;
    expect(noticesOf(window).join()).toContain('已按要求停下');
  });
});

describe('undo', () => {
  it('says what was taken back', async () => {
    const { window, model } = await openFake();
    await model.contractActions.setMilestone('stage-acceptance', '2026-01-23');
    await window.services.undo();
    expect(noticesOf(window).at(-1)).toBe('已撤销：改里程碑日期');
  });

  it('says so when there is nothing', async () => {
    const { window } = await openFake();
    await window.services.undo();
    expect(noticesOf(window)).toEqual(['没有可以撤销的改动']);
  });

  it('at most two notices stand at once', async () => {
    const { window } = await openFake();
    for (const text of ['一', '二', '三']) window.services.toasts.getState().show(text);
    expect(noticesOf(window)).toEqual(['二', '三']);
  });
});
