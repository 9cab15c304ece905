/** What finished files say is read back: a figure edited by hand, a paper from outside that contradicts the contract. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPdfRenderer, renderDocx } from '../../electron/documents/index.ts';
import { zipPackage } from '../../electron/documents/docx/package/zipPackage.ts';
import { readPackage } from '../../electron/documents/read/readPackage.ts';
import type { Block, DocTree } from '../../shared/documents/tree.ts';
import type { Finding } from '../../shared/preflight/finding.ts';
import { workFolder } from '../cli/runCli.ts';
import { sources } from '../documents/samplePapers.ts';
import { fillWorkspace, openDesk } from './sampleEngine.ts';
import type { Desk } from './sampleEngine.ts';

const { dir, remove } = workFolder('read-back');
const workspace = join(dir, '工作区');
const ITEM = 'weekly-log:2026-03-02';
let desk: Desk;

beforeAll(async () => {
  desk = openDesk({ home: dir, now: '2026-08-03 09:30:00' });
  await fillWorkspace(desk, workspace, join(dir, '素材'));
  mkdirSync(join(dir, '外来'));
});
afterAll(async () => {
  await desk.engine.close();
  remove();
});

async function found(rule: string): Promise<Finding[]> {
  const { findings } = await desk.call('checkDossier', { stage: null });
  return findings.filter((finding) => finding.rule === rule);
}

function paper(...texts: string[]): DocTree {
  const blocks = texts.map((text): Block => ({
    t: 'paragraph',
    inlines: [{ t: 'text', text }],
    role: 'flush',
    draft: false,
  }));
  return {
    title: '测试报告',
    family: 'report',
    project: '测试',
    runningTitle: '测试报告',
    code: '',
    digest: '',
    date: '2026-06-30',
    author: '',
    blocks,
  };
}

async function attach(name: string, bytes: Uint8Array, itemId = 'test-report'): Promise<void> {
  const file = join(dir, '外来', name);
  writeFileSync(file, bytes);
  const { refused } = await desk.call('attachFiles', { itemId, files: [file], as: 'paper' });
  expect(refused).toEqual([]);
}

function pdfOf(tree: DocTree): Uint8Array {
  const pdf = createPdfRenderer(sources).render({ tree, assets: {} });
  if (!pdf.ok) throw new Error(pdf.error.message);
  return pdf.value.bytes;
}

async function docxOf(tree: DocTree): Promise<Uint8Array> {
  return renderDocx({ tree, assets: {} }, { pages: 1, headings: [] }, sources.fonts);
}

/** The same package with parts changed or added. */
async function repack(
  bytes: Uint8Array,
  change: Readonly<Record<string, (text: string) => string>>,
): Promise<Uint8Array> {
  const parts = await readPackage(bytes);
  const names = [...new Set([...parts.keys(), ...Object.keys(change)])];
  return zipPackage(
    names.map((path) => {
      const part = parts.get(path) ?? new Uint8Array();
      const edit = change[path];
      return { path, content: edit ? edit(new TextDecoder().decode(part)) : part };
    }),
  );
}

describe('a generated paper edited on disc', () => {
  it.each([
    ['in one run', (xml: string) => xml.replace('服务器12台', '服务器13台')],
    [
      'split over runs',
      (xml: string) =>
        xml.replace(
          /<w:t>([^<]*)服务器12台([^<]*)<\/w:t>/,
          '<w:t>$1服务器1</w:t></w:r><w:r><w:t>3台$2</w:t>',
        ),
    ],
  ])('a figure changed %s is named with old and new', async (_how, change) => {
    const { documents } = await desk.call('generateDocuments', { itemIds: [ITEM] });
    const file = join(workspace, documents[0]?.docx ?? '');
    expect(await found('figure.handEdited')).toEqual([]);
    const original = readFileSync(file);
    writeFileSync(file, await repack(original, { 'word/document.xml': change }));
    const findings = await found('figure.handEdited');
    writeFileSync(file, original);
    expect(findings).toMatchObject([{ item: ITEM, severity: 'blocker' }]);
    expect(findings[0]?.message).toMatch(/表\d+第\d+行“12”改成了“13”/);
  });
});

describe('papers from outside', () => {
  it('a PDF with another contract amount is found on its page', async () => {
    await attach('测试报告.pdf', pdfOf(paper('合同总金额为人民币285,000.00元。', '服务期内登记故障999件。')));
    expect((await found('figure.contract')).map(({ message }) => message).join()).toMatch(
      /测试报告\.pdf”第1页：写着合同金额285,000\.00 ?元，合同上是258,000\.00元/,
    );
    expect((await found('figure.records')).map(({ message }) => message).join()).toContain('故障999次');
  });

  it('a Word file with open revisions and a picture from elsewhere', async () => {
    const bytes = await repack(await docxOf(paper('测试结论：通过。')), {
      'word/document.xml': (xml) =>
        xml
          .replace('<w:r>', '<w:ins w:id="9" w:author="x" w:date="2026-01-01T00:00:00Z"><w:r>')
          .replace('</w:r>', '</w:r></w:ins>'),
      'word/_rels/document.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://198.51.100.7/a.png" TargetMode="External"/></Relationships>',
        ),
    });
    await attach('外链.docx', bytes);
    expect((await found('file.revisions'))[0]?.message).toContain('1处修订');
    expect((await found('file.external'))[0]?.message).toContain('198.51.100.7');
  });

  it('a PDF with a script inside', async () => {
    const pdf = await PDFDocument.load(pdfOf(paper('普通文字。')));
    const action = pdf.context.obj({ Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert(1)') });
    pdf.catalog.set(PDFName.of('OpenAction'), action);
    await attach('脚本.pdf', await pdf.save({ useObjectStreams: true }));
    expect((await found('file.active')).map(({ message }) => message).join()).toContain('脚本.pdf”里有脚本');
  });

  it('five thousand pages are read as far as it makes sense, the rest is for a person', async () => {
    const pdf = await PDFDocument.create();
    for (let page = 0; page < 5000; page += 1) pdf.addPage([595, 842]);
    await attach('五千页.pdf', await pdf.save());
    const messages = (await found('file.unread')).map(({ message }) => message).join();
    expect(messages).toMatch(/五千页\.pdf”太长/);
  });
});
