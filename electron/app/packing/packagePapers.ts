/** The papers about the package: those inside the payload, and those of 交接/ that know its digest. */
import { hash } from 'node:crypto';
import { extname } from 'node:path';
import type { DocTree } from '../../../shared/documents/tree.ts';
import { browsePage } from '../../../shared/volumes/browsePage.ts';
import { catalogueXml, readmeText } from '../../../shared/volumes/catalogue.ts';
import { checkSheet } from '../../../shared/volumes/forms/checkSheet.ts';
import { formTree } from '../../../shared/volumes/forms/blocks.ts';
import { clauseTable } from '../../../shared/volumes/forms/clauseTable.ts';
import { handoverList } from '../../../shared/volumes/forms/handoverList.ts';
import { mediumLabels } from '../../../shared/volumes/forms/mediumLabels.ts';
import { exclusionList, nameTable } from '../../../shared/volumes/forms/plainLists.ts';
import { selfCheckReport } from '../../../shared/volumes/forms/selfCheckReport.ts';
import { spines } from '../../../shared/volumes/forms/spines.ts';
import { volumeCover } from '../../../shared/volumes/forms/volumeCover.ts';
import { manualChecks } from '../../../shared/volumes/manualChecks.ts';
import { selfChecks } from '../../../shared/volumes/selfChecks.ts';
import type { PayloadEntry, PayloadFile, SealedFacts } from '../../archive/types.ts';
import { COPIES, payloadPaths } from './contents.ts';
import type { PackageContents } from './contents.ts';
import type { PackSource, PackTools } from './packSource.ts';

/** Papers that need nothing but the contents; rendered while volumes are bound. */
export interface EarlyPapers {
  readonly clauses: Promise<Uint8Array>;
  readonly names: Promise<Uint8Array>;
  readonly excluded: Promise<Uint8Array>;
  readonly covers: Promise<Uint8Array> | null;
  readonly spines: Promise<Uint8Array> | null;
  readonly checkSheets: readonly { readonly copy: string; readonly pdf: Promise<Uint8Array> }[];
}

export function renderEarlyPapers(
  source: PackSource,
  contents: PackageContents,
  tools: PackTools,
): EarlyPapers {
  const { frame, facts, volumes } = contents;
  const render = renderer(tools);
  const covers = volumes.flatMap((volume, index) => [
    ...(index > 0 ? [{ t: 'page-break' } as const] : []),
    ...volumeCover(frame, facts, volume).blocks,
  ]);
  return {
    clauses: render(clauseTable(frame, contents.clauses, source.contract.copies)),
    names: render(nameTable(frame, contents.layout.renamed)),
    excluded: render(exclusionList(frame, contents.excluded)),
    covers: volumes.length === 0 ? null : render(formTree(frame, 'archive', '案卷封面', covers)),
    spines: volumes.length === 0 ? null : render(spines(frame, facts, volumes)),
    checkSheets: COPIES.map((copy) => ({
      copy,
      pdf: render(checkSheet(frame, facts, copy, volumes, contents.mediumOnly)),
    })),
  };
}

/** The end of the payload: lists, report, and last of all the browse page, which knows every other file. */
export async function lastPayload(
  source: PackSource,
  contents: PackageContents,
  tools: PackTools,
  early: EarlyPapers,
  bindingNotes: readonly string[],
  files: readonly PayloadFile[],
): Promise<readonly PayloadEntry[]> {
  const { facts, volumes, layout, catalogue } = contents;
  const { made } = layout;
  const utf8 = new TextEncoder();
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const papers: { readonly path: string; readonly bytes: Uint8Array }[] = [
    { path: made.readme, bytes: utf8.encode(readmeText(facts, volumes, catalogue, bytes)) },
    { path: made.catalogue, bytes: utf8.encode(catalogueXml(facts, catalogue)) },
    { path: made.clauses, bytes: await early.clauses },
    { path: made.names, bytes: await early.names },
    { path: made.excluded, bytes: await early.excluded },
    {
      path: made.selfCheck,
      bytes: await renderer(tools)(selfCheckTree(source, contents, bindingNotes, files)),
    },
  ];
  const listed = papers.map((paper) => ({
    path: paper.path,
    bytes: paper.bytes.byteLength,
    sha256: hash('sha256', paper.bytes, 'hex'),
  }));
  const page = browsePage(tools.browse, {
    facts,
    program: source.program,
    volumes,
    layout,
    clauses: contents.clauses,
    medium: contents.mediumOnly,
    files: [...files, ...listed].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  });
  return [...papers, { path: made.browse, bytes: utf8.encode(page) }].map((paper) => ({
    path: paper.path,
    source: { bytes: paper.bytes },
  }));
}

