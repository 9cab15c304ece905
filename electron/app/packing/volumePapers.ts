/** A volume as it is bound: cover and contents list in front, the documents, the note behind. */
import { statSync } from 'node:fs';
import { AppFailure } from '../../../shared/errors/appError.ts';
import { checkVolume } from '../../../shared/volumes/checkVolumes.ts';
import { contentsList } from '../../../shared/volumes/forms/contentsList.ts';
import { volumeCover } from '../../../shared/volumes/forms/volumeCover.ts';
import { volumeNote } from '../../../shared/volumes/forms/volumeNote.ts';
import type { Volume } from '../../../shared/volumes/volume.ts';
import type { BindRequest, BoundPart, BoundVolume, MadeSource } from '../../archive/types.ts';
import { absoluteFile } from './contents.ts';
import type { PackageContents } from './contents.ts';
import type { PackSource, PackTools } from './packSource.ts';

/** The forms of a volume, rendered ahead so that workers and the engine work at the same time. */
interface VolumeForms {
  readonly cover: Promise<Uint8Array>;
  readonly list: Promise<Uint8Array>;
  readonly note: Promise<Uint8Array>;
}

function renderVolumeForms(contents: PackageContents, volume: Volume, tools: PackTools): VolumeForms {
  const { frame, facts } = contents;
  const render = async (tree: Parameters<PackTools['renderForm']>[0]): Promise<Uint8Array> =>
    (await tools.renderForm(tree)).pdf;
  return {
    cover: render(volumeCover(frame, facts, volume)),
    list: render(contentsList(frame, volume)),
    note: render(volumeNote(frame, facts, volume)),
  };
}

/**
 * The bound volumes as sources that are made when their turn comes. The next volume is begun while one is written, so
 * that workers bind and the engine writes at the same time; no more than two are held at once.
 */
export function boundVolumeSources(
  source: PackSource,
  contents: PackageContents,
  tools: PackTools,
  bound: (result: BoundVolume) => void,
): readonly { readonly volume: Volume; readonly source: MadeSource }[] {
  const begun = new Map<number, Promise<BoundVolume>>();
  const forms = contents.volumes.map((volume) => renderVolumeForms(contents, volume, tools));
  for (const paper of forms.flatMap((entry) => Object.values(entry))) seenLater(paper);
  const begin = (index: number): Promise<BoundVolume> | null => {
    const [volume, papers] = [contents.volumes[index], forms[index]];
    if (!volume || !papers) return null;
    const known = begun.get(index);
    if (known) return known;
    const work = bindRequest(source, contents, volume, papers, tools).then(tools.bind);
    seenLater(work);
    begun.set(index, work);
    return work;
  };
  void begin(0);
  return contents.volumes.map((volume, index) => ({
    volume,
    source: {
      about: pageFiles(source, contents, volume).reduce((sum, file) => sum + sizeOf(file), 0),
      async make() {
        const work = begin(index);
        if (!work) throw new Error('every volume has its forms');
        void begin(index + 1);
        const result = await work;
        begun.delete(index);
        checkBound(volume, result);
        bound(result);
        return result.bytes;
      },
    },
  }));
}

function pageFiles(source: PackSource, contents: PackageContents, volume: Volume): readonly string[] {
  return volume.documents.flatMap((document) =>
    (contents.filings.get(document.id)?.pages ?? []).map((ref) => absoluteFile(source, ref)),
  );
}

/** 0 for a file that is missing: binding names it. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** A paper made ahead is awaited later; until then its failure must not count as unhandled. */
export function seenLater(work: Promise<unknown> | null): void {
  work?.catch(() => {});
}

async function bindRequest(
  source: PackSource,
  contents: PackageContents,
  volume: Volume,
  forms: VolumeForms,
  tools: PackTools,
): Promise<BindRequest> {
  const documents = volume.documents.map((document) => ({
    title: `${document.serial}　${document.title}`,
    sources: (contents.filings.get(document.id)?.pages ?? []).map((ref) => ({
      file: absoluteFile(source, ref),
    })),
    numbered: true,
  }));
  return {
    title: `${contents.facts.project}　${contents.facts.stage}　第${volume.number}卷　${volume.content}`,
    bookmark: `第${volume.number}卷　${volume.content}`,
    author: contents.facts.vendor,
    producer: source.program,
    date: contents.facts.date,
    parts: [
      form('案卷封面', await forms.cover),
      form('卷内目录', await forms.list),
      ...documents,
      form('卷内备考表', await forms.note),
    ],
    stamp: { font: tools.stampFont, corner: source.settings.corner, duplex: source.settings.duplex },
  };
}

function form(title: string, bytes: Uint8Array): BoundPart {
  return { title, sources: [{ bytes }], numbered: false };
}

/** The pages that are there must be the pages that the lists were written for. */
function checkBound(volume: Volume, result: BoundVolume): void {
  const starts = result.firstPages.filter((page) => page !== null);
  const wrong = volume.documents.find((document, index) => {
    const next = starts[index + 1] ?? result.stamped + 1;
    return next - (starts[index] ?? 0) !== document.pages;
  });
  if (wrong) {
    throw new AppFailure(
      'package.pages',
      `第${volume.number}卷“${wrong.title}”登记为${wrong.pages}页，与文件的实际页数不同。重新生成或重新放入这个文件后再打包`,
      { item: wrong.itemId },
    );
  }
  const [fault] = checkVolume(volume, result.stamped);
  if (fault !== undefined) throw new AppFailure('package.pages', `${fault}。没有打包`);
}
