import type { OwedItem } from '../domain/checklist.ts';

/**
 * The items that are a paper of their own, which is what every figure counts (份): one that another item's paper
 * serves is counted there and nowhere else.
 */
export function papersAmong<T extends OwedItem>(items: readonly T[]): T[] {
  return items.filter(isOwnPaper);
}

export function isOwnPaper({ requirement }: OwedItem): boolean {
  return requirement.form !== 'covered';
}
