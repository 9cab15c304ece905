/** `preflight:` in a preset: parameters of rules, each mistake with its line. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contractFromPreset } from '../../../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../../../shared/preset/parsePreset.ts';
import { PRESET_FILE } from './sampleContract.ts';

const YAML = `${readFileSync(PRESET_FILE, 'utf8').trimEnd()}\n`;
const LINE = YAML.split('\n').length;
const LEAD = { start: '2025-09-01', end: null, name: '', number: '', buyer: '', vendor: '', lead: '' };

function preset(...lines: string[]): ReturnType<typeof parsePreset> {
  return parsePreset(`${YAML}${['preflight:', ...lines].join('\n')}\n`, 'p.yaml');
}

function mistake(...lines: string[]): string {
  const parsed = preset(...lines);
  return parsed.ok ? '' : parsed.error.message;
}

it('reaches the contract in the units of the program', () => {
  const parsed = preset('  complete.slot: { ahead: 14 }', '  name.path: { longestPath: 180 }');
  if (!parsed.ok) throw new Error(parsed.error.message);
  expect(contractFromPreset(parsed.value, LEAD).ruleSettings).toEqual({
    'complete.slot': { ahead: 14 },
    'name.path': { longestPath: 180 },
  });
});

it.each([
  ['  complete.slots: { ahead: 14 }', 1, '不是预检规则的编号'],
  ['  complete.slot: { days: 14 }', 1, '可用的有 ahead（'],
  ['  current.log: { days: 14 }', 1, '这条规则没有参数'],
  ['  complete.slot: { ahead: 400 }', 1, '应在 0天至90天 之间'],
  ['  complete.slot: { ahead: 1.5 }', 1, '应为 0天至90天 的整数'],
  ['  complete.slot: { ahead: 14% }', 1, '应为 0天至90天 的整数'],
  ['  complete.slot:\n    ahead: [7]', 2, '应写成 7、5%、true 或 false'],
])('%s is a mistake with its line', (line, offset, message) => {
  const said = mistake(line);
  expect(said).toContain(`第${LINE + offset}行`);
  expect(said).toContain(message);
});
