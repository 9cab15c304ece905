/** Downtime (故障停机时间) of the system as a whole, or of the systems that a measure names, with all that is not it. */
import { fromMinuteNumber } from '../domain/civilDate.ts';
import { causeNote, concerns, isCounted, standingOf } from './causes.ts';
import { asInterval, asPiece, knownBy, touching } from './faults.ts';
import type { Fault } from './faults.ts';
import { clip, merge, subtract } from './intervals.ts';
import type { Interval } from './intervals.ts';
import type { Announced } from './maintenance.ts';
import type { MetricInput } from './metric.ts';
import { behind, pieces, term } from './terms.ts';
import type { Term } from './terms.ts';
import type { CountedRecord } from './value.ts';

export interface Downtime {
  /** 总时间, less what maintenance takes out of it; factors in numerator and denominator. */
  readonly total: readonly Term[];
  /** 停机时间 and 降级时间, taken off the numerator. */
  readonly down: readonly Term[];
  /** What was left out or is still open, for the reader. */
  readonly asides: readonly Term[];
  /** Outages of which at least a minute counts. */
  readonly outages: readonly Fault[];
  /** By how much every factor is multiplied so that weighted degradation stays whole. */
  readonly scale: number;
}

/** An incident and the part of its interval that lies in the window. */
interface Part {
  readonly fault: Fault;
  readonly whole: Interval;
  /** What is left of it outside announced maintenance. */
  readonly counted: readonly Interval[];
  readonly note: string;
}

interface Parts {
  readonly outages: Part[];
  readonly exempt: Part[];
  readonly degraded: Part[];
}

/** Null where the service hours need a calendar that is not published. */
export function downtime(input: MetricInput): Downtime | null {
  const { rules, minutes, clock } = input;
  const holes = holesOf(input);
  const { outages, exempt, degraded } = partsOf(input, holes);
  const down = merge(outages.flatMap(({ counted }) => counted));
  const windows = merge(
    clip(
      holes.map(({ interval }) => interval),
      minutes,
    ),
  );
  const excluded = rules.maintenance === 'exclude-both' ? subtract(windows, down) : [];
  const settled = merge([...down, ...excluded]);
  const slow = subtract(merge(degraded.flatMap(({ counted }) => counted)), settled);
  const inside = subtract(merge(outages.map(({ whole }) => whole)), down);
  const spared = subtract(merge(exempt.map(({ whole }) => whole)), settled);
  const sums = [[minutes], down, excluded, slow, inside, spared].map((intervals) => run(clock, intervals));
  const known = sums.filter((sum) => sum !== null);
  if (known.length < sums.length) return null;
  const [total = 0, downSum = 0, excludedSum = 0, slowSum = 0, insideSum = 0, sparedSum = 0] = known;
  const { scale, weight } = wholeFactors(rules.degraded);
  const rows = (parts: readonly Part[]) => rowsOf(input, parts);
  const shown = (name: string, sum: number, parts: readonly Part[]): Term[] =>
    parts.length === 0
      ? []
      : [
          term(
            name,
            sum,
            '分钟',
            'shown',
            behind(parts, ({ fault, whole, note }) => asInterval(fault, whole, clock.run(whole) ?? 0, note)),
          ),
        ];
  const undecided = outages.filter(({ fault }) => fault.record.causeParty === '待定');
  return {
    total: [
      term('总时间', total, '分钟', [scale, scale]),
      ...(excludedSum === 0
        ? []
        : [
            term(
              '扣除的公告维护时间',
              excludedSum,
              '分钟',
              [-scale, -scale],
              behind(holes, (hole) => asWindow(hole, minutes)),
            ),
          ]),
    ],
    down: [
      term('停机时间', downSum, '分钟', [-scale, 0], rows(outages)),
      ...(weight === 0 ? [] : [term('降级时间', slowSum, '分钟', [-weight, 0], rows(degraded))]),
    ],
    asides: [
      ...(weight === 0 ? shown('降级时间（未计入）', slowSum, degraded) : []),
      ...(insideSum === 0 ? [] : shown('公告维护时段内停机（未计入）', insideSum, outages.filter(isSpared))),
      ...shown('免责停机时间（未计入）', sparedSum, exempt),
      ...(undecided.length === 0
        ? []
        : [pieces('其中责任方待定', '件', 'shown', undecided, ({ fault }) => asPiece(fault))]),
    ],
    outages: outages.filter(({ counted }) => counted.length > 0).map(({ fault }) => fault),
    scale,
  };
}

