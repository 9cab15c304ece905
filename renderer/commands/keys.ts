/** Reading the keyboard for commands. */
import type { Command } from './command.ts';

/** `Ctrl+K` of a key press; '' while an input method composes, so that it loses nothing. */
export function keysOf(event: KeyboardEvent): string {
  if (event.isComposing || event.keyCode === 229) return '';
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && event.key.length > 1 ? 'Shift' : '',
    key,
  ]
    .filter(Boolean)
    .join('+');
}

/** Whether typing belongs to the focused element. */
export function isField(target: EventTarget | null): boolean {
  return (
    target !== null &&
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'))
  );
}

export function commandFor(commands: readonly Command[], event: KeyboardEvent): Command | null {
  const keys = keysOf(event);
  if (keys === '') return null;
  const field = isField(event.target);
  return commands.find((entry) => entry.keys === keys && (entry.inFields || !field)) ?? null;
}

/** As shown on a key cap: `Ctrl ↵`. */
export function keyWords(keys: string): string {
  return keys.replace('Enter', '↵').replace('ArrowLeft', '←').replaceAll('+', ' ');
}
