/** The opening of an attached paper (文首): title lines and running heads, where a paper says what and when it is. */
import type { ReadPaper } from './readPapers.ts';

const LINES = 8;
/** A title is short; sentences and table rows of the opening say other things. */
const LONGEST = 48;

/** Lines of the opening that may be a title. */
export function titleLines({ file }: ReadPaper): string[] {
  return file.lines
    .slice(0, LINES)
    .map(({ text }) => text.trim())
    .filter((text) => text.length <= LONGEST && !/[。；]/u.test(text));
}
