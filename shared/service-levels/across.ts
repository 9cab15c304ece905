/** Measures of several systems (各系统合计): that of the worst one, or the mean weighted by parts. */
import type { Metric, MetricInput, MetricResult } from './metric.ts';
import { fraction } from './terms.ts';
import type { Term } from './terms.ts';

interface OfSystem {
  readonly system: string;
  readonly result: MetricResult;
}

/** `together` and `each` are one run of the measure; the others run it system by system. */
export function acrossSystems(metric: Metric): Metric {
  return (input) => {
    const { across, weights } = input.rules;
    if (across === 'together' || across === 'each') return metric(input);
    const results = input.systems.map((system) => ({ system, result: metric(ofSystem(input, system)) }));
    const judged = results.filter(({ result }) => hasValue(result));
    const [first] = judged;
    if (!first) return results[0]?.result ?? metric(input);
    return across === 'worst' ? worstOf(input, judged, first) : weighted(judged, weights);
  };
}

/** The input as if the measure were promised for one system alone. */
export function ofSystem(input: MetricInput, system: string): MetricInput {
  return {
    ...input,
    level: { ...input.level, systems: [system] },
    rules: { ...input.rules, across: 'together' },
    systems: [system],
  };
}

function hasValue({ terms, verdict }: MetricResult): boolean {
  return verdict !== 'no-data' && verdict !== 'no-events' && fraction(terms, true).denominator > 0;
}

function worstOf({ level }: MetricInput, judged: readonly OfSystem[], first: OfSystem): MetricResult {
  const worst = judged.reduce((a, b) => (isWorse(level.direction, b, a) ? b : a), first);
  const others = judged.filter((entry) => entry !== worst);
  return {
    terms: [
      ...named(worst),
      ...others.flatMap((entry) =>
        named(entry)
          .filter(({ inNumerator, inDenominator }) => inNumerator !== 0 || inDenominator !== 0)
          .map((entryTerm) => ({ ...entryTerm, inNumerator: 0, inDenominator: 0 })),
      ),
    ],
    evidence: worst.result.evidence,
  };
}

function isWorse(direction: 'at-least' | 'at-most', a: OfSystem, b: OfSystem): boolean {
  const [left, right] = [fraction(a.result.terms, true), fraction(b.result.terms, true)];
  const first = BigInt(left.numerator) * BigInt(right.denominator);
  const second = BigInt(right.numerator) * BigInt(left.denominator);
  return direction === 'at-least' ? first < second : first > second;
}

function weighted(judged: readonly OfSystem[], weights: Readonly<Record<string, number>>): MetricResult {
  return {
    terms: judged.flatMap((entry) => {
      const parts = weights[entry.system] ?? 1;
      return named(entry).map((entryTerm) => ({
        ...entryTerm,
        inNumerator: entryTerm.inNumerator * parts,
        inDenominator: entryTerm.inDenominator * parts,
      }));
    }),
    evidence: [...new Set(judged.flatMap(({ result }) => result.evidence))],
  };
}

function named({ system, result }: OfSystem): Term[] {
  return result.terms.map((entry) => ({ ...entry, name: `${entry.name}（${system}）` }));
}
