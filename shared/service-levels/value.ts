/** One computed measure (服务质量实绩) with everything an expert needs to recompute it. */
import type { Period } from '../domain/checklist.ts';
import type { CivilDate, CivilMoment } from '../domain/civilDate.ts';
import type { LevelUnit, MetricKind } from '../domain/contract.ts';
import type { RecordKindId } from '../records/types.ts';

export type Verdict = 'met' | 'below-target' | 'below-minimum' | 'no-events' | 'no-data';

/** What a term is counted in, as printed behind the figure. */
export type WorkingUnit =
  '分钟' | '天' | '个工作日' | '次' | '件' | '份' | '项' | '周' | '个系统' | '个月' | '条';

/**
 * One term of a formula (计算项) by its name: 总时间 43200 分钟, 停机时间 12 分钟, 故障次数 2 次. The numerator is the sum
 * of `inNumerator` × `amount` over all terms, the denominator that of `inDenominator` × `amount`; where no term has
 * a place in the denominator it is 1. Terms with a place in neither are shown for the reader only.
 */
export interface WorkingTerm {
  readonly name: string;
  /** Exact whole number in `unit`. */
  readonly amount: number;
  readonly unit: WorkingUnit;
  /** Whole factor: 1 added, −1 subtracted, 0 not part of it; others where systems or degradation are weighted. */
  readonly inNumerator: number;
  readonly inDenominator: number;
  /** How many records stand behind the amount; `explainLevel` lists them. */
  readonly count: number;
}

/** A record behind a term, and what of it counted. */
export interface CountedRecord {
  readonly kind: RecordKindId;
  /** The record's own number, or its day where the kind has none. */
  readonly number: string;
  /** The interval that counted, cut to the window; both '' where a record counts as a piece. */
  readonly from: CivilMoment | CivilDate | '';
  readonly to: CivilMoment | CivilDate | '';
  /** In the `recordUnit` of the term. Of overlapping intervals each has its own length: the term counts their union once. */
  readonly amount: number;
  /** Why it counts so: 截至统计日未恢复, 公告时段内 30 分钟不计 …; '' when there is nothing to say. */
  readonly note: string;
}

/** A term together with its records. */
export interface ExplainedTerm extends WorkingTerm {
  /** The term's own unit, or that of the lengths of cases which the term counts by number. */
  readonly recordUnit: WorkingUnit;
  readonly records: readonly CountedRecord[];
}

export interface ServiceLevelValue {
  readonly id: string;
  readonly clause: string;
  readonly metric: MetricKind;
  readonly name: string;
  /** 紧急故障, 系统整体 … */
  readonly scope: string;
  readonly window: Pick<Period, 'label' | 'start' | 'end'>;
  /** Printed value, truncated (upper limits rounded up); null when there is none. */
  readonly value: string | null;
  readonly unit: LevelUnit;
  /** Integers: minutes or counts. The exact value is numerator ÷ denominator. */
  readonly numerator: number;
  readonly denominator: number;
  readonly target: string;
  readonly minimum: string | null;
  readonly verdict: Verdict;
  readonly formula: string;
  /** The terms that numerator and denominator are made of, and those that explain them. */
  readonly working: readonly WorkingTerm[];
  /** Numbers of the records it rests on. */
  readonly evidence: readonly string[];
}

/** A value with its whole working (计算过程). */
export interface ExplainedLevel {
  readonly value: ServiceLevelValue;
  readonly terms: readonly ExplainedTerm[];
  /** Records that counted against it (未达标的记录). */
  readonly missed: readonly CountedRecord[];
}
