import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { AppFailure } from '../../../shared/errors/appError.ts';
import type { BuiltTree, FontSet, Sources } from '../types.ts';
import { assetFile, layoutDocument } from './layoutDocument.ts';
import { splitChart } from './splitChart.ts';

const MAIN = 'document.typ';
const DATA = 'data.json';
/**
 * Typst remembers every layout (3 MB a document, of no use to the next one), and forgetting costs 2 ms a document:
 * it is done when there is nothing else to do (`forget`), or after so many documents in one go.
 */
const MOST_REMEMBERED = 40;

export interface Compiler {
  /** Sets one document. Throws `AppFailure` where the style sheet refuses the data. */
  readonly compile: (built: BuiltTree) => NodeTypstDocument;
  /** Frees what the typesetter remembers. */
  readonly forget: () => void;
  readonly node: NodeCompiler;
}

/**
 * The typesetter with our style sheets and fonts loaded. Style sheets come from memory, so `styleDir` may lie
 * inside an archive; documents come as data and never as source.
 */
export function createCompiler(sources: Pick<Sources, 'styleDir' | 'fonts'>): Compiler {
  const root = resolve(sources.styleDir);
  const node = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: fontPaths(sources.fonts) }] });
  for (const name of readdirSync(root).filter((file) => file.endsWith('.typ'))) {
    node.mapShadow(join(root, name), readFileSync(join(root, name)));
  }
  let remembered = 0;
  function forget(): void {
    if (remembered > 0) node.evictCache(0);
    remembered = 0;
  }
  return {
    node,
    forget,
    compile(built) {
      if (remembered >= MOST_REMEMBERED) forget();
      remembered += 1;
      const shadows = Object.entries(built.assets).map(([key, asset]) => {
        const path = join(root, assetFile(key, asset));
        const bytes = asset.kind === 'svg' ? splitChart(asset.bytes).shapes : asset.bytes;
        node.mapShadow(path, Buffer.from(bytes));
        return path;
      });
      node.mapShadow(join(root, DATA), Buffer.from(JSON.stringify(layoutDocument(built))));
      try {
        const result = node.compile({ mainFilePath: join(root, MAIN) });
        const error = result.takeError();
        if (error) throw refusal(built.tree.title, node.fetchDiagnostics(error));
        const warnings = result.takeWarnings();
        if (warnings) throw refusal(built.tree.title, warnings.shortDiagnostics);
        const document = result.result;
        if (!document)
          throw new Error(`the typesetter gave neither a document nor an error: ${built.tree.title}`);
        return document;
      } finally {
        for (const path of shadows) node.unmapShadow(path);
      }
    },
  };
}

function fontPaths(fonts: FontSet): string[] {
  const { digest: _digest, ...files } = fonts;
  return Object.values(files);
}

/** Diagnostics come without lines; glyphs are checked before, so what arrives here is a fault of the style sheet. */
function refusal(title: string, diagnostics: readonly unknown[]): AppFailure {
  const said = diagnostics
    .map((entry) =>
      typeof entry === 'object' && entry !== null && 'message' in entry
        ? String(entry.message)
        : String(entry),
    )
    .join('；');
  return new AppFailure('pdf.refused', `《${title}》不能排成 PDF（${said}）`, { item: title });
}
