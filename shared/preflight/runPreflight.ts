import type { PreflightDossier } from './dossier.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

export interface PreflightResult {
  readonly findings: readonly Finding[];
  /** Rules that found nothing, with how many things they looked at. */
  readonly passed: readonly { readonly rule: string; readonly name: string; readonly looked: number }[];
}

const ORDER = { blocker: 0, warning: 1, manual: 2 } as const;

/** Runs every rule; one that breaks down is a finding of its own, never a pass. */
export function runPreflight(dossier: PreflightDossier, rules: readonly Rule[]): PreflightResult {
  const findings: Finding[] = [];
  const passed: { rule: string; name: string; looked: number }[] = [];
  for (const rule of rules) {
    const outcome = attempt(rule, dossier);
    if (outcome.findings.length === 0)
      passed.push({ rule: rule.id, name: rule.name, looked: outcome.looked });
    findings.push(...outcome.findings);
  }
  return { findings: findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]), passed };
}

function attempt(rule: Rule, dossier: PreflightDossier): { looked: number; findings: Finding[] } {
  try {
    const { looked, hits } = rule.check(dossier);
    return { looked, findings: hits.map((hit) => ({ rule: rule.id, severity: rule.severity, ...hit })) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      looked: 0,
      findings: [
        {
          rule: rule.id,
          severity: 'manual',
          item: null,
          message: `规则“${rule.name}”没有查完（${reason}），这一项需要人工核对`,
          where: { page: 'contract', section: 'basic' },
        },
      ],
    };
  }
}
