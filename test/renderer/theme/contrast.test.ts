import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../renderer/theme/tokens.css'), 'utf8');

function tokens(selector: string): Map<string, string> {
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(from, css.indexOf('}', from));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const STATES = ['due', 'drafted', 'awaiting', 'signed', 'signed-off', 'packed', 'overdue', 'stale', 'na'];

describe.each([
  ['light', ':root'],
  ['dark', ":root[data-theme='dark']"],
])('the %s theme', (_name, selector) => {
  const colour = tokens(selector);
  const of = (name: string): string => {
    const value = colour.get(name);
    if (!value) throw new Error(`no colour --${name}`);
    return value;
  };
  it.each(['panel', 'page', 'canvas'])('text is readable on %s', (ground) => {
    for (const text of ['text1', 'text2', 'text3', 'accent'])
      expect(ratio(of(text), of(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });
  it.each(STATES)('state %s is readable on its own ground and on the panel', (state) => {
    expect(ratio(of(`st-${state}-fg`), of(`st-${state}-bg`))).toBeGreaterThanOrEqual(4.5);
    expect(ratio(of(`st-${state}-fg`), of('panel'))).toBeGreaterThanOrEqual(4.5);
  });
  it('white on the primary button, text on a selected row, outlines of controls', () => {
    expect(ratio('#ffffff', of('primary'))).toBeGreaterThanOrEqual(4.5);
    expect(ratio(of('text2'), of('accent-bg'))).toBeGreaterThanOrEqual(4.5);
    expect(ratio(of('control'), of('panel'))).toBeGreaterThanOrEqual(3);
  });
});
