/** 服务质量达标及违约责任确认书, with annexes: every measure worked out, all incidents, the penalties worked out. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { DocumentFacts, DocumentKind, FactSource } from '../../documents/kind.ts';
import { printClause } from '../clause.ts';
import { draftLiability, draftNonconformity, draftStandards } from '../drafts/letter.ts';
import { printCount, printDuration, printSpanInText } from '../format.ts';
import { levelAnnex } from '../letters/levelAnnex.ts';
import { incidentsReported } from '../named/incidents.ts';
import { fails } from '../named/levels.ts';
import { levelsOf } from '../named/levelsOf.ts';
import { changesIn, hasConsent, plannedDowntime } from '../named/operations.ts';
import { outagesIn } from '../named/outages.ts';
import { partiesOf } from '../parties.ts';
import { paperDate, spanOf } from '../spans.ts';
import { levelRows } from '../tables/levelTable.ts';
import { penaltyTable } from '../tables/penaltyTable.ts';
import { incidentRows } from '../tables/resolutionTable.ts';

function facts(source: FactSource): DocumentFacts {
  const { contract, records, item, calendar } = source;
  const span = spanOf(source);
  const values = levelsOf(source, span);
  const incidents = incidentsReported(records.incidents, span);
  const outages = outagesIn(records.incidents, span);
  const rows = levelRows(contract, values, span);
  const annex = levelAnnex(source, span, values);
  return {
    values: {
      ...partiesOf(contract),
      clause: printClause(item.requirement.clause),
      period: printSpanInText(span),
      incidentCount: printCount(incidents.length),
      levels: rows.map((row, index) => ({
        n: index + 1,
        name: row.name,
        target: row.target.split('\n'),
        minimum: row.minimum,
        counted: row.counted,
        actual: row.actual,
        verdict: row.verdictWords,
        failed: fails(row.verdict),
      })),
      sections: annex.sections,
      plannedNote: plannedNote(source, span),
      incidents: incidentRows(
        contract,
        incidents,
        new Map(outages.map(({ incident, minutes }) => [incident.number, minutes])),
      ),
      penalties: penaltyTable(source, values, span),
    },
    charts: annex.charts,
    date: paperDate(span, calendar),
    inputs: [
      { label: '故障', value: `${printCount(incidents.length)}件` },
      { label: '停机', value: `${outages.length}次` },
      { label: '服务质量指标', value: `${rows.length}项` },
    ],
  };
}

/** Announced interruptions are no outages; the note says how many there were. */
function plannedNote({ records }: FactSource, span: DateSpan): string {
  const announced = changesIn(records, span).filter(
    (change) => change.plannedDowntime > 0 && hasConsent(change),
  );
  if (announced.length === 0) return '';
  return `计划中断${announced.length}次共${printDuration(plannedDowntime(announced))}，有甲方事先同意的变更单，不属于故障停机。`;
}

export const slaLetter: DocumentKind = {
  id: 'sla-letter',
  facts,
  drafts: (source) => {
    const span = spanOf(source);
    const values = levelsOf(source, span);
    return {
      standards: draftStandards(source, values, span),
      nonconformity: draftNonconformity(source, values, span),
      liability: draftLiability(source),
    };
  },
};
