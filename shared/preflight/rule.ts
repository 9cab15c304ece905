/** A preflight rule (预检规则): one file, one question. */
import type { PreflightDossier } from './dossier.ts';
import type { Finding, FindingSeverity } from './finding.ts';

export type RuleFamily =
  | '完整性'
  | '日期与期间'
  | '数据一致'
  | '人员'
  | '服务质量'
  | '文件'
  | '名称与路径'
  | '更新与核签'
  | '合同自身';

/** What a rule reports; id and severity come from the rule itself. */
export interface Hit {
  readonly item: string | null;
  readonly message: string;
  readonly where: Finding['where'];
}

export interface Rule {
  /** `complete.slot`: stable, printed in the self-check report. */
  readonly id: string;
  readonly family: RuleFamily;
  readonly name: string;
  readonly severity: FindingSeverity;
  /** The clause or standard that asks for it. */
  readonly source: string;
  /** How many things it looked at, and what it found. */
  readonly check: (dossier: PreflightDossier) => { readonly looked: number; readonly hits: readonly Hit[] };
}

/** Looks at each of `things` with a function that names what is wrong with it, or null. */
export function each<T>(
  things: readonly T[],
  look: (thing: T) => Hit | readonly Hit[] | null,
): { looked: number; hits: Hit[] } {
  return { looked: things.length, hits: things.flatMap((thing) => look(thing) ?? []) };
}

export function atItem(itemId: string, message: string, part?: string): Hit {
  return { item: itemId, message, where: part ? { page: 'item', itemId, part } : { page: 'item', itemId } };
}

export function atRecord(kind: string, key: string, message: string): Hit {
  return { item: null, message, where: { page: 'records', kind, key } };
}

export function atContract(section: string, message: string): Hit {
  return { item: null, message, where: { page: 'contract', section } };
}
