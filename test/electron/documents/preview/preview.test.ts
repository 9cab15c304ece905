import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPdfRenderer } from '../../../../electron/documents/index.ts';
import { fixtureSources, fixtureTree } from '../../../fixtures/documents/documentFixture.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'dossier-preview-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

test.each([
  ['weeklyLog', 596, 842],
  ['report', 596, 842],
  ['landscape', 842, 596],
  ['photos', 596, 842],
] as const)('%s: one well-formed SVG a page, each with the outlines it uses', async (name, width, height) => {
  const renderer = createPdfRenderer(fixtureSources());
  const built = await fixtureTree(name, dir);
  const pages = renderer.preview(built);
  const pdf = renderer.render(built);
  if (!pages.ok || !pdf.ok) throw new Error('not rendered');
  expect(pages.value).toHaveLength(pdf.value.pages);
  for (const svg of pages.value) {
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`);
    const used = [...svg.matchAll(/<use [^>]*href="#([^"]+)"/g)].map((match) => match[1]);
    const defined = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((id) => !defined.has(id))).toEqual([]);
    expect(svg).not.toContain('<script');
  }
});

test('the text of a page stays text', async () => {
  const pages = createPdfRenderer(fixtureSources()).preview(await fixtureTree('weeklyLog', dir));
  if (!pages.ok) throw new Error(pages.error.message);
  expect(pages.value[0]).toContain('春季开学首日早高峰值守');
  expect(pages.value[1]).toContain('第2页　共2页');
});
