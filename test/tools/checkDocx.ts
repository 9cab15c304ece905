/**
 * Is this a Word document that Word opens without repair? Looks at the zip, content types, relationships, well-formed
 * parts, ids, element order and tables; returns a line a fault, none = sound. Independent of the code that writes.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { posix } from 'node:path';
import { readPackage } from '../../electron/documents/read/readPackage.ts';

/** An element with its attributes and children in order. */
interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

/** Order of children in the transitional schema, shortened to what documents use. */
const ORDERS: Readonly<Record<string, string>> = {
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike vanish color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout',
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN adjustRightInd snapToGrid spacing ind contextualSpacing jc textAlignment outlineLvl rPr sectPr',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection docGrid',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tcBorders': 'top left bottom right insideH insideV',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tc': 'tcPr p tbl',
  'w:style': 'name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr',
};
/** Children that may come in any order or number among themselves. */
const FREE: Readonly<Record<string, readonly string[]>> = {
  'w:tc': ['w:p', 'w:tbl'],
  'w:sectPr': ['w:headerReference', 'w:footerReference'],
};

export async function checkDocx(bytes: Uint8Array): Promise<string[]> {
  const faults: string[] = [];
  const parts = await readPackage(bytes).catch((error: unknown) => String(error));
  if (typeof parts === 'string') return [`zip: ${parts}`];
  const texts = new Map<string, string>();
  for (const [name, part] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(part);
    const valid = XMLValidator.validate(text);
    if (valid !== true) faults.push(`${name}: not well-formed: ${valid.err.msg}`);
    else texts.set(name, text);
    // eslint-disable-next-line no-control-regex
    if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text))
      faults.push(`${name}: forbidden character`);
  }
  if ([...parts.keys()][0] !== '[Content_Types].xml')
    faults.push('[Content_Types].xml is not the first entry');
  faults.push(
    ...checkContentTypes(texts, [...parts.keys()]),
    ...checkRelationships(texts, [...parts.keys()]),
  );
  const document = texts.get('word/document.xml');
  if (document === undefined) return [...faults, 'word/document.xml is missing'];
  const styles = new Set(ids(texts.get('word/styles.xml') ?? '', /w:styleId="([^"]*)"/g));
  for (const [name, text] of texts) {
    if (!/^word\/(document|styles|header\d+|footer\d+)\.xml$/.test(name)) continue;
    const root = parse(text);
    visit(root, (node) => faults.push(...checkOrder(name, node), ...checkTable(name, node)));
    for (const style of ids(text, /<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val="([^"]*)"/g)) {
      if (!styles.has(style)) faults.push(`${name}: style ${style} does not exist`);
    }
    for (const font of ids(text, /w:(?:ascii|hAnsi|eastAsia|cs)="([^"]*)"/g)) {
      if (font.length >= 32) faults.push(`${name}: font name ${font} is too long for Word`);
    }
  }
  faults.push(...checkBody(parse(document)), ...checkIds(document));
  if (/w:updateFields|w:dirty=/.test([...texts.values()].join('')))
    faults.push('fields would ask on opening');
  return faults;
}

function checkContentTypes(texts: ReadonlyMap<string, string>, names: readonly string[]): string[] {
  const types = texts.get('[Content_Types].xml');
  if (types === undefined) return ['[Content_Types].xml is missing'];
  const defaults = new Set(
    ids(types, /<Default [^>]*Extension="([^"]*)"/g).map((extension) => extension.toLowerCase()),
  );
  const overrides = ids(types, /<Override [^>]*PartName="([^"]*)"/g);
  const known = new Set(overrides);
  return [
    ...names
      .filter(
        (name) =>
          name !== '[Content_Types].xml' &&
          !known.has(`/${name}`) &&
          !defaults.has(name.slice(name.lastIndexOf('.') + 1)),
      )
      .map((name) => `${name}: no content type`),
    ...overrides
      .filter((part) => !names.includes(part.slice(1)))
      .map((part) => `content type for ${part}, which is missing`),
  ];
}

function checkRelationships(texts: ReadonlyMap<string, string>, names: readonly string[]): string[] {
  const faults: string[] = [];
  for (const [name, text] of texts) {
    if (!name.endsWith('.rels')) continue;
    const base = posix.dirname(posix.dirname(name));
    const owner = posix.join(base, posix.basename(name, '.rels'));
    const known = ids(text, / Id="([^"]*)"/g);
    if (new Set(known).size !== known.length) faults.push(`${name}: a relationship id is there twice`);
    for (const target of ids(text, /Target="([^"]*)"/g)) {
      if (!names.includes(posix.join(base, target))) faults.push(`${name}: ${target} is missing`);
    }
    for (const used of ids(texts.get(owner) ?? '', /r:(?:id|embed|link)="([^"]*)"/g)) {
      if (!known.includes(used)) faults.push(`${owner}: relationship ${used} is missing`);
    }
  }
  return faults;
}

