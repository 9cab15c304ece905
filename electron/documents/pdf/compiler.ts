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
 * Typst remembers layout across documents (3 MB each, of no use to the next one); what lay unused since the last
 * but one clearing goes. With these numbers 200 weekly logs stay under 360 MB, at no loss of speed.
 */
const EVICT_EVERY = 8;
const EVICT_AGE = 1;

export interface Compiler {
  /** Sets one document. Throws `AppFailure` where the style sheet refuses the data. */
  readonly compile: (built: BuiltTree) => NodeTypstDocument;
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
  let compiled = 0;
  return {
    node,
    compile(built) {
      compiled += 1;
      if (compiled % EVICT_EVERY === 0) node.evictCache(EVICT_AGE);
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
