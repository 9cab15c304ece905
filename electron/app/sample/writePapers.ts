/** The papers that come as files, set by the document pipeline from the sample's own templates. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OwedItem } from '../../../shared/domain/checklist.ts';
import { addDays, minDate, type CivilDate } from '../../../shared/domain/civilDate.ts';
import type { Contract } from '../../../shared/domain/contract.ts';
import { AppFailure, type Result } from '../../../shared/errors/appError.ts';
import type { RecordSet } from '../../../shared/records/types.ts';
import type { Calendar } from '../../../shared/calendar/calendar.ts';
import { rollToWorkingDay } from '../../../shared/calendar/rollToWorkingDay.ts';
import { eventsOf } from '../../../shared/checklist/events.ts';
import type { SamplePaper } from '../../../shared/sample/papers.ts';
import { buildTree, createPdfRenderer } from '../../documents/index.ts';
import type { Sources } from '../../documents/types.ts';
import { paperFacts } from './paperFacts.ts';

export interface PaperWork {
  readonly contract: Contract;
  readonly records: RecordSet;
  readonly calendar: Calendar;
  /** Papers with a text of their own; every other item that is put in by hand gets a plain one. */
  readonly papers: readonly SamplePaper[];
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
    for (const { paper, item } of papersOf(work)) {
      const date = dateOf(paper, item, work);
      const facts = { values: paperFacts(paper.text, { ...work, item, date }), charts: {}, date, inputs: [] };
      const frame = {
        title: titleOf(item),
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
    renderer.forget();
  }
  return paths;
}

function papersOf({ items, papers }: PaperWork): { paper: SamplePaper; item: OwedItem }[] {
  return items
    .filter(({ requirement }) => requirement.form === 'attached')
    .map((item) => ({
      item,
      paper: papers.find((paper) => paper.requirement === item.requirement.id) ?? {
        requirement: item.requirement.id,
        text: item.requirement.issuer === 'vendor' ? 'generic-paper' : 'buyer-paper',
        date: null,
      },
    }));
}

/** Papers of an event are written two days after it, others when they are due; none later than the term's end. */
function dateOf(paper: SamplePaper, item: OwedItem, { records, contract, calendar }: PaperWork): CivilDate {
  if (paper.date) return paper.date;
  const { cadence } = item.requirement;
  const event =
    cadence.kind === 'on-event'
      ? eventsOf(records, cadence.event).find(({ key }) => key === item.eventKey)
      : undefined;
  const due = item.due.known ? item.due.date : contract.term.end;
  const rolled = event ? rollToWorkingDay(calendar, addDays(event.span.start, 2), 'next') : null;
  return minDate(rolled?.known ? rolled.date : due, contract.term.end);
}

/** A paper of the buyer's list bears the name that it has there. */
function titleOf({ id, requirement }: OwedItem): string {
  return requirement.cadence.kind === 'as-listed' ? id.slice(requirement.id.length + 1) : requirement.name;
}

function fileTitle(item: OwedItem): string {
  return item.title.replace(/[\\/:*?"<>|]/g, '-');
}

function value<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new AppFailure(result.error.code, result.error.message, result.error.place);
}
