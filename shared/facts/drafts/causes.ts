/** Incidents by who caused them, in words: `乙方原因21件、甲方原因7件、原因方待定1件`. */
import type { CauseParty, IncidentRecord } from '../../records/types.ts';

/** Always in this order: one record less must not move the others, or each figure would seem to have changed. */
const ORDER: readonly CauseParty[] = ['乙方', '甲方', '第三方', '不可抗力', '待定'];

export function causesInWords(incidents: readonly IncidentRecord[]): string {
  return ORDER.flatMap((party) => {
    const count = incidents.filter(({ causeParty }) => causeParty === party).length;
    return count === 0 ? [] : [`${party === '待定' ? '原因方待定' : `${party}原因`}${count}件`];
  }).join('、');
}
