/** The tree of a filled Word form with the frame of its paper, for the PDF by the app's own way. */
import { AppFailure } from '../../../shared/errors/appError.ts';
import type { BuiltTree, TreeInput } from '../types.ts';
import type { FilledForm } from './fillForm.ts';
import { formTree } from './formTree.ts';
import { FORM_FILE } from './openForm.ts';

/** What stands in a form that cannot be shown by our pages; empty = the app makes its PDF. */
export function unshownParts({ form }: FilledForm): readonly string[] {
  return formTree(form).missing;
}

/** Throws `form.noPdf` when the form holds what our pages cannot show. */
export function wordFormTree(filledForm: FilledForm, input: TreeInput, filled: () => void): BuiltTree {
  // From here on the form is filled and of bounded size.
  filled();
  const { family, blocks, missing } = formTree(filledForm.form);
  if (missing.length > 0) {
    throw new AppFailure(
      'form.noPdf',
      `Word 表单里有${missing.join('、')}，不能由程序转成 PDF。填好的 Word 用 Word 或 WPS 另存为 PDF，再作为文件添加`,
      { file: FORM_FILE },
    );
  }
  const { title, project, code, digest, author } = input.frame;
  return {
    tree: {
      title,
      family,
      project,
      runningTitle: title,
      code,
      digest: digest.slice(0, 8).replace(/^(.{4})(.{4})$/, '$1 $2'),
      date: input.facts.date,
      author,
      blocks,
    },
    assets: {},
  };
}