function checkOrder(part: string, node: Node): string[] {
  const order = ORDERS[node.name]?.split(' ').map((name) => `w:${name}`);
  if (!order) return [];
  const free = FREE[node.name] ?? [];
  const repeated = node.name === 'w:tbl' ? ['w:tr'] : free;
  const faults: string[] = [];
  let last = -1;
  const seen = new Set<string>();
  for (const { name } of node.children) {
    const place = free.includes(name) ? order.indexOf(free[0] ?? '') : order.indexOf(name);
    if (place === -1) faults.push(`${part}: ${name} does not belong into ${node.name}`);
    else if (place < last) faults.push(`${part}: ${name} is out of order in ${node.name}`);
    if (seen.has(name) && !repeated.includes(name)) faults.push(`${part}: ${name} is twice in ${node.name}`);
    seen.add(name);
    last = Math.max(last, place);
  }
  return faults;
}

/** gridCol = Σ spans of each row; merges go on below themselves with the same span; cells end with a paragraph. */
function checkTable(part: string, node: Node): string[] {
  if (node.name !== 'w:tbl') return [];
  const faults: string[] = [];
  const grid = all(node, 'w:tblGrid').flatMap((child) => all(child, 'w:gridCol')).length;
  let open = new Map<number, number>();
  all(node, 'w:tr').forEach((row, at) => {
    const cells = all(row, 'w:tc');
    let column = 0;
    const merges = new Map<number, number>();
    for (const cell of cells) {
      const properties = all(cell, 'w:tcPr')[0];
      const span = Number(valueOf(properties, 'w:gridSpan') ?? 1);
      const merge = all(properties, 'w:vMerge')[0];
      if (merge) {
        if (merge.attributes['w:val'] !== 'restart' && open.get(column) !== span) {
          faults.push(`${part}: row ${at + 1} goes on with a merge that nothing began`);
        }
        merges.set(column, span);
      }
      if (cell.children.at(-1)?.name !== 'w:p')
        faults.push(`${part}: a cell of row ${at + 1} does not end with a paragraph`);
      column += span;
    }
    if (column !== grid) faults.push(`${part}: row ${at + 1} has ${column} columns, the grid ${grid}`);
    open = merges;
  });
  return faults;
}

/** The body ends with its section; tables never touch each other. */
function checkBody(root: Node): string[] {
  const faults: string[] = [];
  visit(root, (node) => {
    if (node.name === 'w:body' && node.children.at(-1)?.name !== 'w:sectPr')
      faults.push('the body does not end with w:sectPr');
    if (node.name === 'w:body' && node.children.at(-2)?.name === 'w:tbl')
      faults.push('a table stands right before the end');
    node.children.forEach((child, at) => {
      if (child.name === 'w:tbl' && node.children[at + 1]?.name === 'w:tbl') faults.push('two tables touch');
    });
  });
  return faults;
}

function checkIds(document: string): string[] {
  const faults: string[] = [];
  const drawings = ids(document, /<wp:docPr [^>]*\bid="(\d+)"/g);
  if (new Set(drawings).size !== drawings.length) faults.push('a drawing id is there twice');
  const starts = ids(document, /<w:bookmarkStart [^>]*w:id="([^"]*)"/g);
  const ends = ids(document, /<w:bookmarkEnd [^>]*w:id="([^"]*)"/g);
  if (starts.toSorted().join() !== ends.toSorted().join()) faults.push('bookmarks do not pair');
  const names = ids(document, /<w:bookmarkStart [^>]*w:name="([^"]*)"/g);
  if (new Set(names).size !== names.length) faults.push('a bookmark name is there twice');
  for (const name of names)
    if (name.length > 40 || /\s/.test(name)) faults.push(`bookmark name ${name} is not allowed`);
  for (const anchor of ids(document, /w:anchor="([^"]*)"/g)) {
    if (!names.includes(anchor)) faults.push(`link to ${anchor}, which is no bookmark`);
  }
  const fields = ids(document, /w:fldCharType="(\w+)"/g);
  let depth = 0;
  for (const kind of fields) {
    if (kind === 'begin') depth += 1;
    if (kind === 'end') depth -= 1;
    if (depth < 0) faults.push('a field ends that did not begin');
  }
  if (depth !== 0) faults.push('a field does not end');
  return faults;
}

function parse(text: string): Node {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
  });
  return { name: '', attributes: {}, children: nodes(parser.parse(text)) };
}

function nodes(raw: unknown): Node[] {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((entry: Readonly<Record<string, unknown>>) => {
    const name = Object.keys(entry).find((key) => key !== ':@') ?? '';
    if (name === '#text' || name.startsWith('?')) return [];
    const attributes = Object.entries(entry[':@'] ?? {}).map(([key, value]) => [key, String(value)] as const);
    return [{ name, attributes: Object.fromEntries(attributes), children: nodes(entry[name]) }];
  });
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const child of node.children) visit(child, see);
}

function all(node: Node | undefined, name: string): Node[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

function valueOf(node: Node | undefined, name: string): string | undefined {
  return all(node, name)[0]?.attributes['w:val'];
}

function ids(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}
