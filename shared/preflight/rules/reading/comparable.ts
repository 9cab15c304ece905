/** Files and texts in the form in which rules compare them; each is brought into it once, however many rules read it. */
import type { ReadFile } from '../../../reading/readFile.ts';
import { NOTHING_READ } from '../../../reading/readFile.ts';
import { tidy } from '../../../reading/tidy.ts';

const known = new WeakMap<ReadFile, ReadFile>();

export function tidied(file: ReadFile): ReadFile {
  const before = known.get(file);
  if (before) return before;
  const made = {
    ...file,
    lines: file.lines.map(({ text, place }) => ({ text: tidy(text), place })),
    tables: file.tables.map(({ rows, place }) => ({ rows: rows.map((row) => row.map(tidy)), place })),
  };
  known.set(file, made);
  return made;
}

const TEXTS_KEPT = 5_000;
const texts = new Map<string, ReadFile>();

export function textFile(text: string): ReadFile {
  const before = texts.get(text);
  if (before) return before;
  if (texts.size > TEXTS_KEPT) texts.clear();
  const file = {
    ...NOTHING_READ,
    lines: text
      .split('\n')
      .map((line, at) => ({ text: tidy(line), place: `第${at + 1}段` }))
      .filter((line) => line.text.trim() !== ''),
  };
  texts.set(text, file);
  return file;
}
