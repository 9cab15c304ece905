/** What a clerk has in hand before the first click: the sample's spreadsheets, papers, photos, scans and media. */
import { join } from 'node:path';
import { createEngine } from '../../electron/app/engine.ts';
import type { Parts } from '../../electron/app/parts.ts';
import { sheetOf, writeRecordSheets } from '../../electron/app/sample/recordSheets.ts';
import {
  attachSample,
  createSampleWorkspace,
  importSample,
  writeSampleMaterial,
} from '../../electron/app/sample/fillWorkspace.ts';
import type { SampleFiles } from '../../electron/app/sample/writeSampleFiles.ts';
import { ATTACH_STEPS } from '../../electron/app/attachFiles.ts';
import { IMPORT_STEPS } from '../../electron/app/importRecords.ts';
import { sourceRoots } from '../../electron/cli/roots.ts';
import { silentJob } from '../../electron/jobs/job.ts';
import { publishedCalendar } from '../../shared/calendar/publishedCalendar.ts';
import { itemsOfStage } from '../../shared/checklist/itemsOfStage.ts';
import { owedItems } from '../../shared/checklist/owedItems.ts';
import type { Contract } from '../../shared/domain/contract.ts';
import type { OwedItem } from '../../shared/domain/checklist.ts';
import { sampleYear } from '../../shared/sample/sampleYear.ts';

/** After the whole term: nothing of the sample lies in the future. */
export const AFTER_TERM = '2026-07-20 09:30:00';

export interface Material {
  readonly files: SampleFiles;
  /** The trainings once more, with a day that does not exist in the first row. */
  readonly badTrainings: string;
  /** Items that the package of the first stage holds. */
  readonly stage: readonly OwedItem[];
}

export async function writeMaterial(dir: string): Promise<Material> {
  return withEngine(join(dir, 'maker'), async (parts) => {
    const contract = await createSampleWorkspace(parts, join(dir, 'maker', '工作区'));
    const files = await writeSampleMaterial(parts, join(dir, '素材'), contract);
    const calendar = publishedCalendar();
    const items = owedItems(contract, sampleYear().records, calendar);
    return {
      files,
      badTrainings: await spoiltTrainings(join(dir, '有错的记录'), contract),
      stage: itemsOfStage(contract, calendar, items, 'stage-acceptance'),
    };
  });
}

/** The trainings as a table whose first row has a day that does not exist. */
export async function spoiltTrainings(folder: string, contract: Contract): Promise<string> {
  const { records } = sampleYear();
  const [first, ...others] = records.trainings;
  if (!first) throw new Error('the sample has no training');
  const spoilt = { ...records, trainings: [{ ...first, date: '2025-09-31' }, ...others] };
  return sheetOf(await writeRecordSheets(folder, spoilt, contract), 'trainings');
}

/** A workspace with all records and attachments and no document yet: what the window tests start from. */
export async function writeWorkspace(dir: string): Promise<string> {
  const workspace = join(dir, '云课堂运维');
  await withEngine(join(dir, 'maker'), async (parts) => {
    const contract = await createSampleWorkspace(parts, workspace);
    const files = await writeSampleMaterial(parts, join(dir, '素材'), contract);
    await importSample(parts, files, silentJob(IMPORT_STEPS));
    await attachSample(parts, files, silentJob(ATTACH_STEPS));
  });
  return workspace;
}

async function withEngine<T>(home: string, work: (parts: Parts) => Promise<T>): Promise<T> {
  const engine = createEngine({
    roots: { ...sourceRoots(), userData: home },
    clock: () => AFTER_TERM,
    version: '0.0.0',
    standIn: true,
    emit: () => undefined,
  });
  try {
    return await work(engine.parts);
  } finally {
    await engine.close();
  }
}
