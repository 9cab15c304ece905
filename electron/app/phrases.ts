/** 常用语: the clerk's own phrases, kept with the settings of this machine and offered wherever a text is written. */
import type { Parts } from './parts.ts';

export function listPhrases({ settings }: Parts): string[] {
  return [...settings.read().phrases];
}

/** The newest first; one that is there already moves to the front. */
export function savePhrase({ settings }: Parts, { text }: { readonly text: string }): string[] {
  return settings.change((old) => ({
    ...old,
    phrases: [text, ...old.phrases.filter((phrase) => phrase !== text)].slice(0, MOST),
  })).phrases;
}

export function removePhrase({ settings }: Parts, { text }: { readonly text: string }): string[] {
  return settings.change((old) => ({ ...old, phrases: old.phrases.filter((phrase) => phrase !== text) }))
    .phrases;
}

/** More than this nobody reads through. */
const MOST = 100;
