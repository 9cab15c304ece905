/**
 * 浏览.html: one page that opens by double click from a disc, without a network and without reading its neighbours
 * (file:// allows neither fetch nor modules). Everything it shows is written into it.
 */
import type { ArchiveFacts } from './archiveFacts.ts';
import type { ClauseRow } from './clauseRows.ts';
import type { PackageLayout } from './packageLayout.ts';
import { BROWSE_FILE, mediumOwner } from './packageLayout.ts';
import { splitExtension } from './safeName.ts';
import type { Volume } from './volume.ts';

/** The parts of the page as they lie in `resources/browse/`. */
export interface BrowseTemplate {
  readonly page: string;
  readonly script: string;
}

export interface BrowseInput {
  readonly facts: ArchiveFacts;
  readonly program: string;
  readonly volumes: readonly Volume[];
  readonly layout: PackageLayout;
  readonly clauses: readonly ClauseRow[];
  readonly medium: readonly { readonly itemId: string; readonly title: string }[];
  /** The payload without this page. */
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** So many files of a media folder are linked one by one; the folder itself always is. */
const LINKED_FILES = 6;

export function browsePage(template: BrowseTemplate, input: BrowseInput): string {
  const { facts, volumes, layout, files } = input;
  const data = {
    self: BROWSE_FILE,
    project: facts.project,
    stage: facts.stage,
    number: facts.projectNumber,
    buyer: facts.buyer,
    vendor: facts.vendor,
    date: facts.date,
    program: input.program,
    documents: volumes.reduce((sum, volume) => sum + volume.documents.length, 0),
    pages: volumes.reduce((sum, volume) => sum + volume.pages, 0),
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    volumes: volumes.map((volume) => volumeData(volume, layout)),
    medium: input.medium.map((entry) => mediumData(entry, layout)),
    clauses: input.clauses.map((row) => clauseData(row, layout)),
    others: [
      ['条款对照表', layout.made.clauses],
      ['归档自检报告', layout.made.selfCheck],
      ['名称对照表', layout.made.names],
      ['未收入介质的文件', layout.made.excluded],
      ['说明文件', layout.made.readme],
      ['目录文件', layout.made.catalogue],
    ],
    files: files.map((file) => [file.path, file.bytes, file.sha256]),
  };
  // `<` could end the script element; as a function, so that `$&` in a title stays what it is.
  const json = JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
  return template.page.replace('/*DATA*/', () => json).replace('/*SCRIPT*/', () => template.script);
}

function volumeData(volume: Volume, layout: PackageLayout): object {
  const byOwner = Map.groupBy(layout.files, (file) => file.owner);
  return {
    number: volume.number,
    content: volume.content,
    pages: volume.pages,
    bound: layout.boundPaths.get(volume.number) ?? '',
    documents: volume.documents.map((document) => ({
      serial: document.serial,
      code: document.code,
      title: document.title,
      responsible: document.responsible,
      date: document.date ?? '',
      first: document.firstPage,
      last: document.lastPage,
      clause: document.clause,
      remark: document.remark,
      files: (byOwner.get(document.id) ?? [])
        .slice(0, LINKED_FILES)
        .map((file) => [linkLabel(file.path), file.path]),
    })),
  };
}

function mediumData(
  entry: { readonly itemId: string; readonly title: string },
  layout: PackageLayout,
): object {
  const files = layout.files.filter((file) => file.owner === mediumOwner(entry.itemId));
  const folder = layout.mediumFolders.get(entry.itemId) ?? '';
  return {
    title: entry.title,
    folder,
    count: files.length,
    files:
      files.length > LINKED_FILES ? [] : files.map((file) => [file.path.slice(folder.length + 1), file.path]),
  };
}

function clauseData(row: ClauseRow, layout: PackageLayout): object {
  const path =
    row.volume === null ? (row.folder === '' ? '' : `${row.folder}/`) : layout.boundPaths.get(row.volume);
  return {
    stage: row.stage,
    clause: row.clause,
    asked: row.asked,
    given: row.given,
    count: row.count,
    volume: row.volume,
    pages: row.pages,
    remark: row.remark,
    path: path ?? '',
  };
}

/** `PDF`, `Word`, `扫描件`, `照片` … by what the file is to its reader. */
function linkLabel(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const extension = splitExtension(name)[1].slice(1).toUpperCase();
  if (name.includes('（签字扫描件）')) return '签字扫描件';
  if (extension === 'DOCX' || extension === 'DOC') return 'Word';
  if (/原片\//.test(path)) return '照片';
  return extension === '' ? '文件' : extension;
}
