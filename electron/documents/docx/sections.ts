import type { DocTree } from '../../../shared/documents/tree.ts';
import type { Relationship } from './documentParts.ts';
import type { PageMeasures } from './pageMeasures.ts';
import { paragraph } from './paragraph.ts';
import { run, tab } from './run.ts';
import { GREY_TEXT } from './styles.ts';
import { twips } from './units.ts';
import { NAMESPACES, tag, val, XML_HEAD } from './xml.ts';

/** The running head and foot of a document: parts of the package and the references that sections make to them. */
export interface HeadAndFoot {
  readonly parts: readonly { readonly name: string; readonly content: string }[];
  readonly relationships: readonly Relationship[];
  readonly references: string;
}

/** Running head with its rule, and a footer with page-number fields, as the page family has them. */
export function headAndFoot(tree: DocTree, measures: PageMeasures, pages: number): HeadAndFoot {
  const header = measures.head ? part('w:hdr', runningHead(tree)) : null;
  const footer =
    measures.footer === 'none'
      ? null
      : part('w:ftr', measures.footer === 'pages' ? pageFooter(tree, pages) : dashFooter());
  const found = [
    { name: 'header1.xml', type: 'header', content: header },
    { name: 'footer1.xml', type: 'footer', content: footer },
  ].flatMap(({ content, ...rest }) => (content === null ? [] : [{ ...rest, content }]));
  return {
    parts: found.map(({ name, content }) => ({ name, content })),
    relationships: found.map(({ name, type }) => ({ id: `rId${type}`, type, target: name })),
    references: found
      .map(({ type }) => tag(`w:${type}Reference`, { 'w:type': 'default', 'r:id': `rId${type}` }))
      .join(''),
  };
}

/** `w:sectPr`; `titlePage`: the first page shows neither head nor foot (covers), but counts. */
export function sectionProperties(measures: PageMeasures, references: string, titlePage: boolean): string {
  const [width, height] = measures.paper;
  const { top, left, right, bottom } = measures.margin;
  const landscape = width > height;
  return tag(
    'w:sectPr',
    {},
    references +
      val('w:type', 'nextPage') +
      tag('w:pgSz', {
        'w:w': twips(width),
        'w:h': twips(height),
        'w:orient': landscape ? 'landscape' : undefined,
      }) +
      tag('w:pgMar', {
        'w:top': twips(top),
        'w:right': twips(right),
        'w:bottom': twips(bottom),
        'w:left': twips(left),
        'w:header': twips(measures.headAt),
        'w:footer': twips(measures.footAt),
        'w:gutter': 0,
      }) +
      '<w:cols w:space="425"/>' +
      (titlePage ? '<w:titlePg/>' : '') +
      '<w:docGrid w:linePitch="312"/>',
  );
}

function runningHead({ project, runningTitle }: DocTree): string {
  return paragraph({ style: 'Header' }, run(project) + tab() + run(runningTitle));
}

function pageFooter({ code, digest }: DocTree, pages: number): string {
  const mark = [code, digest && `内容校验 ${digest}`].filter(Boolean).join('\u3000');
  return paragraph(
    { style: 'Footer' },
    (mark === '' ? '' : run(mark, { size: 7.5, color: GREY_TEXT })) +
      tab() +
      run('第') +
      field('PAGE', '1') +
      run('页\u3000共') +
      field('NUMPAGES', String(pages)) +
      run('页'),
  );
}

/** Letters: `— 1 —`, one character in from the right. */
function dashFooter(): string {
  const size = { size: 14 } as const;
  return paragraph(
    { style: 'Footer', align: 'right', right: 280, pitch: 16 },
    run('— ', size) + field('PAGE', '1', size) + run(' —', size),
  );
}

function field(code: string, result: string, props: { size?: number } = {}): string {
  return tag('w:fldSimple', { 'w:instr': ` ${code} ` }, run(result, props));
}

function part(name: string, content: string): string {
  const spaces = { 'xmlns:w': NAMESPACES['xmlns:w'], 'xmlns:r': NAMESPACES['xmlns:r'] };
  return XML_HEAD + tag(name, spaces, content);
}
