/** A clause in a column, as short as it is entered, its brackets of full width: `四.1.2(10)` → `四.1.2（10）`. */
export function columnClause(clause: string): string {
  return clause.trim().replaceAll('(', '（').replaceAll(')', '）');
}
