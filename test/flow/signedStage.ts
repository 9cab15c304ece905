/** Brings a stage of the sample to where it can be packed: monthly logs and the usage report, signed and signed off. */
import { join } from 'node:path';
import { scanFile } from './sampleEngine.ts';
import type { Desk } from './sampleEngine.ts';

export const STAGE = 'stage-acceptance';
const KEPT = new Set(['monthly-log', 'stage-usage-report']);
const LEAD = '沈砚秋';

/** The workspace is open and holds the sample's records. Everything else of the stage is set aside with a reason. */
export async function signStage({ call }: Desk, folder: string): Promise<readonly string[]> {
  const { items } = await call('getChecklist', {});
  const ofStage = items.filter((item) => item.requirement.stage === STAGE);
  const ids = ofStage.filter((item) => KEPT.has(item.requirement.id)).map((item) => item.id);
  for (const { id } of ofStage.filter((item) => !KEPT.has(item.requirement.id))) {
    await call('setNotApplicable', { itemId: id, reason: '本次只验收月工作记录单' });
  }
  for (const { id } of (await call('getContract', {})).contract.contradictions) {
    await call('decideContradiction', { id, decision: '按较严格的一处执行', by: LEAD });
  }
  for (const itemId of ids) await call('confirmNarratives', { itemId });
  const { failed } = await call('generateDocuments', { itemIds: ids });
  if (failed.length > 0) throw new Error(JSON.stringify(failed));
  for (const [index, itemId] of ids.filter((id) => id.startsWith('monthly-log')).entries()) {
    const scan = await scanFile(join(folder, '扫描'), `${index}.jpg`, `#fbfaf${index.toString(16)}`);
    await call('attachFiles', { itemId, files: [scan], as: 'scan' });
  }
  const { refused } = await call('signOff', { itemIds: ids, by: LEAD });
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  return ids;
}
