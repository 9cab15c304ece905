/**
 * The eight documents on the sample year: the text of each page as the reader gets it (pdftotext), and the words of
 * PDF and DOCX against the tree. After a wanted change: UPDATE_GOLDEN=1 npx vitest run test/documents, then read the
 * difference.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocxText } from '../../electron/documents/docx/readDocxText.ts';
import { withoutJoiners } from '../../electron/documents/index.ts';
import type { Block, Inline } from '../../shared/documents/tree.ts';
import type { SamplePaper } from './samplePapers.ts';
import { samplePaper } from './samplePapers.ts';

const GOLDEN = join(process.cwd(), 'test/fixtures/golden');
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

const PAPERS: readonly (readonly [item: string, why: string])[] = [
  ['weekly-log:2026-03-02', 'a busy week with an incident and a request'],
  ['weekly-log:2026-02-16', 'the week of the spring festival'],
  ['weekly-log:2026-06-29', 'the last week, two days long'],
  ['monthly-log:2025-09-01', 'the first month'],
  ['stage-summary', 'the first four months'],
  ['half-year-report:2025-09-01', 'the first half-year'],
  ['usage-report', 'the whole term'],
  ['satisfaction-report', 'with two invalid sheets'],
  ['sla-letter', 'with a missed target and five outages'],
  ['service-summary', 'the whole term'],
  ['photos', 'eight photos'],
];

const papers = new Map<string, Promise<SamplePaper>>();

function paper(item: string): Promise<SamplePaper> {
  const known = papers.get(item) ?? samplePaper(item);
  papers.set(item, known);
  return known;
}

describe.each(PAPERS)('%s: %s', (item) => {
  const name = item.replace(':', '-');

  it('reads page by page as approved', async () => {
    const text = pageTexts((await paper(item)).pdf.bytes).join('\n――――――――\n');
    const file = join(GOLDEN, `${name}.txt`);
    if (UPDATE || !existsSync(file)) {
      if (!UPDATE) expect.fail(`no golden text ${file}; UPDATE_GOLDEN=1 writes it`);
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it('says the same in PDF and DOCX', async () => {
    const { built, pdf, docx } = await paper(item);
    const words = blockWords(built.tree.blocks);
    const inPdf = squeeze(pdfText(pdf.bytes, '-raw'));
    const inDocx = squeeze(await readDocxText(docx));
    expect(words.length).toBeGreaterThan(3);
    expect(words.filter((word) => !inDocx.includes(word))).toEqual([]);
    expect(words.filter((word) => !inPdf.includes(word))).toEqual([]);
  });

  it('leaves nothing half-made: no empty value, no missing part, no glyph without a shape', async () => {
    const text = pdfText((await paper(item)).pdf.bytes, '-raw');
    expect(text).not.toMatch(/undefined|null|NaN|\[object|�|（待填写）|\{\{|\}\}/);
  });
});

function pdfText(bytes: Uint8Array, mode: '-raw' | '-layout'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'golden-')), 'paper.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdftotext', [mode, '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
}

/** Pages with their lines trimmed at the right; runs of blanks shortened, since widths differ between versions. */
function pageTexts(bytes: Uint8Array): string[] {
  return withoutJoiners(pdfText(bytes, '-layout'))
    .split('\f')
    .slice(0, -1)
    .map((page) =>
      page
        .split('\n')
        .map((line) => line.trim().replaceAll(/ {2,}/g, '  '))
        .filter((line) => line !== '')
        .join('\n'),
    );
}

/** Words without any blanks: line ends differ between renderings, words must not. */
function squeeze(text: string): string {
  return withoutJoiners(text).replaceAll(/\s/g, '');
}

/** Every heading, paragraph, caption and cell of the tree, squeezed. */
function blockWords(blocks: readonly Block[]): string[] {
  return blocks
    .flatMap((block): string[] => {
      switch (block.t) {
        case 'heading':
          return [block.number + block.text];
        case 'title':
          return [block.text, block.subtitle ?? ''];
        case 'paragraph':
          return [inlineWords(block.inlines)];
        case 'table':
          return [
            block.caption ?? '',
            block.note ?? '',
            ...[...block.head, ...block.body].flatMap((row) =>
              row.cells.map((cell) => inlineWords(cell.inlines)),
            ),
          ];
        case 'figure':
          return [block.caption];
        case 'photo':
          return [block.photo.number, block.photo.title, block.photo.details];
        case 'cover':
          return [block.cover.title, ...block.cover.fields.map((field) => field.value), block.cover.unit];
        default:
          return [];
      }
    })
    .map(squeeze)
    .filter((words) => words !== '');
}

function inlineWords(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.t === 'text' ? inline.text : '')).join('');
}
