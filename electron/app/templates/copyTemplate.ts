/** Copying a template (复制模板) to change it: under a name of its own, or under the same one to stand before it. */
import { randomUUID } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { AppFailure } from '../../../shared/errors/appError.ts';
import type { TemplateView } from '../../../shared/ipc/views.ts';
import type { Parts } from '../parts.ts';
import { builtInFolder, builtInMeta, builtInParts } from './builtIn.ts';
import { listTemplates } from './listTemplates.ts';
import { ownFolder, ownTemplate, readBook, TEMPLATE_ID } from './templateBook.ts';
import type { OwnPlace } from './templateBook.ts';

export interface CopyTemplateInput {
  readonly from: string;
  /** Null = a free one after the original's name. */
  readonly id: string | null;
  /** '' = the original's. */
  readonly title: string;
  readonly place: OwnPlace;
}

export async function copyTemplate(parts: Parts, input: CopyTemplateInput): Promise<TemplateView> {
  const parent = placeFolder(parts, input.place);
  const original = ownTemplate(readBook(parts.roots, parts.workspace?.store.dir ?? null), input.from);
  const source = original?.folder ?? builtInFolder(parts.roots, input.from);
  const basedOn = original?.kind ?? input.from;
  builtInMeta(parts.roots, basedOn);
  const id = checkedId(input.id ?? freeId(parent, input.from), parent);
  await putFolder(parent, id, async (folder) => {
    await cp(source, folder, { recursive: true, filter: isTemplateFile });
    // What ours share is the copy's own from now on, to be changed like the rest.
    if (!original) await putParts(folder, builtInParts(parts.roots, input.from));
    const meta = join(folder, 'meta.yaml');
    await writeFile(meta, renamed(await readFile(meta, 'utf8'), { id, title: input.title, basedOn }));
  });
  return viewOf(parts, id, input.place);
}

/** Where templates of that place lie; the contract's only while one is open. */
export function placeFolder(parts: Parts, place: OwnPlace): string {
  const parent = ownFolder(parts.roots, place, parts.workspace?.store.dir ?? null);
  if (parent === null) {
    throw new AppFailure('workspace.none', '没有打开的合同，模板只能放在本机。先打开合同，或选“本机”');
  }
  return parent;
}

export function checkedId(id: string, parent: string): string {
  if (!TEMPLATE_ID.test(id)) {
    throw new AppFailure('template.id', `模板编号“${id}”只能用小写英文字母、数字和连字符，如 weekly-log-2`);
  }
  if (existsSync(join(parent, id))) {
    throw new AppFailure(
      'template.exists',
      `已有编号为“${id}”的模板，没有覆盖。换一个编号，或直接修改已有的`,
    );
  }
  return id;
}

export function freeId(parent: string, from: string): string {
  for (let number = 2; ; number += 1) {
    const id = `${from}-${number}`;
    if (!existsSync(join(parent, id))) return id;
  }
}

/** Fills a folder under a temporary name and gives it its own: there is never half a template. */
export async function putFolder(
  parent: string,
  id: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  await mkdir(parent, { recursive: true });
  const temporary = join(parent, `.${randomUUID()}`);
  try {
    await fill(temporary);
    await rename(temporary, join(parent, id));
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

export function viewOf(parts: Parts, id: string, place: OwnPlace): TemplateView {
  const view = listTemplates(parts).find((entry) => entry.id === id && entry.owner === place);
  if (!view) throw new Error(`the template ${id} was written and is not there`);
  return view;
}

async function putParts(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    if (!existsSync(file)) await writeFile(file, text);
  }
}

function isTemplateFile(path: string): boolean {
  return !/\.[^./\\]+$/.test(path) || /\.(html|yaml|docx)$/.test(path);
}

/** Comments and order of the file stay. */
function renamed(
  text: string,
  { id, title, basedOn }: { readonly id: string; readonly title: string; readonly basedOn: string },
): string {
  const document = parseDocument(text);
  document.set('id', id);
  if (title !== '') document.set('title', title);
  document.set('basedOn', basedOn);
  return document.toString({ lineWidth: 0 });
}
