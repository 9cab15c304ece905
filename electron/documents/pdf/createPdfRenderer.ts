import { AppFailure, ok } from '../../../shared/errors/appError.ts';
import type { Result } from '../../../shared/errors/appError.ts';
import { dayNumber } from '../../../shared/domain/civilDate.ts';
import { missingGlyphs } from '../fonts/missingGlyphs.ts';
import { splitPages } from '../preview/splitPages.ts';
import type { BuiltTree, RenderedPdf, Sources } from '../types.ts';
import { createCompiler } from './compiler.ts';
import { headingText } from './layoutDocument.ts';
import { splitChart } from './splitChart.ts';

const DAY_SECONDS = 86_400;

export interface PdfRenderer {
  /** PDF/A-2b with the document's own date: the same tree gives the same bytes on every machine. */
  readonly render: (built: BuiltTree) => Result<RenderedPdf>;
  /** One SVG a page, in points, drawn by the same typesetter: what is seen is what is printed. */
  readonly preview: (built: BuiltTree) => Result<string[]>;
  /** Frees what the typesetter remembers; for moments in which nobody waits. */
  readonly forget: () => void;
}

/** One renderer serves many documents; creating it costs about 50 ms, the first document another 60 ms. */
export function createPdfRenderer(sources: Pick<Sources, 'styleDir' | 'fonts'>): PdfRenderer {
  const compiler = createCompiler(sources);

  function render(built: BuiltTree): RenderedPdf {
    refuseMissingGlyphs(built, sources);
    const document = compiler.compile(built);
    const headings = built.tree.blocks.filter((block) => block.t === 'heading');
    const pages =
      headings.length > 0
        ? headingPages(compiler.node.query(document, { selector: '<heading-pages>', field: 'value' }))
        : [];
    const bytes = compiler.node.pdf(document, {
      pdfStandard: 'a-2b',
      creationTimestamp: dayNumber(built.tree.date) * DAY_SECONDS,
    });
    return {
      bytes: new Uint8Array(bytes),
      pages: document.numOfPages,
      headings: headings.map((heading, at) => ({
        id: heading.id,
        title: headingText(heading),
        level: heading.level,
        page: pages[at] ?? 1,
      })),
    };
  }

  function preview(built: BuiltTree): string[] {
    refuseMissingGlyphs(built, sources);
    return splitPages(compiler.node.svg(compiler.compile(built)));
  }

  return {
    render: (built) => attempt(() => render(built)),
    preview: (built) => attempt(() => preview(built)),
    forget: compiler.forget,
  };
}

function attempt<T>(work: () => T): Result<T> {
  try {
    return ok(work());
  } catch (error) {
    if (error instanceof AppFailure) return { ok: false, error: error.error };
    throw error;
  }
}

function refuseMissingGlyphs(built: BuiltTree, { fonts }: Pick<Sources, 'fonts'>): void {
  const charts = Object.values(built.assets).filter(({ kind }) => kind === 'svg');
  const chartTexts = charts.flatMap(({ bytes }) => splitChart(bytes).texts.map(({ words }) => words));
  const [missing] = missingGlyphs(built.tree, fonts, chartTexts);
  if (!missing) return;
  throw new AppFailure(
    'pdf.glyph',
    `字体中没有“${missing.character}”（${missing.codePoint}），见“${missing.context}”。请改用字体中有的写法后再试`,
    { item: built.tree.title },
  );
}

/** The metadata is a list with one list of page numbers, in the order of the headings. */
function headingPages(value: unknown): number[] {
  const pages: unknown = Array.isArray(value) ? value[0] : null;
  return Array.isArray(pages) ? pages.map(Number) : [];
}
