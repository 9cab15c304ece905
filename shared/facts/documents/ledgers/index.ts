/** 台账与统计：客户服务、对账、资产、内容更新、云资源、设备评估. */
import type { DocumentKind } from '../../../documents/kind.ts';
import { assessmentReport } from './assessmentReport.ts';
import { assetInventory } from './assetInventory.ts';
import { assetRegister } from './assetRegister.ts';
import { cloudReport } from './cloudReport.ts';
import { contentUpdateRecord } from './contentUpdateRecord.ts';
import { deliveryRecord } from './deliveryRecord.ts';
import { reconciliationRecord } from './reconciliationRecord.ts';
import { serviceStatistics } from './serviceStatistics.ts';

export const LEDGERS: readonly DocumentKind[] = [
  serviceStatistics,
  reconciliationRecord,
  assetRegister,
  assetInventory,
  contentUpdateRecord,
  cloudReport,
  assessmentReport,
  deliveryRecord,
];
