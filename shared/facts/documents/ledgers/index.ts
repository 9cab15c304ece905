/** 台账与统计：客户服务、对账、资产、内容更新、云资源、设备评估. */
import type { DocumentKind } from '../../../documents/kind.ts';

export const LEDGERS: readonly DocumentKind[] = [];
