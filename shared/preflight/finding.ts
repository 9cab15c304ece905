import type { ValueKey } from '../service-levels/index.ts';

/** What preflight found (问题): one rule, one place, one remedy; and what it could not look into. */
export type FindingSeverity = 'blocker' | 'warning' | 'manual';

/** Where a link leads. */
export type Place =
  | { readonly page: 'item'; readonly itemId: string; readonly part?: string }
  | { readonly page: 'records'; readonly kind: string; readonly key: string }
  | { readonly page: 'contract'; readonly section: string }
  | { readonly page: 'service-levels'; readonly value: ValueKey }
  | { readonly page: 'pack' };

export interface Finding {
  /** Rule id: `complete.slot`. */
  readonly rule: string;
  readonly severity: FindingSeverity;
  /** Checklist item it belongs to, or null for the workspace as a whole. */
  readonly item: string | null;
  /** Names item, place and remedy. */
  readonly message: string;
  readonly where: Place;
  /** What a waiver is bound to where the message alone does not say it: the digest of the file, no day of today. */
  readonly substance?: string;
}

/** A thing that a rule should have looked into and could not (需人工核对). */
export interface Unchecked {
  readonly item: string | null;
  /** As a person finds it: `测试报告所附“压力测试.pdf”`. */
  readonly thing: string;
  /** Why, without a full stop: `是扫描的图像，没有文字`. */
  readonly reason: string;
  readonly where: Place;
}
