/**
 * Fills a Word form (自有 Word 表单) with facts: the form's own look stays, only its placeholders change. The library
 * gets the parts that were looked at, and a lookup of ours in place of expressions. Same input, same bytes.
 */
import { readFileSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { AppFailure } from '../../../shared/errors/appError.ts';
import type { Json, JsonObject } from '../../../shared/documents/kind.ts';
import { zipPackage } from '../docx/package/zipPackage.ts';
import type { TreeInput } from '../types.ts';
import { checkValues, valueIn } from './formValues.ts';
import { formTree } from './formTree.ts';
import type { FormTree } from './formTree.ts';
import { FORM_FILE } from './isWordForm.ts';
import { MOST_FORM_BYTES, openForm } from './openForm.ts';
import type { WordForm } from './openForm.ts';
import { nestTags, scanTags } from './scanTags.ts';

export interface FilledForm {
  readonly docx: Uint8Array;
  /** The parts as filled, read back for the PDF by the app's own way. */
  readonly tree: FormTree;
}

export async function fillForm(input: TreeInput): Promise<FilledForm> {
  const file = join(input.folder ?? '', FORM_FILE);
  if (lstatSync(file).size > MOST_FORM_BYTES) {
    throw new AppFailure('form.tooLarge', `Word 表单 ${FORM_FILE} 超过 20 MB，没有打开`, { file: FORM_FILE });
  }
  return fillFormBytes(readFileSync(file), formScope(input));
}

/** What placeholders may name: the facts of the kind, the contract's own words, the texts of the parts. */
function formScope({ facts, frame, parts, named = {} }: TreeInput): JsonObject {
  const { title, project, code } = frame;
  const texts = Object.fromEntries(Object.entries(parts).map(([part, { text }]) => [part, text]));
  return { title, project, code, date: facts.date, parts: texts, ...named, ...facts.values };
}

export async function fillFormBytes(bytes: Uint8Array, scope: JsonObject): Promise<FilledForm> {
  const form = await openForm(bytes);
  for (const [path, part] of partsWithTags(form)) {
    checkValues(nestTags(scanTags(form.xml(path), part)), scope);
  }
  const parts = await render(form, scope);
  const docx = await zipPackage([...parts].map(([path, content]) => ({ path, content })));
  const xml = (path: string): string => new TextDecoder().decode(parts.get(path) ?? new Uint8Array());
  return { docx, tree: formTree({ parts, xml }) };
}

/** Throws `form.noPdf` when the form holds what our pages cannot show. */
export function shownBlocks({ tree }: FilledForm): Pick<FormTree, 'family' | 'blocks'> {
  const { family, blocks, missing } = tree;
  if (missing.length === 0) return { family, blocks };
  throw new AppFailure(
    'form.noPdf',
    `Word 表单里有${missing.join('、')}，不能由程序转成 PDF。填好的 Word 用 Word 或 WPS 另存为 PDF，再作为文件添加`,
    { file: FORM_FILE },
  );
}

function partsWithTags(form: WordForm): (readonly [path: string, part: '' | '页眉' | '页脚'])[] {
  const ends = [...form.parts.keys()]
    .filter((path) => /^word\/(?:header|footer)\d*\.xml$/.test(path))
    .map((path) => [path, path.includes('header') ? '页眉' : '页脚'] as const);
  return [['word/document.xml', ''] as const, ...ends];
}

async function render(form: WordForm, scope: JsonObject): Promise<Map<string, Uint8Array>> {
  const [{ default: Docxtemplater }, { default: PizZip }] = await Promise.all([
    import('docxtemplater'),
    import('pizzip'),
  ]);
  const zip = new PizZip();
  for (const [path, content] of form.parts) zip.file(path, content);
  try {
    const document = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      nullGetter: () => '',
      parser: (tag: string) => ({ get: (here: Json) => valueIn(here, tag.trim()) ?? null }),
    });
    document.render(scope);
    const filled = document.getZip();
    return new Map(
      [...form.parts.keys()].flatMap((path) => {
        const part = filled.file(path);
        return part ? [[path, part.asUint8Array()] as const] : [];
      }),
    );
  } catch (error) {
    throw new AppFailure('form.structure', `Word 表单 ${FORM_FILE} 填不出来：${reasonOf(error)}`, {
      file: FORM_FILE,
    });
  }
}

/** The library's own words follow a sentence; the scan before it tells nearly every fault with its place. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  if (/invalid xml/i.test(said)) return '正文已损坏。用 Word 或 WPS 打开后另存为 .docx';
  return `占位符的位置不对，循环的开始和结束要各占一段，或在同一表格的行里（${said.slice(0, 120)}）`;
}
