/** A clause number as a contract cites it: `四.1.2(8)` → `第四条第1.2款第（8）项`, `三.2.2.1` → `第三条第2.2.1款`. */
export function printClause(clause: string): string {
  const match = /^([一二三四五六七八九十]+)(?:\.(\d+(?:\.\d+)*))?(?:[（(](\d+)[)）])?$/u.exec(clause.trim());
  if (!match) return numberedClause(clause.trim()) ?? clause;
  const [, article, paragraph, point] = match;
  return `第${article}条${paragraph ? `第${paragraph}款` : ''}${point ? `第（${point}）项` : ''}`;
}

/** Contracts that number through: `3.7` → `第3.7条`, `1.4.3(2)` → `第1.4.3条第（2）项`, `一般条款19.1` → `一般条款第19.1条`. */
function numberedClause(clause: string): string | null {
  const match = /^(\D*条款)?(\d+(?:\.\d+)*)(?:[-—](\d+(?:\.\d+)*))?(?:[（(](\d+)[)）])?$/u.exec(clause);
  if (!match) return null;
  const [, terms = '', first = '', last, point] = match;
  return `${terms}第${first}条${last ? `至第${last}条` : ''}${point ? `第（${point}）项` : ''}`;
}
