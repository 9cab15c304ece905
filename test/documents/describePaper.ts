/**
 * What every paper is held to: the text of each page as the reader gets it (pdftotext), the words of PDF and DOCX
 * against the tree, and the strict checks of both files. After a wanted change: UPDATE_GOLDEN=1 npx vitest run
 * test/documents, then read the difference. LOOK=DIR also leaves the files there to be looked at.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocxText } from '../../electron/documents/read/readDocxText.ts';
import { withoutJoiners } from '../../electron/documents/index.ts';
import type { Block, Inline } from '../../shared/documents/tree.ts';
import type { SamplePaper } from './samplePapers.ts';

const GOLDEN = join(process.cwd(), 'test/fixtures/golden');
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';
const LOOK = process.env['LOOK'];

/** `name` is the golden file's; `make` is called once. */
export function describePaper(name: string, why: string, make: () => Promise<SamplePaper>): void {
  describe(`${name}: ${why}`, () => {
    let made: Promise<SamplePaper> | null = null;
    const paper = (): Promise<SamplePaper> => (made ??= make().then(leave));
    const leave = (built: SamplePaper): SamplePaper => {
      if (LOOK === undefined) return built;
      mkdirSync(LOOK, { recursive: true });
      writeFileSync(join(LOOK, `${name}.pdf`), built.pdf.bytes);
      writeFileSync(join(LOOK, `${name}.docx`), built.docx);
      return built;
    };

    it('reads page by page as approved', async () => {
      const text = pageTexts((await paper()).pdf.bytes).join('\n――――――――\n');
      const file = join(GOLDEN, `${name}.txt`);
      if (UPDATE || !existsSync(file)) {
        if (!UPDATE) expect.fail(`no golden text ${file}; UPDATE_GOLDEN=1 writes it`);
        mkdirSync(GOLDEN, { recursive: true });
        writeFileSync(file, text);
      }
      expect(text).toBe(readFileSync(file, 'utf8'));
    });

    it('says the same in PDF and DOCX', async () => {
      const { built, pdf, docx } = await paper();
      const words = blockWords(built.tree.blocks);
      const pages = pdfText(pdf.bytes, '-raw').split('\f').map(squeeze);
      const inPdf = pages.join('');
      const inDocx = squeeze(await readDocxText(docx));
      expect(words.length).toBeGreaterThan(3);
      expect(words.filter((word) => !inDocx.includes(word))).toEqual([]);
      expect(words.filter((word) => !inPdf.includes(word) && !goesOnOverleaf(word, pages))).toEqual([]);
    });

    it('leaves nothing half-made: no empty value, no missing part, no glyph without a shape', async () => {
      const text = pdfText((await paper()).pdf.bytes, '-raw');
      expect(text).not.toMatch(/undefined|null|NaN|\[object|�|（待填写）|\{\{|\}\}/);
    });
  });
}

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

/** A paragraph that goes on overleaf has foot and head of the pages between its halves. */
function goesOnOverleaf(words: string, pages: readonly string[]): boolean {
  const least = 6;
  return pages.slice(1).some((page, index) => {
    for (let at = least; at <= words.length - least; at += 1)
      if (pages[index]?.includes(words.slice(0, at)) && page.includes(words.slice(at))) return true;
    return false;
  });
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
