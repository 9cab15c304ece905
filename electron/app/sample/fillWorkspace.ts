/** The steps by which the sample contract (示例合同) comes to life: the same use cases a clerk's clicks run. */
import { AppFailure } from '../../../shared/errors/appError.ts';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { Contract } from '../../../shared/domain/contract.ts';
import type { ImportResult } from '../../../shared/ipc/views.ts';
import type { CivilDate } from '../../../shared/domain/civilDate.ts';
import { knownUntil } from '../../../shared/sample/knownUntil.ts';
import { decisionOn, SAMPLE_PRESET, sampleOf } from '../../../shared/sample/samples.ts';
import { sampleTerm } from '../../../shared/sample/sampleTerm.ts';
import type { Job } from '../../jobs/job.ts';
import { attachFiles } from '../attachFiles.ts';
import { decideContradiction } from '../contractChanges.ts';
import { currentDossier } from '../currentDossier.ts';
import { generateDocuments } from '../generateDocuments.ts';
import { applyImport } from '../importRecords.ts';
import type { Parts } from '../parts.ts';
import { openStore, worker } from '../parts.ts';
import { signOff } from '../signOff.ts';
import { createWorkspace } from '../workspaces.ts';
import { wholeScan } from './wholeScan.ts';
import type { SampleFiles } from './writeSampleFiles.ts';
import { writeSampleFiles } from './writeSampleFiles.ts';

export { SAMPLE_PRESET };

/** Creates the sample's workspace; parties and staff are the preset's invented ones. `lastDay` ends the term early. */
export async function createSampleWorkspace(
  parts: Parts,
  dir: string,
  preset: string = SAMPLE_PRESET,
  lastDay: CivilDate | null = null,
): Promise<Contract> {
  const sample = sampleOf(preset);
  const { start, number } = sample;
  const end = lastDay ?? sample.end;
  await createWorkspace(parts, {
    dir,
    preset,
    start,
    end,
    number,
    name: '',
    buyer: '',
    vendor: '',
    lead: '',
  });
  const store = openStore(parts);
  const contract = store.contract();
  const { surveyIssued } = sampleTerm(contract, publishedCalendar());
  const filled: Contract = {
    ...contract,
    signedOn: sample.signedOn ?? contract.signedOn,
    survey: contract.survey && { ...contract.survey, issued: surveyIssued },
    requirements: contract.requirements.map((requirement) =>
      requirement.cadence.kind === 'as-listed'
        ? { ...requirement, cadence: { ...requirement.cadence, list: sample.listed } }
        : requirement,
    ),
    milestones: contract.milestones.map((milestone) => ({
      ...milestone,
      date: sample.milestones[milestone.id] ?? milestone.date,
    })),
  };
  store.write(
    {
      who: worker(parts),
      action: '登记里程碑日期、验收清单和问卷发放数',
      itemId: null,
      detail: Object.values(sample.milestones).join('、'),
      undoable: true,
    },
    (tx) => tx.saveContract(filled),
  );
  return filled;
}

/**
 * Writes what a clerk would have in hand: spreadsheets, photos, scans, papers, the media folder.
 * With `today` only what is known by then.
 */
export function writeSampleMaterial(
  parts: Parts,
  folder: string,
  contract: Contract,
  today: CivilDate | null = null,
): Promise<SampleFiles> {
  const calendar = publishedCalendar();
  const whole = sampleTerm(contract, calendar);
  const year = today === null ? whole : knownUntil(whole, contract, today);
  const items = owedItems(contract, year.records, calendar);
  return writeSampleFiles(folder, {
    year,
    contract,
    calendar,
    items: today === null ? items : items.filter(({ due }) => due.known && due.date <= today),
    templates: parts.roots.templates,
    sources: parts.sources,
  });
}

/** The lead decides on the contract's own contradictions before the work begins. */
export function decideSample(parts: Parts, { presetId, contradictions }: Contract, lead: string): void {
  const sample = sampleOf(presetId);
  for (const { id } of contradictions)
    decideContradiction(parts, { id, decision: decisionOn(sample, id), by: lead });
}

