/** A template's folder as read from disk: what it is (`meta.yaml`) and its markup files; ours also render parts that they share. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppFailure } from '../../../shared/errors/appError.ts';
import { readMeta } from './readMeta.ts';
import type { TemplateMeta } from './readMeta.ts';
import { sharedParts } from './sharedParts.ts';

export interface Template {
  readonly meta: TemplateMeta;
  /** Lies in a folder of the user's; ours come with the program. */
  readonly own: boolean;
  /** Markup files by name; `template.html` is the entry, the others are rendered by it. */
  readonly files: Readonly<Record<string, string>>;
  /** SHA-256 over names and contents: part of a document's input digest. */
  readonly digest: string;
}

const ENTRY = 'template.html';
const META = 'meta.yaml';
/** The largest of ours has 20 KB. */
const MOST_BYTES = 1_000_000;
const MOST_FILES = 30;

/** Reads the template folder `id` of ours. Throws `AppFailure` when it is missing or `meta.yaml` is wrong. */
export function loadTemplate(dirs: readonly string[], id: string): Template {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) throw missing(id);
  const dir = dirs.map((parent) => join(parent, id)).find((path) => existsSync(join(path, ENTRY)));
  if (!dir) throw missing(id);
  return readFolder(dir, false);
}

/** Reads a template folder of the user's; a mistake in it is an `AppFailure` that names the file. */
export function loadOwnTemplate(folder: string): Template {
  const info = lstatSync(folder, { throwIfNoEntry: false });
  // A link would let a contract's folder that was handed over show files from elsewhere.
  if (!info?.isDirectory()) throw missing(basename(folder));
  return readFolder(folder, true);
}

function missing(id: string): AppFailure {
  return new AppFailure('template.missing', `没有名为“${id}”的模板`, { file: id });
}

/** Folders as last read, by path: sixty weekly logs read theirs once. Held for the sizes and times its files had. */
const known = new Map<string, { readonly stamp: string; readonly template: Template }>();

function readFolder(dir: string, own: boolean): Template {
  const id = basename(dir);
  const names = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isFile() && (entry.name.endsWith('.html') || entry.name === META))
    .map((entry) => entry.name)
    .toSorted();
  if (names.length > MOST_FILES) {
    throw new AppFailure('template.tooLarge', `模板 ${id} 的文件多于 ${MOST_FILES} 个`, { file: id });
  }
  const infos = names.map((name) => lstatSync(join(dir, name)));
  const stamp = infos
    .map(({ size, mtimeMs, ino }, at) => `${names[at]} ${size} ${mtimeMs} ${ino}`)
    .join('\n');
  const before = known.get(dir);
  if (before?.stamp === stamp && before.template.own === own) return before.template;
  const bytes = infos.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MOST_BYTES) {
    throw new AppFailure('template.tooLarge', `模板 ${id} 的文件共 ${bytes} 字节，超过 1 MB`, { file: id });
  }
  const contents = Object.fromEntries(names.map((name) => [name, readFileSync(join(dir, name), 'utf8')]));
  const meta = readMeta(contents[META], join(id, META));
  if (contents[ENTRY] === undefined) {
    throw new AppFailure('template.missing', `模板 ${id} 缺少 ${ENTRY}`, { file: ENTRY });
  }
  const markup = Object.fromEntries(Object.entries(contents).filter(([name]) => name.endsWith('.html')));
  // A user's folder stands for itself: what it renders was copied into it.
  const shared = own ? {} : sharedParts(markup, join(dirname(dirname(dir)), 'shared'));
  const hash = createHash('sha256');
  for (const [name, text] of Object.entries({ ...shared, ...contents })) hash.update(`${name}\0${text}\0`);
  const template = { meta, own, files: { ...shared, ...markup }, digest: hash.digest('hex') };
  known.set(dir, { stamp, template });
  return template;
}
