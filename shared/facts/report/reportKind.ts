/** A periodic report as a kind of document: its sections with their values and first drafts, and its charts. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { DocumentFacts, DocumentKind, FactSource, JsonObject } from '../../documents/kind.ts';
import type { ChartSpec } from '../../documents/tree.ts';
import { visitPanels } from '../charts.ts';
import { printCount, printDate, printMonthColumn, printSpan } from '../format.ts';
import { knownAt } from '../knownAt.ts';
import { NAMED_FACTS } from '../named.ts';
import { incidentsReported } from '../named/incidents.ts';
import { levelsOf } from '../named/levelsOf.ts';
import { lastUsage, usageByMonth } from '../named/usage.ts';
import { workIn } from '../named/work.ts';
import { partiesOf } from '../parties.ts';
import { monthsOf, paperDate, spanOf } from '../spans.ts';
import type { MonthSpan } from '../spans.ts';
import { anythingRecorded } from './comparison.ts';
import { neighboursOf, periodWords } from './neighbours.ts';
import { sectionDraft } from './sectionDrafts.ts';
import type { ReportBasis } from './sectionValues.ts';
import { sectionValues } from './sectionValues.ts';
import type { DefaultSection, Section } from './sections.ts';
import { sectionsOf } from './sections.ts';

/** Months that a chart goes back: a year that begins within a month touches 13. */
const MOST_MONTHS = 13;

export function reportKind(
  id: string,
  defaults: readonly DefaultSection[],
  /** A brief of few pages does without. */
  { charted = true }: { readonly charted?: boolean } = {},
): DocumentKind {
  const prepare = (paper: FactSource): { basis: ReportBasis; sections: readonly Section[] } => {
    const span = spanOf(paper);
    const source = knownAt(paper, span.end);
    const words = periodWords(source);
    const sections = sectionsOf(source, words, defaults);
    return {
      sections,
      basis: {
        source,
        span,
        words,
        levels: levelsOf(source, span),
        neighbours: neighboursOf(source),
        kinds: new Set(sections.map((section) => section.kind)),
      },
    };
  };
  return {
    id,
    facts: (paper) => {
      const { basis, sections } = prepare(paper);
      return reportFacts(basis, sections, charted);
    },
    drafts: (paper) => {
      const { basis, sections } = prepare(paper);
      return Object.fromEntries(sections.map((section) => [section.id, sectionDraft(basis, section.kind)]));
    },
  };
}

function reportFacts(basis: ReportBasis, sections: readonly Section[], charted: boolean): DocumentFacts {
  const { source, span } = basis;
  const { contract, records, calendar, item } = source;
  const date = paperDate(span, calendar);
  const charts = charted ? chartsOf(source, span, sections) : {};
  return {
    values: {
      ...partiesOf(contract),
      code: item.code,
      period: item.period?.label ?? printSpan(span),
      date: printDate(date),
      sections: sections.map(({ id, name, kind }): JsonObject => ({
        id,
        name,
        kind,
        charted: Object.hasOwn(charts, kind),
        ...sectionValues(basis, kind),
      })),
    },
    charts,
    date,
    inputs: [
      { label: '工作记录', value: `${printCount(workIn(records.work, span).length)}条` },
      { label: '故障', value: `${incidentsReported(records.incidents, span).length}件` },
    ],
  };
}

/** Charts by the kind of the section that shows them; over the months of the term up to the report's end. */
function chartsOf(
  source: FactSource,
  span: DateSpan,
  sections: readonly Section[],
): Readonly<Record<string, ChartSpec>> {
  const charts: Record<string, ChartSpec> = {};
  const shows = (kind: Section['kind']): boolean => sections.some((section) => section.kind === kind);
  const months = monthsOf({ start: source.contract.term.start, end: span.end }).slice(-MOST_MONTHS);
  const recorded = new Set(months.filter((month) => anythingRecorded(source, month)));
  const first = months[0];
  if (recorded.size < 2 || !first) return charts;
  if (shows('overview')) charts['overview'] = workPanels(source, { months, recorded });
  if (shows('incidents')) charts['incidents'] = incidentPanels(source, { months, recorded });
  const usage = usageByMonth(source.records.usage, { start: first.start, end: span.end });
  if (shows('usage') && lastUsage(usage)) charts['usage'] = visitPanels(usage);
  return charts;
}

interface Months {
  readonly months: readonly MonthSpan[];
  /** Those in which anything at all was recorded. */
  readonly recorded: ReadonlySet<MonthSpan>;
}

function workPanels(source: FactSource, months: Months): ChartSpec {
  return {
    chart: 'month-panels',
    months: printMonthColumn(months.months.map((entry) => entry.month)),
    panels: [
      panel(source, months, 'work', '工作记录', '项', 'bars'),
      panel(source, months, 'changes', '变更', '项', 'line'),
    ],
  };
}

function incidentPanels(source: FactSource, months: Months): ChartSpec {
  return {
    chart: 'month-panels',
    months: printMonthColumn(months.months.map((entry) => entry.month)),
    panels: [
      panel(source, months, 'incidents', '登记故障', '件', 'bars'),
      panel(source, months, 'downtime', '故障停机', '分钟', 'line'),
    ],
  };
}

type Panel = Extract<ChartSpec, { chart: 'month-panels' }>['panels'][number];

/** A named fact month by month; a month in which nothing at all was recorded has no value. */
function panel(
  source: FactSource,
  { months, recorded }: Months,
  fact: string,
  name: string,
  unit: string,
  form: Panel['form'],
): Panel {
  const values = months.map((month) =>
    recorded.has(month) ? (NAMED_FACTS[fact]?.(source, month)?.numerator ?? null) : null,
  );
  return {
    name,
    unit,
    form,
    values,
    labels: values.map((value) => (value === null ? '' : printCount(value))),
  };
}
