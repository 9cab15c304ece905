import type { PreflightDossier } from './dossier.ts';
import type { Finding, Unchecked } from './finding.ts';
import { printValue, valuesFor } from './parameters.ts';
import type { Parameters, Values } from './parameters.ts';
import type { Rule } from './rule.ts';

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

export interface RuleResult {
  readonly findings: readonly Finding[];
  readonly outcome: RuleOutcome;
}

const ORDER = { blocker: 0, warning: 1, manual: 2 } as const;

export function runPreflight(dossier: PreflightDossier, rules: readonly Rule[]): PreflightResult {
  return preflightResult(rules.map((rule) => runRule(rule, dossier)));
}

/** Results of all rules as one, the most severe findings first. */
export function preflightResult(results: readonly RuleResult[]): PreflightResult {
  return {
    findings: results
      .flatMap(({ findings }) => findings)
      .toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]),
    rules: results.map(({ outcome }) => outcome),
  };
}

/** Runs one rule; one that breaks down is a finding of its own, never a pass. */
export function runRule(rule: Rule, dossier: PreflightDossier): RuleResult {
  const set = dossier.contract.ruleSettings[rule.id];
  const values = valuesFor(rule.parameters, set);
  const about = {
    id: rule.id,
    family: rule.family,
    property: rule.property,
    name: rule.name,
    unit: rule.unit,
    severity: rule.severity,
    source: rule.source,
    neverWaived: rule.neverWaived ?? null,
    set: printSet(rule.parameters ?? {}, set ?? {}, values),
  };
  try {
    const { looked, hits, unchecked = [] } = rule.check(dossier, values);
    const findings = hits.map((hit) => ({ rule: rule.id, severity: rule.severity, ...hit }));
    const state = stateOf(looked, hits.length, unchecked.length);
    return { findings, outcome: { ...about, state, looked, found: hits.length, unchecked } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      findings: [
        {
          rule: rule.id,
          severity: 'manual',
          item: null,
          message: `规则“${rule.name}”没有查完（${reason}），这一项需要人工核对`,
          where: { page: 'contract', section: 'basic' },
        },
      ],
      outcome: { ...about, state: 'unchecked', looked: 0, found: 1, unchecked: [] },
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
