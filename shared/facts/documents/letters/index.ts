/** 函件：申请、确认、甲方文件的草稿、绩效目标表. */
import type { DocumentKind } from '../../../documents/kind.ts';

export const LETTERS: readonly DocumentKind[] = [];
