/** Start and end tags of an XML file as it streams by. Text, comments and CDATA are passed over. */
import { LIMITS } from '../limits.ts';
import { breaksIn } from './csvRows.ts';
import { badLine } from './sample.ts';

export interface Tag {
  readonly line: number;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** What is passed over, by its beginning; a tag ends at the first `>` outside of quotes. */
const PASSED: readonly (readonly [begin: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];
const LONGEST_BEGIN = 9;

export class XmlTags {
  readonly #name: string;
  #rest = '';
  #line = 1;

  constructor(name: string) {
    this.#name = name;
  }

  *push(text: string, last = false): Generator<Tag> {
    this.#rest += text;
    let at = 0;
    for (;;) {
      const begin = this.#rest.indexOf('<', at);
      if (begin < 0) {
        at = this.#advance(at, this.#rest.length);
        break;
      }
      at = this.#advance(at, begin);
      if (!last && this.#rest.length - at < LONGEST_BEGIN) break;
      const end = this.#endOf(at);
      if (end < 0) break;
      const tag = tagOf(this.#rest.slice(at, end), this.#line);
      at = this.#advance(at, end);
      if (tag) yield tag;
    }
    this.#rest = this.#rest.slice(at);
    if (last && this.#rest.includes('<')) throw badLine(this.#name, this.#line, '标签没有结束，文件不完整');
    if (this.#rest.length > LIMITS.jtlLine) {
      throw badLine(this.#name, this.#line, `一个标签超过 ${LIMITS.jtlLine / 1_048_576} MB`);
    }
  }

  #advance(from: number, to: number): number {
    this.#line += breaksIn(this.#rest.slice(from, to));
    return to;
  }

  /** Index behind the tag that begins at `from`, -1 if its end is not there yet. */
  #endOf(from: number): number {
    const passed = PASSED.find(([begin]) => this.#rest.startsWith(begin, from));
    if (passed) {
      const end = this.#rest.indexOf(passed[1], from);
      return end < 0 ? -1 : end + passed[1].length;
    }
    // Entities could be declared there: no result file has one.
    if (this.#rest.startsWith('<!', from)) throw badLine(this.#name, this.#line, '不允许有 DTD 声明');
    let quote = '';
    for (let at = from + 1; at < this.#rest.length; at += 1) {
      const char = this.#rest[at] ?? '';
      if (quote !== '') {
        if (char === quote) quote = '';
      } else if (char === '"' || char === "'") quote = char;
      else if (char === '>') return at + 1;
    }
    return -1;
  }
}

const TAG = /^<(\/?)([\w:.-]+)([^]*?)(\/?)>$/;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function tagOf(text: string, line: number): Tag | null {
  const m = TAG.exec(text);
  if (!m) return null;
  const ends = m[1] === '/';
  return {
    line,
    name: m[2] ?? '',
    attributes: new Map(
      [...(m[3] ?? '').matchAll(ATTRIBUTE)].map((pair) => [pair[1] ?? '', decoded(pair[2] ?? pair[3] ?? '')]),
    ),
    opens: !ends,
    closes: ends || m[4] === '/',
  };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, number, name) => {
    if (typeof name === 'string') return ENTITIES[name] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(number);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
