/** What the palette finds: papers, commands, records. Pure, so that it is tested without a window. */
import type { Command, CommandContext } from '../commands/command.ts';
import type { ChecklistItem } from '../../shared/domain/checklist.ts';

export const MOST_PER_GROUP = 6;

export interface Query {
  /** `>` only commands, `#` only records. */
  readonly scope: 'all' | 'commands' | 'records';
  readonly text: string;
}

export function parseQuery(typed: string): Query {
  const first = typed.at(0) ?? '';
  if (first === '>' || first === '＞') return { scope: 'commands', text: typed.slice(1).trim() };
  if (first === '#' || first === '＃') return { scope: 'records', text: typed.slice(1).trim() };
  return { scope: 'all', text: typed.trim() };
}

/** Papers whose title holds every word typed; those that need doing come first. */
export function findItems(items: readonly ChecklistItem[], text: string): ChecklistItem[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  return items
    .filter((item) => holds(`${item.title} ${item.code} ${item.requirement.clause}`, words))
    .toSorted((a, b) => Number(isFinished(a)) - Number(isFinished(b)))
    .slice(0, MOST_PER_GROUP);
}

export function findCommands(
  commands: readonly Command[],
  text: string,
  context: CommandContext,
): readonly { readonly command: Command; readonly unavailable: string | null }[] {
  const words = wordsOf(text);
  return commands
    .filter((command) => command.id !== 'palette' && command.id !== 'primary' && holds(command.label, words))
    .map((command) => ({ command, unavailable: command.unavailable(context) }))
    .toSorted((a, b) => Number(a.unavailable !== null) - Number(b.unavailable !== null))
    .slice(0, words.length === 0 ? 20 : MOST_PER_GROUP);
}

function isFinished(item: ChecklistItem): boolean {
  return item.state === 'signed-off' || item.state === 'packed' || item.state === 'not-applicable';
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

function holds(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
}
