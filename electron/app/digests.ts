/** Digests over what a document is made from; they alone decide whether it is out of date. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar } from '../../shared/calendar/calendar.ts';
import { canonicalJson } from '../../shared/domain/canonicalJson.ts';
import { contains } from '../../shared/domain/civilDate.ts';
import type { DateSpan } from '../../shared/domain/civilDate.ts';

/** Raised whenever the program draws documents differently: all of them then count as out of date. */
export const PIPELINE_VERSION = 1;

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

/** Digest over names and bytes of all files below a folder, in sorted order. */
export function folderDigest(folder: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .toSorted()) {
    hash.update(entry.slice(folder.length)).update('\0').update(readFileSync(entry)).update('\0');
  }
  return hash.digest('hex');
}

/** Only the days of the term count: a newly published year changes no paper of an earlier one. */
export function calendarDigest(calendar: Calendar, term: DateSpan): string {
  const within = (days: ReadonlySet<string>): string[] =>
    [...days].filter((day) => contains(term, day)).toSorted();
  return digestOf({ off: within(calendar.off), worked: within(calendar.worked) });
}
