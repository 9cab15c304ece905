/** 方案、制度与计划. */
import type { DocumentKind } from '../../../documents/kind.ts';

export const PLANS: readonly DocumentKind[] = [];