/** Imports all spreadsheets; a rejected row would be a fault of the sample and stops it. */
export async function importSample(parts: Parts, files: SampleFiles, job: Job): Promise<ImportResult> {
  const sum = { read: 0, added: 0, updated: 0, unchanged: 0 };
  for (const [kind, file] of files.records) {
    const result = await applyImport(parts, { kind, file }, job);
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

/** Which items a step of the sample takes in hand. */
export type Wanted = (item: ChecklistItem) => boolean;
const ALL: Wanted = () => true;

/** Puts in the signed scan of every paper that waits for one. */
export async function attachSampleScans(
  parts: Parts,
  files: SampleFiles,
  job: Job,
  wanted: Wanted = ALL,
): Promise<number> {
  const waiting = currentDossier(parts).items.filter((item) => item.state === 'awaiting-signature');
  let count = 0;
  for (const item of waiting.filter(wanted)) {
    const { id, title, requirement } = item;
    if (requirement.form === 'covered') continue;
    const scan = files.scans.get(id) ?? files.papers.get(id);
    if (!scan) throw new AppFailure('sample.noScan', `示例里没有${title}的签字扫描件`);
    const whole = await wholeScan(scan, files.scans.has(id) ? (item.document?.pages ?? 1) : 1);
    count += await attach(parts, { itemId: id, files: [whole], as: 'scan' }, job);
  }
  return count;
}

async function attach(parts: Parts, input: Parameters<typeof attachFiles>[1], job: Job): Promise<number> {
  const result = await attachFiles(parts, input, job);
  const [refused] = result.refused;
  if (refused) throw new AppFailure('sample.refused', `示例文件没有添加：${refused.reason}`);
  return result.attachments.length;
}

/** What the sample's lead writes where the records are silent: only a person knows more. */
const SILENT = '本期无需要说明的事项。';

/**
 * Confirms every first draft, as a person would after reading it; parts without one get a sentence. In one
 * transaction: a contract with a log for every day has hundreds of drafts.
 */
export function confirmSample(parts: Parts, wanted: Wanted = ALL): number {
  const { items, makings } = currentDossier(parts);
  const waiting = items.filter(
    (item) => item.unconfirmed.length > 0 && item.requirement.form !== 'covered' && wanted(item),
  );
  if (waiting.length === 0) return 0;
  const who = worker(parts);
  const confirmed = { confirmedBy: who, confirmedAt: parts.clock() };
  openStore(parts).write(
    { who, action: '确认文字', itemId: null, detail: `${waiting.length}份`, undoable: true },
    (tx) => {
      for (const { id, unconfirmed, narratives } of waiting) {
        const drafts = makings.get(id)?.drafts ?? {};
        for (const part of unconfirmed) {
          const basis = drafts[part] ?? '';
          const text = narratives.find((narrative) => narrative.part === part)?.text || basis || SILENT;
          tx.saveNarrative({ itemId: id, part, text, basis, ...confirmed });
        }
      }
    },
  );
  return waiting.length;
}

/**
 * Makes anew what others' progress has changed: a compilation lists the papers with their pages and signers as
 * they lie there, so it is made once more when they are complete.
 */
export async function renewSample(parts: Parts, job: Job, wanted: Wanted = ALL): Promise<number> {
  const itemIds = currentDossier(parts)
    .items.filter((item) => item.stale && item.document !== null && wanted(item))
    .map((item) => item.id);
  if (itemIds.length === 0) return 0;
  const { failed } = await generateDocuments(parts, { itemIds }, job);
  if (failed[0]) throw new AppFailure('sample.generate', failed[0].message);
  return itemIds.length;
}

/** Signs off what `wanted` names; a refusal would be a fault of the sample and stops it. */
export function signOffSample(parts: Parts, by: string, wanted: Wanted = ALL): number {
  const itemIds = currentDossier(parts)
    .items.filter((item) => item.requirement.form !== 'covered' && wanted(item))
    .map((item) => item.id);
  const result = signOff(parts, { itemIds, by });
  const [refused] = result.refused;
  if (refused) throw new AppFailure('sample.signOff', `${refused.item} 没有核签：${refused.reason}`);
  return result.signedOff.length;
}
