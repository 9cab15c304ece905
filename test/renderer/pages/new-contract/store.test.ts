import { describe, expect, it } from 'vitest';
import { createNewContractStore, proposedFolder } from '../../../../renderer/pages/new-contract/store.ts';
import { fakeWindow, settled } from '../../withFake.ts';

async function form() {
  const { window, bridge } = fakeWindow();
  await window.services.session.getState().start();
  const store = createNewContractStore(window.services);
  await store.getState().load();
  return { window, bridge, store };
}

describe('a new contract', () => {
  it('proposes the first kind and today, and shows at once what will be owed', async () => {
    const { store } = await form();
    expect(store.getState().form.start).toBe('2026-01-14');
    expect(store.getState().preview?.total).toBeGreaterThan(0);
  });

  it('marks the rows that an answer has changed, and counts the difference', async () => {
    const { store } = await form();
    store.getState().change({ start: '2025-09-01', end: '2026-06-28' });
    await settled();
    store.getState().change({ end: '2026-06-30' });
    await settled();
    const { difference, touched } = store.getState();
    // One week more: a log that also serves as the weekly report.
    expect(difference).toBe(1);
    expect([...touched].some((key) => key.includes('周工作记录单'))).toBe(true);
    expect([...touched].some((key) => key.includes('项目管理办法'))).toBe(false);
  });

  it('an end before the start is said at its field and not sent', async () => {
    const { store, bridge } = await form();
    const before = bridge.calls.length;
    store.getState().change({ end: '2020-01-01' });
    await settled();
    expect(store.getState().faults['end']).toBe('结束日期早于开始日期');
    expect(bridge.calls.length).toBe(before);
  });

  it('an end before the start is mended by either date', async () => {
    const { store } = await form();
    store.getState().change({ start: '2026-09-01', end: '2026-06-30' });
    await settled();
    expect(store.getState().faults['end']).toBe('结束日期早于开始日期');
    store.getState().change({ start: '2025-09-01' });
    await settled();
    expect(store.getState().faults).toEqual({});
    expect(store.getState().preview?.term).toEqual({ start: '2025-09-01', end: '2026-06-30' });
  });

  it('is not made without its name, number and parties, and says where: those of the preset are invented', async () => {
    const { store, bridge } = await form();
    expect(await store.getState().create()).toBe(false);
    expect(store.getState().faults).toEqual({
      name: expect.stringContaining('合同名称'),
      number: expect.stringContaining('合同编号'),
      buyer: expect.stringContaining('甲方'),
      vendor: expect.stringContaining('乙方'),
    });
    store
      .getState()
      .change({ name: '平台运维', number: ' ', buyer: '云岭区教育信息中心', vendor: '北京启衡软件有限公司' });
    expect(await store.getState().create()).toBe(false);
    expect(Object.keys(store.getState().faults)).toEqual(['number']);
    expect(bridge.calls.some((call) => call.channel === 'createWorkspace')).toBe(false);
  });

  it('is made in a folder of its own name and opened', async () => {
    const { store, bridge, window } = await form();
    store.getState().change({
      name: '云课堂/直播平台运维',
      number: 'YLJX-2025-017',
      buyer: '云岭区教育信息中心',
      vendor: '北京启衡软件有限公司',
    });
    expect(await store.getState().create()).toBe(true);
    expect(bridge.calls.find((call) => call.channel === 'createWorkspace')?.input).toMatchObject({
      dir: 'D:\\验收卷宗\\云课堂-直播平台运维',
      name: '云课堂/直播平台运维',
      end: null,
    });
    expect(window.workspace.getState().model).not.toBeNull();
  });

  it('the proposed folder follows the name and the chosen place', async () => {
    const { store } = await form();
    expect(proposedFolder(store.getState(), 'D:\\验收卷宗')).toBe('D:\\验收卷宗\\新合同');
    expect(proposedFolder({ ...store.getState(), parent: 'E:\\' }, 'D:\\')).toBe('E:\\新合同');
  });
});
