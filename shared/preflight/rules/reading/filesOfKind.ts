/** Attached files of one kind of content: a rule on pages counts no spreadsheet, a rule on formulas no scan. */
import type { Unchecked } from '../../finding.ts';
import { notChecked } from '../../rule.ts';
import type { Hit, Reading } from '../../rule.ts';
import { tidied } from './comparable.ts';
import { thingOf } from './readPapers.ts';
import type { ReadPaper } from './readPapers.ts';

/** Content types as the program finds them out by looking, whatever the name says. */
export const PDF = /^application\/pdf$/u;
export const PAGED = /^(?:application\/pdf|image\/.*)$/u;
export const OFFICE = /^application\/vnd\.openxmlformats-/u;
export const WORKBOOK = /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\./u;

type Seen = Hit | Unchecked;

/** Looks at each attached file of the kind that `concerns` does not turn away; those that could not be read are named. */
export function* eachFileOf(
  kind: RegExp,
  look: (paper: ReadPaper) => Seen | readonly Seen[] | null,
  concerns: (paper: Pick<ReadPaper, 'item' | 'as'>) => boolean = () => true,
): Reading {
  const hits: Hit[] = [];
  const unchecked: Unchecked[] = [];
  let looked = 0;
  for (let next = yield; next; next = yield) {
    const { item, attachment, read } = next;
    const { name, role, sha256, mediaType } = attachment;
    if (!kind.test(mediaType) || !concerns({ item, as: role })) continue;
    if (!read?.ok) {
      unchecked.push(notChecked(item.id, thingOf(item, name), reasonOf(read?.reason)));
      continue;
    }
    const paper = { item, name, as: role, part: null, sha256, file: tidied(read.file) };
    const seen = [look(paper) ?? []].flat();
    const missed = seen.filter((entry) => 'reason' in entry);
    if (read.file.cut) missed.push(notSeen(paper, '太长，只看了前一部分'));
    hits.push(...seen.filter((entry) => 'message' in entry));
    unchecked.push(...missed);
    if (missed.length === 0) looked += 1;
  }
  return { looked, hits, unchecked: gathered(unchecked) };
}

/** So many things that could not be looked at for the same reason are named one by one. */
const NAMED = 3;

/** A year of scans that all lack the same is one thing to look at, not one line each. */
function gathered(unchecked: readonly Unchecked[]): Unchecked[] {
  return [...Map.groupBy(unchecked, ({ reason }) => reason).values()].flatMap((group) => {
    const [first] = group;
    return first && group.length > NAMED
      ? [{ ...first, thing: `${first.thing}等${group.length}份附件` }]
      : group;
  });
}

export function notSeen({ item, name }: ReadPaper, reason: string): Unchecked {
  return notChecked(item.id, thingOf(item, name), reason);
}

function reasonOf(said: string | undefined): string {
  return said?.split('。')[0] ?? '程序没有读到';
}

/** Pages named in one message. */
const SHOWN = 5;

/** `第2、3页` */
export function pagesNamed(numbers: readonly number[]): string {
  return `第${numbers.slice(0, SHOWN).join('、')}${numbers.length > SHOWN ? '…' : ''}页`;
}
