import { expect, it } from 'vitest';
import type { WriteStore } from '../../../electron/store/types.ts';
import { workRow } from './rows.ts';
import { contract } from '../../shared/records/contract.ts';
import { entry, newStore } from './workspace.ts';

/** Everything a use case can see, for comparison. */
function everything(store: WriteStore): unknown {
  return {
    contract: store.contract(),
    records: store.records(),
    ids: [...store.recordsByKey('work').values()].map((row) => [row.id, row.source, row.updatedAt]),
    found: store.listRecords('work', { search: '巡检', offset: 0, limit: 1000 }),
    narratives: store.narratives(),
    signOffs: store.signOffs(),
    notApplicable: store.notApplicable(),
    packages: store.packages(),
    waivers: store.waivers(),
    conditions: store.conditionsDone(),
  };
}

const waiver = {
  rule: 'complete.slot',
  itemId: 'i',
  place: 'item:i',
  message: '还没有文件',
  substance: '还没有文件',
  reason: '甲方同意',
  by: '沈砚秋',
  at: '2026-03-01 09:00:00',
};

async function filled(): Promise<WriteStore> {
  const store = await newStore();
  store.write(entry('底稿', false), (tx) => {
    tx.upsertRecords('work', [workRow(1), workRow(2), workRow(3, { content: "引号'与\n换行" })]);
    tx.saveNarrative({
      itemId: 'i',
      part: 'p',
      text: '原文',
      confirmedBy: null,
      confirmedAt: null,
      basis: '',
    });
    tx.putSignOff({ itemId: 'i', contentDigest: 'd', by: '沈砚秋', at: '2026-03-01 09:00:00' });
    tx.setCondition('p', 'c', true);
    tx.addWaiver(waiver);
  });
  return store;
}

it('撤销恢复新增、更改和删除，并记入操作记录', async () => {
  const store = await filled();
  const before = everything(store);
  const [first = ''] = [...store.recordsByKey('work').values()].map((row) => row.id);
  store.write(entry('改记录'), (tx) => {
    tx.upsertRecords('work', [workRow(2, { result: '异常' }), workRow(8)]);
    tx.removeRecords('work', [first]);
    tx.saveContract({ ...contract, number: 'X' });
    tx.saveNarrative({
      itemId: 'i',
      part: 'p',
      text: '新文',
      confirmedBy: '沈砚秋',
      confirmedAt: '',
      basis: '',
    });
    tx.withdrawSignOff('i');
    tx.setNotApplicable('j', '不做');
    tx.addWaiver({ ...waiver, place: 'item:k', itemId: 'k' });
    tx.addWaiver({ ...waiver, reason: '另一理由' });
    tx.removeWaiver(1);
    tx.setCondition('p', 'c', false);
    tx.addPackage({
      stage: 's',
      path: '/',
      at: '',
      manifestSha256: '',
      items: [{ itemId: 'i', contentDigest: 'd' }],
    });
  });
  expect(store.undoLabel()).toBe('改记录');
  const counter = store.changeCounter();
  expect(store.undo('叶南枝')).toBe('改记录');
  expect(everything(store)).toEqual(before);
  expect(store.changeCounter()).toBe(counter + 1);
  expect(store.history(null, 1)[0]).toMatchObject({ who: '叶南枝', action: '撤销', detail: '改记录' });
  expect(store.firstBrokenLogEntry()).toBeNull();
  expect(store.undo('叶南枝')).toBeNull();
});

it('逐次撤销到头，撤销本身不能再撤销', async () => {
  const store = await filled();
  const states = [everything(store)];
  for (const n of [1, 2, 3]) {
    store.write(entry(`第${n}次`), (tx) =>
      tx.upsertRecords('work', [workRow(2, { result: String(n) }), workRow(50 + n)]),
    );
    states.push(everything(store));
  }
  for (const n of [3, 2, 1]) {
    expect(store.undo('叶南枝')).toBe(`第${n}次`);
    expect(everything(store)).toEqual(states[n - 1]);
  }
  expect(store.undoLabel()).toBeNull();
});

it('失败的写入不进撤销', async () => {
  const store = await filled();
  store.write(entry('好的'), (tx) => tx.upsertRecords('work', [workRow(9)]));
  expect(() =>
    store.write(entry('坏的'), (tx) => {
      tx.upsertRecords('work', [workRow(10)]);
      throw new Error('中断');
    }),
  ).toThrow();
  expect(store.undoLabel()).toBe('好的');
});

it('不可撤销的写入之后，只有没被它碰过的内容还能撤销', async () => {
  const store = await filled();
  store.write(entry('标不适用'), (tx) => tx.setNotApplicable('j', '不做'));
  store.write(entry('改记录'), (tx) => tx.upsertRecords('work', [workRow(9)]));
  store.write(entry('打包', false), (tx) => tx.upsertRecords('work', [workRow(9, { result: '后来' })]));
  expect(store.undo('叶南枝')).toBe('标不适用');
  expect(store.recordsByKey('work').get(workRow(9).key)?.data.result).toBe('后来');
  expect(store.undoLabel()).toBeNull();
});

it('大批导入可以整批撤销', async () => {
  const store = await filled();
  const before = everything(store);
  store.write(entry('导入'), (tx) =>
    tx.upsertRecords(
      'work',
      Array.from({ length: 5000 }, (_, n) => workRow(100 + n)),
    ),
  );
  store.undo('叶南枝');
  expect(everything(store)).toEqual(before);
});
