import { capture } from '../../../shared/errors/appError.ts';
import type { Result } from '../../../shared/errors/appError.ts';
import { isCivilDate } from '../../../shared/domain/civilDate.ts';
import type { Block, PageFamily } from '../../../shared/documents/tree.ts';
import type { BuiltTree, Sources, TreeInput } from '../types.ts';
import { fillForm, shownBlocks } from '../form/fillForm.ts';
import { isWordForm } from '../form/isWordForm.ts';
import { loadOwnTemplate, loadTemplate } from './loadTemplate.ts';
import { parseMarkup } from './parseMarkup.ts';
import { readBlocks } from './readBlocks.ts';
import { renderLiquid } from './renderLiquid.ts';
import { templateFailure } from './templateFailure.ts';

/** What a template came to, before the frame of its paper is put around it. */
interface Content extends Pick<BuiltTree, 'assets' | 'filledForm'> {
  readonly family: PageFamily;
  readonly blocks: readonly Block[];
}

/**
 * Template and facts → document tree with its pictures. Faults of the template name its file and line.
 * The same input gives the same tree; nothing is read but the template folder and the named photos.
 * `filled` is called when the template's own work is done; what follows works on a checked tree of bounded size.
 */
export function buildTree(
  input: TreeInput,
  sources: Pick<Sources, 'templateDirs'>,
  filled: () => void = () => {},
): Promise<Result<BuiltTree>> {
  return capture(async () => {
    const { title, project, code, digest, author } = input.frame;
    const { date } = input.facts;
    if (!isCivilDate(date)) throw new RangeError(`document date ${date} of ${input.template}`);
    const { family, blocks, ...rest } = isWordForm(input)
      ? await formContent(input, filled)
      : await markupContent(input, sources, filled);
    return {
      tree: {
        title,
        family,
        project,
        runningTitle: title,
        code,
        digest: digest.slice(0, 8).replace(/^(.{4})(.{4})$/, '$1 $2'),
        date,
        author,
        blocks,
      },
      ...rest,
    };
  });
}

async function formContent(input: TreeInput, filled: () => void): Promise<Content> {
  const form = await fillForm(input);
  filled();
  return { ...shownBlocks(form), assets: {}, filledForm: form.docx };
}

async function markupContent(
  input: TreeInput,
  { templateDirs }: Pick<Sources, 'templateDirs'>,
  filled: () => void,
): Promise<Content> {
  const template = input.folder ? loadOwnTemplate(input.folder) : loadTemplate(templateDirs, input.template);
  const { title, project, code } = input.frame;
  const { date, values } = input.facts;
  const html = renderLiquid(template, { facts: values, frame: { title, project, code, date } });
  const doc = parseMarkup(html, 'template.html', template.own);
  const { family } = template.meta;
  if (doc.attributes.get('family') !== family) {
    throw templateFailure(doc.place, `<doc> 的 family 应与 meta.yaml 一致，为 ${family}`);
  }
  filled();
  return { family, ...(await readBlocks(doc, family, input)) };
}
