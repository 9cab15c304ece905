/**
 * The templates (模板) there are: those that travel with the contract (`templates/` in its folder), those of this
 * computer, and ours. One of the user's with the same name stands before ours; what it is based on says whose facts
 * it shows. Own folders are looked at before each use, so that an edited template makes its papers out of date.
 */
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppFailure } from '../../../shared/errors/appError.ts';
import type { AppError, Result } from '../../../shared/errors/appError.ts';
import type { TemplateMeta } from '../../documents/index.ts';
import { readMeta } from '../../documents/index.ts';
import type { Roots } from '../roots.ts';

/** File of a Word form in its template folder. */
export const WORD_FORM = 'form.docx';
export const TEMPLATE_ID = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** Whose folder: the open contract's, this computer's. */
export type OwnPlace = 'contract' | 'computer';

export interface OwnTemplate {
  readonly id: string;
  readonly place: OwnPlace;
  readonly folder: string;
  readonly meta: TemplateMeta | null;
  /** Why `meta.yaml` cannot be read; the folder is listed all the same. */
  readonly fault: AppError | null;
  /** Kind of document whose facts it shows. */
  readonly kind: string;
  /** A Word form (`form.docx`) that is filled as it is, or markup of ours. */
  readonly form: 'markup' | 'word';
  /** Over names and contents, part of a paper's input digest. */
  readonly digest: string;
}

export interface TemplateBook {
  /** Changes whenever a file of an own template does. */
  readonly stamp: string;
  /** In the order in which they stand before one another; an id may come twice. */
  readonly own: readonly OwnTemplate[];
}

export function ownFolder(
  roots: Pick<Roots, 'userData'>,
  place: OwnPlace,
  workspace: string | null,
): string | null {
  if (place === 'computer') return join(roots.userData, 'templates', 'documents');
  return workspace === null ? null : join(workspace, 'templates');
}

/** The user's template that stands for `id`; null = ours. */
export function ownTemplate(book: TemplateBook, id: string): OwnTemplate | null {
  return book.own.find((entry) => entry.id === id) ?? null;
}

/** Reads the own templates; `before` is given back as it is when nothing has changed. */
export function readBook(
  roots: Pick<Roots, 'userData'>,
  workspace: string | null,
  before: TemplateBook | null = null,
): TemplateBook {
  const found = (['contract', 'computer'] as const).flatMap((place) => {
    const parent = ownFolder(roots, place, workspace);
    return parent === null ? [] : folders(parent).map((id) => ({ id, place, folder: join(parent, id) }));
  });
  const stamp = found.map(({ folder }) => `${folder}\n${folderStamp(folder)}`).join('\n');
  if (before?.stamp === stamp) return before;
  return { stamp, own: found.map((entry) => readOwn(entry)) };
}

function folders(parent: string): string[] {
  if (!lstatSync(parent, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && TEMPLATE_ID.test(entry.name))
    .map((entry) => entry.name)
    .toSorted();
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html|yaml|docx)$/.test(entry.name))
    .map((entry) => entry.name)
    .toSorted();
}

function folderStamp(folder: string): string {
  return filesOf(folder)
    .map((name) => {
      const info = lstatSync(join(folder, name));
      return `${name} ${info.size} ${info.mtimeMs}`;
    })
    .join('\n');
}

/** Above this a folder is no template; the digest is then over names and sizes. */
const MOST_BYTES = 50_000_000;

function readOwn(entry: Pick<OwnTemplate, 'id' | 'place' | 'folder'>): OwnTemplate {
  const names = filesOf(entry.folder);
  const hash = createHash('sha256');
  for (const name of names) {
    const file = join(entry.folder, name);
    hash.update(`${name}\0`);
    hash
      .update(lstatSync(file).size > MOST_BYTES ? String(lstatSync(file).size) : readFileSync(file))
      .update('\0');
  }
  const read = ownMeta(entry, names);
  const meta = read.ok ? read.value : null;
  return {
    ...entry,
    meta,
    fault: read.ok ? null : read.error,
    kind: meta?.basedOn ?? entry.id,
    form: names.includes(WORD_FORM) ? 'word' : 'markup',
    digest: hash.digest('hex'),
  };
}

const META = 'meta.yaml';
const MOST_META_BYTES = 100_000;

function ownMeta(
  { id, folder }: Pick<OwnTemplate, 'id' | 'folder'>,
  names: readonly string[],
): Result<TemplateMeta> {
  const file = join(folder, META);
  const readable = names.includes(META) && lstatSync(file).size <= MOST_META_BYTES;
  try {
    return { ok: true, value: readMeta(readable ? readFileSync(file, 'utf8') : undefined, `${id}/${META}`) };
  } catch (error) {
    if (error instanceof AppFailure) return { ok: false, error: error.error };
    throw error;
  }
}
