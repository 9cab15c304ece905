import { Liquid, LiquidError } from 'liquidjs';
import { AppFailure } from '../../../shared/errors/appError.ts';
import type { JsonObject } from '../../../shared/documents/kind.ts';
import { addLineMarks } from './lineMarks.ts';
import type { Template } from './loadTemplate.ts';

/** Characters of template source with its line marks; entries of lists and characters of strings that a template makes itself. */
const LIMITS = { parseLimit: 50_000_000, memoryLimit: 10_000_000 };
/** Milliseconds of filling: ours may take long over very many records, a user's template may not hold up work. */
const RENDER_LIMIT_MS = { ours: 10_000, users: 1_000 };
/** Characters that one filling may print: some thousand pages. */
const OUTPUT_LIMIT = 20_000_000;
/** Filters that work on texts, numbers and lists. Left out: the clock, chance, markup, and those that evaluate text. */
const FILTERS: ReadonlySet<string> = new Set(
  [
    'append capitalize downcase escape lstrip prepend remove replace replace_first rstrip size slice split strip',
    'truncate upcase',
    'abs at_least at_most ceil divided_by floor minus modulo plus round times',
    'compact concat default first join last map reverse sort sum uniq where',
  ].flatMap((names) => names.split(' ')),
);
const ENTRY = 'template.html';
/** Control characters, halves of pairs and non-characters: forbidden in XML, and the line marks are made of them. */
const controlCharacters = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

export interface LiquidScope {
  readonly facts: JsonObject;
  readonly frame: JsonObject;
}

/**
 * Fills a template with facts. Only the files that came with it can be rendered, only own properties are seen,
 * a missing value is a fault, and whatever a value holds arrives as text, never as markup.
 */
export function renderLiquid(template: Template, scope: LiquidScope): string {
  const { engine, entry } = prepare(template);
  try {
    printed = 0;
    const renderLimit = template.own ? RENDER_LIMIT_MS.users : RENDER_LIMIT_MS.ours;
    const html = String(engine.renderSync(entry, scope, { renderLimit }));
    if (html.length > OUTPUT_LIMIT) throw tooLong();
    return html;
  } catch (error) {
    throw translate(error);
  }
}

type Prepared = { readonly engine: Liquid; readonly entry: ReturnType<Liquid['parse']> };
/** Parsed templates by their digest: a run of sixty weekly logs parses once. */
const prepared = new Map<string, Prepared>();
const PREPARED_LIMIT = 64;

function prepare(template: Template): Prepared {
  const known = prepared.get(template.digest);
  if (known) return known;
  const marked = Object.fromEntries(
    Object.entries(template.files).map(([name, text]) => [name, addLineMarks(text, name)]),
  );
  const engine = new Liquid({
    ...LIMITS,
    templates: marked,
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    outputEscape: escapeValue,
  });
  for (const name of Object.keys(engine.filters)) if (!FILTERS.has(name)) delete engine.filters[name];
  try {
    const result = { engine, entry: engine.parse(marked[ENTRY] ?? '', ENTRY) };
    if (prepared.size >= PREPARED_LIMIT) prepared.clear();
    prepared.set(template.digest, result);
    return result;
  } catch (error) {
    throw translate(error);
  }
}

/** Characters printed by the filling at work; filling runs in one go. */
let printed = 0;

function tooLong(): AppFailure {
  return new AppFailure('template.tooLong', `模板 ${ENTRY} 填出的内容过长，已停止。请检查循环`, {
    file: ENTRY,
  });
}

function escapeValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw new TypeError('list or group printed');
  }
  const text = String(value);
  printed += text.length;
  if (printed > OUTPUT_LIMIT) throw new RangeError('output limit exceeded');
  return text
    .replace(controlCharacters, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** What Liquid says in English, as a sentence with the place; the engine's own words follow in brackets. */
function translate(error: unknown): unknown {
  if (!LiquidError.is(error) || !(error instanceof Error)) return error;
  const { message } = error;
  const token = 'token' in error ? error.token : null;
  const place = tokenPlace(token);
  const said = message.replace(/, (file|line):.*$/s, '');
  const variable = /undefined variable: (.*)/.exec(said)?.[1];
  const filter = /undefined filter: (.*)/.exec(said)?.[1];
  const what =
    variable !== undefined
      ? `没有 ${variable} 这个数据`
      : filter !== undefined
        ? `没有 ${filter} 这个过滤器`
        : /Maximum call stack/.test(said)
          ? '引用或嵌套的层数过多'
          : /not closed/.test(said)
            ? `标签没有结束（${said}）`
            : /limit exceeded|Invalid string length/.test(said)
              ? '内容超出上限，可能有过长的循环，或模板引用了自己'
              : /list or group printed/.test(said)
                ? '列表或分组不能直接打印，请写出其中的一项'
                : /ENOENT|Failed to lookup/.test(said)
                  ? `引用的文件不在本模板文件夹内（${said}）`
                  : `语法有误（${said}）`;
  return new AppFailure('template.liquid', `模板 ${place.file} 第${place.line}行：${what}`, place);
}

function tokenPlace(token: unknown): { file: string; line: number } {
  const found = { file: ENTRY, line: 1 };
  if (typeof token !== 'object' || token === null) return found;
  if ('file' in token && typeof token.file === 'string') found.file = token.file.replace(/^.*[\\/]/, '');
  if ('input' in token && typeof token.input === 'string' && 'begin' in token) {
    found.line = token.input.slice(0, Number(token.begin)).split('\n').length;
  }
  return found;
}
