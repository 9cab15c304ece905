/** Rules across the fields of service levels: what a measure needs, and what has no meaning for it. */
import type { MetricKind, ServiceLevel } from '../domain/contract.ts';
import { PLAIN_RULES } from '../domain/contract.ts';
import type { Mistake } from './mistake.ts';
import type { Preset } from './schema.ts';

/** Inspections are named by their scope, calls by their channel, everything else by the contract's systems. */
const NOT_BY_SYSTEM: ReadonlySet<MetricKind> = new Set([
  'inspected-share',
  'call-response',
  'task-completion',
  'complaints',
]);
const BY_DOWNTIME: ReadonlySet<MetricKind> = new Set(['availability', 'stability', 'mtbf']);
const IN_TIME: ReadonlySet<MetricKind> = new Set(['resolution-rate', 'response-rate', 'arrival-rate']);

export function levelMistakes({ serviceLevels, systems }: Preset): Mistake[] {
  return serviceLevels.flatMap((level, index) =>
    mistakesOf(level, systems).map(([field, message]) => ({
      path: ['serviceLevels', index, ...(field in PLAIN_RULES ? ['rules', field] : [field])],
      message,
    })),
  );
}

function mistakesOf(level: ServiceLevel, systems: readonly string[]): [field: string, message: string][] {
  const rules = level.rules ?? PLAIN_RULES;
  const found: [string, string][] = [];
  if (!NOT_BY_SYSTEM.has(level.metric)) {
    for (const system of level.systems)
      if (!systems.includes(system)) found.push(['systems', `systems 中没有“${system}”这个系统`]);
  }
  if (IN_TIME.has(level.metric) && level.withinTarget === null)
    found.push(['target', '及时率要写明时限，例如 at-least 95% within 30min']);
  if (level.metric === 'frequency' && (rules.counted === null || level.unit !== 'times'))
    found.push(['counted', '频次指标要用 counted 写明数什么，target 写成 at-least 4 times']);
  if (level.metric !== 'frequency' && rules.counted !== null)
    found.push(['counted', '只用于 metric 为 frequency 的']);
  return [...found, ...downtimeMistakes(level, systems), ...hourMistakes(level)];
}

function downtimeMistakes(level: ServiceLevel, systems: readonly string[]): [string, string][] {
  const { across, weights, maintenance, degraded, degradedSeverities } = level.rules ?? PLAIN_RULES;
  const found: [string, string][] = [];
  if (!BY_DOWNTIME.has(level.metric)) {
    const only = '只用于可用率、稳定性和平均无故障运行时间';
    if (across === 'worst' || across === 'weighted') found.push(['across', only]);
    if (maintenance !== 'count') found.push(['maintenance', only]);
    if (degraded > 0 || degradedSeverities.length > 0) found.push(['degraded', only]);
  }
  if (degraded > 1_000_000) found.push(['degraded', '不能超过 100%']);
  const named = Object.keys(weights);
  if (named.length > 0 && across !== 'weighted') found.push(['weights', '只用于 across 为 weighted 的']);
  const own = level.systems.length > 0 ? level.systems : systems;
  for (const system of named)
    if (!own.includes(system)) found.push(['weights', `本项指标不含“${system}”这个系统`]);
  return found;
}

function hourMistakes({ rules = PLAIN_RULES }: ServiceLevel): [string, string][] {
  const apart = rules.hours.every((entry, index) => {
    const before = rules.hours[index - 1];
    return !before || before.to <= entry.from;
  });
  return apart ? [] : [['hours', '各段服务时间要按先后排列，不能重叠']];
}
