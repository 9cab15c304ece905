/** A place in a statement's tokens that moves forward. */
import type { Token } from './scan.ts';
import { SchemaFault } from './scan.ts';

export class Cursor {
  readonly #tokens: readonly Token[];
  #at = 0;
  /** Line of the statement, for faults at its end. */
  readonly #line: number;

  constructor(tokens: readonly Token[], line: number) {
    this.#tokens = tokens;
    this.#line = line;
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length;
  }

  get line(): number {
    return (this.#tokens[this.#at] ?? this.#tokens.at(-1))?.line ?? this.#line;
  }

  peek(ahead = 0): Token | null {
    return this.#tokens[this.#at + ahead] ?? null;
  }

  next(): Token | null {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** The word at a place in capitals; '' for anything else. */
  word(ahead = 0): string {
    const token = this.peek(ahead);
    return token?.kind === 'word' ? token.text.toUpperCase() : '';
  }

  /** Passes over the given words if all of them follow. */
  takes(...words: readonly string[]): boolean {
    if (!words.every((word, ahead) => this.word(ahead) === word)) return false;
    this.#at += words.length;
    return true;
  }

  takesSign(sign: string): boolean {
    if (!this.isSign(sign)) return false;
    this.#at += 1;
    return true;
  }

  isSign(sign: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === 'sign' && token.text === sign;
  }

  isName(ahead = 0): boolean {
    const kind = this.peek(ahead)?.kind;
    return kind === 'word' || kind === 'quoted';
  }

  /** A name of one part. `what` names it in the fault. */
  name(what: string): string {
    const token = this.next();
    if (token?.kind === 'word' || token?.kind === 'quoted') return token.text;
    throw new SchemaFault(token?.line ?? this.#line, `缺少${what}`);
  }

  /** `schema.table` without the schema that every database has. */
  qualifiedName(what: string): string {
    const parts = [this.name(what)];
    while (this.takesSign('.')) parts.push(this.name(what));
    return parts.filter((part, at) => at === parts.length - 1 || !COMMON_SCHEMAS.has(part)).join('.');
  }

  /** The tokens inside the brackets that begin here, the brackets themselves left out. */
  bracketed(): Token[] {
    const { line } = this;
    if (!this.takesSign('(')) throw new SchemaFault(line, '缺少左括号');
    const inside: Token[] = [];
    for (let depth = 1; ;) {
      const token = this.next();
      if (token === null) throw new SchemaFault(line, '括号没有结束，缺少右括号');
      if (token.kind === 'sign' && token.text === '(') depth += 1;
      if (token.kind === 'sign' && token.text === ')') depth -= 1;
      if (depth === 0) return inside;
      inside.push(token);
    }
  }

  rest(): Token[] {
    const rest = this.#tokens.slice(this.#at);
    this.#at = this.#tokens.length;
    return rest;
  }
}

const COMMON_SCHEMAS = new Set(['public', 'dbo', 'main']);

/** The tokens between commas that stand outside brackets. */
export function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'sign' && token.text === '(') depth += 1;
    if (token.kind === 'sign' && token.text === ')') depth -= 1;
    if (depth === 0 && token.kind === 'sign' && token.text === ',') pieces.push([]);
    else pieces.at(-1)?.push(token);
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** Tokens as text again, spaced as one writes a type or a value: `decimal(10,2)`, `double precision`. */
export function printTokens(tokens: readonly Token[]): string {
  let text = '';
  let last: Token | null = null;
  for (const token of tokens) {
    const words = last !== null && last.kind !== 'sign' && token.kind !== 'sign';
    const after = last?.kind === 'sign' && last.text === ')' && token.kind !== 'sign';
    text += (words || after ? ' ' : '') + (token.kind === 'string' ? `'${token.text}'` : token.text);
    last = token;
  }
  return text;
}
