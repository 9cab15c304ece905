import type { PreflightDossier } from './dossier.ts';
import type { Finding, Unchecked } from './finding.ts';
import { printValue, valuesFor } from './parameters.ts';
import type { Parameters, Values } from './parameters.ts';
import { papersToRead } from './papersToRead.ts';
import type { PaperToRead } from './papersToRead.ts';
import type { Looked, Reading, Rule } from './rule.ts';

/**
 * How a rule ended: `passed` 通过, `found` 有问题, `partly` 部分未查, `unchecked` 未查, `nothing` 无适用对象. A rule that
 * looked at nothing has not passed.
 */
export type RuleState = 'passed' | 'found' | 'partly' | 'unchecked' | 'nothing';

export interface RuleOutcome extends Pick<
  Rule,
  'id' | 'family' | 'property' | 'name' | 'unit' | 'severity' | 'source'
> {
  /** Why its findings cannot be waived; null = they can. */
  readonly neverWaived: string | null;
  readonly state: RuleState;
  readonly looked: number;
  readonly found: number;
  readonly unchecked: readonly Unchecked[];
  /** Parameters that the contract sets, as printed: `提前天数 14天`. */
  readonly set: readonly string[];
}

export interface PreflightResult {
  readonly findings: readonly Finding[];
  /** Every rule, in the order of the report. */
  readonly rules: readonly RuleOutcome[];
}

interface RuleResult {
  readonly findings: readonly Finding[];
  readonly outcome: RuleOutcome;
}

const ORDER = { blocker: 0, warning: 1, manual: 2 } as const;

export function runPreflight(dossier: PreflightDossier, rules: readonly Rule[]): PreflightResult {
  const steps = preflightSteps(dossier, rules);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * The same in steps of a few milliseconds at most, one per rule and then one per paper: whoever takes them may let
 * others have their turn between two of them, or leave off.
 */
export function* preflightSteps(
  dossier: PreflightDossier,
  rules: readonly Rule[],
): Generator<void, PreflightResult> {
  const runs: RuleRun[] = [];
  for (const rule of rules) {
    runs.push(new RuleRun(rule, dossier));
    yield;
  }
  // Most rules read the papers once; one that wants to see them again gets them again.
  for (let reading = runs; reading.length > 0; reading = reading.filter((run) => run.reads)) {
    if (!reading.some((run) => run.reads)) break;
    for (const paper of papersToRead(dossier)) {
      for (const run of reading) run.read(paper);
      yield;
    }
    for (const run of reading) run.read(null);
  }
  return preflightResult(runs.map((run) => run.result()));
}

/** Results of all rules as one, the most severe findings first. */
function preflightResult(results: readonly RuleResult[]): PreflightResult {
  return {
    findings: results
      .flatMap(({ findings }) => findings)
      .toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]),
    rules: results.map(({ outcome }) => outcome),
  };
}

/** One rule at work; one that breaks down is a finding of its own, never a pass. */
class RuleRun {
  readonly #rule: Rule;
  readonly #values: Values;
  readonly #about: Omit<RuleOutcome, 'state' | 'looked' | 'found' | 'unchecked'>;
  #reading: Reading | null = null;
  #looked: Looked | null = null;
  #broken: unknown = null;

  constructor(rule: Rule, dossier: PreflightDossier) {
    const set = dossier.contract.ruleSettings[rule.id];
    this.#rule = rule;
    this.#values = valuesFor(rule.parameters, set);
    this.#about = {
      id: rule.id,
      family: rule.family,
      property: rule.property,
      name: rule.name,
      unit: rule.unit,
      severity: rule.severity,
      source: rule.source,
      neverWaived: rule.neverWaived ?? null,
      set: printSet(rule.parameters ?? {}, set ?? {}, this.#values),
    };
    this.#attempt(() => {
      const check = rule.check(dossier, this.#values);
      if (!('next' in check)) return check;
      this.#reading = check;
      const first = check.next();
      return first.done ? first.value : null;
    });
  }

  /** Whether it waits for a paper. */
  get reads(): boolean {
    return this.#reading !== null;
  }

  read(paper: PaperToRead | null): void {
    const reading = this.#reading;
    if (!reading) return;
    this.#attempt(() => {
      const next = reading.next(paper);
      return next.done ? next.value : null;
    });
  }

  #attempt(work: () => Looked | null): void {
    try {
      this.#looked = work();
    } catch (error) {
      this.#broken = error ?? '未知原因';
    }
    if (this.#looked !== null || this.#broken !== null) this.#reading = null;
  }

  result(): RuleResult {
    const { id, severity } = this.#rule;
    if (!this.#looked) return this.#brokenDown();
    const { looked, hits, unchecked = [] } = this.#looked;
    const findings = hits.map((hit) => ({ rule: id, severity, ...hit }));
    const state = stateOf(looked, hits.length, unchecked.length);
    return { findings, outcome: { ...this.#about, state, looked, found: hits.length, unchecked } };
  }

  #brokenDown(): RuleResult {
    const { id, name } = this.#rule;
    const reason = this.#broken instanceof Error ? this.#broken.message : String(this.#broken);
    return {
      findings: [
        {
          rule: id,
          severity: 'manual',
          item: null,
          message: `规则“${name}”没有查完（${reason}），这一项需要人工核对`,
          where: { page: 'contract', section: 'basic' },
        },
      ],
      outcome: { ...this.#about, state: 'unchecked', looked: 0, found: 1, unchecked: [] },
    };
  }
}

function stateOf(looked: number, found: number, unchecked: number): RuleState {
  if (found > 0) return 'found';
  if (unchecked > 0) return looked > 0 ? 'partly' : 'unchecked';
  return looked > 0 ? 'passed' : 'nothing';
}

function printSet(parameters: Parameters, set: Values, values: Values): string[] {
  return Object.entries(parameters).flatMap(([name, parameter]) => {
    const value = values[name];
    return name in set && value !== undefined ? [`${parameter.name} ${printValue(parameter, value)}`] : [];
  });
}
