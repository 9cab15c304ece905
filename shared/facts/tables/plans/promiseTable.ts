/** What the contract promises, before anything is measured: targets and minimums, in all or by severity. */
import type { Contract } from '../../../domain/contract.ts';
import type { Json } from '../../../documents/kind.ts';
import type { LevelRow } from '../levelTable.ts';
import { levelRows } from '../levelTable.ts';

export function promises(contract: Contract): LevelRow[] {
  return levelRows(contract, [], contract.term);
}

export function promiseTable(contract: Contract): Json {
  return promises(contract).map(cells);
}

/** Levels of one severity together, then those that hold for every incident. */
export function severityTable(contract: Contract): Json {
  const rows = promises(contract);
  const severities = [...new Set(contract.serviceLevels.map((level) => level.severity))];
  return severities
    .toSorted((a, b) => Number(a === null) - Number(b === null))
    .flatMap((severity) => {
      const ids = new Set(
        contract.serviceLevels
          .filter(
            (level) => level.severity === severity && (severity !== null || isForIncidents(level.metric)),
          )
          .map((level) => level.id),
      );
      const own = rows.filter((row) => ids.has(row.id));
      return own.length === 0 ? [] : [{ severity: severity ?? '各级', rows: own.map(cells) }];
    });
}

const FOR_INCIDENTS: ReadonlySet<string> = new Set([
  'response',
  'call-response',
  'arrival',
  'resolution-rate',
  'solution',
  'mttr',
]);

export function isForIncidents(metric: string): boolean {
  return FOR_INCIDENTS.has(metric);
}

function cells(row: LevelRow): Json {
  return {
    name: row.name,
    target: row.target.split('\n'),
    minimum: row.minimum.split('\n'),
    clause: row.clause,
  };
}
