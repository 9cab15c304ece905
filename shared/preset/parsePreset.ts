/** Reads a preset; every mistake is reported with its line, all of them at once. */
import { isMap, isPair, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { fail, ok } from '../errors/appError.ts';
import type { Result } from '../errors/appError.ts';
import { checkPreset } from './checkPreset.ts';
import type { Mistake } from './mistake.ts';
import { explainIssue } from './explainIssue.ts';
import { presetSchema } from './schema.ts';
import type { Preset } from './schema.ts';

interface PlacedMistake {
  readonly line: number;
  readonly message: string;
}

export function parsePreset(yamlText: string, fileName: string): Result<Preset> {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines });
  if (document.errors.length > 0) {
    return refuse(
      fileName,
      document.errors.map((error) => ({
        line: error.linePos?.[0].line ?? 1,
        message: explainYamlError(error.code, error.message),
      })),
    );
  }
  const lineOf = (path: Mistake['path']): number => lineOfPath(document, path, lines);
  const parsed = presetSchema.safeParse(toValue(document), { reportInput: true });
  const mistakes = parsed.success
    ? checkPreset(parsed.data)
    : parsed.error.issues.flatMap((issue) => explainIssue(issue));
  if (parsed.success && mistakes.length === 0) return ok(parsed.data);
  return refuse(
    fileName,
    mistakes.map((mistake) => ({
      line: lineOf(mistake.path),
      message: `${fieldOf(mistake.path)}${mistake.message}`,
    })),
  );
}

/** An empty file is an empty mapping: then each missing field is named. */
function toValue(document: Document): unknown {
  return document.toJS() ?? {};
}

function refuse(file: string, mistakes: readonly PlacedMistake[]): Result<Preset> {
  const ordered = mistakes.toSorted((a, b) => a.line - b.line);
  const list = ordered.map(({ line, message }) => `第${line}行：${message}`).join('；');
  return fail('preset.faulty', `合同模板 ${file} 有 ${ordered.length} 处要改。${list}`, {
    file,
    line: ordered[0]?.line ?? 1,
  });
}

/** Line of the value at a path; of its key where the value is wrong as a whole; of what surrounds it if it is absent. */
function lineOfPath(document: Document, path: Mistake['path'], lines: LineCounter): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const start = startOf(document, path.slice(0, depth));
    if (start !== null) return lines.linePos(start).line;
  }
  return 1;
}

function startOf(document: Document, path: Mistake['path']): number | null {
  const last = path.at(-1);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && keyText(item.key) === String(last));
    if (pair) return offsetOf(pair.key);
  }
  return offsetOf(document.getIn(path, true));
}

function keyText(key: unknown): string {
  return typeof key === 'object' && key !== null && 'value' in key ? String(key.value) : String(key);
}

function offsetOf(node: unknown): number | null {
  const range = typeof node === 'object' && node !== null ? (node as Partial<Node>).range : undefined;
  return range?.[0] ?? null;
}

/** `requirements[3].due：`, so that a line with several fields is clear too. */
function fieldOf(path: Mistake['path']): string {
  const last = path.findLast((key) => typeof key === 'string');
  return last === undefined ? '' : `${last} `;
}

function explainYamlError(code: string, message: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return '同一个字段写了两次';
    case 'BAD_INDENT':
    case 'TAB_AS_INDENT':
      return '缩进不对，应使用空格并与上下对齐';
    case 'MISSING_CHAR':
      return '缺少引号、括号或冒号';
    default:
      return `不是规范的 YAML（${message.split('\n')[0] ?? ''}）`;
  }
}
