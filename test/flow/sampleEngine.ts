/** The engine over a workspace with the sample year's records, driven through its channels like the window does. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { createEngine } from '../../electron/app/engine.ts';
import type { Engine } from '../../electron/app/engine.ts';
import { createSampleWorkspace, SAMPLE_PRESET } from '../../electron/app/sample/fillWorkspace.ts';
import { writeRecordSheets } from '../../electron/app/sample/recordSheets.ts';
import { caller } from '../../electron/cli/command.ts';
import type { CommandContext } from '../../electron/cli/command.ts';
import { sourceRoots } from '../../electron/cli/roots.ts';
import type { ChecklistItem } from '../../shared/domain/checklist.ts';
import type { AppEvent } from '../../shared/ipc/channels.ts';
import { sampleYear } from '../../shared/sample/sampleYear.ts';

export { SAMPLE_PRESET };

export interface Desk {
  readonly engine: Engine;
  /** Calls a channel; a refusal is thrown as `UsageError` with its code. */
  readonly call: CommandContext['call'];
  /** Called with every event until it is replaced. */
  listen: (event: AppEvent) => void;
}

export interface DeskOptions {
  /** Folder for settings. */
  readonly home: string;
  readonly now: string;
}

export function openDesk({ home, now }: DeskOptions): Desk {
  const desk: { listen: (event: AppEvent) => void } = { listen: () => {} };
  const engine = createEngine({
    roots: { ...sourceRoots(), userData: join(home, '.settings') },
    clock: () => now,
    version: 'test',
    standIn: true,
    emit: (event) => desk.listen(event),
  });
  return Object.assign(desk, { engine, call: caller(engine) });
}

/** Creates the sample's workspace and takes in all its records and one photo for each album. */
export async function fillWorkspace({ engine, call }: Desk, dir: string, material: string): Promise<void> {
  const contract = await createSampleWorkspace(engine.parts, dir);
  const sheets = await writeRecordSheets(material, sampleYear().records, contract);
  for (const [kind, file] of sheets) {
    const { rejected } = await call('applyImport', { kind, file });
    if (rejected.length > 0) throw new Error(`${kind}: ${JSON.stringify(rejected[0])}`);
  }
  const photo = join(material, '机房.jpg');
  writeFileSync(photo, await picture('#9bb8d3'));
  for (const itemId of ['photos', 'stage-photos']) {
    await call('attachFiles', { itemId, files: [photo], as: 'photo' });
  }
}

/** A plain JPEG: a photo, or a scanned page. Another colour is another file. */
export function picture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 600, height: 400, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

export async function scanFile(dir: string, name: string, colour: string): Promise<string> {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, name);
  writeFileSync(file, await picture(colour));
  return file;
}

export async function itemsOf({ call }: Desk): Promise<readonly ChecklistItem[]> {
  return (await call('getChecklist', {})).items;
}

/** Ids of the items that are out of date. */
export async function staleItems(desk: Desk): Promise<readonly string[]> {
  return (await itemsOf(desk)).filter((item) => item.stale).map((item) => item.id);
}

export function sha256File(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
