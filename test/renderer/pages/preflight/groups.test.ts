import { describe, expect, it } from 'vitest';
import {
  actionWords,
  countBySeverity,
  groupFindings,
  placeOf,
  uncheckedThings,
} from '../../../../renderer/pages/preflight/groups.ts';
import type { Grouping } from '../../../../renderer/pages/preflight/groups.ts';
import type { Finding } from '../../../../shared/preflight/finding.ts';
import { countGlyph } from '../../../../renderer/components/countGlyph.ts';
import { NOW } from '../../fake/world.ts';
import { callsOf, noticesOf, openFake, settled } from '../../withFake.ts';

const finding = (patch: Partial<Finding>): Finding => ({
  rule: 'complete.slot',
  severity: 'blocker',
  item: 'a',
  message: '',
  where: { page: 'item', itemId: 'a' },
  ...patch,
});

const RULES_IN_ORDER = [
  { id: 'complete.slot', family: '完整性' },
  { id: 'date.term', family: '日期与期间' },
  { id: 'file.opens', family: '文件' },
  { id: 'contract.contradiction', family: '合同自身' },
] as const;
const ITEMS = [
  { id: 'a', title: '甲' },
  { id: 'b', title: '乙' },
];

describe('findings', () => {
  const found = [
    finding({ severity: 'manual', item: 'a', rule: 'file.opens' }),
    finding({ item: 'b', rule: 'file.opens' }),
    finding({ item: null, rule: 'contract.contradiction' }),
    finding({ item: 'a', rule: 'date.term' }),
    finding({ item: 'b', rule: 'complete.slot' }),
  ];
  const shown = (by: Grouping): string[][] =>
    groupFindings(found, ITEMS, RULES_IN_ORDER, by).map(({ title, findings }) => [
      title,
      ...findings.map(({ item, rule }) => `${item} ${rule}`),
    ]);

  it('by paper in the order of the list, the most severe first, what belongs to none last', () => {
    expect(shown('item')).toEqual([
      ['甲', 'a date.term', 'a file.opens'],
      ['乙', 'b complete.slot', 'b file.opens'],
      ['合同和记录', 'null contract.contradiction'],
    ]);
  });

  it('by family in the order of the report', () => {
    expect(shown('family')).toEqual([
      ['完整性', 'b complete.slot'],
      ['日期与期间', 'a date.term'],
      ['文件', 'b file.opens', 'a file.opens'],
      ['合同自身', 'null contract.contradiction'],
    ]);
  });

  it('are counted by severity', () => {
    expect(countBySeverity(found)).toEqual({ blocker: 4, warning: 0, manual: 1 });
  });

  it.each([
    [
      { page: 'item', itemId: 'w', part: 'next' },
      { page: 'checklist', selected: 'w', part: 'next' },
      '打开这一段',
    ],
    [{ page: 'item', itemId: 'w' }, { page: 'checklist', selected: 'w', part: null }, '打开文件'],
    [
      { page: 'records', kind: 'incidents', key: 'GZ-2025-012' },
      { page: 'records', kind: 'incidents', search: 'GZ-2025-012' },
      '打开记录',
    ],
    [
      { page: 'records', kind: 'work', key: '2026-01-05|08:30|巡检' },
      { page: 'records', kind: 'work', search: '巡检' },
      '打开记录',
    ],
    [{ page: 'contract', section: 'staff' }, { page: 'contract', section: 'staff' }, '看条款'],
    [
      { page: 'service-levels', value: { id: 'mtbf', scope: '系统整体', start: '2025-09-01' } },
      {
        page: 'service-levels',
        tab: 'levels',
        value: { id: 'mtbf', scope: '系统整体', start: '2025-09-01' },
      },
      '看计算过程',
    ],
    [{ page: 'pack' }, { page: 'pack' }, '去打包页'],
  ] as const)('%o opens its place', (where, place, words) => {
    const entry = finding({ where });
    expect(placeOf(entry)).toMatchObject(place);
    expect(actionWords(entry)).toBe(words);
  });
});

describe('checking', () => {
  it('says when, by the engine’s clock', async () => {
    const { model } = await openFake();
    await model.preflight.getState().run(null);
    expect(model.preflight.getState().checkedAt).toBe('14:32');
  });

  it('a count of none bears a tick and no alarm', () => {
    expect([countGlyph('blocker', 0), countGlyph('blocker', 2)]).toEqual(['met', 'blocker']);
  });

  it('a change runs it again while its page is on screen, and not otherwise', async () => {
    const { model, bridge } = await openFake();
    const leave = model.preflight.watch();
    await model.preflight.getState().run('stage-acceptance');
    bridge.emit({ kind: 'changed', channel: 'saveRecord', at: NOW });
    await settled();
    expect(callsOf(bridge, 'checkDossier')).toBe(2);
    expect(bridge.calls.at(-1)?.input).toEqual({ stage: 'stage-acceptance' });
    leave();
    bridge.emit({ kind: 'changed', channel: 'saveRecord', at: NOW });
    await settled();
    expect(callsOf(bridge, 'checkDossier')).toBe(2);
  });
});

describe('waiving', () => {
  it('sends the finding of the check on screen, closes the dialog, says so and checks again', async () => {
    const { model, bridge, window } = await openFake();
    const leave = model.preflight.watch();
    await model.preflight.getState().run(null);
    const [first] = model.preflight.getState().view?.findings ?? [];
    if (!first) throw new Error('the fake has findings');
    model.preflight.getState().ask(first);
    await model.preflight.getState().waive(first, '甲方同意', '沈砚秋');
    await settled();
    const { asking, view } = model.preflight.getState();
    expect(asking).toBeNull();
    expect(view?.waived).toMatchObject([{ finding: first, waiver: { reason: '甲方同意', by: '沈砚秋' } }]);
    expect(view?.findings).not.toContainEqual(first);
    expect(noticesOf(window)).toEqual(['已豁免 1 个问题']);
    expect(bridge.calls.find(({ channel }) => channel === 'waiveFindings')?.input).toMatchObject({
      stage: null,
      reason: '甲方同意',
    });
    const [waived] = view?.waived ?? [];
    if (waived) await model.preflight.getState().withdraw(waived.waiver);
    await settled();
    expect(model.preflight.getState().view?.findings).toContainEqual(first);
    leave();
  });

  it('a refusal stays in the dialog with its reason', async () => {
    const { model } = await openFake();
    const gone = finding({ message: '没有了' });
    model.preflight.getState().ask(gone);
    await model.preflight.getState().waive(gone, '理由', '沈砚秋');
    expect(model.preflight.getState()).toMatchObject({
      asking: gone,
      waiving: { saving: false, problem: { code: 'waiver.gone' } },
    });
  });
});

it('a thing that several rules could not look into is named once, with the rules', async () => {
  const { model } = await openFake();
  await model.preflight.getState().run(null);
  const things = uncheckedThings(model.preflight.getState().view?.rules ?? []);
  expect(things).toHaveLength(1);
  expect(things[0]?.thing).toContain('压力测试截图.pdf');
  expect(things[0]?.rules.length).toBeGreaterThan(3);
});
