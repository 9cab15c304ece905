/**
 * The sample contract as it stands one Wednesday in January: lived through day by day with the program's own use
 * cases, so that records, documents, signatures and their history have the dates they would have.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { attachFiles, ATTACH_STEPS } from '../../electron/app/attachFiles.ts';
import { confirmNarratives, saveNarrative } from '../../electron/app/changeItem.ts';
import {
  decideContradiction,
  setMilestone,
  setPaymentCondition,
} from '../../electron/app/contractChanges.ts';
import { currentDossier, itemOf } from '../../electron/app/currentDossier.ts';
import { createEngine } from '../../electron/app/engine.ts';
import { GENERATE_STEPS, generateDocuments } from '../../electron/app/generateDocuments.ts';
import { applyImport, IMPORT_STEPS } from '../../electron/app/importRecords.ts';
import type { Parts } from '../../electron/app/parts.ts';
import { listRecords, saveRecord } from '../../electron/app/records.ts';
import { createSampleWorkspace, writeSampleMaterial } from '../../electron/app/sample/fillWorkspace.ts';
import { writeRecordSheets } from '../../electron/app/sample/recordSheets.ts';
import { wholeScan } from '../../electron/app/sample/wholeScan.ts';
import type { SampleFiles } from '../../electron/app/sample/writeSampleFiles.ts';
import { signOff } from '../../electron/app/signOff.ts';
import { sourceRoots } from '../../electron/cli/roots.ts';
import { silentJob } from '../../electron/jobs/job.ts';
import { addDays } from '../../shared/domain/civilDate.ts';
import type { ChecklistItem } from '../../shared/domain/checklist.ts';
import type { Contract } from '../../shared/domain/contract.ts';
import { knownUntil } from '../../shared/sample/knownUntil.ts';
import { sampleYear } from '../../shared/sample/sampleYear.ts';

export const JANUARY = '2026-01-14';
export const JANUARY_NOW = `${JANUARY} 14:32:00`;
const CLERK = '叶南枝';
const LEAD = '沈砚秋';
/** 阶段性验收 was agreed for this day. */
const ACCEPTANCE = '2026-01-23';

/** How far a paper has come by then; `whole` = signed off. */
type Reached = 'nothing' | 'made' | 'half-written' | 'confirmed' | 'signed' | 'whole';

/** Papers that are not yet finished, by requirement and serial number; all others are finished when due. */
const UNFINISHED: Readonly<Record<string, Reached>> = {
  'ZJ-018': 'confirmed',
  'ZJ-019': 'made',
  'XQ-01': 'confirmed',
  'JD-01': 'half-written',
  'JP-01': 'nothing',
  'JC-01': 'nothing',
  'JG-01': 'nothing',
  'JT-01': 'confirmed',
};

export interface January {
  readonly workspace: string;
  readonly contract: Contract;
  readonly files: SampleFiles;
}

/** Writes the workspace to `dir`/云课堂运维2025 and what was put into it beside it. */
export async function januaryWorkspace(dir: string): Promise<January> {
  let now = '2025-09-01 09:12:00';
  const engine = createEngine({
    roots: { ...sourceRoots(), userData: join(dir, 'maker') },
    clock: () => now,
    version: '0.0.0',
    standIn: true,
    emit: () => undefined,
  });
  const { parts } = engine;
  const at = (day: string, time: string): void => {
    now = `${day} ${time}:00`;
  };
  try {
    mkdirSync(join(dir, 'maker'), { recursive: true });
    parts.settings.change((old) => ({ ...old, role: 'clerk', userName: CLERK }));
    const workspace = join(dir, '云课堂运维2025');
    const contract = await createSampleWorkspace(parts, workspace);
    const files = await writeSampleMaterial(parts, join(dir, '素材'), contract);
    at(JANUARY, '08:56');
    await importKnown(parts, join(dir, '表格'), contract);
    at('2025-09-03', '10:05');
    for (const { id } of contract.contradictions)
      decideContradiction(parts, { id, decision: '按较严格的一处执行，已与甲方确认', by: LEAD });
    setPaymentCondition(parts, { payment: 'first', condition: 'invoice', done: true });

    for (let day = contract.term.start; day <= JANUARY; day = addDays(day, 1)) {
      if (day === '2025-12-19') {
        at(day, '16:20');
        setMilestone(parts, { id: 'stage-acceptance', date: ACCEPTANCE });
      }
      for (const item of dueOn(parts, day)) await work(parts, files, item, (time) => at(day, time));
    }
    for (const item of dueOn(parts, null)) await work(parts, files, item, (time) => at(JANUARY, time));
    at(JANUARY, '11:08');
    mendRecord(parts);
    return { workspace, contract, files };
  } finally {
    await engine.close();
  }
}