/** Announced and approved windows of the systems that the measure is for; none where maintenance counts. */
function holesOf({ level, rules, announced, minutes }: MetricInput): Announced[] {
  if (rules.maintenance === 'count') return [];
  return announced.filter(
    ({ approved, change, interval }) =>
      approved &&
      (level.systems.length === 0 || level.systems.includes(change.system)) &&
      interval.start < minutes.end &&
      interval.end > minutes.start,
  );
}

function partsOf(input: MetricInput, holes: readonly Announced[]): Parts {
  const { level, rules, faults, minutes, cut } = input;
  const parts: Parts = { outages: [], exempt: [], degraded: [] };
  const closed = new Map<string, readonly Interval[]>();
  for (const { change, interval } of holes)
    closed.set(change.system, merge([...(closed.get(change.system) ?? []), interval]));
  for (const fault of touching(faults, minutes)) {
    const { record, begun } = fault;
    const restored = knownBy(cut, fault.restored);
    const whole = { start: Math.max(begun, minutes.start), end: Math.min(restored ?? cut, minutes.end) };
    if (whole.start >= whole.end || !concerns(level, fault)) continue;
    if (!record.outage && !degrades(rules.degradedSeverities, record.severity)) continue;
    const standing = standingOf(input, fault);
    const shut = closed.get(record.system);
    const counted = shut ? subtract([whole], shut) : [whole];
    const cause = causeNote(standing);
    const note = restored === null ? ['截至统计日未恢复', cause].filter(Boolean).join('；') : cause;
    const part = { fault, whole, counted, note };
    if (!isCounted(level, standing)) {
      if (record.outage && standing === 'exempt')
        parts.exempt.push({ ...part, note: `${record.causeParty}：${record.exemption ?? ''}` });
    } else (record.outage ? parts.outages : parts.degraded).push(part);
  }
  return parts;
}

function degrades<T>(severities: readonly T[], severity: T): boolean {
  return severities.length === 0 || severities.includes(severity);
}

/** Something of it fell into announced maintenance. */
function isSpared({ whole, counted }: Part): boolean {
  return counted.reduce((sum, { start, end }) => sum + end - start, 0) < whole.end - whole.start;
}

/** Degradation at half weight: all factors twice, that of the degraded time once. */
function wholeFactors(millionths: number): { scale: number; weight: number } {
  const divisor = greatestCommon(1_000_000, millionths);
  return { scale: 1_000_000 / divisor, weight: millionths / divisor };
}

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b);
}

function run(clock: MetricInput['clock'], intervals: readonly Interval[]): number | null {
  let sum = 0;
  for (const interval of intervals) {
    const minutes = clock.run(interval);
    if (minutes === null) return null;
    sum += minutes;
  }
  return sum;
}

/** One row for each piece: maintenance in the middle of an outage leaves two. */
function rowsOf({ clock }: MetricInput, parts: readonly Part[]) {
  return {
    count: parts.reduce((sum, { counted }) => sum + counted.length, 0),
    records: (): CountedRecord[] =>
      parts.flatMap(({ fault, counted, note }) =>
        counted.map((piece) => asInterval(fault, piece, clock.run(piece) ?? 0, note)),
      ),
  };
}

function asWindow({ change, interval }: Announced, minutes: Interval): CountedRecord {
  const start = Math.max(interval.start, minutes.start);
  const end = Math.min(interval.end, minutes.end);
  return {
    kind: 'changes',
    number: change.number,
    from: fromMinuteNumber(start),
    to: fromMinuteNumber(end),
    amount: end - start,
    note: `${change.consentOn}由${change.consentBy}同意`,
  };
}
