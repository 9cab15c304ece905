/** A place in a template: which file of the folder, which line. */
export interface MarkupPlace {
  readonly file: string;
  readonly line: number;
}

export interface MarkupElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly MarkupNode[];
  readonly place: MarkupPlace;
}

export interface MarkupText {
  readonly kind: 'text';
  readonly text: string;
}

export type MarkupNode = MarkupElement | MarkupText;
