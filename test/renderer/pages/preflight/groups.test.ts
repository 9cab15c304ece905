import { describe, expect, it } from 'vitest';
import {
  actionWords,
  familyOf,
  groupFindings,
  placeOf,
} from '../../../../renderer/pages/preflight/groups.ts';
import type { Finding } from '../../../../shared/preflight/finding.ts';
import { countGlyph } from '../../../../renderer/components/countGlyph.ts';
import { NOW } from '../../fake/world.ts';
import { callsOf, openFake, settled } from '../../withFake.ts';

const finding = (patch: Partial<Finding>): Finding => ({
  rule: 'complete.slot',
  severity: 'blocker',
  item: 'a',
  message: '',
  where: { page: 'item', itemId: 'a' },
  ...patch,
});

describe('findings', () => {
  it('the most severe first, one item’s together, in the order of the list', () => {
    const groups = groupFindings(
      [
        finding({ severity: 'manual', item: 'a' }),
        finding({ item: 'b', rule: 'file.opens' }),
        finding({ item: null, rule: 'contract.contradiction' }),
        finding({ item: 'a', rule: 'date.term' }),
        finding({ item: 'b', rule: 'complete.slot' }),
      ],
      [{ id: 'a' }, { id: 'b' }],
    );
    expect(groups.map((group) => group.severity)).toEqual(['blocker', 'manual']);
    expect(groups[0]?.findings.map((entry) => `${entry.item} ${entry.rule}`)).toEqual([
      'a date.term',
      'b complete.slot',
      'b file.opens',
      'null contract.contradiction',
    ]);
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
    [{ page: 'pack' }, { page: 'pack' }, '去打包页'],
  ] as const)('%o opens its place', (where, place, words) => {
    const entry = finding({ where });
    expect(placeOf(entry)).toMatchObject(place);
    expect(actionWords(entry)).toBe(words);
  });

  it('an unknown family has no name rather than a wrong one', () => {
    expect([familyOf('date.term'), familyOf('own.rule')]).toEqual(['日期和期间', '']);
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
