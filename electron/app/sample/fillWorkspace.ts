/** The steps by which the sample contract (示例合同) comes to life: the same use cases a clerk's clicks run. */
import { AppFailure } from '../../../shared/errors/appError.ts';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import type { Contract } from '../../../shared/domain/contract.ts';
import type { ImportResult } from '../../../shared/ipc/views.ts';
import { RECORD_KINDS } from '../../../shared/records/types.ts';
import { sampleYear } from '../../../shared/sample/sampleYear.ts';
import type { Job } from '../../jobs/job.ts';
import { attachFiles } from '../attachFiles.ts';
import { confirmNarratives } from '../changeItem.ts';
import { currentDossier } from '../currentDossier.ts';
import { applyImport } from '../importRecords.ts';
import type { Parts } from '../parts.ts';
import { openStore, worker } from '../parts.ts';
import { createWorkspace } from '../workspaces.ts';
import type { SampleFiles } from './writeSampleFiles.ts';
import { writeSampleFiles } from './writeSampleFiles.ts';

export const SAMPLE_TERM = { start: '2025-09-01', end: '2026-06-30' } as const;
/** The meeting was held after the last day of service, when the papers of the whole term could lie before it. */
const FINAL_ACCEPTANCE = '2026-07-15';

export const SAMPLE_PRESET = 'classroom-platform';

/** Creates the sample's workspace; parties and staff are the preset's invented ones. */
export async function createSampleWorkspace(parts: Parts, dir: string): Promise<Contract> {
  await createWorkspace(parts, {
    dir,
    preset: SAMPLE_PRESET,
    ...SAMPLE_TERM,
    name: '',
    number: 'YLJX-2025-017',
    buyer: '',
    vendor: '',
    lead: '',
  });
  const store = openStore(parts);
  const contract = store.contract();
  const filled: Contract = {
    ...contract,
    survey: contract.survey && { ...contract.survey, issued: sampleYear().surveyIssued },
    milestones: contract.milestones.map((milestone) =>
      milestone.id === 'final-acceptance' ? { ...milestone, date: FINAL_ACCEPTANCE } : milestone,
    ),
  };
  store.write(
    {
      who: worker(parts),
      action: '登记终验日期和问卷发放数',
      itemId: null,
      detail: FINAL_ACCEPTANCE,
      undoable: true,
    },
    (tx) => tx.saveContract(filled),
  );
  return filled;
}

/** Writes what a clerk would have in hand: spreadsheets, photos, scans, papers, the media folder. */
export function writeSampleMaterial(parts: Parts, folder: string, contract: Contract): Promise<SampleFiles> {
  const year = sampleYear();
  return writeSampleFiles(folder, {
    year,
    contract,
    items: owedItems(contract, year.records, publishedCalendar()),
    templates: parts.roots.templates,
    sources: parts.sources,
  });
}

/** Imports all ten spreadsheets; a rejected row would be a fault of the sample and stops it. */
export async function importSample(parts: Parts, files: SampleFiles, job: Job): Promise<ImportResult> {
  const sum = { read: 0, added: 0, updated: 0, unchanged: 0 };
  for (const kind of RECORD_KINDS) {
    const result = await applyImport(parts, { kind, file: files.records[kind] }, job);
    const [rejected] = result.rejected;
    if (rejected) {
      throw new AppFailure(
        'sample.rejected',
        `示例数据有误：${kind} 第${rejected.row}行 ${rejected.column} ${rejected.reason}`,
      );
    }
    sum.read += result.read;
    sum.added += result.added;
    sum.updated += result.updated;
    sum.unchanged += result.unchanged;
  }
  return { ...sum, rejected: [] };
}

/** Puts in photos, papers and media folders; returns how many files. */
export async function attachSample(parts: Parts, files: SampleFiles, job: Job): Promise<number> {
  let count = 0;
  for (const [itemId, photos] of files.photos) {
    const details = Object.fromEntries(photos.map((photo) => [photo.file, photo.details]));
    const paths = photos.map((photo) => photo.file);
    count += await attach(parts, { itemId, files: paths, as: 'photo', photos: details }, job);
  }
  for (const [itemId, file] of files.papers)
    count += await attach(parts, { itemId, files: [file], as: 'paper' }, job);
  for (const [itemId, folder] of files.media)
    count += await attach(parts, { itemId, files: [folder], as: 'media' }, job);
  return count;
}

/** Puts in the signed scan of every paper that waits for one. */
export async function attachSampleScans(parts: Parts, files: SampleFiles, job: Job): Promise<number> {
  const waiting = currentDossier(parts).items.filter((item) => item.state === 'awaiting-signature');
  let count = 0;
  for (const { id, title, requirement } of waiting) {
    if (requirement.form === 'covered') continue;
    const scan = files.scans.get(id) ?? files.papers.get(id);
    if (!scan) throw new AppFailure('sample.noScan', `示例里没有${title}的签字扫描件`);
    count += await attach(parts, { itemId: id, files: [scan], as: 'scan' }, job);
  }
  return count;
}

async function attach(parts: Parts, input: Parameters<typeof attachFiles>[1], job: Job): Promise<number> {
  const result = await attachFiles(parts, input, job);
  const [refused] = result.refused;
  if (refused) throw new AppFailure('sample.refused', `示例文件没有添加：${refused.reason}`);
  return result.attachments.length;
}

/** Confirms every first draft, as a person would after reading it. */
export function confirmSample(parts: Parts): number {
  const waiting = currentDossier(parts).items.filter(
    (item) => item.unconfirmed.length > 0 && item.requirement.form !== 'covered',
  );
  for (const item of waiting) confirmNarratives(parts, { itemId: item.id });
  return waiting.length;
}
