/** `meta.yaml` of a template: what it is called, which pages it has, and whose facts it shows. */
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
  /** The kind of document whose facts a user's template shows; without it the kind with the template's own id. */
  basedOn: z.string().optional(),
});

export type TemplateMeta = z.infer<typeof metaSchema>;

/** Parses the file's text; `file` is its name in messages. */
export function readMeta(text: string | undefined, file: string): TemplateMeta {
  if (text === undefined) throw new AppFailure('template.meta', `模板缺少 ${file}`, { file });
  const document = parseDocument(text);
  const fault = document.errors[0];
  if (fault) {
    const line = fault.linePos?.[0].line ?? 1;
    throw new AppFailure('template.meta', `${file} 第${line}行不是有效的 YAML`, { file, line });
  }
  const parsed = metaSchema.safeParse(values(document, file));
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new AppFailure('template.meta', `${file} 的 ${path || '内容'} 缺失或有误`, { file });
  }
  return parsed.data;
}

function values(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new AppFailure('template.meta', `${file} 不能使用 YAML 的引用（& 和 *）`, { file });
  }
}
