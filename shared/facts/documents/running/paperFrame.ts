/** What the running papers have around their matter: head lines, cells to sign, and parts that only the contract names. */
import type { OwedItem } from '../../../domain/checklist.ts';
import type { FactSource, Json, JsonObject } from '../../../documents/kind.ts';
import { partiesOf } from '../../parties.ts';

/** Values of the head table and of the cells to sign. `signers` serve where the requirement names none. */
export function frameOf(source: FactSource, subtitle: string, signers: readonly string[]): JsonObject {
  const { contract, item } = source;
  return {
    ...partiesOf(contract),
    code: item.code,
    subtitle,
    signers: signerCells(item, contract.buyer.name, signers),
    sealed: item.requirement.signers.some((signer) => signer.seal),
  };
}

function signerCells({ requirement }: OwedItem, buyer: string, signers: readonly string[]): Json {
  return requirement.signers.length > 0
    ? requirement.signers.map(({ role, party, seal }) => ({
        role,
        seal: seal && party === 'buyer' ? buyer : '',
      }))
    : signers.map((role) => ({ role, seal: '' }));
}

/**
 * Required parts of the contract that a paper does not show by itself (`shown` matches the parts' names): each gets
 * a heading and waits for a person's words.
 */
export function furtherParts(
  { requirement }: OwedItem,
  shown: RegExp,
): readonly { id: string; name: string }[] {
  return requirement.parts.filter((part) => !shown.test(part.name)).map(({ id, name }) => ({ id, name }));
}

export function blankDrafts(parts: readonly { readonly id: string }[]): Record<string, string> {
  return Object.fromEntries(parts.map((part) => [part.id, '']));
}

/** `一；二；三` → its items without end marks. */
export function itemsOf(text: string): string[] {
  return text
    .split(/[；;\n]/u)
    .map((item) => item.trim().replace(/[。，,]+$/u, ''))
    .filter((item) => item !== '');
}

/** Two lists told in the same order stand side by side; otherwise each text stands as a whole. */
export function paired(first: string, second: string): readonly (readonly [string, string])[] {
  const [left, right] = [itemsOf(first), itemsOf(second)];
  if (left.length === right.length) return left.map((entry, index) => [entry, right[index] ?? '']);
  return left.length + right.length === 0 ? [] : [[left.join('；'), right.join('；')]];
}
