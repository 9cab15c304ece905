import { describe, expect, it } from 'vitest';
import { fieldErrors } from '../../../../renderer/pages/records/fieldErrors.ts';
import { importedWords, rejectedRows } from '../../../../renderer/pages/records/importStore.ts';
import { CHUNK } from '../../../../renderer/pages/records/store.ts';
import { field } from '../../../../shared/records/kinds/declare.ts';
import { callsOf, noticesOf, openFake, settled } from '../../withFake.ts';

const GOOD = {
  date: '2026-01-14',
  category: '例行巡检',
  content: '巡检直播服务器',
  people: '秦望舒',
  status: '已完成',
};

describe('the list of records', () => {
  it('reads rows in chunks as they come into view, each once', async () => {
    const { model, bridge } = await openFake();
    await model.records.getState().show('work', '');
    const { total, need, rowAt } = model.records.getState();
    expect(total).toBeGreaterThan(CHUNK);
    expect(rowAt(CHUNK)).toBeNull();
    need(CHUNK - 10, CHUNK + 30);
    need(CHUNK - 9, CHUNK + 31);
    await settled();
    expect(rowAt(CHUNK)?.values['date']).toMatch(/^\d{4}-/);
    expect(callsOf(bridge, 'listRecords')).toBe(2);
  });

  it('another kind and another search start anew', async () => {
    const { model } = await openFake();
    await model.records.getState().show('work', '');
    await model.records.getState().show('incidents', 'GZ-2025-012');
    expect(model.records.getState()).toMatchObject({ kind: 'incidents', total: 1, label: '故障' });
  });

  it('a change from elsewhere is read while the rows stay on screen', async () => {
    const { model, bridge } = await openFake();
    await model.records.getState().show('work', '');
    const before = model.records.getState().total;
    await bridge.invoke('saveRecord', { kind: 'work', id: null, values: GOOD }, null);
    expect(model.records.getState().rowAt(0)).not.toBeNull();
    await settled();
    expect(model.records.getState().total).toBe(before + 1);
  });
});

describe('saving a record', () => {
  it('names what is wrong by field and saves nothing', async () => {
    const { model } = await openFake();
    await model.records.getState().show('work', '');
    const before = model.records.getState().total;
    const wrong = await model.records.getState().save(null, { ...GOOD, date: '2026-02-30', content: '' });
    expect(Object.keys(wrong ?? {}).toSorted()).toEqual(['content', 'date']);
    expect(wrong?.['date']).toContain('28');
    await settled();
    expect(model.records.getState().total).toBe(before);
  });

  it('a good one goes in and can be taken back', async () => {
    const { model, window } = await openFake();
    await model.records.getState().show('work', '');
    expect(await model.records.getState().save(null, GOOD)).toBeNull();
    expect(noticesOf(window)).toEqual(['已新增 1 条工作记录']);
  });

  it('deleting offers undo instead of asking', async () => {
    const { model, window } = await openFake();
    await model.records.getState().show('work', '');
    const row = model.records.getState().rowAt(0);
    await model.records.getState().remove([row?.id ?? '']);
    expect(window.services.toasts.getState().toasts[0]).toMatchObject({
      text: '已删除 1 条工作记录',
      action: { label: '撤销' },
    });
  });
});

describe('faults by field', () => {
  const fields = [
    field('start', '开始时间', 'time'),
    field('end', '结束时间', 'time'),
    field('people', '人员', 'text'),
  ];
  const message = '结束时间：早于开始时间；分成两行填写';
  it.each([
    ['each at its field', { end: '早于开始时间；分成两行填写', people: '不在名单' }, null],
    ['the whole refusal where a field is not of this form', { end: '早于', other: '不对' }, message],
    ['the whole refusal where no field is named', undefined, message],
  ])('stand %s', (_, named, whole) => {
    const error = { code: 'record.invalid', message, ...(named ? { place: { fields: named } } : {}) };
    expect(fieldErrors(error, fields)).toEqual(whole === null ? named : { '': whole });
  });
});

describe('importing', () => {
  it('goes from the file to its preview, and back to the list when it is in', async () => {
    const { model, window } = await openFake();
    const { store } = window.services.navigation;
    store.getState().go({ page: 'records', kind: 'work', search: '', editing: null });
    await model.imports.getState().choose('work');
    expect(store.getState().current.place).toMatchObject({ page: 'import', kind: 'work' });
    await model.imports.getState().look('work', 'D:\\表格\\1月.xlsx');
    expect(model.imports.getState().preview?.added).toBe(96);
    await model.imports.getState().apply();
    expect(store.getState().current.place.page).toBe('records');
    expect(noticesOf(window)).toEqual(['新增 96 行，更改 7 行，22 行没有变化；3 行被拒']);
  });

  it('choosing nothing changes nothing', async () => {
    const { model, window, bridge } = await openFake();
    Object.assign(bridge, { invoke: async () => ({ ok: true, value: [] }) });
    await model.imports.getState().choose('work');
    expect(window.services.navigation.store.getState().current.place.page).toBe('desk');
  });

  const rejected = (row: number, column: string) => ({ sheet: '1月', row, column, value: '', reason: '' });
  it('a row refused for two cells counts once', () => {
    expect(rejectedRows({ rejected: [rejected(3, '日期'), rejected(3, '人员'), rejected(9, '日期')] })).toBe(
      2,
    );
  });
  it('the result in one line leaves out what did not happen', () => {
    expect(importedWords({ read: 5, added: 5, updated: 0, unchanged: 0, rejected: [] })).toBe('新增 5 行');
  });
});
