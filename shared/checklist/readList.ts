/** A list of papers (验收清单) as pasted or read from a file, one paper a line: the items of an `as-listed` requirement. */
import { AppFailure } from '../errors/appError.ts';

/** Longest name of a paper: it stands in titles and file names. */
const MOST_LETTERS = 60;
const MOST_ENTRIES = 300;

/** Throws `AppFailure` for an empty list, names that are too long, and names that occur twice. */
export function readList(text: string): readonly string[] {
  const entries = text
    .split(/\r\n|\r|\n/u)
    .map(nameOf)
    .filter((entry) => entry !== '');
  if (entries.length === 0) throw new AppFailure('list.empty', '清单是空的，请每行写一份文件的名称');
  if (entries.length > MOST_ENTRIES) {
    throw new AppFailure('list.long', `清单有${entries.length}行，最多${MOST_ENTRIES}行`);
  }
  const long = entries.find((entry) => [...entry].length > MOST_LETTERS);
  if (long !== undefined) throw new AppFailure('list.name', `“${long}”超过${MOST_LETTERS}个字，请改短`);
  const twice = entries.find((entry, index) => entries.indexOf(entry) !== index);
  if (twice !== undefined) throw new AppFailure('list.twice', `“${twice}”在清单里出现两次，请区分名称`);
  return entries;
}

const NUMBERING =
  /^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)、.．]|第[一二三四五六七八九十\d]{1,3}[项条]|\d{1,3}(?=\s)|[-–—•·●▪*□☐])\s*/u;

/** The first cell that is a name: a row of a table brings its number and remarks along. */
function nameOf(line: string): string {
  const cells = line
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '' && !/^\d{1,3}$/u.test(cell));
  const [first = ''] = cells;
  return first
    .replace(NUMBERING, '')
    .replace(/[；;。，,、]+$/u, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
