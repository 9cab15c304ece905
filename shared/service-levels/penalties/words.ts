/** A worked penalty in the words of tables, screens and the command line. */
import { formatFen } from '../../money/formatFen.ts';
import { shareText } from '../../money/percent.ts';
import type { PenaltyState, PenaltyWorking } from './working.ts';

export const STATE_WORDS: Readonly<Record<PenaltyState, string>> = {
  none: '记录中没有',
  'not-yet': '未达计付条件',
  due: '有测算金额',
  open: '金额待定',
  people: '需人工判断',
};

/** `2日`, `3次（最长连续2次）`; 需人工判断 where no record tells. */
export function countWords({ state, breaches, lateness, count, unit, terminates }: PenaltyWorking): string {
  if (state === 'people') return STATE_WORDS.people;
  if (lateness) return `${count ?? 0}${unit}`;
  const times = breaches.length;
  const run = terminates.find(({ words }) => words.startsWith('连续'))?.count ?? null;
  return `${times}次${run === null || times === 0 ? '' : `（最长连续${run}次）`}`;
}

/** What one time would cost, where nothing is multiplied yet; '' where the contract names no share. */
export function eachWords({ eachFen, share, base, unit }: PenaltyWorking): string {
  if (share === null) return '';
  return eachFen === null
    ? `${base.name}×${shareText(share)}，${base.words}`
    : `每${unit}${base.words}×${shareText(share)}＝${formatFen(eachFen)}元`;
}

/** How far each threshold is from which the buyer may terminate; '' where the contract names none. */
export function terminationWords({ terminates, capFen, atCap, mayTerminate, after }: PenaltyWorking): string {
  const parts = [
    ...(after ? [`${after.words}计付${reachedWords(after.count, after.reached)}`] : []),
    ...terminates.map(({ words, count, reached }) => `${words}可解除${reachedWords(count, reached)}`),
    // Without thresholds of its own, only the cap can allow it.
    ...(terminates.length === 0 && mayTerminate !== null && capFen !== null
      ? [`达到上限可解除：${atCap ? '已达到' : '未达到'}`]
      : []),
  ];
  return parts.join('；');
}

/** Where no record tells the count, the threshold stands alone: the column before it says so. */
function reachedWords(count: number | null, reached: boolean | null): string {
  return reached === null ? '' : `：${reached ? '已达到' : '未达到'}（${count ?? 0}）`;
}
