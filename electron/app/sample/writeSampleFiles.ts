/** What a clerk would have in hand at the end of the sample year, as files (样例资料). */
import { join } from 'node:path';
import type { OwedItem, PhotoDetails } from '../../../shared/domain/checklist.ts';
import type { Contract } from '../../../shared/domain/contract.ts';
import type { RecordKindId } from '../../../shared/records/types.ts';
import type { SampleYear } from '../../../shared/sample/sampleYear.ts';
import type { Calendar } from '../../../shared/calendar/calendar.ts';
import { rollToWorkingDay } from '../../../shared/calendar/rollToWorkingDay.ts';
import type { Sources } from '../../documents/types.ts';
import { writePhotos } from './drawPhotos.ts';
import { writeRecordSheets } from './recordSheets.ts';
import { writeSignedScans, type ScannedPage } from './signedScans.ts';
import { writeMedia } from './writeMedia.ts';
import { writePapers } from './writePapers.ts';

export interface SampleFilesOptions {
  readonly year: SampleYear;
  readonly contract: Contract;
  readonly calendar: Calendar;
  /** What the contract owes once the records are in; papers and scans are made for these. */
  readonly items: readonly OwedItem[];
  /** Folder `templates` of the program. */
  readonly templates: string;
  readonly sources: Pick<Sources, 'styleDir' | 'fonts'>;
}

export interface SamplePhotoFile {
  readonly file: string;
  readonly details: PhotoDetails;
}

export interface SampleFiles {
  /** Spreadsheet of each kind of record that the sample has. */
  readonly records: ReadonlyMap<RecordKindId, string>;
  /** Photos for each album item. */
  readonly photos: ReadonlyMap<string, readonly SamplePhotoFile[]>;
  /** Signed scan for each generated paper that needs a signature. */
  readonly scans: ReadonlyMap<string, string>;
  /** PDF for each item that is put in by hand. */
  readonly papers: ReadonlyMap<string, string>;
  /** Folder for each media item. */
  readonly media: ReadonlyMap<string, string>;
}

/** Writes everything below `dir` (created as needed) and returns the paths by item id. */
export async function writeSampleFiles(dir: string, options: SampleFilesOptions): Promise<SampleFiles> {
  const { year, contract, calendar, items, sources } = options;
  const { records } = year;
  const hasAlbum = items.some(({ requirement }) => requirement.form === 'photos');
  const [sheets, photos, scans, papers, media] = await Promise.all([
    writeRecordSheets(join(dir, '记录'), records, contract),
    writePhotos(join(dir, '照片'), hasAlbum ? year.photos : [], sources.fonts),
    writeSignedScans(
      join(dir, '签字扫描'),
      scannedPages(items, contract, calendar),
      contract.name,
      sources.fonts,
    ),
    writePapers(join(dir, '文件'), {
      contract,
      records,
      calendar,
      papers: year.papers,
      items,
      templateDir: join(options.templates, 'sample'),
      sources,
    }),
    writeMedia(join(dir, '介质'), items, contract, records),
  ]);
  const taken = photos.map(({ file, photo: { caption, takenOn, place, photographer } }) => ({
    file,
    details: { caption, takenOn, place, photographer },
  }));
  return { records: sheets, photos: albums(items, contract, taken), scans, papers, media };
}

/** An album holds the photos taken until it is due; the last stage's holds all. */
function albums(
  items: readonly OwedItem[],
  { requirements }: Contract,
  photos: readonly SamplePhotoFile[],
): ReadonlyMap<string, readonly SamplePhotoFile[]> {
  const albumItems = items.filter(({ requirement }) => requirement.form === 'photos');
  const lastStage = requirements.findLast(({ form }) => form === 'photos')?.stage;
  return new Map(
    albumItems.map(({ id, due, requirement }) => [
      id,
      photos.filter(
        ({ details }) =>
          requirement.stage === lastStage ||
          !due.known ||
          (details.takenOn !== null && details.takenOn <= due.date),
      ),
    ]),
  );
}

/** Pages that come back signed: generated papers, albums and media lists; a paper put in is its own scan. */
function scannedPages(items: readonly OwedItem[], contract: Contract, calendar: Calendar): ScannedPage[] {
  return items
    .filter(
      ({ requirement: { form, signers, issuer } }) =>
        (signers.length > 0 || issuer !== 'vendor') &&
        (form === 'generated' || form === 'photos' || form === 'media'),
    )
    .map((item) => {
      const due = item.due.known ? item.due.date : contract.term.end;
      const signed = rollToWorkingDay(calendar, due, 'next');
      return {
        itemId: item.id,
        title: item.requirement.name,
        period: item.period?.label ?? item.eventKey ?? '',
        code: item.code,
        signedOn: signed.known ? signed.date : due,
        seal: item.requirement.signers.some((signer) => signer.seal),
      };
    });
}
