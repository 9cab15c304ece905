/** Records of tests: cases run by hand, and load tests. */
import type { CivilDate } from '../domain/civilDate.ts';

/** 测试用例: one case run in one round. */
export interface TestCaseRecord {
  readonly number: string;
  /** 第1轮, 回归 …; '' where there was one round only. */
  readonly round: string;
  readonly module: string;
  /** Function point (功能点). */
  readonly feature: string;
  /** 功能测试, 接口测试, 性能测试, 安全测试, 兼容性测试 … */
  readonly type: string;
  readonly precondition: string;
  readonly steps: string;
  readonly expected: string;
  readonly actual: string;
  readonly verdict: '通过' | '不通过';
  readonly tester: string;
  readonly date: CivilDate;
}

/**
 * 压力测试: one transaction of one run. Times in whole milliseconds. Percentiles are of the raw samples by
 * nearest rank: the smallest time that at least so many of the samples do not exceed.
 */
export interface LoadTestRecord {
  readonly date: CivilDate;
  readonly scenario: string;
  readonly transaction: string;
  /** Simulated users (并发线程). */
  readonly threads: number;
  readonly samples: number;
  readonly errors: number;
  readonly minMs: number;
  readonly averageMs: number;
  readonly p50Ms: number;
  readonly p90Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** Requests per second, in thousandths. */
  readonly throughputMilli: number;
  readonly note: string;
}
