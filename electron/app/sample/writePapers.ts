/** The papers that come as files, set by the document pipeline from the sample's own templates. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OwedItem } from '../../../shared/domain/checklist.ts';
import { addDays, minDate, type CivilDate } from '../../../shared/domain/civilDate.ts';
import type { Contract } from '../../../shared/domain/contract.ts';
import { AppFailure, type Result } from '../../../shared/errors/appError.ts';
import type { RecordSet } from '../../../shared/records/types.ts';
import { SAMPLE_PAPERS, type SamplePaper } from '../../../shared/sample/papers.ts';
import { workdayFrom } from '../../../shared/sample/sampleDays.ts';
import { buildTree, createPdfRenderer } from '../../documents/index.ts';
import type { Sources } from '../../documents/types.ts';
import { paperFacts } from './paperFacts.ts';

export interface PaperWork {
  readonly contract: Contract;
  readonly records: RecordSet;
  readonly items: readonly OwedItem[];
  /** Folder of the sample's templates: `templates/sample`. */
  readonly templateDir: string;
  readonly sources: Pick<Sources, 'styleDir' | 'fonts'>;
}

/** Writes a PDF for every item that is served by a paper; paths by item. */
export async function writePapers(folder: string, work: PaperWork): Promise<ReadonlyMap<string, string>> {
  await mkdir(folder, { recursive: true });
  const renderer = createPdfRenderer(work.sources);
  const paths = new Map<string, string>();
  try {
    for (const { paper, item } of papersOf(work.items)) {
      const date = dateOf(paper, item, work);
      const facts = { values: paperFacts(paper.text, { ...work, item, date }), charts: {}, date, inputs: [] };
      const frame = {
        title: item.requirement.name,
        project: work.contract.name,
        code: item.code,
        digest: '',
        author: work.contract.vendor.name,
      };
      const built = await buildTree(
        { template: paper.text, facts, parts: {}, frame, photos: {} },
        { templateDirs: [work.templateDir] },
      );
      const pdf = value(renderer.render(value(built)));
      const file = join(folder, `${item.code} ${fileTitle(item)}.pdf`);
      await writeFile(file, pdf.bytes);
      paths.set(item.id, file);
    }
  } finally {
    renderer.dispose();
  }
  return paths;
}

function papersOf(items: readonly OwedItem[]): { paper: SamplePaper; item: OwedItem }[] {
  return SAMPLE_PAPERS.flatMap((paper) =>
    items.filter((item) => item.requirement.id === paper.requirement).map((item) => ({ paper, item })),
  );
}

/** Papers of an event are written two days after it. */
function dateOf(paper: SamplePaper, item: OwedItem, { records, contract }: PaperWork): CivilDate {
  if (paper.date) return paper.date;
  const event = [...records.inspections, ...records.drills].find((record) =>
    item.eventKey?.split('|').includes(record.number),
  );
  const day = event ? workdayFrom(addDays(event.date, 2)) : contract.term.end;
  return minDate(day, contract.term.end);
}

function fileTitle(item: OwedItem): string {
  return item.title.replace(/[\\/:*?"<>|]/g, '-');
}

function value<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new AppFailure(result.error.code, result.error.message, result.error.place);
}
