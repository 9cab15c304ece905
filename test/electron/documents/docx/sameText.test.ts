import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocxText } from '../../../../electron/documents/read/readDocxText.ts';
import { renderDocx } from '../../../../electron/documents/docx/renderDocx.ts';
import { createPdfRenderer } from '../../../../electron/documents/pdf/createPdfRenderer.ts';
import type { BuiltTree } from '../../../../electron/documents/types.ts';
import { squash } from '../../../tools/squash.ts';
import { allSamples, fonts, root } from './allSamples.ts';
import { body, cell, heading, row, table, tree } from './treeBuilders.ts';

const folder = mkdtempSync(join(tmpdir(), 'docx-text-'));
const renderer = createPdfRenderer({ styleDir: join(root, 'templates/styles'), fonts });
afterAll(() => {
  renderer.forget();
  rmSync(folder, { recursive: true });
});

/** The words of both renderings without white space; the PDF's without running head, footer and repeated heads. */
async function bothTexts(built: BuiltTree): Promise<{ docx: string; pdf: string; repeated: number }> {
  const { tree: document } = built;
  const pdf = renderer.render(built);
  if (!pdf.ok) throw new Error(pdf.error.message);
  const docx = await renderDocx(built, pdf.value, fonts);
  const file = join(folder, 'document.pdf');
  writeFileSync(file, pdf.value.bytes);
  const pages = execFileSync('pdftotext', ['-raw', file, '-']).toString().split('\f').slice(0, -1);
  const top = squash(document.project + document.runningTitle);
  const foot = new RegExp(`${squash(`${document.code}内容校验${document.digest}`)}第\\d+页共\\d+页|—\\d+—$`);
  const cover = document.blocks[0]?.t === 'cover';
  let repeated = 0;
  const heads = document.blocks
    .filter((block) => block.t === 'table')
    .map((block) =>
      squash(
        block.head
          .flatMap(({ cells }) =>
            cells.flatMap(({ inlines }) => inlines.map((part) => (part.t === 'text' ? part.text : ''))),
          )
          .join(''),
      ),
    )
    .filter((words) => words !== '');
  const words = pages.map((page, at) => {
    const own = squash(page)
      .replace(cover && at === 0 ? '' : top, '')
      .replace(foot, '')
      .replace(/续表\d+/, '');
    const head = heads.find((entry) => at > 0 && own.startsWith(entry));
    if (head) repeated += 1;
    return head ? own.slice(head.length) : own;
  });
  return { docx: squash(await readDocxText(docx)), pdf: words.join(''), repeated };
}

const sorted = (text: string): string => [...text].toSorted().join('');

describe('DOCX and PDF', () => {
  it.each(['letter', 'volumeList', 'volumeForms', 'photoAlbum'])(
    'say the same words in the same order: %s',
    async (name) => {
      const built = (await allSamples())[name];
      if (!built) throw new Error(`no sample ${name}`);
      const { docx, pdf } = await bothTexts(built);
      expect(docx).toBe(pdf);
    },
  );

  // A cell over several rows stands in the PDF's stream where it ends, not where it begins.
  it('say the same words where cells span rows', async () => {
    const { weeklyLog } = await allSamples();
    if (!weeklyLog) throw new Error('no sample');
    const { docx, pdf } = await bothTexts(weeklyLog);
    expect(sorted(docx)).toBe(sorted(pdf));
  });

  it('say the same words over several pages, heads aside', async () => {
    const { clauseTable } = await allSamples();
    if (!clauseTable) throw new Error('no sample');
    const { docx, pdf, repeated } = await bothTexts(clauseTable);
    expect(repeated).toBeGreaterThan(0);
    expect(sorted(docx)).toBe(sorted(pdf));
  });

  it('carry the rare characters of names', async () => {
    const names = '㛃䶮𬭎喆昇珺';
    const built: BuiltTree = {
      assets: {},
      tree: tree('form', `${names}记录`, [
        { t: 'title', text: `${names}记录`, subtitle: names },
        heading(1, '一、', names, 'h1'),
        body(names),
        table('grid', '40 fr', [], [row([cell(names, { label: true }), cell(names, { failed: true })])]),
      ]),
    };
    const { docx, pdf } = await bothTexts(built);
    expect(docx.split(names)).toHaveLength(7);
    expect(docx).toBe(pdf);
  });
});
