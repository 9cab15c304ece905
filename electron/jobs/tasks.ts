/** What the workers of the pool can do, by name. The table is the whole vocabulary: no other name is run. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { BindRequest, BoundVolume } from '../archive/types.ts';
import { AppFailure } from '../../shared/errors/appError.ts';
import type { Result } from '../../shared/errors/appError.ts';
import type { DocTree } from '../../shared/documents/tree.ts';
import { buildTree, createPdfRenderer, fillForm, isWordForm, renderDocx } from '../documents/index.ts';
import { readFileBack } from '../documents/read/readFile.ts';
import type { ReadableKind } from '../documents/read/readFile.ts';
import type { ReadFile } from '../../shared/reading/readFile.ts';
import type { Sources, TreeInput } from '../documents/types.ts';
import { digestFiles } from './digestFiles.ts';
import type { FileToDigest } from './digestFiles.ts';
import { lookAtFile } from './lookAtFile.ts';
import type { FileLook, LookRequest } from './lookAtFile.ts';
import { WARM_UP_PAGE } from './warmUp.ts';

/** A document compiled by a worker: both files and the page count. */
export interface CompiledFiles {
  readonly pdf: Uint8Array;
  readonly docx: Uint8Array;
  readonly pages: number;
  readonly headings: readonly { readonly title: string; readonly level: number; readonly page: number }[];
}

export interface FilledWord {
  readonly docx: Uint8Array;
  readonly unshown: readonly string[];
}

export interface RenderedForm {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** What a checked template came to. */
export interface TreeSummary {
  readonly blocks: number;
  /** Of a Word form: what the app's own pages cannot show, so that its PDF has to be put in. */
  readonly unshown: readonly string[];
}

export interface Tasks {
  /** Template + facts → nothing but the proof that they fit together. */
  check: { input: TreeInput; output: TreeSummary };
  /** Template + facts → DOCX and PDF. */
  compile: { input: TreeInput; output: CompiledFiles };
  /** Word form + facts → the form filled, for a person to print or convert. */
  fill: { input: TreeInput; output: FilledWord };
  /** Template + facts → PDF alone. */
  print: { input: TreeInput; output: RenderedForm };
  /** Template + facts → one SVG per page. */
  preview: { input: TreeInput; output: readonly string[] };
  /** A tree without pictures (volume covers, lists, labels) → PDF. */
  form: { input: DocTree; output: RenderedForm };
  /** Papers and scans → one bound volume. */
  bind: { input: BindRequest; output: BoundVolume };
  /** A finished file → what it says. */
  read: { input: ReadRequest; output: ReadFile };
  /** A file → its digest, whether it opens, what it says. */
  look: { input: LookRequest; output: FileLook };
  /** Files → their digests; null for one that is not there. */
  digest: { input: DigestRequest; output: readonly (string | null)[] };
}

export interface ReadRequest {
  readonly path: string;
  readonly kind: ReadableKind;
}

export interface DigestRequest {
  readonly files: readonly FileToDigest[];
}

export type TaskName = keyof Tasks;
export type TaskInput<N extends TaskName> = Tasks[N]['input'];
export type TaskOutput<N extends TaskName> = Tasks[N]['output'];

/** Tasks that need none of what documents are made with: they begin at once. */
export const WITHOUT_WARM_UP: ReadonlySet<TaskName> = new Set(['bind', 'read', 'look', 'digest']);

/** The envelope is parsed in the worker; what is inside comes from our own engine and keeps its type. */
export const taskMessage = z.object({
  id: z.number().int(),
  task: z.enum(['check', 'compile', 'fill', 'print', 'preview', 'form', 'bind', 'read', 'look', 'digest']),
  input: z.record(z.string(), z.unknown()),
});

function value<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new AppFailure(result.error.code, result.error.message, result.error.place);
}

export type TaskTable = {
  readonly [N in TaskName]: (input: TaskInput<N>, filled: () => void) => Promise<TaskOutput<N>>;
} & {
  /** Loads what documents need, before the first one is asked for. */
  readonly warmUp: () => Promise<void>;
  /** Frees memory that the last documents left behind. */
  readonly rest: () => void;
};

/** The library for finished PDFs is large: it is loaded after what the first papers need. */
const loadBinder = () => import('../archive/bindVolume.ts');

export function createTasks(sources: Sources): TaskTable {
  const renderer = createPdfRenderer(sources);
  return {
    async warmUp() {
      const built = { tree: WARM_UP_PAGE, assets: {} };
      await renderDocx(built, value(renderer.render(built)), sources.fonts);
      await loadBinder();
    },
    rest: renderer.forget,
    async check(input, filled) {
      if (!isWordForm(input)) {
        const { tree } = value(await buildTree(input, sources, filled));
        return { blocks: tree.blocks.length, unshown: [] };
      }
      const { blocks, missing } = (await fillForm(input)).tree;
      filled();
      return { blocks: missing.length > 0 ? 0 : blocks.length, unshown: missing };
    },
    async compile(input, filled) {
      const built = value(await buildTree(input, sources, filled));
      const pdf = value(renderer.render(built));
      const docx = built.filledForm ?? (await renderDocx(built, pdf, sources.fonts));
      return {
        pdf: pdf.bytes,
        docx,
        pages: pdf.pages,
        headings: pdf.headings.map(({ title, level, page }) => ({ title, level, page })),
      };
    },
    async fill(input, filled) {
      const { docx, tree } = await fillForm(input);
      filled();
      return { docx, unshown: tree.missing };
    },
    async print(input, filled) {
      const pdf = value(renderer.render(value(await buildTree(input, sources, filled))));
      return { pdf: pdf.bytes, pages: pdf.pages };
    },
    async preview(input, filled) {
      return value(renderer.preview(value(await buildTree(input, sources, filled))));
    },
    async form(tree) {
      const pdf = value(renderer.render({ tree, assets: {} }));
      return { pdf: pdf.bytes, pages: pdf.pages };
    },
    async bind(request) {
      const { bindVolume } = await loadBinder();
      return bindVolume(request);
    },
    async read({ path, kind }) {
      return readFileBack(await readFile(path), kind);
    },
    look: lookAtFile,
    digest: ({ files }) => digestFiles(files),
  };
}
