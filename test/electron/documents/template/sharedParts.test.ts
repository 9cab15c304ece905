/** Which shared parts come with a template: those it renders, those they render, and nothing else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadTemplate } from '../../../../electron/documents/template/loadTemplate.ts';
import { sharedParts } from '../../../../electron/documents/template/sharedParts.ts';

const dir = mkdtempSync(join(tmpdir(), 'dossier-parts-'));
beforeAll(() => {
  writeFileSync(join(dir, 'outer.html'), '{%- render "inner.html", a: b %}');
  writeFileSync(join(dir, 'inner.html'), '{% render "outer.html" %}里');
  writeFileSync(join(dir, 'other.html'), '别处');
});
afterAll(() => {
  rmSync(dir, { recursive: true });
});

it.each([
  ['nothing rendered', { 'template.html': '<doc></doc>' }, []],
  [
    'through one another, once each',
    { 'template.html': '{% render "outer.html" %}' },
    ['inner.html', 'outer.html'],
  ],
  ['one of the folder itself', { 'template.html': '{% render "inner.html" %}', 'inner.html': '自己的' }, []],
  ['one that is nowhere', { 'template.html': '{% render "none.html" %}' }, []],
  ['a way out of the folder', { 'template.html': '{% render "../inner.html" %}' }, []],
])('%s', (_, files, names) => {
  expect(Object.keys(sharedParts(files, dir)).toSorted()).toEqual(names);
});

it('ours have the parts that they render, and only these', () => {
  const [monthly, yearly] = ['monthly-report', 'yearly-report'].map((id) =>
    loadTemplate(['templates/documents'], id),
  );
  expect(monthly?.files['section.html']).toContain('section.kind');
  expect(yearly?.files['section.html']).toBe(monthly?.files['section.html']);
  expect(Object.keys(loadTemplate(['templates/documents'], 'weekly-log').files)).toEqual([
    'problems.html',
    'template.html',
  ]);
});
