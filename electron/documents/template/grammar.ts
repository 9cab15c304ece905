/** The elements of the subset (docs/templates.md): what each may carry and hold. */
export interface ElementRule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly children: readonly string[];
  readonly text: boolean;
}

const INLINE = ['b', 'br', 'blank', 'ref'];
const BLOCKS = [
  'cover',
  'contents',
  'title',
  'h1',
  'h2',
  'h3',
  'p',
  'table',
  'chart',
  'photo',
  'formula',
  'part',
  'signatures',
  'page-break',
  'space',
];

const empty = (required: string[], optional: string[] = []): ElementRule => ({
  required,
  optional,
  children: [],
  text: false,
});
const holds = (children: string[], required: string[], optional: string[] = []): ElementRule => ({
  required,
  optional,
  children,
  text: false,
});
const words = (optional: string[], required: string[] = []): ElementRule => ({
  required,
  optional,
  children: [],
  text: true,
});
const running = (optional: string[]): ElementRule => ({
  required: [],
  optional,
  children: INLINE,
  text: true,
});
const cell = running(['class', 'align', 'rowspan', 'colspan']);

export const GRAMMAR: Readonly<Record<string, ElementRule>> = {
  doc: holds(BLOCKS, ['family']),
  cover: holds(['field', 'sign'], ['title', 'unit', 'date'], ['period']),
  field: words([], ['label']),
  sign: words(['role', 'seal']),
  contents: empty([]),
  title: words(['subtitle']),
  h1: words(['number']),
  h2: words(['number']),
  h3: words(['number']),
  p: running(['class']),
  b: words([]),
  br: empty([]),
  blank: empty(['width']),
  ref: empty(['to']),
  table: holds(['thead', 'tbody'], ['style', 'cols'], ['id', 'caption', 'note', 'row-height']),
  thead: holds(['tr'], []),
  tbody: holds(['tr'], []),
  tr: holds(['th', 'td'], [], ['role', 'keep']),
  th: cell,
  td: cell,
  chart: empty(['name', 'caption', 'alt'], ['id']),
  photo: words([], ['ref', 'number', 'title', 'details']),
  formula: empty(['left', 'numerator', 'denominator'], ['right']),
  part: empty(['id']),
  signatures: holds(['sign'], ['style']),
  'page-break': empty([]),
  space: empty(['height']),
};
