/** 常用语 kept with the settings of the machine. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Parts } from '../../../electron/app/parts.ts';
import { listPhrases, removePhrase, savePhrase } from '../../../electron/app/phrases.ts';
import { settingsFile } from '../../../electron/app/settings.ts';

function machine(): { readonly folder: string; readonly parts: () => Parts } {
  const folder = mkdtempSync(join(tmpdir(), 'phrases-'));
  return { folder, parts: () => ({ settings: settingsFile(folder) }) as Parts };
}

describe('phrases', () => {
  it('outlive the program, the newest first, each once', () => {
    const { parts } = machine();
    savePhrase(parts(), { text: '平台运行总体平稳。' });
    savePhrase(parts(), { text: '下月按计划巡检。' });
    savePhrase(parts(), { text: '平台运行总体平稳。' });
    expect(listPhrases(parts())).toEqual(['平台运行总体平稳。', '下月按计划巡检。']);
  });

  it('are dropped one by one', () => {
    const { parts } = machine();
    savePhrase(parts(), { text: '甲' });
    savePhrase(parts(), { text: '乙' });
    expect(removePhrase(parts(), { text: '甲' })).toEqual(['乙']);
    expect(removePhrase(parts(), { text: '没有的' })).toEqual(['乙']);
  });

  it('stay a list that can be read through', () => {
    const { parts } = machine();
    for (let n = 1; n <= 101; n += 1) savePhrase(parts(), { text: `第${n}句` });
    expect(listPhrases(parts())).toHaveLength(100);
    expect(listPhrases(parts())[0]).toBe('第101句');
  });

  it('settings of an older program, or damaged ones, have none', () => {
    const { folder, parts } = machine();
    writeFileSync(join(folder, 'settings.json'), '{"role":"lead","userName":"沈砚秋","phrases":7}');
    expect(listPhrases(parts())).toEqual([]);
    expect(parts().settings.read().userName).toBe('沈砚秋');
  });
});