function selfCheckTree(
  source: PackSource,
  contents: PackageContents,
  bindingNotes: readonly string[],
  files: readonly PayloadFile[],
): DocTree {
  const { items, check, program } = source;
  const owed = items.filter((item) => item.requirement.form !== 'covered');
  const scans = items.flatMap((item) => item.attachments).filter((file) => file.role === 'scan').length;
  const checks = selfChecks({
    check,
    digestsCompared: contents.layout.files.filter((file) => file.sha256 !== null).length,
    documents: contents.catalogue.length,
    volumes: contents.volumes.length,
    pages: contents.volumes.reduce((sum, volume) => sum + volume.pages, 0),
    payloadFiles: payloadPaths(contents.layout).length,
    scans,
    bindingNotes,
    longestPath: Math.max(
      0,
      ...files.map((file) => `${contents.folder}/${COPIES[0]}/data/${file.path}`.length),
    ),
    renamed: contents.layout.renamed.length,
    excludedSecrets: contents.excluded.filter((entry) => entry.reason === '疑似密钥或口令').length,
    programs: contents.programs,
  });
  return selfCheckReport(contents.frame, contents.facts, {
    checks,
    check,
    manual: manualChecks(check, scans),
    items: {
      owed: owed.length,
      present: owed.filter((item) => item.state !== 'due' && item.state !== 'not-applicable').length,
      notApplicable: owed.filter((item) => item.state === 'not-applicable').length,
    },
    program,
  });
}

/** 交接/: what is signed and stuck on, for printing. */
export async function handoverPapers(
  contents: PackageContents,
  tools: PackTools,
  early: EarlyPapers,
  sealed: SealedFacts,
): Promise<readonly PayloadEntry[]> {
  const { frame, facts, volumes } = contents;
  const render = renderer(tools);
  const [list, labels] = await Promise.all([
    render(
      handoverList(frame, facts, volumes, {
        media: COPIES.map((copy) => ({ copy, files: sealed.files.length, bytes: sealed.bytes })),
        manifestSha256: sealed.manifestSha256,
        formats: formats(sealed.files),
      }),
    ),
    render(
      mediumLabels(
        frame,
        facts,
        {
          copies: COPIES,
          files: sealed.files.length,
          bytes: sealed.bytes,
          manifestSha256: sealed.manifestSha256,
        },
        volumes,
      ),
    ),
  ]);
  const sheets = await Promise.all(
    early.checkSheets.map(async ({ copy, pdf }) => handed(`核对表（${copy}）.pdf`, await pdf)),
  );
  return [
    handed('移交清单.pdf', list),
    ...sheets,
    ...(early.covers === null ? [] : [handed('案卷封面.pdf', await early.covers)]),
    ...(early.spines === null ? [] : [handed('脊背.pdf', await early.spines)]),
    handed('介质标签.pdf', labels),
  ];
}

function handed(path: string, bytes: Uint8Array): PayloadEntry {
  return { path, source: { bytes } };
}

const MOST_FORMATS = 8;

/** `PDF、DOCX、JPG`: the kinds of files there are, the most frequent first. */
function formats(files: readonly PayloadFile[]): string {
  const counted = [...Map.groupBy(files, (file) => extname(file.path).slice(1).toUpperCase())]
    .filter(([kind]) => kind !== '')
    .toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([kind]) => kind);
  const shown = counted.slice(0, MOST_FORMATS).join('、');
  return counted.length > MOST_FORMATS ? `${shown}等${counted.length}种` : shown;
}

function renderer(tools: PackTools): (tree: DocTree) => Promise<Uint8Array> {
  return async (tree) => (await tools.renderForm(tree)).pdf;
}
