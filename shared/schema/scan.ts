/** SQL text as statements of tokens. Only statements that shape tables are kept; data is passed over. */

export interface Token {
  readonly kind: 'word' | 'quoted' | 'string' | 'sign';
  readonly text: string;
  readonly line: number;
}

export type Statement = readonly [Token, ...Token[]];

/** A fault of the text, told with the line it stands in. */
export class SchemaFault extends Error {
  constructor(line: number, message: string) {
    super(`第${line}行：${message}`);
    this.name = 'SchemaFault';
  }
}

const KEPT = new Set(['CREATE', 'ALTER', 'COMMENT', 'DROP']);

/** What can stand at a place of the text, tried in this order. All are sticky. */
const BLANK = /(?:[\s\ufeff]+|--[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)+/uy;
/** `#` begins a comment only in MySQL. */
const BLANK_OR_HASH = /(?:[\s\ufeff]+|--[^\n]*|#[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)+/uy;
const STRING = /'([^']*(?:''[^']*)*)'/uy;
/** MySQL, and PostgreSQL after an `E`, write `\'` for a quote inside a string. */
const ESCAPED_STRING = /'([^'\\]*(?:(?:\\[\s\S]|'')[^'\\]*)*)'/uy;
const DOLLAR_STRING = /(\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$)([\s\S]*?)\1/uy;
const QUOTED = /"([^"]*(?:""[^"]*)*)"|`([^`]*(?:``[^`]*)*)`|\[([\p{L}_][^\]\n]*)\]/uy;
const NUMBER = /[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?(?![\p{L}\p{N}_])/iuy;
const WORD = /[\p{L}\p{N}_@#$]+/uy;
const SIGN = /::|[\s\S]/uy;
/** Rows of data that follow `COPY … FROM stdin;`, up to their closing mark. */
const COPIED = /[^;]*\bFROM\s+stdin\b[^;]*;[\s\S]*?(?:\n\\\.|$)/iuy;

export function* statementsOf(text: string): Generator<Statement> {
  const mysql = /`|\bENGINE\s*=|\bAUTO_INCREMENT\b/i.test(text);
  let at = 0;
  let line = 1;
  let last = '';
  let tokens: Token[] = [];
  let kept = true;

  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0] === '') return null;
    at = pattern.lastIndex;
    return match;
  };
  const countLines = (passed: string): void => {
    for (let i = passed.indexOf('\n'); i >= 0; i = passed.indexOf('\n', i + 1)) line += 1;
  };
  const read = (): Token => {
    const token = (kind: Token['kind'], body: string): Token => ({ kind, text: body, line });
    const escapes = mysql || last === 'E';
    const string = take(escapes ? ESCAPED_STRING : STRING);
    if (string) return token('string', unquote(string[1] ?? '', "'", escapes));
    const dollar = take(DOLLAR_STRING);
    if (dollar) return token('string', dollar[2] ?? '');
    const quoted = last === 'ARRAY' ? null : take(QUOTED);
    if (quoted) return token('quoted', quotedName(quoted));
    const word = take(NUMBER) ?? take(WORD);
    if (word) return token('word', word[0]);
    return token('sign', take(SIGN)?.[0] ?? '');
  };

  for (;;) {
    countLines(take(mysql ? BLANK_OR_HASH : BLANK)?.[0] ?? '');
    if (at >= text.length) break;
    const start = at;
    const token = read();
    last = token.kind === 'word' ? token.text.toUpperCase() : '';
    refuseOpenEnd(token, text.startsWith('/*', start));
    if (token.kind === 'sign' && token.text === ';') {
      if (isStatement(tokens)) yield tokens;
      tokens = [];
      kept = true;
    } else if (kept && tokens.length === 0 && !KEPT.has(last)) {
      kept = false;
      if (last === 'COPY' && take(COPIED)) kept = true;
    } else if (kept) tokens.push(token);
    countLines(text.slice(start, at));
  }
  if (isStatement(tokens)) yield tokens;
}

function isStatement(tokens: readonly Token[]): tokens is Statement {
  return tokens.length > 0;
}

/** A quote or comment that is never closed would swallow the rest of the text unseen. */
function refuseOpenEnd({ kind, text, line }: Token, comment: boolean): void {
  if (kind !== 'sign') return;
  if (comment) throw new SchemaFault(line, '注释没有结束，缺少 */');
  if (text === "'") throw new SchemaFault(line, '单引号里的文字没有结束');
  if (text === '"' || text === '`') throw new SchemaFault(line, `名称的引号没有结束，缺少 ${text}`);
}

function quotedName([, double, back, bracket]: RegExpExecArray): string {
  if (double !== undefined) return unquote(double, '"', false);
  return back === undefined ? (bracket ?? '') : unquote(back, '`', false);
}

function unquote(body: string, quote: string, escapes: boolean): string {
  const whole = body.replaceAll(quote + quote, quote);
  return escapes
    ? whole.replaceAll(/\\([\s\S])/g, (_all, sign: string) => ({ n: '\n', r: '\r', t: '\t' })[sign] ?? sign)
    : whole;
}
