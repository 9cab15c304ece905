/** Which of a user's templates is a Word form: one file of a fixed name instead of markup. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { TreeInput } from '../types.ts';

export const FORM_FILE = 'form.docx';

/** True when the user's template folder holds a Word form instead of markup. */
export function isWordForm({ folder }: Pick<TreeInput, 'folder'>): boolean {
  if (folder === undefined) return false;
  return lstatSync(join(folder, FORM_FILE), { throwIfNoEntry: false })?.isFile() === true;
}
