/**
 * Waivers (豁免): a person lets one finding stand, with a reason and a name. A waiver holds for exactly what it was
 * given for: other words, another file, and it has lapsed.
 */
import type { Finding, Place } from './finding.ts';
import type { PreflightResult, RuleOutcome } from './runPreflight.ts';

export interface Waiver {
  readonly id: number;
  readonly rule: string;
  readonly itemId: string | null;
  /** `placeKey` of the finding. */
  readonly place: string;
  /** The finding's words when it was waived. */
  readonly message: string;
  /** `substanceOf` the finding when it was waived. */
  readonly substance: string;
  readonly reason: string;
  readonly by: string;
  /** `YYYY-MM-DD HH:mm:ss`. */
  readonly at: string;
}

export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** A waiver that no longer holds: its finding reads differently now (`changed`), or is not there any more (`gone`). */
export interface LapsedWaiver {
  readonly waiver: Waiver;
  readonly why: 'changed' | 'gone';
  /** What is found at its place now; empty where the finding is gone. */
  readonly now: readonly string[];
}

/** The outcome of a rule with how many of its findings were waived. */
export interface JudgedRule extends RuleOutcome {
  readonly waived: number;
}

export interface JudgedPreflight {
  /** Those that stand: neither of them is waived. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly lapsed: readonly LapsedWaiver[];
  readonly rules: readonly JudgedRule[];
}

/** One place of the dossier as text: `item:sla-letter`, `records:incidents|GZ-2025-012`, `contract:budget`, `pack`. */
export function placeKey(where: Place): string {
  switch (where.page) {
    case 'item':
      return `item:${where.itemId}`;
    case 'records':
      return `records:${where.kind}|${where.key}`;
    case 'contract':
      return `contract:${where.section}`;
    case 'service-levels':
      return `service-levels:${where.value.id}|${where.value.scope}|${where.value.start}`;
    case 'pack':
      return 'pack';
  }
}

export function substanceOf({ substance, message }: Finding): string {
  return substance ?? message;
}

/** Names one finding among all, today and after the next check. */
export function findingKey(finding: Finding): string {
  return JSON.stringify([finding.rule, placeKey(finding.where), substanceOf(finding)]);
}

function keyOf({ rule, place, substance }: Waiver): string {
  return JSON.stringify([rule, place, substance]);
}

/**
 * Takes the waived findings out of a result.
 * @param inScope whether the check looked at an item; waivers of others are neither held nor lapsed
 */
export function judge(
  result: PreflightResult,
  waivers: readonly Waiver[],
  inScope: (itemId: string) => boolean,
): JudgedPreflight {
  const firm = new Set(result.rules.filter(({ neverWaived }) => neverWaived !== null).map(({ id }) => id));
  const known = new Map(
    waivers.filter(({ rule }) => !firm.has(rule)).map((waiver) => [keyOf(waiver), waiver]),
  );
  const waived: WaivedFinding[] = [];
  const standing: Finding[] = [];
  for (const finding of result.findings) {
    const waiver = known.get(findingKey(finding));
    if (waiver) waived.push({ finding, waiver });
    else standing.push(finding);
  }
  const held = new Set(waived.map(({ waiver }) => waiver));
  const counts = Map.groupBy(waived, ({ finding }) => finding.rule);
  return {
    findings: standing,
    waived,
    lapsed: waivers
      .filter((waiver) => !held.has(waiver) && (waiver.itemId === null || inScope(waiver.itemId)))
      .map((waiver) => lapsed(waiver, standing)),
    rules: result.rules.map((rule) => ({ ...rule, waived: counts.get(rule.id)?.length ?? 0 })),
  };
}

function lapsed(waiver: Waiver, standing: readonly Finding[]): LapsedWaiver {
  const now = standing
    .filter(({ rule, where }) => rule === waiver.rule && placeKey(where) === waiver.place)
    .map(({ message }) => message);
  return { waiver, why: now.length > 0 ? 'changed' : 'gone', now };
}
