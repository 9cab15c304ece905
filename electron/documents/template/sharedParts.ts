/** Parts that several of our templates render (公用部分): they lie in one folder beside the templates. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const RENDERED = /\{%-?\s*render\s+"([a-z0-9-]+\.html)"/g;

/** The parts of `dir` that these files render, and those that these render again, by name. */
export function sharedParts(
  files: Readonly<Record<string, string>>,
  dir: string,
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const look = (text: string): void => {
    for (const [, name = ''] of text.matchAll(RENDERED)) {
      const part = join(dir, name);
      if (name in files || name in found || !existsSync(part)) continue;
      const inside = readFileSync(part, 'utf8');
      found[name] = inside;
      look(inside);
    }
  };
  for (const text of Object.values(files)) look(text);
  return found;
}
