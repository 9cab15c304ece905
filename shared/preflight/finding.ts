/** What preflight found (问题): one rule, one place, one remedy. */
export type FindingSeverity = 'blocker' | 'warning' | 'manual';

export interface Finding {
  /** Rule id: `complete.slot`. */
  readonly rule: string;
  readonly severity: FindingSeverity;
  /** Checklist item it belongs to, or null for the workspace as a whole. */
  readonly item: string | null;
  /** Names item, place and remedy. */
  readonly message: string;
  /** Where the link leads. */
  readonly where:
    | { readonly page: 'item'; readonly itemId: string; readonly part?: string }
    | { readonly page: 'records'; readonly kind: string; readonly key: string }
    | { readonly page: 'contract'; readonly section: string }
    | { readonly page: 'pack' };
}
