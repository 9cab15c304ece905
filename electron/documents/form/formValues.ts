/** Looking up a placeholder's value: own properties only, from the innermost loop outwards. No code is run. */
import type { Json, JsonObject } from '../../../shared/documents/kind.ts';
import { formFault } from './scanTags.ts';
import type { FormNode } from './scanTags.ts';

/** Rows and sections that one form may expand to; a year has a thousand or two. */
const MOST_TURNS = 5_000;
/** Characters of XML that loops may write: two thousand rows of six cells, filled in a second. */
const MOST_LENGTH = 6_000_000;

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of `name` in one scope; undefined = not there. */
export function valueIn(scope: Json, name: string): Json | undefined {
  if (name === '.') return scope;
  if (!isObject(scope)) return undefined;
  if (Object.hasOwn(scope, name)) return scope[name];
  let value: Json | undefined = scope;
  for (const step of name.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

function lookUp(scopes: readonly Json[], name: string): Json | undefined {
  for (const scope of scopes.toReversed()) {
    const value = valueIn(scope, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Walks the form as it will be filled: a placeholder without a value, or loops that go too far, are told first. */
export function checkValues(nodes: readonly FormNode[], root: JsonObject): void {
  let turns = 0;
  let length = 0;

  function walk(inside: readonly FormNode[], scopes: readonly Json[]): void {
    for (const node of inside) {
      const { kind, name, place } = node.tag;
      const value = lookUp(scopes, name);
      if (value === undefined) throw formFault(place, `没有“${name}”这个数据${hint(scopes, name)}`);
      if (kind === 'value') {
        if (typeof value === 'object' && value !== null) {
          throw formFault(place, `“${name}”是一组数据，不能直接填。用 {#${name}}…{/${name}} 逐项填写`);
        }
        continue;
      }
      const empty = value === null || value === false || value === '' || value === 0 || isEmptyList(value);
      const rounds = kind === 'inverted' ? (empty ? [null] : []) : empty ? [] : asList(value);
      for (const round of rounds) {
        turns += 1;
        length += node.length;
        if (turns > MOST_TURNS)
          throw formFault(place, `循环展开超过 ${MOST_TURNS} 次，已停止。请检查 {#${name}}`);
        if (length > MOST_LENGTH)
          throw formFault(place, `填出的内容过大，已停止。请检查 {#${name}} 里的内容`);
        walk(node.children, kind === 'inverted' || !isScope(round) ? scopes : [...scopes, round]);
      }
    }
  }
  walk(nodes, [root]);
}

function isEmptyList(value: Json): boolean {
  return Array.isArray(value) && value.length === 0;
}

function asList(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [value];
}

/** `true` or a word only opens a section; a group or an entry of a list is looked into first. */
function isScope(value: Json): boolean {
  return value !== true && value !== null;
}

const MOST_NAMED = 12;

function hint(scopes: readonly Json[], name: string): string {
  const scope = scopes.at(-1);
  if (!isObject(scope)) return '';
  const names = Object.keys(scope);
  const like = names.filter((other) => [...other].some((character) => name.includes(character)));
  const shown = (like.length > 0 ? like : names).slice(0, MOST_NAMED);
  return shown.length > 0 ? `。这里可用的有：${shown.join('、')}` : '';
}
