/** Use of rented cloud resources: each priced item with what was ordered, used and out of service. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { FactSource, JsonObject } from '../../documents/kind.ts';
import type { CloudResourceRecord } from '../../records/types.ts';
import { NONE, printCount, printMonth } from '../format.ts';
import { monthsOf } from '../spans.ts';

export function cloudIn({ records }: FactSource, span: DateSpan): CloudResourceRecord[] {
  const months = new Set(monthsOf(span).map((entry) => entry.month));
  return records.cloudResources.filter((row) => months.has(row.month));
}

export function cloudTable(source: FactSource, span: DateSpan): JsonObject {
  const rows = cloudIn(source, span);
  return {
    several: new Set(rows.map((row) => row.month)).size > 1,
    rows: rows.map((row) => ({
      month: printMonth(row.month),
      item: row.item,
      ordered: printCount(row.ordered),
      used: row.used === null ? NONE : printCount(row.used),
      down: printCount(row.downMinutes),
    })),
  };
}
