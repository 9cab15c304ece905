import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../renderer/commands/index.ts';
import { commandFor, keysOf } from '../../../renderer/commands/keys.ts';
import { findCommands, findItems, parseQuery } from '../../../renderer/frame/paletteStore.ts';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import { openFake } from '../withFake.ts';
import type { Opened } from '../withFake.ts';

let opened: Opened;
let items: readonly ChecklistItem[];

beforeAll(async () => {
  opened = await openFake();
  await opened.model.checklist.load();
  items = opened.model.checklist.store.getState().value?.items ?? [];
});

describe('the palette', () => {
  it.each([
    ['12月', 'all', '12月'],
    ['> 打包', 'commands', '打包'],
    ['＞打包', 'commands', '打包'],
    ['#GZ-2025', 'records', 'GZ-2025'],
    ['＃故障', 'records', '故障'],
  ])('%s', (typed, scope, text) => {
    expect(parseQuery(typed)).toEqual({ scope, text });
  });

  it('finds papers by every word of their title, unfinished first', () => {
    const found = findItems(items, '月工作 2025');
    expect(found.map((item) => item.requirement.name)).toEqual(Array(4).fill('月工作记录单'));
    expect(found.at(-1)?.state).toBe('signed-off');
    expect(found[0]?.state).not.toBe('signed-off');
  });

  it('a command that cannot run says why and stands last', () => {
    const context = { window: opened.window, model: null, place: { page: 'home' } as const };
    const found = findCommands(COMMANDS, '打', context);
    expect(found.at(-1)?.unavailable).toBe('先打开一份合同');
  });
});

describe('commands', () => {
  it('no two share a name or a key', () => {
    for (const of of [(c: (typeof COMMANDS)[number]) => c.id, (c: (typeof COMMANDS)[number]) => c.keys]) {
      const all = COMMANDS.map(of).filter((entry) => entry !== null);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  /** As the browser gives them; there is no DOM here. */
  const press = (patch: object): KeyboardEvent =>
    ({
      key: '',
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      isComposing: false,
      keyCode: 0,
      target: null,
      ...patch,
    }) as KeyboardEvent;

  it.each([
    [{ key: 'k', ctrlKey: true }, 'Ctrl+K'],
    [{ key: 'K', ctrlKey: true, shiftKey: true }, 'Ctrl+K'],
    [{ key: 'Enter', ctrlKey: true }, 'Ctrl+Enter'],
    [{ key: 'ArrowLeft', altKey: true }, 'Alt+ArrowLeft'],
    [{ key: 'F1' }, 'F1'],
    [{ key: 'k', ctrlKey: true, isComposing: true }, ''],
    [{ key: 'k', ctrlKey: true, keyCode: 229 }, ''],
  ])('%o is %s', (event, keys) => {
    expect(keysOf(press(event))).toBe(keys);
  });

  it.each([
    ['1', 'go.desk'],
    ['2', 'go.checklist'],
    ['9', 'go.contract'],
    ['k', 'palette'],
    ['z', 'undo'],
  ])('Ctrl+%s runs %s', (key, id) => {
    expect(commandFor(COMMANDS, press({ key, ctrlKey: true }))?.id).toBe(id);
  });
});
