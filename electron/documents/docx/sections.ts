import { Footer, Header, SimpleField } from 'docx';
import type { ISectionPropertiesOptions } from 'docx';
import type { DocTree } from '../../../shared/documents/tree.ts';
import type { PageMeasures } from './pageMeasures.ts';
import { paragraph } from './elements/paragraph.ts';
import { run, tab } from './elements/run.ts';
import { GREY_TEXT } from './styles.ts';
import { twips } from './units.ts';

/** The running head and foot of a document; the sections after the first go on with them. */
export interface HeadAndFoot {
  readonly headers?: { readonly default: Header };
  readonly footers?: { readonly default: Footer };
}

/** Running head with its rule, and a footer with page-number fields, as the page family has them. */
export function headAndFoot(tree: DocTree, measures: PageMeasures, pages: number): HeadAndFoot {
  return {
    ...(measures.head ? { headers: { default: runningHead(tree) } } : {}),
    ...(measures.footer === 'none'
      ? {}
      : { footers: { default: measures.footer === 'pages' ? pageFooter(tree, pages) : dashFooter() } }),
  };
}

/** `titlePage`: the first page shows neither head nor foot (covers), but counts. */
export function sectionProperties(measures: PageMeasures, titlePage: boolean): ISectionPropertiesOptions {
  const [width, height] = measures.paper;
  const { top, left, right, bottom } = measures.margin;
  const landscape = width > height;
  return {
    type: 'nextPage',
    page: {
      // The library takes the upright page and turns it.
      size: {
        width: twips(Math.min(width, height)),
        height: twips(Math.max(width, height)),
        orientation: landscape ? 'landscape' : 'portrait',
      },
      margin: {
        top: twips(top),
        right: twips(right),
        bottom: twips(bottom),
        left: twips(left),
        header: twips(measures.headAt),
        footer: twips(measures.footAt),
        gutter: 0,
      },
    },
    column: { space: 425 },
    grid: { linePitch: 312 },
    ...(titlePage ? { titlePage } : {}),
  };
}

function runningHead({ project, runningTitle }: DocTree): Header {
  return new Header({
    children: [paragraph({ style: 'Header' }, [run(project), tab(), run(runningTitle)])],
  });
}

function pageFooter({ code, digest }: DocTree, pages: number): Footer {
  const mark = [code, digest && `内容校验 ${digest}`].filter(Boolean).join('\u3000');
  const children = [
    ...(mark === '' ? [] : [run(mark, { size: 7.5, color: GREY_TEXT })]),
    tab(),
    run('第'),
    new SimpleField(' PAGE ', '1'),
    run('页\u3000共'),
    new SimpleField(' NUMPAGES ', String(pages)),
    run('页'),
  ];
  return new Footer({ children: [paragraph({ style: 'Footer' }, children)] });
}

/** Letters: `— 1 —`. */
function dashFooter(): Footer {
  const children = [run('— '), new SimpleField(' PAGE ', '1'), run(' —')];
  return new Footer({ children: [paragraph({ style: 'Footer' }, children)] });
}
