/** One computed measure (服务质量实绩) with everything an expert needs to recompute it. */
import type { Period } from '../domain/checklist.ts';
import type { LevelUnit, MetricKind } from '../domain/contract.ts';

export type Verdict = 'met' | 'below-target' | 'below-minimum' | 'no-events' | 'no-data';

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
  /** Numbers of the records it rests on. */
  readonly evidence: readonly string[];
}
