/** Our own templates as they lie beside the program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppFailure } from '../../../shared/errors/appError.ts';
import { DOCUMENT_KINDS } from '../../../shared/facts/index.ts';
import type { TemplateMeta } from '../../documents/index.ts';
import { loadTemplate, readMeta } from '../../documents/index.ts';
import type { Roots } from '../roots.ts';

export function builtInFolder(roots: Pick<Roots, 'templates'>, id: string): string {
  return join(roots.templates, 'documents', id);
}

/** Throws `template.unknown` with the ids there are. */
export function builtInMeta(roots: Pick<Roots, 'templates'>, id: string): TemplateMeta {
  if (!Object.hasOwn(DOCUMENT_KINDS, id)) {
    const all = Object.keys(DOCUMENT_KINDS).join('、');
    throw new AppFailure('template.unknown', `没有名为“${id}”的模板。现有：${all}`);
  }
  const file = `${id}/meta.yaml`;
  return readMeta(readFileSync(join(builtInFolder(roots, id), 'meta.yaml'), 'utf8'), file);
}

/** Markup of one of ours by file name, the parts that it shares with others among it. */
export function builtInParts(roots: Pick<Roots, 'templates'>, id: string): Readonly<Record<string, string>> {
  return loadTemplate([join(roots.templates, 'documents')], id).files;
}
