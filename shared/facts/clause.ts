/** A clause number as a contract cites it: `四.1.2(8)` → `第四条第1.2款第（8）项`, `三.2.2.1` → `第三条第2.2.1款`. */
export function printClause(clause: string): string {
  const match = /^([一二三四五六七八九十]+)(?:\.(\d+(?:\.\d+)*))?(?:[（(](\d+)[)）])?$/u.exec(clause.trim());
  if (!match) return clause;
  const [, article, paragraph, point] = match;
  return `第${article}条${paragraph ? `第${paragraph}款` : ''}${point ? `第（${point}）项` : ''}`;
}
