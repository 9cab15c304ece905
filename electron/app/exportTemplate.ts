/** Exporting a blank table (空白填写表) of one kind of record, fitted to the contract. */
import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { AppFailure } from '../../shared/errors/appError.ts';
import { kindDeclaration, recordKind } from '../../shared/records/kinds/index.ts';
import type { RecordKindId } from '../../shared/records/types.ts';
import { templateWorkbook } from '../sheets/index.ts';
import type { Parts } from './parts.ts';
import { openStore } from './parts.ts';

/** Writes an .xlsx at `file` (the ending is added where it lacks) and returns its path. */
export async function exportTemplate(
  parts: Parts,
  input: { readonly kind: RecordKindId; readonly file: string },
): Promise<{ file: string }> {
  const kind = recordKind(input.kind, openStore(parts).contract());
  const file = resolve(/\.xlsx$/i.test(input.file) ? input.file : `${input.file}.xlsx`);
  const bytes = await templateWorkbook(kind, kindDeclaration(input.kind).open);
  const temporary = join(dirname(file), `.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, bytes, { flush: true });
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true });
    throw new AppFailure(
      'template.write',
      `无法写出“${basename(file)}”。请确认文件夹存在且可写，同名文件没有在 Excel 或 WPS 中打开`,
    );
  }
  return { file };
}
