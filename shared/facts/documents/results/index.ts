/** 成果：测试报告、技术文档、介质内容说明、汇编. */
import type { DocumentKind } from '../../../documents/kind.ts';

export const RESULTS: readonly DocumentKind[] = [];
