import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { AppFailure } from '../../../shared/errors/appError.ts';

const metaSchema = z.strictObject({
  id: z.string(),
  title: z.string().min(1),
  family: z.enum(['form', 'report', 'letter', 'landscape', 'archive', 'label']),
  version: z.union([z.string(), z.number()]).transform(String),
  /** Short code of the kind in document numbers: `ZJ` in `QH-ZJ-027`. */
  code: z.string(),
});

export type TemplateMeta = z.infer<typeof metaSchema>;

export interface Template {
  readonly meta: TemplateMeta;
  /** Markup files of the folder by name; `template.html` is the entry, others may be included. */
  readonly files: Readonly<Record<string, string>>;
  /** SHA-256 over names and contents: part of a document's input digest. */
  readonly digest: string;
}

/**
 * Reads the template folder `id` from the first of `dirs` that has it (user folders stand before ours).
 * Throws `AppFailure` when it is missing or `meta.yaml` is wrong.
 */
export function loadTemplate(dirs: readonly string[], id: string): Template {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) {
    throw new AppFailure('template.missing', `没有名为“${id}”的模板`, { file: id });
  }
  const dir = dirs.map((parent) => join(parent, id)).find((path) => existsSync(join(path, 'template.html')));
  if (!dir) throw new AppFailure('template.missing', `没有名为“${id}”的模板`, { file: id });
  const names = readdirSync(dir)
    .filter((name) => name.endsWith('.html') || name === 'meta.yaml')
    .toSorted();
  const contents = Object.fromEntries(names.map((name) => [name, readFileSync(join(dir, name), 'utf8')]));
  const hash = createHash('sha256');
  for (const [name, text] of Object.entries(contents)) hash.update(`${name}\0${text}\0`);
  const meta = readMeta(contents['meta.yaml'], join(id, 'meta.yaml'));
  const files = Object.fromEntries(Object.entries(contents).filter(([name]) => name.endsWith('.html')));
  return { meta, files, digest: hash.digest('hex') };
}

function readMeta(text: string | undefined, file: string): TemplateMeta {
  if (text === undefined) throw new AppFailure('template.meta', `模板缺少 ${file}`, { file });
  const document = parseDocument(text);
  const fault = document.errors[0];
  if (fault) {
    const line = fault.linePos?.[0].line ?? 1;
    throw new AppFailure('template.meta', `${file} 第${line}行不是有效的 YAML`, { file, line });
  }
  const parsed = metaSchema.safeParse(document.toJS());
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new AppFailure('template.meta', `${file} 的 ${path || '内容'} 缺失或有误`, { file });
  }
  return parsed.data;
}
