/** Papers of the sample year, built through the whole pipeline: template and facts → tree → PDF and DOCX. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawScene } from '../../electron/app/sample/drawPhotos.ts';
import { buildTree, createPdfRenderer, fontSet, renderDocx } from '../../electron/documents/index.ts';
import type { BuiltTree, RenderedPdf } from '../../electron/documents/index.ts';
import { owedItems } from '../../shared/checklist/owedItems.ts';
import type { Attachment } from '../../shared/domain/checklist.ts';
import type { Contract } from '../../shared/domain/contract.ts';
import type { FactSource } from '../../shared/documents/kind.ts';
import { DOCUMENT_KINDS } from '../../shared/facts/index.ts';
import { sampleYear } from '../../shared/sample/sampleYear.ts';
import { calendar, presetContract } from '../shared/facts/material.ts';

const ROOT = process.cwd();
export const sources = {
  templateDirs: [join(ROOT, 'templates/documents')],
  styleDir: join(ROOT, 'templates/styles'),
  fonts: fontSet(ROOT),
};
/** Printed as 内容校验; fixed here so that goldens change only where a page does. */
const DIGEST = '0123abcd'.repeat(8);

const year = sampleYear();

/** The preset's contract with the number of sheets handed out, as the sample workspace has it. */
export function sampleContract(): Contract {
  const contract = presetContract();
  return contract.survey
    ? { ...contract, survey: { ...contract.survey, issued: year.surveyIssued } }
    : contract;
}

const contract = sampleContract();
const owed = owedItems(contract, year.records, calendar);
const renderer = createPdfRenderer(sources);

export interface SamplePaper {
  readonly built: BuiltTree;
  readonly pdf: RenderedPdf;
  readonly docx: Uint8Array;
}

/** The paper of one owed item of the sample contract. Its written parts hold their drafts, confirmed. */
export async function samplePaper(itemId: string): Promise<SamplePaper> {
  const item = owed.find((entry) => entry.id === itemId);
  if (!item) throw new Error(`no item ${itemId}`);
  const { photos, files } =
    item.requirement.form === 'photos' ? await samplePhotos() : { photos: [], files: {} };
  return makePaper({ contract, records: year.records, calendar, item, owed, photos }, files);
}

/**
 * The paper of `source.item` by its requirement's template, through the whole pipeline.
 * @param texts what a person wrote, by part, in place of the drafts
 */
export async function makePaper(
  source: FactSource,
  photos: Readonly<Record<string, string>> = {},
  texts: Readonly<Record<string, string>> = {},
): Promise<SamplePaper> {
  const built = await makeTree(source, photos, texts);
  const pdf = renderer.render(built);
  if (!pdf.ok) throw new Error(`${source.item.id}: ${pdf.error.message}`);
  return { built, pdf: pdf.value, docx: await renderDocx(built, pdf.value, sources.fonts) };
}

/** The same up to the tree, before anything is set. */
export async function makeTree(
  source: FactSource,
  photos: Readonly<Record<string, string>> = {},
  texts: Readonly<Record<string, string>> = {},
): Promise<BuiltTree> {
  const { item } = source;
  const kind = DOCUMENT_KINDS[item.requirement.template ?? ''];
  if (!kind) throw new Error(`no kind of document ${item.requirement.template}`);
  const parts = Object.fromEntries(
    Object.entries(kind.drafts(source)).map(([part, draft]) => [
      part,
      { text: texts[part] ?? draft, confirmed: true },
    ]),
  );
  const built = await buildTree(
    {
      template: kind.id,
      facts: kind.facts(source),
      parts,
      photos,
      frame: {
        title: item.requirement.name,
        project: source.contract.name,
        code: item.code,
        digest: DIGEST,
        author: source.contract.vendor.name,
      },
    },
    sources,
  );
  if (!built.ok) throw new Error(`${item.id}: ${built.error.message}`);
  return built.value;
}

async function samplePhotos(): Promise<{ photos: Attachment[]; files: Record<string, string> }> {
  const folder = mkdtempSync(join(tmpdir(), 'photos-'));
  const files: Record<string, string> = {};
  const photos: Attachment[] = [];
  for (const [index, { scene, caption, takenOn, place, photographer }] of year.photos.entries()) {
    const id = `photo-${index + 1}`;
    files[id] = join(folder, `${id}.jpg`);
    writeFileSync(join(folder, `${id}.jpg`), await drawScene(scene, sources.fonts));
    photos.push({
      id,
      itemId: 'photos',
      role: 'photo',
      name: `${id}.jpg`,
      sha256: '',
      bytes: 0,
      pages: 1,
      mediaType: 'image/jpeg',
      externalPath: null,
      documentDigest: null,
      photo: { caption, takenOn, place, photographer },
      addedAt: '',
      addedBy: '',
    });
  }
  return { photos, files };
}
