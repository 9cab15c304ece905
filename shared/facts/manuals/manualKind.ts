/** A document kind made from an outline of chapters. */
import type { DocumentFacts, DocumentKind, FactSource } from '../../documents/kind.ts';
import type { DateSpan } from '../../domain/civilDate.ts';
import { printCount, printDate, printSpan } from '../format.ts';
import { recordsKnownAt } from '../knownAt.ts';
import { changesIn } from '../named/operations.ts';
import { partiesOf } from '../parties.ts';
import { paperDate, spanOf } from '../spans.ts';
import type { Chapter } from './chapter.ts';
import { chartsOf, draftsOf, printChapters } from './chapter.ts';
import { suppliedSchemas } from './database.ts';

type Inputs = (source: FactSource, span: DateSpan) => DocumentFacts['inputs'];

export function manualKind(
  id: string,
  chapters: (source: FactSource, span: DateSpan) => readonly Chapter[],
  inputs: Inputs = changeInputs,
): DocumentKind {
  return {
    id,
    facts: (source) => {
      const { contract, calendar } = source;
      const span = spanOf(source);
      const date = paperDate(span, calendar);
      const printed = chapters(known(source, span), span);
      return {
        values: {
          ...partiesOf(contract),
          period: printSpan(span),
          date: printDate(date),
          chapters: printChapters(printed),
        },
        charts: chartsOf(printed),
        date,
        inputs: inputs(source, span),
      };
    },
    drafts: (source) => {
      const span = spanOf(source);
      return draftsOf(chapters(known(source, span), span));
    },
  };
}

/** What came after the days that the paper covers does not change it. */
function known(source: FactSource, span: DateSpan): FactSource {
  return { ...source, records: recordsKnownAt(source.records, span.end) };
}

const changeInputs: Inputs = (source, span) => {
  const tables = suppliedSchemas(source).flatMap(({ schema }) => schema.tables);
  return [
    { label: '变更', value: `${printCount(changesIn(source.records, span).length)}项` },
    ...(tables.length === 0 ? [] : [{ label: '数据表', value: `${printCount(tables.length)}张` }]),
  ];
};
