/** Waivers (豁免): a person lets findings stand with a reason, and takes that back. The log keeps both. */
import { AppFailure } from '../../shared/errors/appError.ts';
import { findingKey, placeKey, substanceOf } from '../../shared/preflight/waivers.ts';
import type { Finding } from '../../shared/preflight/finding.ts';
import type { Job } from '../jobs/job.ts';
import { checkNow } from './checkDossier.ts';
import type { Parts } from './parts.ts';
import { openStore } from './parts.ts';

export interface WaiveInput {
  /** The check that showed the findings; null = the whole. */
  readonly stage: string | null;
  /** `findingKey` of each. */
  readonly keys: readonly string[];
  readonly reason: string;
  readonly by: string;
}

/**
 * Waives findings as they stand now.
 * @throws AppFailure `waiver.gone` when one is not found any more, `waiver.never` when its rule allows no waiver;
 *   nothing is written then
 */
export async function waiveFindings(
  parts: Parts,
  { stage, keys, reason, by }: WaiveInput,
  job: Job,
): Promise<{ waived: number }> {
  const { findings, rules } = await checkNow(parts, stage, { job });
  const standing = new Map(findings.map((finding) => [findingKey(finding), finding]));
  const chosen = [...new Set(keys)].map((key): Finding => {
    const finding = standing.get(key);
    if (!finding)
      throw new AppFailure('waiver.gone', '要豁免的问题已经变了或不在了。没有豁免，看过新的结果后再定');
    const rule = rules.find(({ id }) => id === finding.rule);
    if (rule?.neverWaived)
      throw new AppFailure('waiver.never', `“${rule.name}”的问题不能豁免：${rule.neverWaived}`);
    return finding;
  });
  const store = openStore(parts);
  store.write(
    {
      who: by,
      action: '豁免问题',
      itemId: itemOfAll(chosen.map(({ item }) => item)),
      detail: `${chosen.map(({ rule, message }) => `${message}（${rule}）`).join('；')}。理由：${reason}`,
      undoable: true,
    },
    (tx) => {
      for (const finding of chosen) {
        tx.addWaiver({
          rule: finding.rule,
          itemId: finding.item,
          place: placeKey(finding.where),
          message: finding.message,
          substance: substanceOf(finding),
          reason,
          by,
          at: parts.clock(),
        });
      }
    },
  );
  return { waived: chosen.length };
}

export function withdrawWaivers(
  parts: Parts,
  { ids, by }: { readonly ids: readonly number[]; readonly by: string },
): { withdrawn: number } {
  const store = openStore(parts);
  const waivers = store.waivers().filter(({ id }) => ids.includes(id));
  if (waivers.length === 0) return { withdrawn: 0 };
  store.write(
    {
      who: by,
      action: '撤回豁免',
      itemId: itemOfAll(waivers.map(({ itemId }) => itemId)),
      detail: waivers.map(({ rule, message }) => `${message}（${rule}）`).join('；'),
      undoable: true,
    },
    (tx) => {
      for (const { id } of waivers) tx.removeWaiver(id);
    },
  );
  return { withdrawn: waivers.length };
}

/** The item that the entry of the history belongs to, where it is one and the same. */
function itemOfAll(items: readonly (string | null)[]): string | null {
  const [first = null] = items;
  return items.every((item) => item === first) ? first : null;
}
