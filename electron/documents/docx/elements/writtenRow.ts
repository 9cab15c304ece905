import { TableRow } from 'docx';
import type { IContext, ITableRowOptions, TableCell } from 'docx';
import type { IXmlableObject } from 'docx';
import { elementXml, escapeXml, WRITTEN } from '../package/partXml.ts';

/**
 * A cell of plain words on one line, without blanks at its ends. `look` names all that `make` depends on but the
 * words.
 */
export interface PlainCell {
  readonly look: string;
  readonly words: string;
  readonly make: (words: string) => TableCell;
}

/** Stands for the words of a cell while the library formats it; one for each way that fonts are hinted. */
const PLACEHOLDERS = { chinese: '\uE000', latin: '{words}' } as const;
const KNOWN_LIMIT = 4_000;
/** What cells are written as, by everything but their words. */
const known = new Map<string, string>();

/**
 * A row whose plain cells are formatted once for each look. Hundreds of cells of a log differ in their words alone,
 * and the library would spend most of a document's time on formatting them anew. All cells carry their own widths, so
 * the table has none to give them and sees none.
 */
export class WrittenRow extends TableRow {
  readonly #content: readonly (TableCell | PlainCell)[];

  constructor(options: Omit<ITableRowOptions, 'children'>, content: readonly (TableCell | PlainCell)[]) {
    super({ ...options, children: [] });
    this.#content = content;
  }

  override get cells(): readonly TableCell[] {
    return [];
  }

  override prepForXml(context: IContext): IXmlableObject {
    const properties = this.root.flatMap((child) =>
      typeof child === 'string' ? [] : [child.prepForXml(context)],
    );
    const cells = this.#content.map((cell) =>
      'look' in cell ? { [WRITTEN]: written(cell, context) } : cell.prepForXml(context),
    );
    return { 'w:tr': [...properties, ...cells].filter((part) => part !== undefined) };
  }
}

function written({ look, words, make }: PlainCell, context: IContext): string {
  const script = /^[\x20-\x7e\u00a0]*$/.test(words) ? 'latin' : 'chinese';
  const placeholder = PLACEHOLDERS[script];
  const key = `${script} ${look}`;
  let cell = known.get(key);
  if (cell === undefined) {
    const formatted = make(placeholder).prepForXml(context);
    if (!formatted) throw new TypeError('a cell has no content');
    cell = elementXml(formatted);
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.set(key, cell);
  }
  return cell.replace(placeholder, () => escapeXml(words));
}
