/** A preflight rule (预检规则): one file, one question. */
import type { PreflightDossier } from './dossier.ts';
import type { FindingSeverity, Place, Unchecked } from './finding.ts';
import type { PaperToRead } from './papersToRead.ts';
import type { Parameters, Values, ValuesOf } from './parameters.ts';

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

/** The property of the self-check report that a rule belongs to (四性, 参照 DA/T 70-2018). */
export type Property = '真实性' | '完整性' | '可用性' | '安全性';

/** What a rule reports; id and severity come from the rule itself. */
export interface Hit {
  readonly item: string | null;
  readonly message: string;
  readonly where: Place;
  /** See `Finding.substance`. */
  readonly substance?: string;
}

export interface Looked {
  /** How many things it really looked at: neither those that it does not concern nor those it could not look into. */
  readonly looked: number;
  readonly hits: readonly Hit[];
  readonly unchecked?: readonly Unchecked[];
}

/**
 * A check that reads the attached papers (过卷): at each `yield` it is handed the next one, and null after the last.
 * All rules that read do so side by side, so that each text is fetched once however many rules look at it.
 */
export type Reading = Generator<void, Looked, PaperToRead | null>;

export interface Rule {
  /** `complete.slot`: stable, printed in the self-check report. */
  readonly id: string;
  readonly family: RuleFamily;
  readonly property: Property;
  readonly name: string;
  /** What it counts, with the measure word: `份应交文件` in 查了98份应交文件. */
  readonly unit: string;
  readonly severity: FindingSeverity;
  /** The clause or standard that asks for it. */
  readonly source: string;
  /** Why its findings cannot be waived (豁免); absent = a person may waive them. */
  readonly neverWaived?: string;
  /** What a contract may set; see `withParameters`. */
  readonly parameters?: Parameters;
  readonly check: (dossier: PreflightDossier, values: Values) => Looked | Reading;
}

/** A rule with parameters (规则参数): its check gets each of them, as the contract sets it or as is usual. */
export function withParameters<const P extends Parameters>(
  parameters: P,
  rule: Omit<Rule, 'parameters' | 'check'> & {
    readonly check: (dossier: PreflightDossier, values: ValuesOf<P>) => Looked | Reading;
  },
): Rule {
  // `valuesFor` fills every declared parameter with a value of its kind before a check runs.
  return { ...rule, parameters, check: (dossier, values) => rule.check(dossier, values as ValuesOf<P>) };
}

type Seen = Hit | Unchecked;

/** Looks at each of `things` with a function that names what is wrong with it, why it could not look, or null. */
export function each<T>(things: readonly T[], look: (thing: T) => Seen | readonly Seen[] | null): Looked {
  const hits: Hit[] = [];
  const unchecked: Unchecked[] = [];
  let looked = 0;
  for (const thing of things) {
    const seen = [look(thing) ?? []].flat();
    const missed = seen.filter((entry) => 'reason' in entry);
    hits.push(...seen.filter((entry) => 'message' in entry));
    unchecked.push(...missed);
    if (missed.length === 0) looked += 1;
  }
  return { looked, hits, unchecked };
}

export function atItem(itemId: string, message: string, part?: string): Hit {
  return { item: itemId, message, where: part ? { page: 'item', itemId, part } : { page: 'item', itemId } };
}

/** A finding in a file: a waiver of it ends when the file is replaced. */
export function atFile(itemId: string, sha256: string, message: string): Hit {
  return { ...atItem(itemId, message), substance: `${message} ${sha256}` };
}

export function atRecord(kind: string, key: string, message: string): Hit {
  return { item: null, message, where: { page: 'records', kind, key } };
}

export function atContract(section: string, message: string): Hit {
  return { item: null, message, where: { page: 'contract', section } };
}

/** @param thing as a person finds it @param reason why the rule could not look into it, without a full stop */
export function notChecked(itemId: string, thing: string, reason: string): Unchecked {
  return { item: itemId, thing, reason, where: { page: 'item', itemId } };
}