/** Items due on a day; null = those of the stage that is being prepared, which fall due later this week. */
function dueOn(parts: Parts, day: string | null): ChecklistItem[] {
  return currentDossier(parts).items.filter(
    ({ due, requirement }) =>
      due.known &&
      requirement.form !== 'covered' &&
      (day === null
        ? due.date > JANUARY && due.date < ACCEPTANCE && requirement.stage === 'stage-acceptance'
        : due.date === day),
  );
}

/** All that has happened by then; the papers of each day see only their own periods. */
async function importKnown(parts: Parts, folder: string, contract: Contract): Promise<void> {
  const sheets = await writeRecordSheets(
    folder,
    knownUntil(sampleYear(), contract, JANUARY).records,
    contract,
  );
  for (const [kind, file] of sheets) await applyImport(parts, { kind, file }, silentJob(IMPORT_STEPS));
}

async function work(
  parts: Parts,
  files: SampleFiles,
  item: ChecklistItem,
  at: (time: string) => void,
): Promise<void> {
  const { id, code, requirement } = item;
  const reached = UNFINISHED[code.slice(code.indexOf('-') + 1)] ?? 'whole';
  if (reached === 'nothing') return;
  at('10:20');
  if (requirement.form === 'generated') {
    await generate(parts, id);
    if (reached === 'made') return;
    at('10:48');
    if (reached === 'half-written') {
      confirmSome(parts, id);
      return generate(parts, id);
    }
    if (itemOf(currentDossier(parts), id).unconfirmed.length > 0) confirmNarratives(parts, { itemId: id });
    await generate(parts, id);
  } else {
    const paper = files.papers.get(id);
    if (paper) await attach(parts, id, paper, 'paper');
  }
  if (reached === 'confirmed') return;
  at('15:36');
  const scan = files.scans.get(id);
  const pages = itemOf(currentDossier(parts), id).document?.pages ?? 1;
  if (scan) await attach(parts, id, await wholeScan(scan, pages), 'scan');
  if (reached === 'signed') return;
  at('16:50');
  const { refused } = signOff(parts, { itemIds: [id], by: LEAD });
  if (refused[0]) throw new Error(`${item.title}: ${refused[0].reason}`);
}

async function generate(parts: Parts, itemId: string): Promise<void> {
  const { failed } = await generateDocuments(parts, { itemIds: [itemId] }, silentJob(GENERATE_STEPS));
  if (failed[0]) throw new Error(failed[0].message);
}

async function attach(parts: Parts, itemId: string, file: string, as: 'paper' | 'scan'): Promise<void> {
  const { refused } = await attachFiles(parts, { itemId, files: [file], as }, silentJob(ATTACH_STEPS));
  if (refused[0]) throw new Error(refused[0].reason);
}

/** Three parts read and confirmed, the rest still first drafts. */
function confirmSome(parts: Parts, itemId: string): void {
  const making = currentDossier(parts).makings.get(itemId);
  const { unconfirmed } = itemOf(currentDossier(parts), itemId);
  for (const part of unconfirmed.slice(0, 3))
    saveNarrative(parts, { itemId, part, text: making?.drafts[part] ?? '', confirm: true });
}

/** An incident of December got its cause in writing only now: whatever shows it has to be made again. */
function mendRecord(parts: Parts): void {
  const { rows } = listRecords(parts, { kind: 'work', search: '2025-12-24', offset: 0, limit: 1 });
  const [row] = rows;
  if (!row) throw new Error('no work on 2025-12-24');
  saveRecord(parts, {
    kind: 'work',
    id: row.id,
    values: { ...row.values, result: `${row.values['result'] ?? ''}；次日回访确认正常` },
  });
}
