/** A penalty worked out (违约金测算), with every term that a reader needs to work it out again. */
import type { Fen } from '../../domain/contract.ts';
import type { Breach, Lateness } from './breach.ts';
import type { ReachedThreshold } from './threshold.ts';

export type PenaltyState =
  /** 记录中没有: the records tell, and there is none. */
  | 'none'
  /** 未达计付条件: it has come about, but not as often as the contract asks. */
  | 'not-yet'
  /** 有测算金额. */
  | 'due'
  /** 金额待定: how often is known, the base or the rate is not. */
  | 'open'
  /** 需人工判断: only people can say whether it has come about. */
  | 'people';

/** One row of the table of factors with what a single breach of it costs. */
export interface WorkedCase {
  readonly text: string;
  /** Millionths of the base. */
  readonly factor: number;
  readonly eachFen: Fen | null;
  /** How often it was counted; null where people have to say. */
  readonly count: number | null;
}

export interface PenaltyWorking {
  readonly id: string;
  readonly clause: string;
  readonly when: string;
  readonly rate: string;
  readonly consequence: string;
  readonly state: PenaltyState;
  /** By what rule it was counted, or why people have to. */
  readonly rule: string;
  /** 合同总额, 月服务费 … and its figure, or why there is none. */
  readonly base: { readonly name: string; readonly words: string };
  /** Millionths of the base for one time, day or week; null where cases say it or the contract names no share. */
  readonly share: number | null;
  readonly breaches: readonly Breach[];
  readonly lateness: Lateness | null;
  /** Times, days or weeks that are paid for; null = not known. */
  readonly count: number | null;
  /** 次, 日, 周. */
  readonly unit: string;
  /** `129,000.00元×0.01%×2日＝25.80元`; '' where nothing is multiplied. */
  readonly formula: string;
  /** What one time, day or week costs. */
  readonly eachFen: Fen | null;
  /** The contract's upper limit; null = it names none. */
  readonly capFen: Fen | null;
  /** The product came to the cap or beyond it. */
  readonly atCap: boolean;
  /** Null where the state is `open` or `people`. */
  readonly amountFen: Fen | null;
  readonly cases: readonly WorkedCase[];
  /** From how many times on it falls due; null = at once. */
  readonly after: ReachedThreshold | null;
  readonly terminates: readonly ReachedThreshold[];
  /** 甲方可解除合同; null = the records do not tell. */
  readonly mayTerminate: boolean | null;
  /** What is owed besides if the buyer terminates; null = the contract names nothing. */
  readonly onTerminationFen: Fen | null;
}
