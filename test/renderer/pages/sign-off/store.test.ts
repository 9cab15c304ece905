import { describe, expect, it } from 'vitest';
import { readyToSignOff } from '../../../../renderer/pages/sign-off/store.ts';
import { noticesOf, openFake } from '../../withFake.ts';

async function ready() {
  const opened = await openFake({ role: 'lead' });
  await opened.model.checklist.load();
  const items = opened.model.checklist.store.getState().value?.items ?? [];
  return { ...opened, items, ids: readyToSignOff(items).map((item) => item.id) };
}

describe('signing off', () => {
  it('offers only papers whose texts are confirmed and whose signatures are back', async () => {
    const { items, ids } = await ready();
    expect(ids.length).toBeGreaterThan(0);
    const offered = items.filter((item) => ids.includes(item.id));
    expect(
      offered.every((item) => item.unconfirmed.length === 0 && item.state !== 'awaiting-signature'),
    ).toBe(true);
  });

  it('approves, empties the choice and can be taken back', async () => {
    const { model, window, ids } = await ready();
    model.signOff.getState().choose(ids);
    await model.signOff.getState().signOff(ids, '沈砚秋');
    expect(model.signOff.getState().chosen.size).toBe(0);
    expect(noticesOf(window)).toEqual([`已核签 ${ids.length} 份`]);
    await model.checklist.load();
    const items = model.checklist.store.getState().value?.items ?? [];
    expect(ids.every((id) => items.find((item) => item.id === id)?.state === 'signed-off')).toBe(true);
  });

  it('keeps what was refused, with the reason', async () => {
    const { model, ids } = await ready();
    await model.signOff.getState().signOff([...ids, 'monthly-log:2025-12-01'], '沈砚秋');
    expect(model.signOff.getState().outcome?.refused).toEqual([
      { item: 'monthly-log:2025-12-01', reason: '缺签字扫描件' },
    ]);
  });

  it('withdraws', async () => {
    const { model, ids } = await ready();
    await model.signOff.getState().signOff(ids, '沈砚秋');
    expect(await model.signOff.getState().withdraw(ids, '沈砚秋')).toBe(true);
    await model.checklist.load();
    expect(
      readyToSignOff(model.checklist.store.getState().value?.items ?? []).map((item) => item.id),
    ).toEqual(ids);
  });
});
